"""What the side panel tells about one person: labelled facts and lists, in the window's language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from revmentor_desktop.domain.feedback import Answer
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording import dates, names, people_view, person_panel, spoken
from revmentor_desktop.wording.catalogue import Message, Words
from revmentor_desktop.wording.pair_page import average

_PROSE = frozenset({people_view.CHALLENGE, people_view.NOTES, people_view.REASON})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something known about a person."""

    label: str
    value: str
    is_prose: bool
    """Whether it is text that somebody wrote to be read as a whole."""


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
        (people_view.NOTES, person.notes),
        (people_view.CAPACITY, str(one.capacity) if one.capacity != 1 else ""),
        (people_view.WISHES, ", ".join(snapshot.people[wish].name for wish in one.wishes)),
        (people_view.REASON, one.status_reason),
        (people_view.BRIEFED, dates.short_date(one.briefed_on, words) if one.briefed_on else ""),
    ]
    return [Fact(label=words(label), value=value, is_prose=label in _PROSE) for label, value in told if value]


def sections(
    snapshot: Snapshot, one: Participation, parts: Sequence[Participation], words: Words
) -> Mapping[str, tuple[str, ...]]:
    """List a person's pairs, sessions, ideas, feedback and other cohorts by the section's code.

    `parts` are the person's parts in all cohorts; there is always a line about pairs.
    """
    mine = [pair for pair in snapshot.pairs.values() if _is_of(pair, one)]
    pairs = tuple(_pair_line(snapshot, pair, one.side, words) for pair in mine if pair.status in LIVING)
    ended = tuple(_pair_line(snapshot, pair, one.side, words) for pair in mine if pair.status not in LIVING)
    ids = frozenset(pair.id for pair in mine)
    return {
        "pair": (pairs or (words(spoken.UNPAIRED),)) + ended,
        "sessions": tuple(_sessions(snapshot, ids, words)),
        "ideas": tuple(_ideas(snapshot, one, ids, words)),
        "feedback": tuple(_feedback(snapshot, one.person_id, words)),
        "cohorts": tuple(_other_cohorts(snapshot, one, parts, words)),
    }


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


def _feedback(snapshot: Snapshot, person_id: PersonId, words: Words) -> Iterator[str]:
    mine = (one for one in snapshot.feedback if one.person_id == person_id)
    for one in sorted(mine, key=lambda one: one.given_on, reverse=True):
        moment, day = words(names.of(one.moment)), dates.short_date(one.given_on, words)
        scores = [answer.score for answer in one.answers if answer.score is not None]
        if scores:
            yield words(person_panel.GIVEN_SCORE, moment=moment, day=day, score=average(scores, words))
        else:
            yield words(person_panel.GIVEN, moment=moment, day=day)
        for answer in one.answers:
            told = _answer(answer, words)
            if told:
                yield words(person_panel.ANSWER, question=answer.question, answer=told)


def _answer(answer: Answer, words: Words) -> str:
    said = answer.words.strip()
    if answer.score is None:
        return words(person_panel.WORDS_ALONE, words=said) if said else ""
    message = person_panel.SCORE_AND_WORDS if said else person_panel.SCORE
    return words(message, score=answer.score, words=said)


def _other_cohorts(
    snapshot: Snapshot, one: Participation, parts: Sequence[Participation], words: Words
) -> Iterator[str]:
    """Tell a person's parts in other cohorts, the latest first, with those whom they met there."""
    met = [
        pair
        for pair in snapshot.other_pairs.values()
        if one.person_id in (pair.mentor_id, pair.adept_id) and pair.status is not PairStatus.PROPOSED
    ]
    there = {(part.cohort_id, part.side): part for part in parts if part.cohort_id != snapshot.cohort.id}
    ends = {(pair.cohort_id, _side(pair, one.person_id)) for pair in met}
    latest = sorted(
        there.keys() | ends, key=lambda place: (snapshot.cohorts[place[0]].starts_on, place), reverse=True
    )
    for cohort_id, side in latest:
        part = there.get((cohort_id, side))
        pairs = [pair for pair in met if (pair.cohort_id, _side(pair, one.person_id)) == (cohort_id, side)]
        partners = ", ".join(
            words(
                person_panel.PARTNER,
                partner=_partner(snapshot, pair, side),
                status=words(names.of(pair.status)),
            )
            for pair in pairs
        )
        yield words(
            person_panel.PART_WITH if pairs else person_panel.PART,
            cohort=snapshot.cohorts[cohort_id].name,
            side=words(names.of(side)),
            status=words(names.of(part.status if part else ParticipationStatus.SELECTED)),
            partners=partners,
        )


def _side(pair: Pair, person_id: PersonId) -> Side:
    return Side.MENTOR if pair.mentor_id == person_id else Side.ADEPT
