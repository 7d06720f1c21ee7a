"""Merging three ways: the workbook as it went out, the programme now, and the workbook as it came back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.merging import (
    Added,
    CellChange,
    Conflict,
    Entity,
    Meant,
    MergePlan,
    MergeProblem,
    NewDepartment,
    ProblemCode,
    Removed,
    Sheet,
    Value,
)
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.exchange.workbook.additions import Additions
from revmentor_desktop.exchange.workbook.cell_text import cut, same_text
from revmentor_desktop.exchange.workbook.identity import Matching, identify
from revmentor_desktop.exchange.workbook.labels import labels
from revmentor_desktop.exchange.workbook.meaning import Meaning, NotUnderstood, text_of
from revmentor_desktop.exchange.workbook.places import CohortPlaces
from revmentor_desktop.exchange.workbook.reading import (
    EditedCell,
    EditedRow,
    EditedSheet,
    EditedWorkbook,
    Unreadable,
)
from revmentor_desktop.exchange.workbook.sheets import Cell, Column, Kind, Row, SheetTable
from revmentor_desktop.exchange.workbook.tables import CellWords, tables
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words

Finding = CellChange | Added | Removed | Conflict | MergeProblem

_OWNERS = {
    Sheet.PEOPLE: Entity.PARTICIPATION,
    Sheet.PAIRS: Entity.PAIR,
    Sheet.SESSIONS: Entity.SESSION,
    Sheet.AGENDAS: Entity.AGENDA_ITEM,
    Sheet.IDEAS: Entity.IDEA,
}
_NAMED_BY = {
    Sheet.PEOPLE: ("name",),
    Sheet.PAIRS: ("mentor", "adept"),
    Sheet.SESSIONS: ("mentor", "adept", "number"),
    Sheet.AGENDAS: ("mentor", "adept", "session", "item"),
    Sheet.IDEAS: ("title",),
}
"""The fields that name a row to a reader."""


def merge_plan(base: Snapshot, current: Snapshot, edited: EditedWorkbook) -> MergePlan:
    """Tell what an edited workbook asks of the programme.

    `base` is the cohort at the workbook's journal position, `current` as it is now. A cell that differs
    from the base is the user's change: it is carried over where the programme still has the base's fact,
    is nothing where the programme has the same change already, and is a conflict otherwise. New rows on
    People and Ideas are added; deleted rows are told and never carried out; sheets and columns that are
    not found again are told and change nothing. Grey columns are not read.
    """
    words = Words(edited.passport.language)
    merge = _Merge(current, words)
    before, now = tables(base, words), tables(current, words)
    found: list[Finding] = []
    for sheet in _OWNERS:
        page = edited.sheets.get(sheet) or edited.sheet_by_ids(sheet, {row.id for row in before[sheet].rows})
        if page is None:
            found.append(MergeProblem(code=ProblemCode.MISSING_SHEET, sheet=sheet))
            continue
        found += _missing_columns(before[sheet], page)
        found += merge.sheet(before[sheet], now[sheet], identify(page, before[sheet]))
    return MergePlan(
        changes=tuple(one for one in found if isinstance(one, CellChange)),
        added=tuple(one for one in found if isinstance(one, Added)),
        removed=tuple(one for one in found if isinstance(one, Removed)),
        conflicts=tuple(one for one in found if isinstance(one, Conflict)),
        problems=tuple(one for one in found if isinstance(one, MergeProblem)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fact:
    """One edited cell of a column that is read back, and what stood and stands there."""

    sheet: Sheet
    column: Column
    entity: Entity
    heading: str
    row: int
    id: str
    about: Mapping[str, str]
    owners: Mapping[Entity, str]
    edited: EditedCell
    base_cell: Cell
    base: Value
    is_here: bool
    """Whether the row is still in the programme."""
    current: Value


class _Merge:
    def __init__(self, current: Snapshot, words: Words) -> None:
        known = labels(current)
        self._meaning = Meaning(known, current.programme.levels)
        self._places = CohortPlaces(current)
        self._additions = Additions(self._meaning, self._places)
        self._cells = CellWords(words, known)
        self._notice = words(wording.CUT)
        self._carried: dict[tuple[Entity, str, str], Meant] = {}

    def sheet(self, before: SheetTable, now: SheetTable, matching: Matching) -> Iterable[Finding]:
        """Compare the rows of one sheet."""
        present = {row.id: row for row in now.rows}
        for edited, original in matching.known:
            for fact in _facts(before, edited, original, present.get(original.id)):
                yield from self._compare(fact)
        for edited in matching.foreign:
            yield MergeProblem(code=ProblemCode.UNKNOWN_ROW, sheet=before.sheet, row=edited.number)
        for edited in matching.new:
            yield from self._additions.read(before, edited)
        for original in matching.gone:
            if original.id in present:
                yield Removed(
                    entity=_OWNERS[before.sheet],
                    id=original.id,
                    sheet=before.sheet,
                    name=text_of(present[original.id].cells[0]),
                    about=_about(now, present[original.id]),
                )

    def _compare(self, fact: _Fact) -> Iterable[Finding]:
        shown = cut(fact.base_cell, self._notice) if isinstance(fact.base_cell, str) else fact.base_cell
        if not isinstance(fact.edited, Unreadable) and text_of(fact.edited) == text_of(shown):
            return
        if shown != fact.base_cell:
            yield _problem(fact, NotUnderstood(ProblemCode.CUT_TEXT))
            return
        try:
            before = fact.base if isinstance(fact.base, tuple) else ()
            yield from self._change(fact, self._meaning.read(fact.column, fact.edited, before))
        except NotUnderstood as error:
            yield _problem(fact, error)

    def _change(self, fact: _Fact, value: Meant) -> Iterable[Finding]:
        kind = fact.column.kind
        if _same(kind, value, fact.base) or (fact.is_here and _same(kind, value, fact.current)):
            return
        if not fact.is_here or not _same(kind, fact.current, fact.base):
            yield self._conflict(fact, value)
            return
        self._places.check_change(fact.column, fact.owners, value)
        key = (fact.entity, fact.id, fact.column.fact)
        if key in self._carried:
            # A person on both sides has two rows; the same change on both is one change.
            if not _same(kind, self._carried[key], value):
                raise NotUnderstood(ProblemCode.CHANGED_TWICE)
            return
        self._carried[key] = value
        yield CellChange(
            entity=fact.entity,
            id=fact.id,
            field=fact.column.field,
            fact=fact.column.fact,
            before=text_of(fact.base_cell),
            after=self._text(fact, value),
            value=value,
            sheet=fact.sheet,
            row=fact.row,
            about=fact.about,
        )
        if doubt := self._meaning.doubt(fact.column, value):
            yield _problem(fact, NotUnderstood(doubt))

    def _conflict(self, fact: _Fact, value: Meant) -> Conflict:
        return Conflict(
            entity=fact.entity,
            id=fact.id,
            field=fact.column.field,
            column=fact.heading,
            base=text_of(fact.base_cell),
            current=self._text(fact, fact.current) if fact.is_here else None,
            edited=self._text(fact, value),
            sheet=fact.sheet,
            row=fact.row,
        )

    def _text(self, fact: _Fact, value: Meant) -> str:
        if isinstance(value, NewDepartment):
            return value.name
        return text_of(self._cells.cell(fact.column.kind, value))


def _missing_columns(table: SheetTable, page: EditedSheet) -> list[MergeProblem]:
    return [
        MergeProblem(code=ProblemCode.MISSING_COLUMN, sheet=table.sheet, column=heading)
        for column, heading in zip(table.columns, table.headings, strict=True)
        if column.entity is not None and column.field not in page.fields
    ]


def _about(table: SheetTable, row: Row) -> Mapping[str, str]:
    return {
        column.field: text_of(cell)
        for column, cell in zip(table.columns, row.cells, strict=True)
        if column.field in _NAMED_BY[table.sheet]
    }


def _facts(table: SheetTable, edited: EditedRow, original: Row, present: Row | None) -> Iterable[_Fact]:
    about = _about(table, present or original)
    for place, column in enumerate(table.columns):
        if column.entity is None or column.field not in edited.cells:
            continue
        yield _Fact(
            sheet=table.sheet,
            column=column,
            entity=column.entity,
            heading=table.headings[place],
            row=edited.number,
            id=original.owners[column.entity],
            about=about,
            owners=original.owners,
            edited=edited.cells[column.field],
            base_cell=original.cells[place],
            base=original.values[place],
            is_here=present is not None,
            current=present.values[place] if present else None,
        )


def _same(kind: Kind, one: Meant, other: Meant) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        reduced = folded if kind is Kind.NAMES else same_text
        return [reduced(name) for name in one] == [reduced(name) for name in other]
    if isinstance(one, str | None) and isinstance(other, str | None):
        return same_text(one or "") == same_text(other or "")
    return one == other


def _problem(fact: _Fact, error: NotUnderstood) -> MergeProblem:
    return MergeProblem(
        code=error.code,
        sheet=fact.sheet,
        row=fact.row,
        column=fact.heading,
        value=text_of(fact.edited),
        facts=error.facts,
    )
