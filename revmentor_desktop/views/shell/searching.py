"""What can be searched for in a cohort, as findings in the window's language."""

from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.findings import Finding
from revmentor_desktop.wording import names, window
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import clock, short_date

_LONGEST = 200


def findings(snapshot: Snapshot, words: Words) -> list[Finding]:
    """Give everything of a cohort that has a place in a tab; a pure function, for any thread."""
    return [
        *_people(snapshot, words),
        *_pairs(snapshot, words),
        *_sessions(snapshot, words),
        *_ideas(snapshot, words),
    ]


def _finding(kind: str, record_id: str, title: str, detail: str, words: Words) -> Finding:
    title, kind_word = title[:_LONGEST], words(window.FINDINGS[kind])
    spoken = words(window.FINDING_SPOKEN, title=title, kind=kind_word, detail=detail)
    return Finding(kind=kind, id=record_id, title=title, kind_word=kind_word, detail=detail, spoken=spoken)


def _people(snapshot: Snapshot, words: Words) -> list[Finding]:
    here = {one.person_id for one in snapshot.participations.values()}
    people = sorted((snapshot.people[one] for one in here), key=lambda one: one.name.casefold())
    return [
        _finding("person", one.id, one.name, snapshot.department_name(one) or one.title, words)
        for one in people
    ]


def _couple(snapshot: Snapshot, pair: Pair) -> dict[str, str]:
    people = snapshot.people
    return {
        "mentor": people[pair.mentor_id].name[:_LONGEST],
        "adept": people[pair.adept_id].name[:_LONGEST],
    }


def _pairs(snapshot: Snapshot, words: Words) -> list[Finding]:
    return [
        _finding(
            "pair",
            pair.id,
            words(window.PAIR_OF, **_couple(snapshot, pair)),
            words(names.of(pair.status)),
            words,
        )
        for pair in snapshot.pairs.values()
    ]


def _sessions(snapshot: Snapshot, words: Words) -> list[Finding]:
    made = []
    for one in sorted(snapshot.sessions.values(), key=lambda one: one.wall_start):
        couple = _couple(snapshot, snapshot.pairs[one.pair_id])
        when = words(
            window.SESSION_WHEN,
            day=short_date(one.wall_start.date(), words),
            time=clock(one.wall_start),
            status=words(names.of(one.status)),
        )
        title = words(window.SESSION_OF, number=one.number, **couple)
        made.append(_finding("session", one.id, title, when, words))
    return made


def _ideas(snapshot: Snapshot, words: Words) -> list[Finding]:
    return [
        _finding("idea", one.id, one.title, words(names.of(one.stage)), words)
        for one in snapshot.ideas.values()
    ]
