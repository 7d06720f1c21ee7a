"""What is doubtful about a list as a whole: departments almost alike, people named that nobody knows."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from revmentor_desktop.domain.imports import ParsedPerson, Problem, ProblemKind
from revmentor_desktop.exchange.lists.cells import fold
from revmentor_desktop.exchange.lists.laying import Laid, heading_in
from revmentor_desktop.exchange.lists.spellings import near_spellings
from revmentor_desktop.exchange.lists.synonyms import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownWords:
    """What the programme knows already and a list may name."""

    departments: Mapping[str, Collection[str]] = field(default_factory=dict)
    """Name -> its other spellings."""
    topics: Mapping[str, Collection[str]] = field(default_factory=dict)
    people: Collection[tuple[str, str | None]] = ()
    """Names and addresses."""

    def spellings_of_departments(self) -> dict[str, str]:
        """Every known spelling of a department with the name to show."""
        return _by_spelling(self.departments)

    def spellings_of_topics(self) -> dict[str, str]:
        """Every known spelling of a topic with the name to show."""
        return _by_spelling(self.topics)


def near_departments(
    people: Sequence[ParsedPerson], known: KnownWords, laid: Sequence[Laid]
) -> list[Problem]:
    """Notice departments that may be others misspelt, at the first row of each."""
    counts = Counter(person.department for person in people if person.department)
    near = near_spellings(counts, known.departments)
    first: dict[str, ParsedPerson] = {}
    for person in people:
        if person.department in near:
            first.setdefault(person.department, person)
    return [
        Problem(
            kind=ProblemKind.LIKELY,
            sheet=person.sheet,
            row=person.row,
            column=heading_in(laid, person, Slot.DEPARTMENT),
            value=department,
            facts={"what": "department", "nearer": near[department], "who": person.name},
        )
        for department, person in first.items()
    ]


def unknown_people(people: Sequence[ParsedPerson], known: KnownWords, laid: Sequence[Laid]) -> list[Problem]:
    """Notice managers and wishes that name nobody in the list and nobody known."""
    mailed = {person.email for person in people}
    named = {text for one in people for text in (one.manager, *one.wishes) if text and text not in mailed}
    if not named:
        return []
    there = {fold(text) for names in known.people for text in names if text}
    there |= {fold(person.name) for person in people} | {email for email in mailed if email}
    problems: dict[tuple[str | None, int, str, str], Problem] = {}
    for person in people:
        for slot, what, texts in (
            (Slot.MANAGER, "manager", (person.manager,)),
            (Slot.WISHES, "wish", person.wishes),
        ):
            for text in texts:
                if text and fold(text) not in there:
                    problems[person.sheet, person.row, what, text] = Problem(
                        kind=ProblemKind.PERSON,
                        sheet=person.sheet,
                        row=person.row,
                        column=heading_in(laid, person, slot, Slot.MANAGER_EMAIL),
                        value=text,
                        facts={"what": what, "who": person.name},
                    )
    return list(problems.values())


def _by_spelling(known: Mapping[str, Collection[str]]) -> dict[str, str]:
    return {text: name for name, others in known.items() for text in (*others, name)}
