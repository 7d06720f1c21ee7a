"""What taking in returned forms would do: the preview and what is applied are one plan."""

from dataclasses import dataclass

from revmentor_desktop.domain.feedback import Feedback
from revmentor_desktop.domain.forms import FormProblem
from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.imports import Problem
from revmentor_desktop.services.importing_plan import ImportPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackChange:
    """What an evaluation adds, or changes where the same person has answered before."""

    file: str
    before: Feedback | None
    after: Feedback


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedPlan:
    """What taking in returned forms would do; applying it does exactly this."""

    cohort_id: CohortId
    people: ImportPlan | None
    """None where no sign-up came back."""
    feedback: tuple[FeedbackChange, ...] = ()
    feedback_unchanged: int = 0
    form_problems: tuple[FormProblem, ...] = ()
    """What is no form, or one that is left out."""

    @property
    def added(self) -> int:
        """People who are new in the cohort."""
        return self.people.added if self.people else 0

    @property
    def updated(self) -> int:
        """People whose facts change."""
        return self.people.updated if self.people else 0

    @property
    def unchanged(self) -> int:
        """Sign-ups and evaluations that change nothing."""
        return self.feedback_unchanged + (self.people.unchanged if self.people else 0)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the answers of sign-ups."""
        return self.people.problems if self.people else ()

    @property
    def amount(self) -> int:
        """How many applying it takes in: people who are new or changed, and evaluations."""
        return self.added + self.updated + len(self.feedback)

    @property
    def does_something(self) -> bool:
        """Whether applying it changes anything."""
        return self.amount > 0
