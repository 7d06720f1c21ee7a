"""Tables with their columns found and their side settled."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.imports import ParsedPerson
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists.cells import Cell, letter, line_of
from revmentor_desktop.exchange.lists.columns import Column, Mapped, assign
from revmentor_desktop.exchange.lists.dates import proves_month_first
from revmentor_desktop.exchange.lists.headings import fold_heading
from revmentor_desktop.exchange.lists.layout import Table
from revmentor_desktop.exchange.lists.synonyms import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A table with its columns and the side that holds where its rows tell none."""

    table: Table
    columns: tuple[Column, ...]
    side: Side | None
    month_first: bool = False
    """Whether the list proves that it writes 12/31/1999."""


def lay(tables: Sequence[Table], mapped: Mapped, scale: Mapping[str, str], today: date) -> list[Laid]:
    """Find the columns, for tables with the same headings in the same sheet once for all their rows."""
    together: dict[tuple[int, tuple[str, ...]], list[Table]] = {}
    for table in tables:
        headings = tuple(fold_heading(line_of(cell)) for cell in table.headings)
        together.setdefault((id(table.sheet), headings), []).append(table)
    laid: dict[int, Laid] = {}
    for group in together.values():
        rows = [cells for table in group for _, cells in table.rows]
        columns = assign(group[0].headings, rows, mapped=mapped, levels=scale.keys(), today=today)
        for table in group:
            laid[id(table)] = Laid(table=table, columns=columns, side=None)
    found = [laid[id(table)] for table in tables]
    # Who writes one sheet so writes the others so.
    month_first = proves_month_first(cell for each in found for cell in _days(each))
    return [replace(each, month_first=month_first) for each in found]


def _days(laid: Laid) -> Iterator[Cell]:
    for index in (column.index for column in laid.columns if column.slot is Slot.EMPLOYED_SINCE):
        yield from (cells[index] for _, cells in laid.table.rows if index < len(cells))


def with_sides(laid: Sequence[Laid], side: Side | None, file: str) -> list[Laid]:
    """Settle each table's side; refuses the list where no row of it could have one."""
    alone = len(laid) == 1
    found = []
    for each in laid:
        titled = each.table.titled_side()
        told = (side or titled) if alone else (titled or side)
        found.append(replace(each, side=told or _side_of_headings(each.columns)))
    if not any(each.side or _tells_sides(each.columns) for each in found):
        raise ListTrouble("list-no-side", file=file)
    return found


def _tells_sides(columns: Iterable[Column]) -> bool:
    return any(column.slot in {Slot.SIDE, Slot.MENTOR_MARK, Slot.ADEPT_MARK} for column in columns)


def _side_of_headings(columns: Sequence[Column]) -> Side | None:
    """What headings give away: offers are a mentor's, wants an adept's, "Mentor" heads mentors' names."""
    if _tells_sides(columns):
        return None
    slots = {column.slot for column in columns}
    told = {column.says.owner for column in columns if column.slot and column.says.owner}
    if Slot.OFFERS in slots and Slot.WANTS not in slots:
        told.add(Side.MENTOR)
    if Slot.WANTS in slots and Slot.OFFERS not in slots:
        told.add(Side.ADEPT)
    return told.pop() if len(told) == 1 else None


def heading_in(laid: Sequence[Laid], person: ParsedPerson, *slots: Slot) -> str | None:
    """The heading in the table that a person's row belongs to."""
    for each in reversed(laid):
        if each.table.sheet.name == person.sheet and each.table.heading_row < person.row:
            return heading_of(each.columns, *slots)
    return None


def heading_of(columns: Sequence[Column], *slots: Slot) -> str | None:
    found = {column.slot: column.heading or letter(column.index) for column in reversed(columns)}
    return next((found[slot] for slot in slots if slot in found), None)
