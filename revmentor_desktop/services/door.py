"""The one door: every change of the programme is a step taken through it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime

from revmentor_desktop.domain.changes import Cell, ChangeSet, Step, StepKind
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, StepId
from revmentor_desktop.domain.programme import Programme
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.store.patching import patched
from revmentor_desktop.store.queries import snapshot
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.unit_of_work import UnitOfWork


class Door:
    """Takes steps: a transaction, a ChangeSet, a line in the journal, and one undo for all of it."""

    def __init__(
        self,
        store: Store,
        *,
        user: str,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        self.store = store
        self.user = user
        self.now = now
        self.new_id = new_id
        self.matching_group = ""
        """The group that matches while it meets; written on the pairs that are made then."""
        self.given_up: Callable[[], bool] = _never
        """Whether the person has given up what is being done; asked before anything is saved."""

    @property
    def today(self) -> date:
        """The day it is."""
        return self.now().date()

    @property
    def matcher(self) -> str:
        """Who matches now: the group while it meets, else the user."""
        return self.matching_group or self.user

    @contextmanager
    def step(
        self,
        verb: Verb,
        *subjects: str,
        cohort_id: CohortId | None = None,
        kind: StepKind = StepKind.DO,
        undoes: StepId | None = None,
        **facts: Cell,
    ) -> Iterator[UnitOfWork]:
        """Open a unit of work that becomes one step; `subjects` are the ids it speaks of.

        Raises RuleBroken `given-up` where nobody wants it any more.
        """
        step = Step(
            id=StepId(self.new_id()),
            position=0,
            kind=kind,
            verb=verb,
            made_at=self.now(),
            made_by=self.user,
            cohort_id=cohort_id,
            subjects=subjects,
            facts=facts,
            undoes=undoes,
        )
        with self.store.unit(step) as (unit, _):
            yield unit
            if self.given_up():
                raise RuleBroken("given-up")

    def programme(self) -> Programme:
        """The programme as it stands."""
        return self.store.programme()

    def current_cohort_id(self) -> CohortId:
        """The cohort in view; raises RuleBroken `no-cohort`."""
        cohort_id = self.programme().current_cohort_id
        if cohort_id is None:
            raise RuleBroken("no-cohort")
        return cohort_id

    def snapshot(self, cohort_id: CohortId | None = None) -> Snapshot:
        """A cohort as it stands, the current one unless another is named."""
        return snapshot(self.store, cohort_id or self.current_cohort_id())

    @staticmethod
    def followed(before: Snapshot | None, change_set: ChangeSet) -> Snapshot | None:
        """Bring a snapshot up to date; None where it must be read anew."""
        return None if before is None else patched(before, change_set)


def _never() -> bool:
    return False
