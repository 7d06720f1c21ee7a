"""Proofs: written from the solver's prices and cuts, and checked from their numbers and the scores alone."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.matching import Certificate, Cover, Plan
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.matching.cuts import cut_size, largest_choice, smallest_cut
from revmentor_desktop.matching.decree import Decree, what_stays
from revmentor_desktop.matching.eligibility import People, Yes
from revmentor_desktop.matching.flow import Flow, Whole
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable, scores

Json = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """λ for each pair, u for each place of a mentor, v for each place of an adept, in hundredths."""

    lam: int
    u: Whole
    v: Whole

    def excess(self, values: Whole) -> Whole:
        """What each couple is worth beyond its prices; above 0 for chosen couples only."""
        beyond: Whole = values - self.lam - self.u[:, None] - self.v[None, :]
        return beyond

    def bound(self, pairs: int, values: Whole, among: Yes, decree: Decree) -> int:
        """An upper bound for the total of any `pairs` couples among those given (weak duality)."""
        whole = self.lam * pairs + int(self.u @ decree.left) + int(self.v @ decree.right)
        return whole + int(np.maximum(0, self.excess(values))[among].sum())


def full_prices(flow: Flow, values: Whole, among: Yes, decree: Decree) -> Prices:
    """Give everybody a price: those without any place pay nothing, so theirs covers all their couples."""
    u, v = flow.u.copy(), flow.v.copy()
    if among.size:
        needed = np.where(among, values - flow.lam - v[None, :], 0).max(axis=1)
        u[decree.left == 0] = np.maximum(0, needed)[decree.left == 0]
        needed = np.where(among, values - flow.lam - u[:, None], 0).max(axis=0)
        v[decree.right == 0] = np.maximum(0, needed)[decree.right == 0]
    return Prices(lam=flow.lam, u=u, v=v)


def certify(table: ScoreTable, decree: Decree, goal: Goal, flow: Flow) -> Certificate:
    """Write the proof of a flow that was chosen for a goal."""
    worst = int(table.scores[flow.chosen].min()) if goal is Goal.FAIR and flow.pairs else None
    among = decree.open if worst is None else decree.open & (table.scores >= worst)
    prices = full_prices(flow, table.scores, among, decree)
    above = None
    if worst is not None:
        higher = decree.open & (table.scores > worst)
        above = _cover(table, higher, largest_choice(higher, decree.left, decree.right), decree)
    return Certificate(
        goal=goal,
        pairs=flow.pairs,
        score=flow.total(table.scores),
        standing=tuple(
            (table.mentors[row].key, table.adepts[col].key) for row, col in sorted(decree.couples)
        ),
        cover=_cover(table, decree.open, flow.chosen, decree),
        lam=prices.lam,
        u=_by_key(table.mentors, prices.u),
        v=_by_key(table.adepts, prices.v),
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


def verify(plan: Plan, problem: MatchingProblem) -> tuple[str, ...]:
    """Check a plan and its proof in one pass over the couples; gives what is wrong, nothing if sound."""
    table = scores(problem)
    decree = what_stays(table)
    proof = plan.certificate
    chosen = np.zeros(table.eligible.shape, dtype=np.bool_)
    for pair in plan.pairs:
        if pair.stay is None:
            chosen[table.rows[pair.mentor_id], table.columns[pair.adept_id]] = True
    checks = {
        "chosen": int(chosen.sum()) == proof.pairs and not (chosen & ~decree.open).any(),
        "stays": len(plan.pairs) == proof.pairs + len(decree.couples),
        "places": bool(
            (chosen.sum(axis=1) <= decree.left).all() and (chosen.sum(axis=0) <= decree.right).all()
        ),
        "score": int(table.scores[chosen].sum()) == proof.score,
        "cover": _size(table, decree, decree.open, proof.cover) == proof.pairs,
        "prices": _prices_hold(table, decree, proof, chosen),
        "worst": proof.goal is Goal.BEST or _worst_holds(table, decree, proof, chosen),
        "bound": plan.bound >= plan.score == sum(pair.score for pair in plan.pairs),
    }
    return tuple(name for name, holds in checks.items() if not holds)


def _prices_hold(table: ScoreTable, decree: Decree, proof: Certificate, chosen: Yes) -> bool:
    prices = Prices(
        lam=proof.lam,
        u=np.array([proof.u[one.key] for one in table.mentors], dtype=np.int64),
        v=np.array([proof.v[one.key] for one in table.adepts], dtype=np.int64),
    )
    idle = bool(
        (prices.u[chosen.sum(axis=1) < decree.left] == 0).all()
        and (prices.v[chosen.sum(axis=0) < decree.right] == 0).all()
    )
    among = decree.open if proof.worst is None else decree.open & (table.scores >= proof.worst)
    covered = not (prices.excess(table.scores)[among & ~chosen] > 0).any()
    signs = bool((prices.u >= 0).all() and (prices.v >= 0).all())
    return (
        signs and idle and covered and prices.bound(proof.pairs, table.scores, chosen, decree) == proof.score
    )


def _worst_holds(table: ScoreTable, decree: Decree, proof: Certificate, chosen: Yes) -> bool:
    if not proof.pairs or proof.worst is None or proof.cover_above_worst is None:
        return proof.pairs == 0 and proof.worst is None
    higher = decree.open & (table.scores > proof.worst)
    lowest = int(table.scores[chosen].min())
    return lowest == proof.worst and _size(table, decree, higher, proof.cover_above_worst) < proof.pairs


def _cover(table: ScoreTable, among: Yes, chosen: Yes, decree: Decree) -> Cover:
    mentors, adepts = smallest_cut(among, chosen, decree.left)
    return Cover(mentors=_keys(table.mentors, mentors), adepts=_keys(table.adepts, adepts))


def _size(table: ScoreTable, decree: Decree, among: Yes, cover: Cover) -> int:
    covered = set(cover.mentors), set(cover.adepts)
    mentors = np.array([one.key in covered[0] for one in table.mentors], dtype=np.bool_)
    adepts = np.array([one.key in covered[1] for one in table.adepts], dtype=np.bool_)
    return cut_size(among, decree.left, decree.right, mentors, adepts)


def _keys(people: People, which: Yes) -> tuple[str, ...]:
    return tuple(one.key for one, yes in zip(people, which, strict=True) if yes)


def _by_key(people: People, prices: NDArray[np.int64]) -> dict[str, int]:
    return {one.key: int(price) for one, price in zip(people, prices, strict=True)}


def _plain(cover: Cover) -> Json:
    return {"mentors": list(cover.mentors), "adepts": list(cover.adepts)}
