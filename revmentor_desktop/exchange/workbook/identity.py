"""Which row is which: by its hidden id, else by the names and addresses that it shows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.merging import Sheet
from revmentor_desktop.domain.text import folded
from revmentor_desktop.exchange.workbook.meaning import text_of
from revmentor_desktop.exchange.workbook.reading import EditedRow, EditedSheet
from revmentor_desktop.exchange.workbook.sheets import Row, SheetTable

_KEYS: Mapping[Sheet, tuple[tuple[str, ...], ...]] = {
    Sheet.PEOPLE: (("e_mail", "side"), ("name", "department", "side")),
    Sheet.PAIRS: (("mentor_e_mail", "adept_e_mail"), ("mentor", "adept")),
    Sheet.SESSIONS: (("mentor", "adept", "mentor_e_mail", "adept_e_mail", "number", "date"),),
    Sheet.AGENDAS: (("mentor", "adept", "session", "date", "order"),),
    Sheet.IDEAS: (("title",),),
}
"""What tells a row where its id was lost, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """The rows that came back, by what they were when they went out."""

    known: tuple[tuple[EditedRow, Row], ...]
    new: tuple[EditedRow, ...]
    """Rows without an id that nothing exported answers to."""
    foreign: tuple[EditedRow, ...]
    """Rows with an id that was not exported."""
    gone: tuple[Row, ...]


def identify(edited: EditedSheet, base: SheetTable) -> Matching:
    """Find each row's original.

    Of rows that share an id (a row was copied) the one that is like the original keeps it, and the others
    are new. Where ids were lost, a row is known by its names and addresses if only one original has them.
    """
    by_id = {row.id: row for row in base.rows}
    keepers = _keepers(edited.rows, base)
    known = [(row, by_id[row.id]) for row in edited.rows if keepers.get(row.id) is row]
    foreign = [row for row in edited.rows if row.id and row.id not in by_id]
    rest = [row for row in edited.rows if (not row.id or row.id in by_id) and keepers.get(row.id) is not row]
    taken = {original.id for _, original in known}
    for fields in _KEYS[base.sheet]:
        free = [row for row in base.rows if row.id not in taken]
        found = _by_key(rest, free, base, fields) if free and rest else {}
        known += [(row, found[row.number]) for row in rest if row.number in found]
        taken |= {original.id for original in found.values()}
        rest = [row for row in rest if row.number not in found]
    return Matching(
        known=tuple(sorted(known, key=lambda both: both[0].number)),
        new=tuple(rest),
        foreign=tuple(foreign),
        gone=tuple(row for row in base.rows if row.id not in taken),
    )


def _keepers(rows: Iterable[EditedRow], base: SheetTable) -> Mapping[str, EditedRow]:
    originals = {row.id: row for row in base.rows}
    claims: dict[str, list[EditedRow]] = {}
    for row in rows:
        if row.id in originals:
            claims.setdefault(row.id, []).append(row)
    return {
        row_id: claimants[0]
        if len(claimants) == 1
        else max(claimants, key=lambda row: (_likeness(row, originals[row.id], base), -row.number))
        for row_id, claimants in claims.items()
    }


def _likeness(edited: EditedRow, original: Row, base: SheetTable) -> int:
    return sum(
        column.field in edited.cells and text_of(edited.cells[column.field]) == text_of(cell)
        for column, cell in zip(base.columns, original.cells, strict=True)
    )


Key = tuple[str, ...]


def _by_key(
    rows: list[EditedRow], free: list[Row], base: SheetTable, fields: tuple[str, ...]
) -> Mapping[int, Row]:
    places = [place for field in fields for place, column in enumerate(base.columns) if column.field == field]
    originals = [(tuple(folded(text_of(row.cells[place])) for place in places), row) for row in free]
    edited = [(tuple(folded(text_of(row.cells.get(field))) for field in fields), row) for row in rows]
    once = Counter(key for key, _ in originals)
    claimed = Counter(key for key, _ in edited)
    unique = {key: row for key, row in originals if once[key] == 1 and key[0]}
    return {row.number: unique[key] for key, row in edited if claimed[key] == 1 and key in unique}
