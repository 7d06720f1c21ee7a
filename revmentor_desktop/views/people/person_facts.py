"""What the side panel tells about one person: labelled facts and lists, in the window's language."""

from collections.abc import Iterator
from dataclasses import dataclass

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording import dates, names, people_view, spoken
from revmentor_desktop.wording.catalogue import Message, Words

_PROSE = frozenset({people_view.CHALLENGE, people_view.REASON, people_view.NOTES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something known about a person."""

    label: str
    value: str
    is_prose: bool
    """Whether it is text that somebody wrote to be read as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading of the panel with its lines."""

    title: str
    lines: tuple[str, ...]


def facts(snapshot: Snapshot, one: Participation, words: Words) -> list[Fact]:
    """List what is known about a person, label by label; what is not known is left out."""
    person = snapshot.people[one.person_id]
    is_mentor = one.side is Side.MENTOR
    told: list[tuple[Message, str]] = [
        (people_view.EMAIL, person.email or ""),
        (people_view.PHONE, person.phone),
        (people_view.ASSISTANT, _assistant(person)),
        (people_view.LEVEL, person.level),
        (people_view.SINCE, dates.short_date(person.employed_since, words) if person.employed_since else ""),
        (people_view.MANAGER, snapshot.people[person.manager_id].name if person.manager_id else ""),
        (people_view.LANGUAGES, ", ".join(person.languages)),
        (people_view.OFFERS if is_mentor else people_view.WANTS, _topics(snapshot, one)),
        (people_view.CHALLENGE, one.challenge),
        (people_view.CAPACITY, str(one.capacity) if one.capacity != 1 else ""),
        (people_view.WISHES, ", ".join(snapshot.people[wish].name for wish in one.wishes)),
        (people_view.REASON, one.status_reason),
        (people_view.BRIEFED, dates.short_date(one.briefed_on, words) if one.briefed_on else ""),
        (people_view.NOTES, person.notes),
    ]
    return [Fact(label=words(label), value=value, is_prose=label in _PROSE) for label, value in told if value]


def sections(snapshot: Snapshot, one: Participation, words: Words) -> list[Section]:
    """List a person's pairs, sessions, ideas and earlier cohorts; empty ones are left out but for pairs."""
    mine = [pair for pair in snapshot.pairs.values() if _is_of(pair, one)]
    pairs = tuple(_pair_line(snapshot, pair, one.side, words) for pair in mine if pair.status in LIVING)
    ended = tuple(_pair_line(snapshot, pair, one.side, words) for pair in mine if pair.status not in LIVING)
    ids = frozenset(pair.id for pair in mine)
    found = [
        Section(title=words(people_view.PAIR), lines=(pairs or (words(spoken.UNPAIRED),)) + ended),
        Section(title=words(people_view.SESSIONS), lines=tuple(_sessions(snapshot, ids, words))),
        Section(title=words(people_view.IDEAS), lines=tuple(_ideas(snapshot, one, ids, words))),
        Section(title=words(people_view.EARLIER), lines=tuple(_earlier(snapshot, one, words))),
    ]
    return [section for section in found if section.lines]


def _assistant(person: Person) -> str:
    return ", ".join(part for part in (person.assistant_name, person.assistant_email) if part)


def _topics(snapshot: Snapshot, one: Participation) -> str:
    return ", ".join(snapshot.topic_names(one.offers if one.side is Side.MENTOR else one.wants))


def _is_of(pair: Pair, one: Participation) -> bool:
    return (pair.mentor_id if one.side is Side.MENTOR else pair.adept_id) == one.person_id


def _partner(snapshot: Snapshot, pair: Pair, side: Side) -> str:
    return snapshot.people[pair.adept_id if side is Side.MENTOR else pair.mentor_id].name


def _pair_line(snapshot: Snapshot, pair: Pair, side: Side, words: Words) -> str:
    status = words(names.of(pair.status))
    return words(people_view.PAIR_LINE, partner=_partner(snapshot, pair, side), status=status)


def _sessions(snapshot: Snapshot, pairs: frozenset[PairId], words: Words) -> Iterator[str]:
    mine = [session for session in snapshot.sessions.values() if session.pair_id in pairs]
    for session in sorted(mine, key=lambda one: one.wall_start):
        yield words(
            people_view.SESSION_LINE,
            number=session.number,
            day=dates.short_date(session.wall_start.date(), words),
            time=dates.clock(session.wall_start),
            status=words(names.of(session.status)),
        )


def _ideas(snapshot: Snapshot, one: Participation, pairs: frozenset[PairId], words: Words) -> Iterator[str]:
    for idea in snapshot.ideas.values():
        if idea.pair_id in pairs or one.person_id in (idea.author_id, idea.owner_id, idea.sponsor_id):
            yield words(people_view.IDEA_LINE, idea=idea.title, stage=words(names.of(idea.stage)))


def _earlier(snapshot: Snapshot, one: Participation, words: Words) -> Iterator[str]:
    met = [
        pair
        for pair in snapshot.other_pairs.values()
        if one.person_id in (pair.mentor_id, pair.adept_id) and pair.status is not PairStatus.PROPOSED
    ]
    for pair in sorted(met, key=lambda pair: snapshot.cohorts[pair.cohort_id].starts_on, reverse=True):
        side = Side.MENTOR if pair.mentor_id == one.person_id else Side.ADEPT
        yield words(
            people_view.EARLIER_LINE,
            cohort=snapshot.cohorts[pair.cohort_id].name,
            partner=_partner(snapshot, pair, side),
            status=words(names.of(pair.status)),
        )
