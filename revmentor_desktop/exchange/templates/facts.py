"""The facts that templates are filled with: plain texts, lists and dictionaries, for each pair."""

from collections.abc import Set

from revmentor_desktop.domain.attention import KeyDate, key_days
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.sessions import VOID, Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.templates.filling import Facts
from revmentor_desktop.exchange.workbook.facts import name_order
from revmentor_desktop.wording import documents
from revmentor_desktop.wording.attention import key_date
from revmentor_desktop.wording.calendar_view import from_to
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import long_date, short_date

_ATTENDED = frozenset({KeyDate.KICKOFF, KeyDate.MIDPOINT, KeyDate.CLOSING})
"""The key dates that those who take part keep free."""
_MOST = 1_000
"""Items of a list that a template can go through: a loop within a loop ends soon."""


def facts_of_pairs(
    snapshot: Snapshot, words: Words, pair_ids: Set[PairId] | None = None
) -> tuple[tuple[str, Facts], ...]:
    """Give the facts of each living pair, or of those of some ids, with whom they are about, by name.

    A cohort without pairs gives the facts of nobody, for a form to be filled in by hand.
    """
    pairs = [
        pair
        for pair in snapshot.pairs.values()
        if (pair.status in LIVING if pair_ids is None else pair.id in pair_ids)
    ]
    shared = _shared(snapshot, words)
    if not pairs and pair_ids is None:
        return (("", {**shared, **_nobody()}),)
    sessions: dict[PairId, list[Session]] = {pair.id: [] for pair in pairs}
    for session in snapshot.sessions.values():
        if session.pair_id in sessions and session.status not in VOID:
            sessions[session.pair_id].append(session)
    told = [(_couple(snapshot, pair, words), pair) for pair in pairs]
    told.sort(key=lambda one: (name_order(one[0]), one[1].id))
    return tuple(
        (name, {**shared, **_of_pair(snapshot, pair, sessions[pair.id], words)}) for name, pair in told
    )


def _couple(snapshot: Snapshot, pair: Pair, words: Words) -> str:
    mentor, adept = snapshot.people[pair.mentor_id].name, snapshot.people[pair.adept_id].name
    return words(documents.TITLE, mentor=mentor, adept=adept)


def _shared(snapshot: Snapshot, words: Words) -> Facts:
    """The facts that hold for everybody in the cohort."""
    programme, cohort, norm = snapshot.programme, snapshot.cohort, snapshot.programme.norm
    return {
        "programme": programme.name,
        "organisation": programme.organisation,
        "cohort": cohort.name,
        "purpose": cohort.purpose,
        "themes": list(snapshot.topic_names(cohort.themes[:_MOST])),
        "starts": short_date(cohort.starts_on, words),
        "ends": short_date(cohort.ends_on, words),
        "norm": {
            "sessions": norm.sessions,
            "minutes": norm.minutes,
            "shortest": norm.shortest,
            "longest": norm.longest,
        },
        "reminders": [words(reminder) for reminder in documents.REMINDERS],
        "key_dates": [
            {"name": key_date(key, words), "day": long_date(day, words)}
            for key, day in key_days(cohort)
            if key in _ATTENDED
        ],
    }


def _nobody() -> Facts:
    nobody = dict.fromkeys(("name", "title", "department", "email", "phone", "level", "site"), "")
    return {
        "mentor": nobody,
        "adept": nobody,
        "sessions": [],
        "topics": [],
        "questions": [],
        "goals": [],
        "challenge": "",
    }


def _of_pair(snapshot: Snapshot, pair: Pair, sessions: list[Session], words: Words) -> Facts:
    return {
        "mentor": _person(snapshot, pair.mentor_id),
        "adept": _person(snapshot, pair.adept_id),
        "sessions": [
            {
                "number": one.number,
                "day": long_date(one.wall_start.date(), words),
                "time": from_to(one.wall_start, one.minutes, words),
                "place": one.place,
            }
            for one in sorted(sessions, key=lambda one: (one.wall_start, one.number))[:_MOST]
        ],
        "topics": list(snapshot.topic_names(pair.topics[:_MOST])),
        "questions": list(pair.questions[:_MOST]),
        "goals": [goal.text for goal in pair.goals[:_MOST]],
        "challenge": pair.challenge,
    }


def _person(snapshot: Snapshot, person_id: PersonId) -> Facts:
    person = snapshot.people[person_id]
    return {
        "name": person.name,
        "title": person.title,
        "department": snapshot.department_name(person),
        "email": person.email or "",
        "phone": person.phone,
        "level": person.level,
        "site": person.site,
    }
