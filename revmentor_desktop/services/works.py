"""Work on a matching that may take long: plain data that can be sent to another process, and called there."""

from dataclasses import dataclass
from typing import Protocol, TypeVar

from revmentor_desktop.domain.drafts import Rematch
from revmentor_desktop.domain.matching import Plan, Tell, WorkPhase
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.domain.readiness import Readiness
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.problem import Couple, MatchingProblem
from revmentor_desktop.matching.readiness import readiness
from revmentor_desktop.matching.rematch import rematch
from revmentor_desktop.matching.scores import scores

T_co = TypeVar("T_co", covariant=True)


class Work(Protocol[T_co]):
    """Something to work out, told phase by phase."""

    @property
    def problem(self) -> MatchingProblem:
        """What it is about."""

    def __call__(self, tell: Tell) -> T_co:
        """Work it out; raises RuleBroken as the engine does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Solve:
    """The optimal plan."""

    problem: MatchingProblem
    goal: Goal

    def __call__(self, tell: Tell) -> Plan:
        """Score, choose, then explain."""
        return solve(self.problem, self.goal, tell=tell)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAhead:
    """What a matching would meet."""

    problem: MatchingProblem

    def __call__(self, tell: Tell) -> Readiness:
        """Score, then count."""
        tell(WorkPhase.SCORING)
        table = scores(self.problem)
        tell(WorkPhase.CHOOSING)
        return readiness(self.problem, table)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchAnew:
    """The ways of matching anew around existing pairs."""

    problem: MatchingProblem
    existing: tuple[Couple, ...]

    def __call__(self, tell: Tell) -> tuple[Rematch, ...]:
        """Score, then choose and explain once for each way."""
        return rematch(self.problem, self.existing, tell)
