"""Forms that go out as workbooks and come back filled in: what they ask, and what can be wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from revmentor_desktop.domain.errors import Fact
from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.domain.ids import CohortId, PairId, PersonId, ProgrammeId

FORMAT = 1
"""Counts up when a form of a newer make cannot be read by an older program."""


class FormKind(StrEnum):
    """What a form is for."""

    SIGN_UP = "sign-up"
    EVALUATION = "evaluation"


class FormField(StrEnum):
    """What a sign-up form asks for."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    SIDE = "side"
    DEPARTMENT = "department"
    TITLE = "title"
    LEVEL = "level"
    SITE = "site"
    EMPLOYED_SINCE = "employed_since"
    MANAGER = "manager"
    ASSISTANT = "assistant"
    ASSISTANT_EMAIL = "assistant_email"
    LANGUAGES = "languages"
    OFFERS = "offers"
    WANTS = "wants"
    CHALLENGE = "challenge"
    WISHES = "wishes"
    CAPACITY = "capacity"
    NOTES = "notes"


FormCell = str | int | float | date | datetime
Answers = Mapping[FormField, tuple[FormCell, ...]]
"""What was filled in: a field -> its cells that are not empty, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPassport:
    """Where a form comes from and whom it is about: what it is recognised by, whatever its file is called."""

    kind: FormKind
    programme_id: ProgrammeId
    cohort_id: CohortId
    language: str
    person_id: PersonId | None = None
    pair_id: PairId | None = None
    moment: Moment | None = None
    format: int = FORMAT


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAnswer:
    """An answer of an evaluation form as it was filled in."""

    question: str
    score: FormCell = ""
    """Empty where none was chosen."""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedForm:
    """A form that came back."""

    file: str
    """The file, or the mail with the name of what was attached."""
    passport: FormPassport | None = None
    """None where the answers came as the text of a mail."""
    filled_at: datetime | None = None
    """When it was sent or saved last, without a zone."""
    fields: Answers = field(default_factory=dict)
    answers: tuple[FormAnswer, ...] = ()


class FormFault(StrEnum):
    """What can be wrong with something that came back."""

    NOT_A_FORM = "not-a-form"
    MAIL_WITHOUT_FORM = "mail-without-form"
    TOO_LARGE = "too-large"
    TOO_HEAVY = "too-heavy"
    TOO_MANY = "too-many"
    DAMAGED = "damaged"
    LOCKED = "locked"
    UNREADABLE = "unreadable"
    NEWER = "newer"
    OTHER_PROGRAMME = "other-programme"
    OTHER_COHORT = "other-cohort"
    EMPTY = "empty"
    PAIR = "pair"
    SCORE = "score"
    OLDER = "older"
    ADDRESS = "address"


KEPT_WITH_A_NOTICE = frozenset({FormFault.OLDER, FormFault.ADDRESS})
"""Faults that are told although nothing is lost by them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormProblem:
    """Something wrong with a file or form; `wording.forms.problem` puts it into words."""

    fault: FormFault
    file: str
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def refused(self) -> bool:
        """Whether the form was left out."""
        return self.fault not in KEPT_WITH_A_NOTICE


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """All that came back: forms, and what is none or cannot be read."""

    forms: tuple[ReturnedForm, ...] = ()
    problems: tuple[FormProblem, ...] = ()
