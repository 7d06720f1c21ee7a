"""Letters to applicants: selected, in reserve, not selected; as a document and as a mail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from revmentor_desktop.domain.papers import Paper, Passage, Role
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Cohort, Programme
from revmentor_desktop.domain.retention import kept_until
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.wording.catalogue import Message, Words, say, say_in
from revmentor_desktop.wording.dates import long_date, short_date

OUTCOMES = (ParticipationStatus.SELECTED, ParticipationStatus.RESERVE, ParticipationStatus.NOT_SELECTED)
"""The answers that an application can get by letter."""

_SUBJECTS: Mapping[ParticipationStatus, Message] = {
    ParticipationStatus.SELECTED: say("You have a place in {programme}"),
    ParticipationStatus.RESERVE: say("You are in reserve for {programme}"),
    ParticipationStatus.NOT_SELECTED: say("The answer to your application to {programme}"),
}
_GREETING = say_in("letter", "Dear {name},")
_ANSWERS: Mapping[tuple[ParticipationStatus, Side], Message] = {
    (ParticipationStatus.SELECTED, Side.MENTOR): say(
        "Thank you for applying. We are glad to tell you that you have been selected as a mentor for "
        "{cohort}, which runs from {start} to {end}."
    ),
    (ParticipationStatus.SELECTED, Side.ADEPT): say(
        "Thank you for applying. We are glad to tell you that you have been selected as an adept for "
        "{cohort}, which runs from {start} to {end}."
    ),
    (ParticipationStatus.RESERVE, Side.MENTOR): say(
        "Thank you for applying as a mentor for {cohort}. More people have applied than there are places, "
        "and for now you are in reserve."
    ),
    (ParticipationStatus.RESERVE, Side.ADEPT): say(
        "Thank you for applying as an adept for {cohort}. More people have applied than there are places, "
        "and for now you are in reserve."
    ),
    (ParticipationStatus.NOT_SELECTED, Side.MENTOR): say(
        "Thank you for applying as a mentor for {cohort}, and for the interest you have taken in the "
        "programme. This time we cannot offer you a place."
    ),
    (ParticipationStatus.NOT_SELECTED, Side.ADEPT): say(
        "Thank you for applying as an adept for {cohort}, and for the interest you have taken in the "
        "programme. This time we cannot offer you a place."
    ),
}
_ROLES: Mapping[Side, Message] = {
    Side.MENTOR: say(
        "In reverse mentoring it is you, the junior one, who coaches a senior colleague. You meet "
        "{sessions} times, about {minutes} minutes each time, and set an agenda together before every "
        "session."
    ),
    Side.ADEPT: say(
        "In reverse mentoring it is you, the senior one, who is coached by a junior colleague. You meet "
        "{sessions} times, about {minutes} minutes each time, and bring a real challenge of your own."
    ),
}
_MATCHING = say("We match mentors and adepts on {day}. After that we tell you whom you are paired with.")
_MATCHING_LATER = say("As soon as mentors and adepts are matched we tell you whom you are paired with.")
_KICKOFF = say("The programme begins with a kick-off on {day}. Please keep that day free.")
_IF_NOT = say(
    "If you cannot take part after all, please tell us as soon as you can, so that somebody else can."
)
_IF_A_PLACE = say(
    "If a place comes free we will get in touch with you at once. If none does, you are among the first for "
    "the next cohort."
)
_NO_LONGER = say("If you no longer want to be in reserve, please tell us.")
_REASON = say("The reason: {reason}")
_AGAIN = say("You are welcome to apply again for the next cohort.")
_KEPT = say(
    "We keep what you told us when you applied until {day}. You can ask us at any time what we keep about "
    "you, and have it corrected or erased."
)
_REGARDS = say_in("letter", "Kind regards")
_PLACE_AND_DAY = say_in("letter", "{organisation}, {day}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """An answer to one application."""

    participation: Participation
    person: Person
    subject: str
    greeting: str
    paragraphs: tuple[str, ...]
    regards: str
    sender: str

    @property
    def body(self) -> str:
        """The letter as the text of a mail."""
        return "\n\n".join((self.greeting, *self.paragraphs, f"{self.regards}\n{self.sender}")) + "\n"


def letter(
    part: Participation,
    person: Person,
    programme: Programme,
    cohort: Cohort,
    words: Words,
    *,
    today: date,
    reason: bool = False,
) -> Letter:
    """Write the letter to somebody whose application has one of `OUTCOMES`.

    `reason` tells why it is no, where that is noted; days that have passed by `today` are not mentioned.
    """
    status = part.status
    said = [
        words(
            _ANSWERS[status, part.side],
            cohort=tidy(cohort.name),
            start=short_date(cohort.starts_on, words),
            end=short_date(cohort.ends_on, words),
        )
    ]
    if status is ParticipationStatus.SELECTED:
        said += _welcome(part.side, programme, cohort, today, words)
    elif status is ParticipationStatus.RESERVE:
        said += [words(_IF_A_PLACE), words(_NO_LONGER)]
    else:
        said += [words(_REASON, reason=tidy(part.status_reason))] if reason and part.status_reason else []
        said.append(words(_AGAIN))
    if (last := kept_until(cohort, programme.retention_months)) is not None:
        said.append(words(_KEPT, day=short_date(last, words)))
    return Letter(
        participation=part,
        person=person,
        subject=words(_SUBJECTS[status], programme=tidy(programme.name)),
        greeting=words(_GREETING, name=tidy(person.name)),
        paragraphs=tuple(said),
        regards=words(_REGARDS),
        sender=tidy(programme.organisation) or tidy(programme.name),
    )


def _welcome(side: Side, programme: Programme, cohort: Cohort, today: date, words: Words) -> list[str]:
    norm = programme.norm
    said = [words(_ROLES[side], sessions=norm.sessions, minutes=norm.minutes)]
    if cohort.matching_on is not None and cohort.matching_on >= today:
        said.append(words(_MATCHING, day=long_date(cohort.matching_on, words)))
    else:
        said.append(words(_MATCHING_LATER))
    if cohort.kickoff_on is not None and cohort.kickoff_on >= today:
        said.append(words(_KICKOFF, day=long_date(cohort.kickoff_on, words)))
    return [*said, words(_IF_NOT)]


def as_paper(one: Letter, today: date, words: Words) -> Paper:
    """Set a letter out as a document."""
    day = words(_PLACE_AND_DAY, organisation=one.sender, day=short_date(today, words))
    return Paper(
        name=tidy(one.person.name),
        passages=(
            Passage(role=Role.KICKER, text=day),
            Passage(role=Role.ADDRESS, text=tidy(one.person.name)),
            Passage(role=Role.SUBJECT, text=one.subject),
            Passage(role=Role.PARAGRAPH, text=one.greeting),
            *(Passage(role=Role.PARAGRAPH, text=text) for text in one.paragraphs),
            Passage(role=Role.SIGNATURE, text=one.regards),
            Passage(role=Role.PARAGRAPH, text=one.sender),
        ),
    )
