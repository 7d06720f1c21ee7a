"""Reading an edited workbook: sheets, columns and rows found again wherever they were moved."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import cast

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.merging import Sheet
from revmentor_desktop.domain.text import folded
from revmentor_desktop.exchange.workbook.cell_text import decoded
from revmentor_desktop.exchange.workbook.opening import DAMAGED, workbook_content
from revmentor_desktop.exchange.workbook.overview_page import LISTS_FROM
from revmentor_desktop.exchange.workbook.passport import FORMAT, Passport, passport
from revmentor_desktop.exchange.workbook.sheets import COLUMNS
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words, languages

MOST_ROWS, MOST_COLUMNS = 200_000, 200
_HEADING_ROWS = 30
ROW_ID = "id"
_GUESSED = tuple(sheet for sheet in COLUMNS if sheet is not Sheet.LEFT_OVER)
"""The sheets that a page of another name may be; Left over repeats other sheets' headings."""


class Unreadable:
    """Stands in a cell whose formula has no usable result."""


EditedCell = str | int | float | bool | date | datetime | time | timedelta | Unreadable | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedRow:
    """A row as it came back: its number in the sheet (from 1), its id if it has one, its cells by field."""

    number: int
    id: str
    cells: Mapping[str, EditedCell]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedSheet:
    """A sheet as it came back; columns that were deleted are not among `fields`."""

    fields: frozenset[str]
    has_ids: bool
    rows: tuple[EditedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedWorkbook:
    """A workbook of ours as it came back."""

    passport: Passport
    sheets: Mapping[Sheet, EditedSheet]
    unnamed: tuple[Mapping[Sheet, EditedSheet], ...] = ()
    """Pages whose name and headings tell too little, each as the sheets that it might be."""

    def sheet_by_ids(self, sheet: Sheet, ids: Set[str]) -> EditedSheet | None:
        """Find a sheet among the unnamed pages by the ids of its rows."""
        pages = [page[sheet] for page in self.unnamed if sheet in page]
        return next((page for page in pages if any(row.id in ids for row in page.rows)), None)


def read_workbook(file: Path) -> EditedWorkbook:
    """Read an edited cohort workbook.

    Sheets are found by their names or their headings in any language we speak (else, while merging, by
    the ids of their rows), columns by their headings, wherever they stand. Raises ListTrouble:
    `file-missing`, `not-readable`, `too-large`, `not-a-workbook`, `not-our-workbook`, `newer-workbook`.
    """
    content = workbook_content(file)
    try:
        return _read(content, file)
    except DAMAGED as error:
        raise ListTrouble("not-a-workbook", file=file.name) from error


def _read(content: bytes, file: Path) -> EditedWorkbook:
    # Held in memory, for openpyxl leaves a file open where it finds damage.
    formulas = load_workbook(BytesIO(content), read_only=True, data_only=False)
    results = load_workbook(BytesIO(content), read_only=True, data_only=True)
    found = _passport(formulas)
    if found is None:
        raise ListTrouble("not-our-workbook", file=file.name)
    if found.format > FORMAT:
        raise ListTrouble("newer-workbook", file=file.name)
    sheets: dict[Sheet, EditedSheet] = {}
    unnamed: list[Mapping[Sheet, EditedSheet]] = []
    answers = {page.title: page for page in results.worksheets}
    # A copy of a sheet, wherever it was put, does not take the place of the sheet itself.
    for page in sorted(formulas.worksheets, key=lambda page: _sheet_named(page) is None):
        start, answer = _headings(page), answers[page.title]
        if start is None:
            unnamed.append({one.sheet: _sheet(page, answer, one) for one in _starts_with_ids(page)})
        elif start.sheet not in sheets:
            sheets[start.sheet] = _sheet(page, answer, start)
    return EditedWorkbook(passport=found, sheets=sheets, unnamed=tuple(unnamed))


def _passport(book: Workbook) -> Passport | None:
    # The stubs do not know the custom properties.
    properties = book.custom_doc_props.props  # type: ignore[attr-defined]
    found = passport({str(one.name): str(one.value) for one in properties})
    if found is not None:
        return found
    # Some programs drop a document's properties; Overview holds a copy in hidden columns.
    names, values = LISTS_FROM + 2, LISTS_FROM + 3
    for page in book.worksheets:
        rows = page.iter_rows(max_row=20, min_col=names, max_col=values, values_only=True)
        found = passport({str(row[0]): str(row[1]) for row in rows if len(row) == 2 and row[0]})
        if found is not None:
            return found
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    sheet: Sheet
    row: int
    fields: Mapping[int, str]
    """Field by column, counted from 0."""


def _sheet_named(page: Worksheet) -> Sheet | None:
    return _sheets_by_name().get(folded(page.title))


def _top(page: Worksheet) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(islice(_rows(page), _HEADING_ROWS), 1):
        yield number, [folded(str(value)) if isinstance(value, str) else "" for value in row]


def _starts_with_ids(page: Worksheet) -> Iterable[_Start]:
    """Give every sheet that a page might be by an id heading and one of the sheet's own."""
    for number, texts in _top(page):
        found = [
            _Start(sheet=sheet, row=number, fields=fields)
            for sheet in _GUESSED
            if len(fields := _fields(sheet, texts)) > 1 and ROW_ID in fields.values()
        ]
        if found:
            return found
    return ()


def _headings(page: Worksheet) -> _Start | None:
    by_name = _sheet_named(page)
    best: _Start | None = None
    for number, texts in _top(page):
        for sheet in _GUESSED if by_name is None else (by_name,):
            fields = _fields(sheet, texts)
            # A sheet of another name is ours only when nearly all of our headings stand in it.
            least = 2 if by_name is not None else len(COLUMNS.get(sheet, ())) * 3 // 4
            if len(fields) >= least and (best is None or len(fields) > len(best.fields)):
                best = _Start(sheet=sheet, row=number, fields=fields)
    return best


def _fields(sheet: Sheet, texts: list[str]) -> Mapping[int, str]:
    known = _fields_by_heading(sheet)
    fields: dict[int, str] = {}
    for place, text in enumerate(texts):
        field = known.get(text)
        if field is not None and field not in fields.values():
            fields[place] = field
    return fields


@cache
def _sheets_by_name() -> Mapping[str, Sheet]:
    return {
        folded(Words(language)(message)): sheet
        for language in languages()
        for sheet, message in wording.SHEETS.items()
        if sheet in COLUMNS
    }


@cache
def _fields_by_heading(sheet: Sheet) -> Mapping[str, str]:
    headings = {
        folded(Words(language)(message)): field
        for language in languages()
        for field, message in wording.HEADINGS[sheet].items()
    }
    ids = {folded(Words(language)(wording.ROW_ID)): ROW_ID for language in languages()}
    return ids | headings


def _rows(page: Worksheet, *, values_only: bool = True) -> Iterator[tuple[object, ...]]:
    # Dimensions are what the file says of itself, true or not.
    cast("ReadOnlyWorksheet", page).reset_dimensions()
    rows: Iterable[tuple[object, ...]] = page.iter_rows(values_only=values_only)
    return (row[:MOST_COLUMNS] for row in islice(rows, MOST_ROWS))


def _sheet(page: Worksheet, results: Worksheet, start: _Start) -> EditedSheet:
    fields = frozenset(start.fields.values())
    rows = [
        row
        for row in _edited_rows(page, start)
        if any(value is not None and value != "" for field, value in row.cells.items() if field != ROW_ID)
    ]
    if any(_has_formula(row) for row in rows):
        answers = {row.number: row for row in _edited_rows(results, start)}
        rows = [_with_results(row, answers.get(row.number)) for row in rows]
    return EditedSheet(fields=fields - {ROW_ID}, has_ids=ROW_ID in fields, rows=tuple(rows))


class _Formula(str):
    """A formula, as different from text that begins with an equals sign."""

    __slots__ = ()


def _edited_rows(page: Worksheet, start: _Start) -> Iterator[EditedRow]:
    for number, row in enumerate(_rows(page, values_only=False), 1):
        if number <= start.row:
            continue
        cells: dict[str, EditedCell] = {}
        for place, field in start.fields.items():
            cells[field] = _value(row[place]) if place < len(row) else None
        row_id = cells.pop(ROW_ID, None)
        yield EditedRow(number=number, id=str(row_id).strip() if row_id else "", cells=cells)


def _value(cell: object) -> EditedCell:
    value, kind = getattr(cell, "value", None), getattr(cell, "data_type", "n")
    if kind == "f":
        return _Formula(value)
    if kind == "e":
        return Unreadable()
    if isinstance(value, str):
        return decoded(value)
    if value is None or isinstance(value, int | float | date | time | timedelta):
        return value
    return str(value)


def _has_formula(row: EditedRow) -> bool:
    return any(isinstance(value, _Formula) for value in row.cells.values())


def _with_results(row: EditedRow, answer: EditedRow | None) -> EditedRow:
    if not _has_formula(row):
        return row
    cells = dict(row.cells)
    for field, value in row.cells.items():
        if isinstance(value, _Formula):
            result = answer.cells.get(field) if answer else None
            cells[field] = Unreadable() if result is None else result
    return EditedRow(number=row.number, id=row.id, cells=cells)
