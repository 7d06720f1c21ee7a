"""People lists in: one plan object makes the preview and the import."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from revmentor_desktop.domain.ids import CohortId, ImportMemoryId
from revmentor_desktop.domain.imports import ListField, ParsedList
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.records import ImportMemory
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.exchange.lists import (
    Choices,
    KnownWords,
    OpenedList,
    open_list,
    read_opened,
    write_refused,
)
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.importing_plan import Decisions, ImportPlan
from revmentor_desktop.services.importing_planner import Planner
from revmentor_desktop.wording import imports
from revmentor_desktop.wording.catalogue import Words

__all__ = ["Decisions", "ImportPlan", "Importing", "Reading"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a list is to be read and taken in, as far as somebody said."""

    side: Side | None = None
    status: ParticipationStatus = ParticipationStatus.SELECTED
    mapping: Mapping[str, ListField | None] = field(default_factory=dict)
    sheet: str | None = None
    heading_row: int | None = None
    memories: Sequence[ImportMemory] = ()
    """What is remembered of lists that were taken in before."""


class Importing:
    """Reads people lists into the current cohort."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def preview(
        self,
        path: Path,
        cohort_id: CohortId,
        *,
        side: Side | None = None,
        status: ParticipationStatus = ParticipationStatus.SELECTED,
        mapping: Mapping[str, ListField | None] | None = None,
        sheet: str | None = None,
    ) -> ImportPlan:
        """Read a list and plan what it would change; nothing is written. Raises ListTrouble."""
        with _collector_at_rest():
            opened = open_list(path)
        reading = Reading(side=side, status=status, mapping=mapping or {}, sheet=sheet)
        return self.planned(opened, self._door.snapshot(cohort_id), reading)

    def memories(self) -> list[ImportMemory]:
        """What is remembered of lists that were taken in before."""
        return self._door.store.all(ImportMemory)

    def understood(self, opened: OpenedList, snapshot: Snapshot, reading: Reading) -> ParsedList:
        """Read the people of an open list beside a snapshot; raises ListTrouble."""
        choices = Choices(
            side=reading.side,
            mapping=reading.mapping,
            sheet=reading.sheet,
            heading_row=reading.heading_row,
            remembered={frozenset(one.headings): _fields(one) for one in reading.memories},
        )
        known = KnownWords(
            departments={one.name: one.spellings for one in snapshot.departments.values()},
            topics={one.name: one.spellings for one in snapshot.topics.values()},
            people=tuple((one.name, one.email) for one in snapshot.people.values()),
        )
        levels = snapshot.programme.levels
        return read_opened(opened, choices, today=self._door.today, levels=levels, known=known)

    def planned(
        self,
        opened: OpenedList,
        snapshot: Snapshot,
        reading: Reading,
        decisions: Decisions | None = None,
    ) -> ImportPlan:
        """Plan what an open list would change in a snapshot, without a look at any file.

        Raises ListTrouble.
        """
        with _collector_at_rest():
            parsed = self.understood(opened, snapshot, reading)
            return self.replanned(parsed, snapshot, reading, decisions)

    def replanned(
        self, parsed: ParsedList, snapshot: Snapshot, reading: Reading, decisions: Decisions | None = None
    ) -> ImportPlan:
        """Plan what a list that is understood would change, after somebody decided otherwise."""
        door = self._door
        planner = Planner(snapshot, parsed, reading.status, decisions or Decisions(), door.today, door.new_id)
        plan = planner.plan()
        if not reading.mapping:
            return plan
        return replace(plan, memories=_remembered(parsed, reading, door.now(), door.new_id))

    def apply(self, plan: ImportPlan) -> None:
        """Carry a plan out as one step."""
        records = _records(plan)
        step = self._door.step(
            Verb.IMPORT_PEOPLE, cohort_id=plan.cohort_id, added=plan.added, updated=plan.updated
        )
        with _collector_at_rest(), step as unit:
            unit.add(*(one for one in records if one.id in plan.new))
            unit.put(*(one for one in records if one.id not in plan.new), *plan.memories)

    def write_refused(self, plan: ImportPlan, target: Path, words: Words) -> int:
        """Write the rows that a plan refuses, each with the reason; returns how many. Raises StoreTrouble."""
        write_refused(
            target,
            plan.list.rejected,
            title=words(imports.REFUSED_TITLE),
            reason=lambda problem: imports.problem(problem, words),
            reason_heading=words(imports.REASON_HEADING),
            side_heading=words(imports.SIDE_HEADING),
            sheet_name=words(imports.REFUSED_SHEET),
        )
        return sum(len(table.rows) for table in plan.list.rejected)


def _records(plan: ImportPlan) -> tuple[Department | Topic | Person | Participation, ...]:
    return (*plan.departments, *plan.topics, *plan.people, *plan.participations)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep Python from looking for circles among a million new objects that hold none."""
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()


def _fields(memory: ImportMemory) -> dict[str, ListField | None]:
    known = set(ListField)
    return {
        heading: ListField(code) if code else None
        for heading, code in memory.fields.items()
        if not code or code in known
    }


def _remembered(
    parsed: ParsedList, reading: Reading, now: datetime, new_id: Callable[[], str]
) -> tuple[ImportMemory, ...]:
    """Remember what was decided about the columns, for each row of headings that has one of them."""
    before = {frozenset(one.headings): one for one in reading.memories}
    decided = {key: field.value if field else "" for key, field in parsed.decided.items()}
    made: list[ImportMemory] = []
    for headings in parsed.heading_sets:
        mine = {key: code for key, code in decided.items() if key in headings}
        known = before.get(frozenset(headings))
        if mine:
            made.append(
                ImportMemory(
                    id=known.id if known else ImportMemoryId(new_id()),
                    headings=tuple(sorted(headings)),
                    fields={**(known.fields if known else {}), **mine},
                    used_at=now,
                )
            )
    return tuple(made)
