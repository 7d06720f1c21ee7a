"""A people list from a file to plain people: the way through all parts of this package."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.imports import ListField, ParsedList, Problem
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists.cells import Cells, Sheet, fold, line_of
from revmentor_desktop.exchange.lists.column_names import column_keys
from revmentor_desktop.exchange.lists.columns import Mapped
from revmentor_desktop.exchange.lists.doubts import KnownWords, near_departments, unknown_people
from revmentor_desktop.exchange.lists.headings import fold_heading
from revmentor_desktop.exchange.lists.laying import heading_of, lay, with_sides
from revmentor_desktop.exchange.lists.layout import (
    SEARCHED,
    Table,
    find_tables,
    is_explanation,
    is_table_of_pairs,
)
from revmentor_desktop.exchange.lists.oddities import oddities
from revmentor_desktop.exchange.lists.opening import OpenedList, open_list
from revmentor_desktop.exchange.lists.readings import readings
from revmentor_desktop.exchange.lists.refused import rejected
from revmentor_desktop.exchange.lists.register import Register
from revmentor_desktop.exchange.lists.rows import RowReader
from revmentor_desktop.exchange.lists.spelling import Speller, spell
from revmentor_desktop.exchange.lists.synonyms import Slot
from revmentor_desktop.exchange.lists.workbooks import Limits

Remembered = Mapping[frozenset[str], Mapping[str, ListField | None]]
"""Folded headings of a list -> how its columns were read last time, by column key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How a list is to be read, as far as somebody said."""

    side: Side | None = None
    """Holds where the list does not tell; over a sheet's title where one sheet alone is read."""
    mapping: Mapping[str, ListField | None] = field(default_factory=dict)
    """Sets columns by heading; None leaves one out."""
    sheet: str | None = None
    heading_row: int | None = None
    """From 1, in the one sheet that is read."""
    remembered: Remembered = field(default_factory=dict)
    """What is known of lists with the same headings; `mapping` wins."""


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
    """Read the people of a list; as `read_opened`."""
    choices = Choices(side=side, mapping=mapping or {}, sheet=sheet)
    return read_opened(open_list(path, limits), choices, today=today, levels=levels, known=known)


def read_opened(
    opened: OpenedList,
    choices: Choices,
    *,
    today: date,
    levels: Sequence[str] = (),
    known: KnownWords | None = None,
) -> ParsedList:
    """Read the people of a list that is open; good rows are people, bad ones problems.

    `levels` is the programme's scale. Spellings that are `known` win over the list's own. Raises
    ListTrouble, which `wording.imports.trouble` puts into words.
    """
    known = known or KnownWords()
    sheets = _chosen(opened, choices.sheet)
    mapped, tables = _tables(opened.name, sheets, choices)
    scale = {fold(level): level for level in levels}
    laid = with_sides(lay(tables, mapped, scale, today), choices.side, opened.name)
    readers = [RowReader(laid=each, levels=scale, today=today) for each in laid]
    register, twice = _register(readers, _speller(readers, known, scale))
    near = near_departments(register.people, known, laid)
    unknown = unknown_people(register.people, known, laid)
    refused = [*(problem for reader in readers for problem in reader.refused), *twice]
    named = tuple(dict.fromkeys(each.table.sheet.name for each in laid if each.table.sheet.name))
    order = {name: position for position, name in enumerate(named)}
    problems = [*refused, *register.notices, *near, *unknown, *oddities(laid)]
    problems.sort(key=lambda problem: (order.get(problem.sheet or "", 0), problem.row))
    columns = readings(laid, mapped)
    return ParsedList(
        people=tuple(register.people),
        problems=tuple(problems),
        columns={column.name: column.field for column in columns},
        unchanged=register.unchanged,
        sheets=named,
        readings=columns,
        heading_row=laid[0].table.heading_row,
        heading_sets=tuple(dict.fromkeys(_keys(each.table) for each in laid)),
        decided=mapped,
        rejected=rejected(laid, refused),
    )


def sheets_of(path: Path, sheet: str | None, limits: Limits) -> Sequence[Sheet]:
    """Read the sheets of a file, all or the one named; raises ListTrouble."""
    return _chosen(open_list(path, limits), sheet)


def _chosen(opened: OpenedList, sheet: str | None) -> Sequence[Sheet]:
    if sheet is None:
        return opened.sheets
    if opened.is_text:
        raise ListTrouble("list-no-sheets", file=opened.name, sheet=sheet)
    named = [each for each in opened.sheets if each.name == sheet]
    chosen = named or [each for each in opened.sheets if fold(each.name or "") == fold(sheet)]
    if not chosen:
        names = ", ".join(each.name or "" for each in opened.sheets if each.visible)
        raise ListTrouble("list-no-sheet", file=opened.name, sheet=sheet, sheets=names)
    return chosen[:1]


