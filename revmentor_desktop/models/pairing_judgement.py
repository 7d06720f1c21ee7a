"""What the engine says about every couple of a cohort; worked out away from the window's thread."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from importlib import import_module

import numpy as np

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Price
from revmentor_desktop.domain.pairs import PartScore
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Part, Rule
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.matching.decree import what_stays
from revmentor_desktop.matching.eligibility import BIT
from revmentor_desktop.matching.parts import explained, shares
from revmentor_desktop.matching.plans import best_flow
from revmentor_desktop.matching.prices import Standing, against_everybody, price_in, standing
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable, scores
from revmentor_desktop.models.pairing_cards import PersonCard, Seat
from revmentor_desktop.models.pairing_prices import Cost, Costs
from revmentor_desktop.services.candidates import matching_problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Scores and broken rules of every couple, and the best plan that prices are measured against."""

    table: ScoreTable
    plan: Standing | None
    """None where locks contradict the rules, so that there is no plan."""
    known: dict[tuple[PersonId, Side], Costs] = field(default_factory=dict, compare=False, repr=False)
    """Costs that were asked for before."""

    @property
    def possible(self) -> int | None:
        """How many pairs there can be at most; None where there is no plan."""
        return int(self.plan.inside.sum()) if self.plan is not None else None

    def costs(self, person_id: PersonId, side: Side) -> Costs:
        """What somebody costs the whole with each of the other side, in one search."""
        places = self.table.rows if side is Side.MENTOR else self.table.columns
        if self.plan is None or person_id not in places:
            return {}
        if (person_id, side) not in self.known:
            lost = against_everybody(self.plan, person_id, side)
            self.known[person_id, side] = {
                other: Cost(pairs=one[0], points=one[1]) for other, one in lost.items() if one is not None
            }
        return self.known[person_id, side]

    def price(self, mentor_id: PersonId, adept_id: PersonId) -> Price | None:
        """What two people cost the whole, with everybody who moves; None where there is no plan."""
        known = mentor_id in self.table.rows and adept_id in self.table.columns
        return price_in(self.plan, mentor_id, adept_id) if self.plan is not None and known else None

    def moved(self, mentor_id: PersonId, adept_id: PersonId) -> int:
        """How many others get another partner by a pair that has a cost."""
        if self.plan is None:
            return 0
        place = self.table.rows[mentor_id], self.table.columns[adept_id]
        moves = () if self.plan.inside[place] else self.plan.moves(*place)
        return sum(one.person_id not in (mentor_id, adept_id) for one in moves)

    def best_reasons(self, own: int, side: Side) -> Callable[[int], PartScore | None]:
        """Give a function that tells what earns somebody most with the other side's person at a place.

        `own` is the row of a mentor or the column of an adept; None where nothing earns anything.
        """
        table = self.table
        parts = list(table.parts)
        values = [one[own, :] if side is Side.MENTOR else one[:, own] for one in table.parts.values()]
        earned = np.stack(values) if values else None

        def best(other: int) -> PartScore | None:
            part = int(earned[:, other].argmax()) if earned is not None else 0
            hundredths = int(earned[part, other]) if earned is not None else 0
            if not hundredths:
                return None
            row, column = (own, other) if side is Side.MENTOR else (other, own)
            mentor, adept = table.mentors[row], table.adepts[column]
            return explained(parts[part], hundredths, table.problem, mentor, adept)

        return best

    def clashes(self, mentor_id: PersonId, adept_id: PersonId) -> bool:
        """Whether two people break the hard rule on departments."""
        row, column = self.table.rows.get(mentor_id), self.table.columns.get(adept_id)
        if row is None or column is None:
            return False
        return bool(int(self.table.forbidding[row, column]) & BIT[Rule.DEPARTMENT])

    def score(self, mentor_id: PersonId, adept_id: PersonId) -> int:
        """What two people score, in hundredths; 0 for those who take no part."""
        row, column = self.table.rows.get(mentor_id), self.table.columns.get(adept_id)
        return int(self.table.scores[row, column]) if row is not None and column is not None else 0

    def share(self, part: str) -> int:
        """The most that a part can earn, in hundredths."""
        return shares(self.table.problem.weights)[Part(part)]


def with_clashes(cards: Iterable[PersonCard], judgement: Judgement) -> list[PersonCard]:
    """Mark the pairs of adepts' cards whose two share a department without a written reason."""

    def judged(card: PersonCard, seat: Seat) -> Seat:
        clashes = not seat.overridden and judgement.clashes(seat.mentor_id, card.id)
        return replace(seat, clashes=clashes) if clashes != seat.clashes else seat

    def marked(card: PersonCard) -> PersonCard:
        seats = tuple(judged(card, seat) for seat in card.seats)
        return card if seats == card.seats else replace(card, seats=seats)

    return [marked(card) for card in cards]


def judge(snapshot: Snapshot, today: date, before: Judgement | None = None) -> Judgement:
    """Judge every couple; scores of an earlier judgement are kept where nothing they rest on changed."""
    problem = matching_problem(snapshot, today)
    if before is not None and _scores_alike(problem, before.table.problem):
        table = replace(before.table, problem=problem)
    else:
        table = scores(problem)
    # Prices are asked for at the moment when a drag begins: what they load is loaded before.
    import_module("scipy.sparse.csgraph")
    return Judgement(table=table, plan=_best_plan(table))


def _scores_alike(problem: MatchingProblem, other: MatchingProblem) -> bool:
    """Whether two problems differ in what stays only, which no score looks at."""
    return problem == replace(
        other, standing=problem.standing, locks=problem.locks, overrides=problem.overrides
    )


def _best_plan(table: ScoreTable) -> Standing | None:
    try:
        decree = what_stays(table)
    except RuleBroken:
        return None
    return standing(table, decree, best_flow(table, decree))
