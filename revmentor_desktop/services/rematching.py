"""Matching anew when somebody leaves: the ways there are, and carrying one out."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from revmentor_desktop.domain.drafts import Rematch
from revmentor_desktop.domain.ids import CohortId, PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING, Goal, Pair, PairStatus
from revmentor_desktop.domain.people import Participation, ParticipationStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.dependants import remove_pairs
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.pair_life import end_pair
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.proposing import gives_way, propose
from revmentor_desktop.services.solving import Watch, run
from revmentor_desktop.services.works import MatchAnew
from revmentor_desktop.store.unit_of_work import UnitOfWork


class Rematching:
    """Matches a cohort anew around the pairs that it has."""

    def __init__(self, door: Door, pairing: Pairing) -> None:
        self._door = door
        self._pairing = pairing

    def ways(
        self,
        snapshot: Snapshot,
        leaving: Collection[PersonId] = (),
        freed: Collection[PairId] = (),
        watch: Watch | None = None,
    ) -> tuple[Rematch, ...]:
        """Work out the ways of matching anew without the people who leave; nothing is written.

        Proposals that no human decided on may be broken, and the pairs that are freed by name.
        """
        pairs = {key: one for key, one in snapshot.pairs.items() if not _is_in(one, leaving)}
        loose = [
            one for one in pairs.values() if one.status in LIVING and (gives_way(one) or one.id in freed)
        ]
        staying = {key: one for key, one in pairs.items() if key not in freed}
        parts = {key: one for key, one in snapshot.participations.items() if one.person_id not in leaving}
        problem = self._pairing.problem(replace(snapshot, participations=parts, pairs=staying))
        existing = tuple((one.mentor_id, one.adept_id) for one in loose)
        return run(MatchAnew(problem=problem, existing=existing), watch or Watch())

    def apply(
        self, cohort_id: CohortId, way: Rematch, leaving: Sequence[PersonId] = (), why: str = ""
    ) -> int:
        """Carry a way out as one step; returns how many pairs are new.

        Who leaves is withdrawn from the cohort and their pairs end. Broken pairs that are more than proposed
        end too. Raises RuleBroken `reason-missing` where a pair ends without a reason.
        """
        with self._door.step(
            Verb.APPLY_MATCHING,
            *leaving,
            cohort_id=cohort_id,
            goal=way.plan.goal.value,
            count=len(way.plan.pairs),
        ) as unit:
            self._let_go(unit, cohort_id, leaving, why)
            self._break(unit, cohort_id, way, why)
            return propose(self._door, unit, cohort_id, Goal.BEST, way.plan.pairs)

    def _let_go(self, unit: UnitOfWork, cohort_id: CohortId, leaving: Sequence[PersonId], why: str) -> None:
        for pair in unit.all(Pair, cohort_id=cohort_id):
            if pair.status in LIVING and _is_in(pair, leaving):
                end_pair(unit, pair, why, self._door.now())
        for one in unit.all(Participation, cohort_id=cohort_id):
            if one.person_id in leaving:
                unit.put(replace(one, status=ParticipationStatus.WITHDRAWN, status_reason=tidy(why)))

    def _break(self, unit: UnitOfWork, cohort_id: CohortId, way: Rematch, why: str) -> None:
        broken = set(way.broken)
        for pair in unit.all(Pair, cohort_id=cohort_id):
            if pair.status not in LIVING or (pair.mentor_id, pair.adept_id) not in broken:
                continue
            if pair.status is PairStatus.PROPOSED:
                remove_pairs(unit, [pair.id])
            else:
                end_pair(unit, pair, why, self._door.now())


def _is_in(pair: Pair, people: Collection[PersonId]) -> bool:
    return pair.mentor_id in people or pair.adept_id in people