def _tables(name: str, sheets: Sequence[Sheet], choices: Choices) -> tuple[Mapped, list[Table]]:
    """Find the tables of people, and what somebody decided about their columns."""
    if not any(each.rows for each in sheets):
        raise ListTrouble("list-empty", file=name)
    given: Mapped = {fold_heading(heading): field for heading, field in choices.mapping.items()}
    given = {**_remembered(sheets, choices.remembered), **given}
    found = _found(sheets, given, choices.heading_row)
    tables = [table for table in found if not is_table_of_pairs(table.headings)]
    if found and not tables:
        raise ListTrouble("list-of-pairs", file=name)
    tables = [table for table in tables if not is_explanation(table.sheet)] or tables
    seen = [table for table in tables if table.sheet.visible]
    alone = choices.sheet is not None or not any(table.rows for table in seen)
    tables = tables if alone else seen
    if not tables:
        raise ListTrouble("list-no-headings", file=name)
    if not any(table.rows for table in tables):
        raise ListTrouble("list-empty", file=name)
    _check_mapping(choices.mapping, tables)
    return given, [table for table in tables if table.rows]


def _remembered(sheets: Sequence[Sheet], remembered: Remembered) -> dict[str, ListField | None]:
    """Find what is remembered about a list: one of its first rows holds the same headings."""
    known: dict[str, ListField | None] = {}
    for sheet in sheets if remembered else ():
        for _, cells in sheet.rows[:SEARCHED]:
            known |= remembered.get(frozenset(_row_keys(cells)), {})
    return known


def _row_keys(cells: Cells) -> tuple[str, ...]:
    texts = [line_of(cell) for cell in cells]
    return tuple(key for key, text in zip(column_keys(texts), texts, strict=True) if text)


def _keys(table: Table) -> tuple[str, ...]:
    return _row_keys(table.headings)


def _found(sheets: Sequence[Sheet], mapped: Mapped, heading_row: int | None) -> list[Table]:
    if heading_row is not None:
        # The row was chosen in the sheet that is shown: the first with anything in it.
        sheets = [each for each in sheets if each.rows][:1]
    return [table for each in sheets for table in find_tables(each, mapped, heading_row)]


def _headings(tables: Collection[Table]) -> dict[str, str]:
    """The columns of tables by key, with the headings as they are written."""
    found: dict[str, str] = {}
    for table in tables:
        texts = [line_of(cell) for cell in table.headings]
        found |= {key: text for key, text in zip(column_keys(texts), texts, strict=True) if text}
    return found


def _check_mapping(mapping: Mapping[str, ListField | None], tables: Sequence[Table]) -> None:
    there = _headings(tables)
    widths = max(len(cells) for table in tables for _, cells in [*table.rows, (0, table.headings)])
    letters = set(column_keys([""] * widths)) if any(len(one) <= 2 for one in mapping) else set()
    for heading in mapping:
        if fold_heading(heading) not in there.keys() | letters or not fold_heading(heading):
            names = ", ".join(dict.fromkeys(there.values()))
            raise ListTrouble("list-map-heading", column=heading, columns=names)


def _speller(readers: Sequence[RowReader], known: KnownWords, scale: Mapping[str, str]) -> Speller:
    def written(slot: Slot) -> list[str]:
        return [text for reader in readers for text in reader.written(slot)]

    topics = [
        part
        for reader in readers
        for side in {side for sides in reader.values.sides for side in sides}
        for part in reader.listed(reader.values.topics(side))
    ]
    languages = [part for reader in readers for part in reader.listed(reader.values.languages)]
    departments = known.spellings_of_departments()
    return Speller(
        department=spell(written(Slot.DEPARTMENT), departments, proper=True),
        level=spell(written(Slot.LEVEL), scale, proper=True),
        site=spell(written(Slot.SITE), {}, proper=True),
        topic=spell(topics, known.spellings_of_topics(), proper=False),
        language=spell(languages, {}, proper=False),
    )


def _register(readers: Sequence[RowReader], speller: Speller) -> tuple[Register, list[Problem]]:
    register = Register()
    refused: list[Problem] = []
    for reader in readers:
        column = heading_of(reader.laid.columns, Slot.EMAIL, Slot.NAME, Slot.LAST_NAME)
        for draft in reader.drafts(speller):
            problem = register.meet(draft, column)
            if problem:
                refused.append(problem)
    return register, refused
