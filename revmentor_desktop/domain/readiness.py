"""Whether a cohort is ready to be matched: who cannot be, how many places there are, which rules bite."""

from collections.abc import Iterable
from dataclasses import dataclass

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Notice, Reason
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class SideReadiness:
    """One side: how many people, how many of them can be matched at all, and their places.

    `places` are those of the people who are selected and available, as far as that rule is hard;
    `taken` of them are used by pairs that stay.
    """

    side: Side
    people: int
    matchable: int
    places: int
    taken: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuck:
    """Somebody who can be in no pair, whatever is chosen."""

    person_id: PersonId
    side: Side
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Bite:
    """What a rule takes: it forbids `couples`, and `alone` of them are forbidden by nothing else.

    `stranded` people of both sides have nobody allowed today and would have somebody with the rule as a
    warning. `gained` pairs more could be made then; None for a rule that is not hard.
    """

    rule: Rule
    switch: Switch
    couples: int
    alone: int
    stranded: int
    gained: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """How ready a cohort is; `most_pairs` counts the pairs that stay.

    `bites` holds the rules that bite hardest first: by pairs to be gained, people stranded, couples.
    """

    mentors: SideReadiness
    adepts: SideReadiness
    couples: int
    allowed: int
    most_pairs: int
    stuck: tuple[Stuck, ...]
    bites: tuple[Bite, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Formalities:
    """What is missing around the selected people of a cohort: approvals and messages."""

    not_approved: tuple[PersonId, ...]
    """Whose manager is known and has not approved."""
    not_told: tuple[PersonId, ...]
    """Who has not been told of being selected."""


def formalities(snapshot: Snapshot) -> Formalities:
    """Find the selected people whose manager has not approved, and those who have not been told."""
    selected = [one for one in snapshot.participations.values() if one.status is ParticipationStatus.SELECTED]
    return Formalities(
        not_approved=_people(
            snapshot,
            (
                one
                for one in selected
                if one.manager_approved_on is None and snapshot.people[one.person_id].manager_id is not None
            ),
        ),
        not_told=_people(snapshot, (one for one in selected if one.told_on is None)),
    )


def _people(snapshot: Snapshot, parts: Iterable[Participation]) -> tuple[PersonId, ...]:
    """Each person once, by name."""
    found = {one.person_id for one in parts}
    return tuple(sorted(found, key=lambda one: (folded(snapshot.people[one].name), one)))
