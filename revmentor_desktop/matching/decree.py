"""What stays in every plan: standing pairs and locks, and the places they leave to the others."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.matching import Stay
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.matching.eligibility import Yes
from revmentor_desktop.matching.problem import Couple
from revmentor_desktop.matching.scores import RULES_OF, ScoreTable

Place = tuple[int, int]
"""Row and column of a couple in the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decree:
    """What stays, and what is left to choose from."""

    couples: Mapping[Place, Stay]
    left: NDArray[np.int64]
    """Places that mentors have left, never negative."""
    right: NDArray[np.int64]
    """The same for adepts."""
    open: Yes
    """Couples that the engine may choose, as far as places go: eligible, not staying, not scoring too low."""


def what_stays(table: ScoreTable) -> Decree:
    """Take standing pairs and locks out of the table.

    Of a standing pair with somebody who is no candidate only the other's place is used. Raises
    RuleBroken: `lock-unknown`, `lock-forbidden` (a hard rule that no human set aside for the pair) or
    `lock-over-capacity` (more locks than places, unless capacity is no hard rule or was set aside).
    """
    left = np.array([max(0, one.capacity) for one in table.mentors], dtype=np.int64)
    right = np.array([max(0, one.capacity) for one in table.adepts], dtype=np.int64)
    couples: dict[Place, Stay] = {}
    for mentor, adept in dict.fromkeys(table.problem.standing):
        row, column = table.rows.get(mentor), table.columns.get(adept)
        if row is not None:
            left[row] -= 1
        if column is not None:
            right[column] -= 1
        if row is not None and column is not None:
            couples[row, column] = Stay.STANDING
    for couple in sorted(dict.fromkeys(table.problem.locks), key=lambda couple: _place(table, couple)):
        row, column = _place(table, couple)
        if (row, column) not in couples:
            _refuse_forbidden(table, couple)
            _refuse_beyond_capacity(table, couple, int(left[row]), int(right[column]))
            left[row] -= 1
            right[column] -= 1
            couples[row, column] = Stay.LOCKED
    choosable = table.eligible & (table.scores >= table.problem.lowest_score)
    for place in couples:
        choosable[place] = False
    return Decree(couples=couples, left=np.maximum(0, left), right=np.maximum(0, right), open=choosable)


def _place(table: ScoreTable, couple: Couple) -> Place:
    row, column = table.rows.get(couple[0]), table.columns.get(couple[1])
    if row is None or column is None:
        raise RuleBroken("lock-unknown")
    return row, column


def _refuse_forbidden(table: ScoreTable, couple: Couple) -> None:
    row, column = _place(table, couple)
    set_aside = table.problem.overrides.get(couple, frozenset())
    broken = [rule for rule in RULES_OF[int(table.forbidding[row, column])] if rule not in set_aside]
    if broken or couple[0] == couple[1]:
        mentor, adept = table.mentors[row].name, table.adepts[column].name
        raise RuleBroken("lock-forbidden", mentor=mentor, adept=adept, rules="|".join(broken))


def _refuse_beyond_capacity(table: ScoreTable, couple: Couple, left: int, right: int) -> None:
    set_aside = table.problem.overrides.get(couple, frozenset())
    if table.problem.switch(Rule.CAPACITY) is not Switch.HARD or Rule.CAPACITY in set_aside:
        return
    row, column = _place(table, couple)
    for places, one in ((left, table.mentors[row]), (right, table.adepts[column])):
        if places <= 0:
            raise RuleBroken("lock-over-capacity", person=one.name, count=one.capacity)
