"""Discretion: a cohort as it may be shown to a group of people, without what was told in confidence."""

from dataclasses import replace

from revmentor_desktop.domain.pairs import Pair, PairGoal
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.snapshot import Snapshot

_SAID = "–"
"""In the place of a text that is there and nobody else's business."""


def discreet(snapshot: Snapshot) -> Snapshot:
    """Leave out notes, wishes, refusals, challenges, reasons, and all that is said in sessions.

    Names, titles, departments, levels, sites, languages, topics and pairs with their scores stay.
    """
    return replace(
        snapshot,
        people={key: _person(one) for key, one in snapshot.people.items()},
        participations={key: _participation(one) for key, one in snapshot.participations.items()},
        pairs={key: _pair(one) for key, one in snapshot.pairs.items()},
        other_pairs={},
        sessions={},
        agenda_items={},
        ideas={},
        feedback=(),
        follow_ups=(),
        contacts=(),
        dismissals=(),
    )


def _person(one: Person) -> Person:
    return Person(
        id=one.id,
        name=one.name,
        email=one.email,
        title=one.title,
        department_id=one.department_id,
        level=one.level,
        site=one.site,
        employed_since=one.employed_since,
        languages=one.languages,
        anonymised=one.anonymised,
    )


def _participation(one: Participation) -> Participation:
    return replace(one, status_reason="", selected_how="", challenge="", wishes=(), never_pair=(), busy=())


def _pair(one: Pair) -> Pair:
    """What the two prepare stays as having been said, so that what is missing is still told rightly."""
    return replace(
        one,
        overrides=tuple(replace(override, reason="") for override in one.overrides),
        ended_why="",
        reasons=(),
        questions=(_SAID,) if one.questions else (),
        goals=(PairGoal(text=_SAID),) if one.goals else (),
        challenge=_SAID if one.challenge.strip() else "",
        notes="",
    )
