"""Two profiles side by side, with what they share marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Person, Side
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.pairing_cards import LONGEST_SHOWN
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.wording import board, dates
from revmentor_desktop.wording.catalogue import Message, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that is known about somebody, and whether the other has it too."""

    text: str
    shared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileLine:
    """What both say about one thing."""

    name: str
    mentor: tuple[Fact, ...]
    adept: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiles:
    """Two people, line by line; lines about which neither says anything are left out."""

    mentor: str
    adept: str
    lines: tuple[ProfileLine, ...]
    spoken: str


def profiles(facts: PairingFacts, mentor_id: PersonId, adept_id: PersonId, words: Words) -> Profiles:
    """Set a mentor beside an adept."""
    snapshot, parts = facts.snapshot, facts.parts
    mentor, adept = snapshot.people[mentor_id], snapshot.people[adept_id]
    offers = snapshot.topic_names(parts[mentor_id, Side.MENTOR].offers)
    wants = snapshot.topic_names(parts[adept_id, Side.ADEPT].wants)
    sides = [_person_lines(facts, one) for one in (mentor, adept)]
    told: list[tuple[Message, tuple[str, ...], tuple[str, ...]]] = [
        (board.OFFERS_AND_WANTS, offers, wants),
        *((message, one, other) for (message, one), (_, other) in zip(*sides, strict=True)),
        (
            board.WAITS_SINCE,
            _since(facts, mentor_id, Side.MENTOR, words),
            _since(facts, adept_id, Side.ADEPT, words),
        ),
    ]
    lines = tuple(_line(words(message), one, other) for message, one, other in told if one or other)
    names = mentor.name[:LONGEST_SHOWN], adept.name[:LONGEST_SHOWN]
    return Profiles(mentor=names[0], adept=names[1], lines=lines, spoken=_spoken(lines, names, words))


def _person_lines(facts: PairingFacts, person: Person) -> list[tuple[Message, tuple[str, ...]]]:
    department, manager = facts.snapshot.department_name(person), person.manager_id
    boss = facts.snapshot.people[manager].name if manager else ""
    return [
        (board.DEPARTMENT, _known(department)),
        (board.TITLE_OF_PERSON, _known(person.title)),
        (board.LEVEL, _known(person.level)),
        (board.SITE, _known(person.site)),
        (board.LANGUAGES, person.languages),
        (board.MANAGER, _known(boss)),
    ]


def _since(facts: PairingFacts, person_id: PersonId, side: Side, words: Words) -> tuple[str, ...]:
    since = facts.parts[person_id, side].waiting_since
    return (dates.short_date(since, words),) if since else ()


def _known(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _line(name: str, one: tuple[str, ...], other: tuple[str, ...]) -> ProfileLine:
    return ProfileLine(name=name, mentor=_facts(one, other), adept=_facts(other, one))


def _facts(texts: Iterable[str], others: Iterable[str]) -> tuple[Fact, ...]:
    """Mark what the other says too; that comes first."""
    there = {folded(one) for one in others}
    made = [Fact(text=one[:LONGEST_SHOWN], shared=folded(one) in there) for one in texts]
    return tuple(sorted(made, key=lambda one: not one.shared))


def _spoken(lines: Iterable[ProfileLine], names: tuple[str, str], words: Words) -> str:
    shared = [fact.text for line in lines for fact in line.mentor if fact.shared]
    if not shared:
        return words(board.SHARE_NOTHING, mentor=names[0], adept=names[1])
    return words(board.SHARE, mentor=names[0], adept=names[1], shared=", ".join(shared))
