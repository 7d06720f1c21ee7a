"""Blocks of chosen cells: what is copied, pasted over, filled down, cleared or typed into."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection

from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_columns import Column, Kind, kind_of
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.views.clipboard import Block
from revmentor_desktop.views.people.saving import TypedCell


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The cells that are chosen, in the columns as they are shown."""

    rows: tuple[range, ...]
    """Places of rows, from top to bottom, apart from each other."""
    columns: tuple[Column, ...]
    cells: int
    """How many cells."""
    is_block: bool
    """Whether every chosen row has the same columns."""
    is_rows: bool
    """Whether whole rows are chosen."""

    @property
    def height(self) -> int:
        """How many rows."""
        return sum(map(len, self.rows))

    def places(self) -> Iterator[int]:
        """Go through the rows from top to bottom."""
        for span in self.rows:
            yield from span


def chosen_cells(selection: QItemSelection, shown: Sequence[Column]) -> Chosen:
    """Read a selection; `shown` are the columns from left to right."""
    areas = [selection.at(place) for place in range(selection.count())]
    spans: dict[Column, list[range]] = {}
    for area in areas:
        for column in shown:
            if area.left() <= column <= area.right():
                spans.setdefault(column, []).append(range(area.top(), area.bottom() + 1))
    joined = {column: _joined(mine) for column, mine in spans.items()}
    rows = _joined([span for mine in joined.values() for span in mine])
    return Chosen(
        rows=rows,
        columns=tuple(column for column in shown if column in spans),
        cells=sum(len(span) for mine in joined.values() for span in mine),
        is_block=len(set(joined.values())) <= 1,
        is_rows=bool(rows) and all(joined.get(column) == rows for column in shown),
    )


def copied(model: PeopleModel, chosen: Chosen) -> Block:
    """Give the texts of a block."""
    return [[row.texts[column] for column in chosen.columns] for row in _rows(model, chosen)]


def spread(model: PeopleModel, chosen: Chosen, text: str) -> list[TypedCell]:
    """Put one text into every chosen cell that can be written."""
    columns = [column for column in chosen.columns if kind_of(column) is not Kind.MADE]
    return [
        TypedCell(row=row, column=column, text=text) for row in _rows(model, chosen) for column in columns
    ]


def filled_down(model: PeopleModel, chosen: Chosen) -> list[TypedCell]:
    """Put the texts of the first chosen row into the others; a single row takes those of the row above."""
    places = list(chosen.places())
    if len(places) == 1 and places[0] > 0:
        places.insert(0, places[0] - 1)
    rows = [row for place in places for row in model.rows_from(place, place)]
    columns = [column for column in chosen.columns if kind_of(column) is not Kind.MADE]
    return [
        TypedCell(row=row, column=column, text=rows[0].texts[column])
        for row in rows[1:]
        for column in columns
    ]


def laid(
    model: PeopleModel, chosen: Chosen, block: Block, shown: Sequence[Column]
) -> tuple[list[TypedCell], int, int]:
    """Lay a block over the chosen cells, repeated where they are a multiple of it, as Excel does.

    Gives the cells, and how many rows and columns there are from the first chosen cell on; the cells are
    only those for which there is room.
    """
    height, width = len(block), len(block[0])
    places = list(chosen.places())
    tiles = (
        chosen.is_block
        and len(places) % height == 0
        and len(chosen.columns) % width == 0
        and (len(places) > height or len(chosen.columns) > width)
    )
    first = shown.index(chosen.columns[0])
    if tiles:
        columns: Sequence[Column] = chosen.columns
        rows = _rows(model, chosen)
    else:
        columns = shown[first : first + width]
        rows = model.rows_from(places[0], places[0] + height - 1)
    cells = [
        TypedCell(row=row, column=column, text=block[down % height][right % width])
        for down, row in enumerate(rows)
        for right, column in enumerate(columns)
    ]
    return cells, model.rowCount() - places[0], len(shown) - first


def _rows(model: PeopleModel, chosen: Chosen) -> list[PeopleRow]:
    return [row for span in chosen.rows for row in model.rows_from(span.start, span.stop - 1)]


def _joined(spans: Sequence[range]) -> tuple[range, ...]:
    """Join spans that touch or overlap."""
    made: list[range] = []
    for span in sorted(spans, key=lambda one: one.start):
        if made and span.start <= made[-1].stop:
            made[-1] = range(made[-1].start, max(made[-1].stop, span.stop))
        else:
            made.append(span)
    return tuple(made)
