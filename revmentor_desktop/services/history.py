"""Undo and redo, over restarts, and the journal as it is read."""

from collections.abc import Mapping
from functools import partial

from revmentor_desktop.domain.changes import Step, StepKind
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.ids import StepId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.programme import Cohort, Department, Topic
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.step_subjects import whom
from revmentor_desktop.store.journal import Stacks
from revmentor_desktop.wording.journal import Whom


class History:
    """Undo, redo and the journal as it is read."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def stacks(self) -> Stacks:
        """What undo and redo would take next."""
        return self._door.store.stacks()

    def next_undo(self) -> Step | None:
        """What undo would take back: the step as it was first done."""
        step_ids = self.stacks().undo
        return self._original(step_ids[0]) if step_ids else None

    def next_redo(self) -> Step | None:
        """What redo would do again: the step as it was first done."""
        step_ids = self.stacks().redo
        return self._original(step_ids[0]) if step_ids else None

    def steps(self, limit: int | None = None) -> list[Step]:
        """The journal, newest first."""
        return self._door.store.steps(limit)

    def whom(self, step: Step, snapshot: Snapshot) -> Whom:
        """Whom a step is about, by the names of now; reads no more than that step's rows."""
        return whom(step, snapshot, partial(self._door.store.change, step.id))

    def subjects(self) -> Mapping[str, str]:
        """The names, by id, of what steps speak of: people, pairs, sessions, ideas, cohorts, words."""
        store = self._door.store
        names: dict[str, str] = {one.id: one.name for one in store.all(Person)}
        names |= {one.id: one.name for one in store.all(Cohort)}
        names |= {one.id: one.name for one in store.all(Department)}
        names |= {one.id: one.name for one in store.all(Topic)}
        names |= {one.id: one.title for one in store.all(Idea)}
        for pair in store.all(Pair):
            names[pair.id] = f"{names[pair.mentor_id]} – {names[pair.adept_id]}"
        names |= {one.id: names[one.pair_id] for one in store.all(Session)}
        return names

    def undo(self) -> Step:
        """Take the last step back; raises RuleBroken `nothing-to-undo` or `conflict`."""
        return self._invert(self.stacks().undo, StepKind.UNDO)

    def redo(self) -> Step:
        """Do again what was taken back; raises RuleBroken `nothing-to-redo` or `conflict`."""
        return self._invert(self.stacks().redo, StepKind.REDO)

    def _invert(self, step_ids: tuple[StepId, ...], kind: StepKind) -> Step:
        if not step_ids:
            raise RuleBroken(f"nothing-to-{kind}")
        taken = [self._door.store.change_set(step_id) for step_id in step_ids]
        original = self._original(step_ids[0])
        with self._door.step(
            Verb(kind.value),
            *original.subjects,
            cohort_id=original.cohort_id,
            kind=kind,
            undoes=step_ids[0],
            **{**original.facts, "undone": original.verb},
        ) as unit:
            for change_set in reversed(taken):
                unit.apply(change.inverted() for change in change_set.rows)
        return original

    def _original(self, step_id: StepId) -> Step:
        """The step that was first done, behind any undo and redo of it."""
        step = self._door.store.step(step_id)
        while step.undoes is not None:
            step = self._door.store.step(step.undoes)
        return step
