"""The table of all couples: which rules they break, whether they are eligible, and their score."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Breach
from revmentor_desktop.domain.pairs import PartScore
from revmentor_desktop.domain.programme import Part, Rule, Switch
from revmentor_desktop.matching.breaches import breach
from revmentor_desktop.matching.eligibility import BIT, People, Yes, broken_rules, same_person
from revmentor_desktop.matching.parts import explained, part_values, shares, weighted
from revmentor_desktop.matching.problem import Candidate, MatchingProblem, in_order

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
    scores: NDArray[np.int64]
    """Hundredths of a point, 0 to 10,000."""
    parts: Mapping[Part, NDArray[np.int64]]
    """Each part's hundredths; they add up to the score."""

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
        earned = [(part, int(values[row, column])) for part, values in self.parts.items()]
        earned = sorted((one for one in earned if one[1] > 0), key=lambda one: -one[1])
        mentor, adept = self.mentors[row], self.adepts[column]
        return tuple(explained(part, hundredths, self.problem, mentor, adept) for part, hundredths in earned)

    def breaches(self, row: int, column: int) -> tuple[Breach, ...]:
        """Describe the rules that a couple breaks, hard ones and those that only warn."""
        bits = int(self.forbidding[row, column] | self.warning[row, column])
        mentor, adept = self.mentors[row], self.adepts[column]
        return tuple(breach(rule, self.problem, mentor, adept) for rule in RULES_OF[bits])


def scores(problem: MatchingProblem) -> ScoreTable:
    """Judge and score every couple of a problem."""
    mentors, adepts = (in_order(side, problem) for side in (problem.mentors, problem.adepts))
    broken = broken_rules(problem, mentors, adepts)
    hard = sum(BIT[rule] for rule in Rule if problem.switch(rule) is Switch.HARD)
    same = np.where(same_person(mentors, adepts), BIT[Rule.DEPARTMENT], 0).astype(np.uint8)
    forbidding = (broken & np.uint8(hard)) | same
    share = shares(problem.weights)
    parts = {
        part: weighted(part_values(part, problem, mentors, adepts), share[part])
        for part in Part
        if share[part]
    }
    total = np.zeros(broken.shape, dtype=np.int64)
    for values in parts.values():
        total += values
    return ScoreTable(
        problem=problem,
        mentors=mentors,
        adepts=adepts,
        rows={one.id: place for place, one in enumerate(mentors)},
        columns={one.id: place for place, one in enumerate(adepts)},
        forbidding=forbidding,
        warning=broken & ~forbidding,
        eligible=forbidding == 0,
        scores=total,
        parts=parts,
    )
