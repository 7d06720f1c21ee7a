"""Plans: what stays, then most pairs, then the goal; with their proof and everybody's reason."""

from revmentor_desktop.domain.matching import Plan, PlannedPair, Tell, WorkPhase
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.matching.certificate import certify, full_prices
from revmentor_desktop.matching.decree import Decree, what_stays
from revmentor_desktop.matching.fairness import Fairest, fairest
from revmentor_desktop.matching.flow import Flow, most_valuable
from revmentor_desktop.matching.left_over import left_over
from revmentor_desktop.matching.notices import notices
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable, scores


def untold(_: WorkPhase) -> None:
    """Tell nobody."""


def solve(
    problem: MatchingProblem,
    goal: Goal = Goal.BEST,
    table: ScoreTable | None = None,
    tell: Tell = untold,
) -> Plan:
    """Work out the optimal plan; `table` saves scoring again what was scored before.

    Raises RuleBroken (`lock-unknown`, `lock-forbidden`, `lock-over-capacity`) for locks that cannot be.
    """
    if table is None:
        tell(WorkPhase.SCORING)
        table = scores(problem)
    decree = what_stays(table)
    tell(WorkPhase.CHOOSING)
    best = best_flow(table, decree)
    fair = None
    if goal is Goal.FAIR:
        tell(WorkPhase.RAISING)
        fair = _fair_flow(table, decree, best)
    tell(WorkPhase.EXPLAINING)
    return _told(table, decree, best, fair)


def _told(table: ScoreTable, decree: Decree, best: Flow, fair: Fairest | None) -> Plan:
    """Tell of a choice: its pairs, its proof, and everybody's reason."""
    flow = fair.flow if fair else best
    pairs = _pairs(table, decree, flow)
    prices = full_prices(best, table.scores, decree.open, decree)
    staying = sum(int(table.scores[place]) for place in decree.couples)
    return Plan(
        goal=Goal.FAIR if fair else Goal.BEST,
        pairs=pairs,
        left_over=left_over(table, decree, flow.chosen),
        possible_pairs=len(decree.couples) + best.pairs,
        score=sum(pair.score for pair in pairs),
        worst=min((pair.score for pair in pairs), default=None),
        bound=staying + prices.bound(best.pairs, table.scores, decree.open, decree),
        certificate=certify(table, decree, fair) if fair else certify(table, decree, best, prices),
        notices=notices(table),
    )


def best_flow(table: ScoreTable, decree: Decree) -> Flow:
    """Choose the most pairs, then the highest total, among what is left to choose from."""
    return most_valuable(table.scores, decree.open, decree.left, decree.right)


def _fair_flow(table: ScoreTable, decree: Decree, best: Flow) -> Fairest:
    """Choose as many pairs as the best plan has, then the highest worst score, then the highest total."""
    return fairest(table.scores, decree.open, decree.left, decree.right, best)


def _pairs(table: ScoreTable, decree: Decree, flow: Flow) -> tuple[PlannedPair, ...]:
    places = sorted([*zip(flow.rows.tolist(), flow.columns.tolist(), strict=True), *decree.couples])
    rows, columns = [row for row, _ in places], [column for _, column in places]
    return tuple(
        PlannedPair(
            mentor_id=table.mentors[row].id,
            adept_id=table.adepts[column].id,
            score=int(table.scores[row, column]),
            stay=decree.couples.get((row, column)),
            because=because,
            breaches=table.breaches(row, column),
        )
        for (row, column), because in zip(places, table.reasons(rows, columns), strict=True)
    )
