"""A matching seen from one side: what is asked about mentors is asked about adepts in the same way."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.matching.decree import Decree, Place
from revmentor_desktop.matching.eligibility import People, Yes
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable

Holders = tuple[tuple[int, ...], ...]
"""For each place in a list of people, the places of their partners on the other side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """The table, what stays and a choice from one side: arrays of shape (this side, the other)."""

    side: Side
    problem: MatchingProblem
    people: People
    others: People
    forbidding: NDArray[np.uint8]
    eligible: Yes
    scores: NDArray[np.integer]
    open: Yes
    out: Yes
    """Open and not chosen: where somebody could go."""
    chosen_by: Holders
    """The others that each person was given by the choice."""
    holders: Holders
    """The people that the choice gave to each of the others."""
    own_staying: Holders
    """The others whom what stays gives to each person."""
    staying: Holders
    """The people whom what stays gives to each of the others."""
    own_places: NDArray[np.int64]
    """Places of the people that what stays leaves over."""
    places: NDArray[np.int64]
    """The same for the others."""
    taking: Yes
    """The others whose capacity is not 0."""
    own_taking: Yes
    """The people whose capacity is not 0."""
    own_free: Yes
    """The people who have a place left under the choice."""
    free: Yes
    """The others who have one."""
    own_used: Mapping[PersonId, int]
    """How many pairs that stay the people are in, by id, whoever the partner is."""
    used: Mapping[PersonId, int]
    """The same for the others."""

    @property
    def alone(self) -> list[int]:
        """The people who are in no pair at all."""
        return [
            place
            for place, one in enumerate(self.people)
            if not self.chosen_by[place] and not self.own_used.get(one.id)
        ]

    def across(self) -> "Half":
        """See the same from the other side."""
        return Half(
            side=self.side.other,
            problem=self.problem,
            people=self.others,
            others=self.people,
            forbidding=self.forbidding.T,
            eligible=self.eligible.T,
            scores=self.scores.T,
            open=self.open.T,
            out=self.out.T,
            chosen_by=self.holders,
            holders=self.chosen_by,
            own_staying=self.staying,
            staying=self.own_staying,
            own_places=self.places,
            places=self.own_places,
            taking=self.own_taking,
            own_taking=self.taking,
            own_free=self.free,
            free=self.own_free,
            own_used=self.used,
            used=self.own_used,
        )


def halves(table: ScoreTable, decree: Decree, chosen: Yes) -> tuple[Half, Half]:
    """See a table, what stays in it and a choice of couples from the mentors' and from the adepts' side."""
    stays = _couples(decree.couples)
    picked = np.stack(np.divmod(np.flatnonzero(chosen), max(1, chosen.shape[1])), axis=1)
    staying = dict.fromkeys((*table.problem.standing, *table.problem.locks))
    mentors = Half(
        side=Side.MENTOR,
        problem=table.problem,
        people=table.mentors,
        others=table.adepts,
        forbidding=table.forbidding,
        eligible=table.eligible,
        scores=table.scores,
        open=decree.open,
        out=decree.open & ~chosen,
        chosen_by=_partners(picked, len(table.mentors)),
        holders=_partners(picked[:, ::-1], len(table.adepts)),
        own_staying=_partners(stays, len(table.mentors)),
        staying=_partners(stays[:, ::-1], len(table.adepts)),
        own_places=decree.left,
        places=decree.right,
        taking=_taking(table.adepts),
        own_taking=_taking(table.mentors),
        own_free=decree.left > np.bincount(picked[:, 0], minlength=len(table.mentors)),
        free=decree.right > np.bincount(picked[:, 1], minlength=len(table.adepts)),
        own_used=Counter(mentor for mentor, _ in staying),
        used=Counter(adept for _, adept in staying),
    )
    return mentors, mentors.across()


def _taking(people: People) -> Yes:
    return np.array([one.capacity > 0 for one in people], dtype=np.bool_)


def _couples(places: Iterable[Place]) -> NDArray[np.intp]:
    return np.array(list(places), dtype=np.intp).reshape(-1, 2)


def _partners(couples: NDArray[np.intp], count: int) -> Holders:
    """List by the first of each couple the second ones, in order."""
    found: list[list[int]] = [[] for _ in range(count)]
    for one, other in couples.tolist():
        found[one].append(other)
    return tuple(tuple(sorted(partners)) for partners in found)
