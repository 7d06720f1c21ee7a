"""Who is paired with whom: the cohort's living pairs indexed for the board."""

from collections.abc import Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.ids import DepartmentId, PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.people_rows import department_places

PairsOf = Mapping[PersonId, tuple[Pair, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingFacts:
    """A snapshot with its living pairs by person, in the order of their names."""

    snapshot: Snapshot
    parts: Mapping[tuple[PersonId, Side], Participation]
    by_mentor: PairsOf
    by_adept: PairsOf
    department_places: Mapping[DepartmentId, int]
    """A department's place in the order of names: it chooses the colour of its square."""

    def pairs_of(self, person_id: PersonId, side: Side) -> tuple[Pair, ...]:
        """The living pairs of a person on one side."""
        return (self.by_mentor if side is Side.MENTOR else self.by_adept).get(person_id, ())

    def capacity(self, person_id: PersonId, side: Side) -> int:
        """How many pairs a person takes; 0 for somebody who is not on that side."""
        part = self.parts.get((person_id, side))
        return part.capacity if part is not None else 0

    def shown(self, side: Side) -> list[PersonId]:
        """Those who stand on the board: everybody who is selected, or in a living pair."""
        return [
            person_id
            for (person_id, own), part in self.parts.items()
            if own is side and (part.status is ParticipationStatus.SELECTED or self.pairs_of(person_id, side))
        ]

    def are_paired(self, mentor_id: PersonId, adept_id: PersonId) -> bool:
        """Whether two people are a living pair."""
        return any(one.adept_id == adept_id for one in self.pairs_of(mentor_id, Side.MENTOR))

    def name(self, person_id: PersonId) -> str:
        """A person's name."""
        return self.snapshot.people[person_id].name


def pairing_facts(snapshot: Snapshot) -> PairingFacts:
    """Index a cohort's living pairs."""
    people = snapshot.people
    living = [pair for pair in snapshot.pairs.values() if pair.status in LIVING]
    by_mentor: dict[PersonId, list[Pair]] = {}
    by_adept: dict[PersonId, list[Pair]] = {}
    for pair in sorted(living, key=lambda one: folded(people[one.mentor_id].name)):
        by_adept.setdefault(pair.adept_id, []).append(pair)
        by_mentor.setdefault(pair.mentor_id, []).append(pair)
    return PairingFacts(
        snapshot=snapshot,
        parts=snapshot.participation_index(),
        by_mentor={person: tuple(pairs) for person, pairs in by_mentor.items()},
        by_adept={person: tuple(pairs) for person, pairs in by_adept.items()},
        department_places=department_places(snapshot),
    )


def makes_way(pair: Pair) -> bool:
    """Whether a pair may be set aside for another without a word: proposed, and not locked."""
    return pair.status is PairStatus.PROPOSED and not pair.locked


def weakest(pairs: tuple[Pair, ...]) -> PairId | None:
    """The pair that makes way first: of those that may, the one with the lowest score."""
    free = [pair for pair in pairs if makes_way(pair)]
    return min(free, key=lambda one: (one.score or 0, one.id)).id if free else None
