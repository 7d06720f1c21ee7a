"""The table of all couples: which rules they break, whether they are eligible, and their score."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Breach
from revmentor_desktop.domain.pairs import PartScore
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Part, Rule
from revmentor_desktop.matching.breaches import breach
from revmentor_desktop.matching.eligibility import BIT, People, Yes
from revmentor_desktop.matching.field import Field, field_of
from revmentor_desktop.matching.judging import PartPoints, all_parts, judged
from revmentor_desktop.matching.parts import explained
from revmentor_desktop.matching.problem import Candidate, MatchingProblem

RULES_OF = {bits: tuple(rule for rule in Rule if bits & BIT[rule]) for bits in range(256)}
"""The rules that a byte of bits stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Combination:
    """One mentor with one adept; `broken_rules` forbid the pair, `warnings` only speak of it."""

    mentor: Candidate
    adept: Candidate
    eligible: bool
    broken_rules: tuple[Rule, ...]
    warnings: tuple[Rule, ...]
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreTable:
    """All couples of a problem; arrays of shape (mentors, adepts), people in canonical order."""

    problem: MatchingProblem
    mentors: People
    adepts: People
    rows: Mapping[PersonId, int]
    columns: Mapping[PersonId, int]
    forbidding: NDArray[np.uint8]
    """Bits of the hard rules that each couple breaks."""
    warning: NDArray[np.uint8]
    """Bits of the rules switched to warn that each couple breaks."""
    eligible: Yes
    scores: NDArray[np.int16]
    """Hundredths of a point, 0 to 10,000; sums of them need a wider type."""
    parts: Mapping[Part, PartPoints]
    """Each part's hundredths, worked out where they are asked for; they add up to the score."""

    def combinations(self) -> Iterator[Combination]:
        """Walk over every couple, by mentor and then by adept."""
        for row, mentor in enumerate(self.mentors):
            for column, adept in enumerate(self.adepts):
                yield Combination(
                    mentor=mentor,
                    adept=adept,
                    eligible=bool(self.eligible[row, column]),
                    broken_rules=RULES_OF[int(self.forbidding[row, column])],
                    warnings=RULES_OF[int(self.warning[row, column])],
                    score=int(self.scores[row, column]),
                )

    def because(self, row: int, column: int) -> tuple[PartScore, ...]:
        """Explain a couple's score: the parts that earned anything, the most first."""
        return self.reasons([row], [column])[0]

    def reasons(self, rows: Sequence[int], columns: Sequence[int]) -> tuple[tuple[PartScore, ...], ...]:
        """Explain many couples at once; the first row goes with the first column."""
        places = np.array(rows, dtype=np.intp), np.array(columns, dtype=np.intp)
        earned = {part: points.at(*places).tolist() for part, points in self.parts.items()}
        return tuple(
            because(
                self.problem,
                self.mentors[row],
                self.adepts[column],
                {part: earned[part][one] for part in earned},
            )
            for one, (row, column) in enumerate(zip(rows, columns, strict=True))
        )

    def breaches(self, row: int, column: int) -> tuple[Breach, ...]:
        """Describe the rules that a couple breaks, hard ones and those that only warn."""
        bits = int(self.forbidding[row, column] | self.warning[row, column])
        mentor, adept = self.mentors[row], self.adepts[column]
        return tuple(breach(rule, self.problem, mentor, adept) for rule in RULES_OF[bits])


def because(
    problem: MatchingProblem, mentor: Candidate, adept: Candidate, earned: Mapping[Part, int]
) -> tuple[PartScore, ...]:
    """Explain a score: the parts that earned anything, the most first."""
    most_first = sorted(
        ((part, value) for part, value in earned.items() if value > 0), key=lambda one: -one[1]
    )
    return tuple(explained(part, value, problem, mentor, adept) for part, value in most_first)


def scores(problem: MatchingProblem) -> ScoreTable:
    """Judge and score every couple of a problem."""
    return scored(field_of(problem), problem)


def scores_of_two(field: Field, mentor_id: PersonId, adept_id: PersonId) -> ScoreTable:
    """Judge and score two people as the whole table does; empty on a side where one of them is not.

    A field of the two alone would weigh the words of their texts by those two texts.
    """
    rows, columns = (_place(field.place(*one)) for one in ((Side.MENTOR, mentor_id), (Side.ADEPT, adept_id)))
    return scored(field.only(rows, columns), field.problem)


def _place(place: int | None) -> slice:
    return slice(0, 0) if place is None else slice(place, place + 1)


def scored(field: Field, problem: MatchingProblem) -> ScoreTable:
    """Judge and score every couple of a field; `problem` is the question that the table answers."""
    parts = all_parts(field)
    found = judged(field, parts)
    mentors, adepts = field.mentors.people, field.adepts.people
    return ScoreTable(
        problem=problem,
        mentors=mentors,
        adepts=adepts,
        rows={one.id: place for place, one in enumerate(mentors)},
        columns={one.id: place for place, one in enumerate(adepts)},
        forbidding=found.forbidding,
        warning=found.warning,
        eligible=found.eligible,
        scores=found.scores,
        parts=parts,
    )
