"""How a cohort stands in five numbers."""

from dataclasses import dataclass

from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """People, pairs of those possible, and pairs that stand against the rule on departments."""

    people: int
    pairs: int
    clashes: int
    """Living pairs of one department that nobody gave a reason for."""
    overrides: int
    """Living pairs that stand against a rule with a written reason."""
    possible: int | None = None
    """The most pairs that there can be; None until that is worked out."""


def counts(snapshot: Snapshot, possible: int | None = None) -> Counts:
    """Count a cohort."""
    living = [pair for pair in snapshot.pairs.values() if pair.status in LIVING]
    return Counts(
        people=len({one.person_id for one in snapshot.participations.values()}),
        pairs=len(living),
        clashes=sum(_clashes(snapshot, pair) for pair in living),
        overrides=sum(bool(pair.overrides) for pair in living),
        possible=possible,
    )


def _clashes(snapshot: Snapshot, pair: Pair) -> bool:
    """Whether the two share a department, at any level that tells something, without a reason for it."""
    if any(one.rule is Rule.DEPARTMENT for one in pair.overrides):
        return False
    mentor, adept = (snapshot.people[one] for one in (pair.mentor_id, pair.adept_id))
    shared = set(snapshot.department_path(mentor)) & set(snapshot.department_path(adept))
    if not shared:
        return False
    # Rarely come to, and the engine takes its time to be imported.
    from revmentor_desktop.matching.problem import organisation_wide

    return bool(shared - organisation_wide({one.id: one.parent_id for one in snapshot.departments.values()}))
