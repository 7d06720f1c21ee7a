"""Proofs: written from the solver's prices and cuts, and checked from their numbers and the scores alone."""

from dataclasses import dataclass
from itertools import compress

import numpy as np

from revmentor_desktop.domain.matching import Certificate, Cover, Plan
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.matching.cuts import cut_size, smallest_cut
from revmentor_desktop.matching.dearer import BLOCK, Values, Whole, dearer
from revmentor_desktop.matching.decree import Decree, what_stays
from revmentor_desktop.matching.eligibility import Yes
from revmentor_desktop.matching.fairness import Fairest
from revmentor_desktop.matching.flow import Flow
from revmentor_desktop.matching.places import without
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable, scores

Json = dict[str, object]
Names = tuple[list[str], list[str]]
"""The keys of the mentors and of the adepts, in the table's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """λ for each pair, u for each place of a mentor, v for each place of an adept, in hundredths."""

    lam: int
    u: Whole
    v: Whole

    def dearer(self, values: Values, among: Yes) -> Whole:
        """Give the couples (row-major places) that are worth more than their prices; chosen ones only."""
        places = dearer(values, self.u, self.v + self.lam)
        return places[among.ravel()[places]]

    def bound(self, pairs: int, values: Values, among: Yes, decree: Decree) -> int:
        """An upper bound for the total of any `pairs` couples among those given (weak duality)."""
        return self.sum_up(pairs, values, self.dearer(values, among), decree)

    def sum_up(self, pairs: int, values: Values, above: Whole, decree: Decree) -> int:
        """Add up the prices of all pairs and places, and what some couples are worth beyond theirs."""
        whole = self.lam * pairs + int(self.u @ decree.left) + int(self.v @ decree.right)
        rows, columns = np.divmod(above, max(1, values.shape[1]))
        return whole + int((values[rows, columns] - (self.lam + self.u[rows] + self.v[columns])).sum())


def full_prices(flow: Flow, values: Values, among: Yes, decree: Decree) -> Prices:
    """Give everybody a price, and λ a size that people can read.

    What everybody with places pays on one side is moved into λ. Those without any place pay nothing, so
    theirs covers all their couples.
    """
    lam, u, v = flow.lam, flow.u.copy(), flow.v.copy()
    for prices, places in ((u, decree.left), (v, decree.right)):
        live = places > 0
        common = int(prices[live].min()) if live.any() else 0
        prices[live] -= common
        lam += common
    _raise(u, decree.left == 0, values, among, lam + v)
    _raise(v, decree.right == 0, values.T, among.T, lam + u)
    return Prices(lam=lam, u=u, v=v)


def _raise(prices: Whole, people: Yes, values: Values, among: Yes, others: Whole) -> None:
    """Raise the prices of some people until they and the others' come to the values of all couples."""
    places = np.flatnonzero(people)
    height = max(1, BLOCK // max(1, len(others)))
    for start in range(0, len(places), height):
        some = places[start : start + height]
        prices[some] = np.where(among[some], values[some] - others, 0).max(axis=1, initial=0)


def certify(
    table: ScoreTable, decree: Decree, chosen: Flow | Fairest, prices: Prices | None = None
) -> Certificate:
    """Write the proof of a choice; `prices` saves working them out again."""
    fair = chosen if isinstance(chosen, Fairest) else None
    flow = chosen.flow if isinstance(chosen, Fairest) else chosen
    worst = fair.worst if fair else None
    among = decree.open if worst is None else decree.open & (table.scores >= worst)
    prices = prices or full_prices(flow, table.scores, among, decree)
    above, names = None, _names(table)
    if fair and worst is not None:
        above = _cover(names, decree.open & (table.scores > worst), fair.above, decree)
    return Certificate(
        goal=Goal.FAIR if fair else Goal.BEST,
        pairs=flow.pairs,
        score=flow.total(table.scores),
        standing=tuple((names[0][row], names[1][column]) for row, column in sorted(decree.couples)),
        cover=_cover(names, decree.open, flow.chosen, decree),
        lam=prices.lam,
        u=dict(zip(names[0], prices.u.tolist(), strict=True)),
        v=dict(zip(names[1], prices.v.tolist(), strict=True)),
        worst=worst,
        cover_above_worst=above,
    )


def in_points(certificate: Certificate) -> Json:
    """Give a certificate as the file holds it: points instead of hundredths, plain lists and numbers."""
    plain: Json = {
        "goal": certificate.goal.value,
        "pairs": certificate.pairs,
        "score": certificate.score / 100,
        "standing": [list(couple) for couple in certificate.standing],
        "cover": _plain(certificate.cover),
        "lambda": certificate.lam / 100,
        "u": {key: price / 100 for key, price in certificate.u.items()},
        "v": {key: price / 100 for key, price in certificate.v.items()},
    }
    if certificate.goal is Goal.FAIR:
        above = certificate.cover_above_worst
        plain["worst"] = None if certificate.worst is None else certificate.worst / 100
        plain["cover_above_worst"] = None if above is None else _plain(above)
    return plain


def verify(plan: Plan, problem: MatchingProblem, table: ScoreTable | None = None) -> tuple[str, ...]:
    """Check a plan and its proof in one pass over the couples; gives what is wrong, nothing if sound.

    `table` saves scoring again what was scored before.
    """
    table = table or scores(problem)
    decree = what_stays(table)
    proof, values = plan.certificate, table.scores
    made = [pair for pair in plan.pairs if pair.stay is None]
    rows = np.array([table.rows[pair.mentor_id] for pair in made], dtype=np.int64)
    columns = np.array([table.columns[pair.adept_id] for pair in made], dtype=np.int64)
    used = _times(rows, decree.left), _times(columns, decree.right)
    chosen, names = np.unique(rows * len(decree.right) + columns), _names(table)
    prices = _prices_of(names, proof)
    checks = {
        "chosen": len(chosen) == len(made) == proof.pairs and bool(decree.open[rows, columns].all()),
        "stays": len(plan.pairs) == proof.pairs + len(decree.couples),
        "places": bool((used[0] <= decree.left).all() and (used[1] <= decree.right).all()),
        "score": int(values[rows, columns].sum(dtype=np.int64)) == proof.score,
        "cover": _size(names, decree, decree.open, proof.cover) == proof.pairs,
        "prices": _idle_pay_nothing(decree, prices, used)
        and _prices_hold(table, decree, proof, prices, chosen),
        "worst": proof.goal is Goal.BEST or _worst_holds(table, decree, proof, values[rows, columns], names),
        "bound": plan.bound >= plan.score == sum(pair.score for pair in plan.pairs),
    }
    return tuple(name for name, holds in checks.items() if not holds)


def _times(places: Whole, all_places: Whole) -> Whole:
    return np.bincount(places, minlength=len(all_places)).astype(np.int64)


def _prices_of(names: Names, proof: Certificate) -> Prices:
    u, v = ([prices[name] for name in side] for prices, side in zip((proof.u, proof.v), names, strict=True))
    return Prices(lam=proof.lam, u=np.array(u, dtype=np.int64), v=np.array(v, dtype=np.int64))


def _idle_pay_nothing(decree: Decree, prices: Prices, used: tuple[Whole, Whole]) -> bool:
    sides = zip((prices.u, prices.v), used, (decree.left, decree.right), strict=True)
    return all(bool((paid >= 0).all() and not paid[times < places].any()) for paid, times, places in sides)


def _prices_hold(
    table: ScoreTable, decree: Decree, proof: Certificate, prices: Prices, chosen: Whole
) -> bool:
    """Tell whether only the chosen are worth more than their prices, and all adds up to the score."""
    values = table.scores
    among = decree.open if proof.worst is None else decree.open & (values >= proof.worst)
    above = prices.dearer(values, among)
    return (
        not len(without(above, chosen)) and prices.sum_up(proof.pairs, values, above, decree) == proof.score
    )


def _worst_holds(table: ScoreTable, decree: Decree, proof: Certificate, made: Values, names: Names) -> bool:
    if not proof.pairs or proof.worst is None or proof.cover_above_worst is None:
        return proof.pairs == 0 and proof.worst is None
    higher = decree.open & (table.scores > proof.worst)
    return int(made.min()) == proof.worst and (
        _size(names, decree, higher, proof.cover_above_worst) < proof.pairs
    )


def _names(table: ScoreTable) -> Names:
    return [one.key for one in table.mentors], [one.key for one in table.adepts]


def _cover(names: Names, among: Yes, chosen: Yes, decree: Decree) -> Cover:
    mentors, adepts = smallest_cut(among, chosen, decree.left, decree.right)
    return Cover(mentors=tuple(compress(names[0], mentors)), adepts=tuple(compress(names[1], adepts)))


def _size(names: Names, decree: Decree, among: Yes, cover: Cover) -> int:
    covered = set(cover.mentors), set(cover.adepts)
    mentors = np.array([name in covered[0] for name in names[0]], dtype=np.bool_)
    adepts = np.array([name in covered[1] for name in names[1]], dtype=np.bool_)
    return cut_size(among, decree.left, decree.right, mentors, adepts)


def _plain(cover: Cover) -> Json:
    return {"mentors": list(cover.mentors), "adepts": list(cover.adepts)}
