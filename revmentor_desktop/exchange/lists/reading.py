"""A people list from a file to plain people: the way through all parts of this package."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.imports import ListField, ParsedList, ParsedPerson, Problem
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists.cells import Sheet, fold, letter, line_of
from revmentor_desktop.exchange.lists.columns import Mapped, field_of
from revmentor_desktop.exchange.lists.doubts import KnownWords, near_departments, unknown_people
from revmentor_desktop.exchange.lists.formats import Format, look_at
from revmentor_desktop.exchange.lists.headings import fold_heading
from revmentor_desktop.exchange.lists.laying import Laid, heading_of, lay, with_sides
from revmentor_desktop.exchange.lists.layout import Table, find_tables, is_explanation, is_table_of_pairs
from revmentor_desktop.exchange.lists.register import Register
from revmentor_desktop.exchange.lists.rows import Draft, RowReader
from revmentor_desktop.exchange.lists.spellings import Spellings
from revmentor_desktop.exchange.lists.synonyms import Slot
from revmentor_desktop.exchange.lists.texts import read_text
from revmentor_desktop.exchange.lists.workbooks import Limits, read_sheets


def read_list(
    path: Path,
    *,
    today: date,
    side: Side | None = None,
    mapping: Mapping[str, ListField | None] | None = None,
    sheet: str | None = None,
    levels: Sequence[str] = (),
    known: KnownWords | None = None,
    limits: Limits | None = None,
) -> ParsedList:
    """Read the people of a list; good rows are people, bad ones problems.

    `side` holds where the list does not tell; over a sheet's title it holds where one sheet alone is
    read. `mapping` sets columns by heading (None leaves one out). `levels` is the programme's scale.
    Spellings that are `known` win over the list's own. Raises ListTrouble, which `wording.imports.trouble`
    puts into words.
    """
    known = known or KnownWords()
    mapped: Mapped = {fold_heading(heading): field for heading, field in (mapping or {}).items()}
    tables = _tables(path, sheet, mapped, limits or Limits())
    _check_mapping(mapping or {}, tables)
    scale = {fold(level): level for level in levels}
    laid = with_sides(lay(tables, mapped, scale, today), side, path.name)
    drafts, refused = _read_rows(laid, scale, today)
    shown = _spell(drafts, known, scale)
    register, twice = _register(shown, laid)
    near = near_departments(register.people, known, laid)
    unknown = unknown_people(register.people, known, laid)
    sheets = tuple(dict.fromkeys(each.table.sheet.name for each in laid if each.table.sheet.name))
    order = {name: position for position, name in enumerate(sheets)}
    problems = [*refused, *twice, *register.notices, *near, *unknown]
    problems.sort(key=lambda problem: (order.get(problem.sheet or "", 0), problem.row))
    return ParsedList(
        people=tuple(register.people),
        problems=tuple(problems),
        columns=_columns(laid),
        unchanged=register.unchanged,
        sheets=sheets,
    )


def _tables(path: Path, sheet: str | None, mapped: Mapped, limits: Limits) -> list[Table]:
    sheets = _sheets(path, sheet, limits)
    if not any(each.rows for each in sheets):
        raise ListTrouble("list-empty", file=path.name)
    tables = [table for each in sheets for table in find_tables(each, mapped)]
    tables = [table for table in tables if not is_table_of_pairs(table.headings)]
    tables = [table for table in tables if not is_explanation(table.sheet)] or tables
    seen = [table for table in tables if table.sheet.visible]
    tables = tables if sheet is not None or not any(table.rows for table in seen) else seen
    if not tables:
        raise ListTrouble("list-no-headings", file=path.name)
    if not any(table.rows for table in tables):
        raise ListTrouble("list-empty", file=path.name)
    return [table for table in tables if table.rows]


def _sheets(path: Path, sheet: str | None, limits: Limits) -> list[Sheet]:
    if look_at(path) is Format.TEXT:
        if sheet is not None:
            raise ListTrouble("list-no-sheets", file=path.name, sheet=sheet)
        return [read_text(path)]
    sheets = read_sheets(path, limits)
    if sheet is None:
        return sheets
    chosen = [each for each in sheets if each.name == sheet] or [
        each for each in sheets if fold(each.name or "") == fold(sheet)
    ]
    if not chosen:
        names = ", ".join(each.name or "" for each in sheets if each.visible)
        raise ListTrouble("list-no-sheet", file=path.name, sheet=sheet, sheets=names)
    return chosen[:1]


def _check_mapping(mapping: Mapping[str, ListField | None], tables: Sequence[Table]) -> None:
    there = {fold_heading(line_of(cell)): line_of(cell) for table in tables for cell in table.headings}
    for heading in mapping:
        if fold_heading(heading) not in there or not fold_heading(heading):
            names = ", ".join(dict.fromkeys(text for text in there.values() if text))
            raise ListTrouble("list-map-heading", column=heading, columns=names)


def _read_rows(
    laid: Sequence[Laid], scale: Mapping[str, str], today: date
) -> tuple[list[tuple[Draft, int]], list[Problem]]:
    """Give the drafts, each with the position of its table, and the rows that hold nobody."""
    drafts: list[tuple[Draft, int]] = []
    refused: list[Problem] = []
    for position, each in enumerate(laid):
        sheet = each.table.sheet
        reader = RowReader(
            sheet=sheet.name,
            columns=each.columns,
            side=each.side,
            levels=scale,
            today=today,
            epoch_1904=sheet.epoch_1904,
            month_first=each.month_first,
        )
        for row, cells in each.table.rows:
            result = reader.read(row, cells)
            if isinstance(result, Draft):
                drafts.append((result, position))
            else:
                refused.append(result)
    return drafts, refused


def _spell(
    drafts: Sequence[tuple[Draft, int]], known: KnownWords, scale: Mapping[str, str]
) -> list[tuple[Draft, int]]:
    people = [person for draft, _ in drafts for person in draft.people]
    departments = known.spellings_of_departments()
    department = Spellings((person.department for person in people), departments, proper=True)
    topic = Spellings(
        (topic for person in people for topic in person.topics), known.spellings_of_topics(), proper=False
    )
    site = Spellings((person.site for person in people), {}, proper=True)
    level = Spellings((person.level for person in people), scale, proper=True)
    language = Spellings((each for person in people for each in person.languages), {}, proper=False)

    def spelled(person: ParsedPerson) -> ParsedPerson:
        return replace(
            person,
            department=department(person.department),
            topics=topic.all_of(person.topics),
            site=site(person.site),
            level=level(person.level),
            languages=language.all_of(person.languages),
        )

    return [
        (replace(draft, people=tuple(spelled(person) for person in draft.people)), position)
        for draft, position in drafts
    ]


def _register(drafts: Sequence[tuple[Draft, int]], laid: Sequence[Laid]) -> tuple[Register, list[Problem]]:
    register = Register()
    names = [heading_of(each.columns, Slot.EMAIL, Slot.NAME, Slot.LAST_NAME) for each in laid]
    problems = [register.meet(draft, names[position]) for draft, position in drafts]
    return register, [problem for problem in problems if problem]


def _columns(laid: Sequence[Laid]) -> dict[str, ListField | None]:
    """Headings of all tables with their fields; where two tables differ, the one that reads it."""
    columns: dict[str, ListField | None] = {}
    for each in laid:
        for column in each.columns:
            heading = column.heading or letter(column.index)
            columns[heading] = columns.get(heading) or field_of(column)
    return columns
