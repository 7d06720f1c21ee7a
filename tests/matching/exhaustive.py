"""The definitions, tried out one by one: every choice of couples that keeps to the places."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.matching.problem import Couple, MatchingProblem
from revmentor_desktop.matching.scores import Combination, scores

Worth = tuple[int, int]
"""Pairs, then points; compared in that order."""


@dataclass(frozen=True)
class Choices:
    """What is left to choose from when what stays is taken out."""

    couples: dict[Couple, int]
    places: dict[tuple[str, PersonId], int]
    stays: tuple[Couple, ...]
    staying_score: int


def choices(problem: MatchingProblem) -> Choices:
    """Take out what stays, by hand."""
    table = {(one.mentor.id, one.adept.id): one for one in scores(problem).combinations()}
    stays = tuple(dict.fromkeys((*problem.standing, *problem.locks)))
    places = {("mentor", one.id): one.capacity for one in problem.mentors}
    places |= {("adept", one.id): one.capacity for one in problem.adepts}
    for mentor, adept in stays:
        places["mentor", mentor] -= 1
        places["adept", adept] -= 1
    free = {
        couple: one.score
        for couple, one in table.items()
        if one.eligible and couple not in stays and one.score >= problem.lowest_score
    }
    return Choices(free, places, stays, sum(table[couple].score for couple in stays))


def combination(problem: MatchingProblem, couple: Couple) -> Combination:
    """One row of the scores."""
    return next(one for one in scores(problem).combinations() if (one.mentor.id, one.adept.id) == couple)


def all_plans(left: Choices) -> Iterator[list[Couple]]:
    """Every choice of couples that nobody's places forbid."""
    yield from _plans(list(left.couples), dict(left.places))


def _plans(couples: list[Couple], places: dict[tuple[str, PersonId], int]) -> Iterator[list[Couple]]:
    if not couples:
        yield []
        return
    (mentor, adept), rest = couples[0], couples[1:]
    yield from _plans(rest, places)
    if places["mentor", mentor] > 0 and places["adept", adept] > 0:
        fewer = {**places, ("mentor", mentor): places["mentor", mentor] - 1}
        fewer["adept", adept] -= 1
        for plan in _plans(rest, fewer):
            yield [(mentor, adept), *plan]


def best_worth(left: Choices) -> Worth:
    """The most pairs, then the most points."""
    return max((len(plan), sum(left.couples[one] for one in plan)) for plan in all_plans(left))


def fairest(left: Choices) -> tuple[int, int, int]:
    """The most pairs, then the highest worst score (0 for no pair), then the most points."""
    return max(
        (
            len(plan),
            min((left.couples[one] for one in plan), default=0),
            sum(left.couples[one] for one in plan),
        )
        for plan in all_plans(left)
    )


def worth_with(left: Choices, couple: Couple, score: int) -> Worth:
    """The best worth of a plan that holds a couple, allowed or not."""
    places = dict(left.places)
    for side, person in zip(("mentor", "adept"), couple, strict=True):
        places[side, person] -= 1
    others = {one: value for one, value in left.couples.items() if one != couple}
    rest = best_worth(replace(left, couples=others, places=places))
    return rest[0] + 1, rest[1] + score


def can_all_be_paired(group: Iterable[PersonId], left: Choices, side: int) -> bool:
    """Whether everybody in a group of one side can have one pair at the same time."""
    members = set(group)
    name = ("mentor", "adept")[side]
    couples = {one: 0 for one in left.couples if one[side] in members}
    places = {
        (where, person): min(count, 1) if where == name else count
        for (where, person), count in left.places.items()
    }
    return best_worth(replace(left, couples=couples, places=places))[0] == len(members)
