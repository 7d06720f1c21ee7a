"""The workbook's tables in one language, and the same rows as plain data for `show`."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from enum import StrEnum

from revmentor_desktop.domain.ids import DepartmentId, PairId, PersonId
from revmentor_desktop.domain.merging import Sheet, Value
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.workbook.facts import RowFacts, row_facts
from revmentor_desktop.exchange.workbook.labels import Labels, labels
from revmentor_desktop.exchange.workbook.left_over import LeftOverLine
from revmentor_desktop.exchange.workbook.sheets import COLUMNS, Cell, Column, Kind, Row, SheetTable
from revmentor_desktop.wording import names
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words

Shown = Mapping[Sheet, SheetTable]
"""The tables by sheet, in the workbook's order."""

Json = str | int | float | list[str] | None
_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets have no days before it that all of them count alike; such days are text."""
NAME_SEPARATOR = "; "
LINE_SEPARATOR = "\n"


def tables(
    snapshot: Snapshot,
    words: Words,
    *,
    why: Mapping[PairId, str] | None = None,
    left_over: Sequence[LeftOverLine] = (),
) -> Shown:
    """Lay out a cohort as the workbook's tables.

    `why` holds the sentences that explain each pair's score, and each left-over line its reason, both
    in the language of `words`.
    """
    shown_as = CellWords(words, labels(snapshot))
    rows = row_facts(snapshot, words, why or {}, left_over)
    return {
        sheet: SheetTable(
            sheet=sheet,
            name=words(wording.SHEETS[sheet]),
            columns=columns,
            headings=tuple(words(wording.HEADINGS[sheet][column.field]) for column in columns),
            rows=tuple(shown_as.row(one, columns) for one in rows[sheet]),
        )
        for sheet, columns in COLUMNS.items()
    }


def show_rows(table: SheetTable) -> list[dict[str, Json]]:
    """Give a table's rows for `show`: English field names in snake_case, JSON-able values.

    Terms are their codes and lists are lists, whatever the language; people and departments are named
    as in the workbook; dates are ISO 8601, times HH:MM; what is not known is null. `id` names the row.
    """
    return [_record(table.columns, row) for row in table.rows]


def _record(columns: tuple[Column, ...], row: Row) -> dict[str, Json]:
    record: dict[str, Json] = {"id": row.id}
    for column, value, cell in zip(columns, row.values, row.cells, strict=True):
        record[column.field] = _json(column, value, cell)
    return record


def _json(column: Column, value: Value, cell: Cell) -> Json:
    if isinstance(value, tuple):
        return list(value)
    shown = cell if column.kind in {Kind.DEPARTMENT, Kind.PERSON} else value
    if isinstance(shown, date):
        return shown.isoformat()
    if isinstance(shown, time):
        return shown.isoformat("minutes")
    return str(shown) if isinstance(shown, str) else shown


class CellWords:
    """Puts facts into cells: terms in words, people and departments by their labels."""

    def __init__(self, words: Words, known: Labels) -> None:
        self._words = words
        self._labels = known
        self._terms: dict[tuple[str, str], str] = {}

    def row(self, row: RowFacts, columns: tuple[Column, ...]) -> Row:
        """Lay one row's facts out under the columns."""
        values = tuple(row.facts[column.field] for column in columns)
        cells = tuple(self.cell(column.kind, value) for column, value in zip(columns, values, strict=True))
        return Row(id=row.id, owners=row.owners, values=values, cells=cells)

    def cell(self, kind: Kind, value: Value) -> Cell:
        """Show one fact of a column of that kind; None where there is nothing to show."""
        if value is None or value == "":
            return None
        if isinstance(value, tuple):
            return (LINE_SEPARATOR if kind is Kind.LINES else NAME_SEPARATOR).join(value) or None
        if isinstance(value, StrEnum):
            return self._term(value)
        if kind is Kind.DEPARTMENT:
            return self._labels.departments.get(DepartmentId(str(value)))
        if kind is Kind.PERSON:
            return self._labels.people.get(PersonId(str(value)))
        if isinstance(value, date) and value < _FIRST_DAY:
            return value.isoformat()
        return value

    def _term(self, term: StrEnum) -> str:
        # StrEnum members of different enums compare equal when their values do.
        key = (type(term).__name__, term.value)
        if key not in self._terms:
            self._terms[key] = self._words(names.of(term))
        return self._terms[key]
