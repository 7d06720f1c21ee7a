"""The best partners for one person, from arrays that follow every edit instead of being read again."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import PartScore
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Part
from revmentor_desktop.matching.books import Numbers
from revmentor_desktop.matching.field import Field
from revmentor_desktop.matching.judging import Judged, all_parts, judged
from revmentor_desktop.matching.scores import RULES_OF, Combination, because


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A combination and what earns its score, the most first."""

    combination: Combination
    because: tuple[PartScore, ...]


def ranked(field: Field, side: Side, person_id: PersonId, count: int = 10) -> tuple[Ranked, ...]:
    """Give the eligible partners who score highest with somebody of this side, the best first.

    Equal scores go by the order of people. Nobody for a person who is not on this side. The same kernel
    as the whole table's works on the one row or column.
    """
    place = field.place(side, person_id)
    if place is None:
        return ()
    mine = slice(place, place + 1)
    line = field.only(rows=mine) if side is Side.MENTOR else field.only(columns=mine)
    parts = all_parts(line)
    found = judged(line, parts)
    best = _best(found, count)
    rows, columns = np.divmod(best, found.scores.shape[1])
    earned = {part: points.at(rows, columns).tolist() for part, points in parts.items()}
    return tuple(
        _ranked(line, found, (row, column), {part: values[one] for part, values in earned.items()})
        for one, (row, column) in enumerate(zip(rows.tolist(), columns.tolist(), strict=True))
    )


def _best(found: Judged, count: int) -> Numbers:
    """Pick the eligible couples of a line with the highest scores, of equal ones the first."""
    scores = np.where(found.eligible, found.scores, np.int16(-1)).ravel()
    if count < len(scores):
        least = np.partition(scores, len(scores) - count)[len(scores) - count]
        places = np.flatnonzero(scores >= max(0, int(least)))
    else:
        places = np.flatnonzero(scores >= 0)
    return places[np.argsort(-scores[places], kind="stable")][:count]


def _ranked(line: Field, found: Judged, place: tuple[int, int], earned: Mapping[Part, int]) -> Ranked:
    mentor, adept = line.mentors.people[place[0]], line.adepts.people[place[1]]
    return Ranked(
        combination=Combination(
            mentor=mentor,
            adept=adept,
            eligible=True,
            broken_rules=(),
            warnings=RULES_OF[int(found.warning[place])],
            score=int(found.scores[place]),
        ),
        because=because(line.problem, mentor, adept, earned),
    )
