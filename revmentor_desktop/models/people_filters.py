"""What is asked of the people table: whom to show, and by which column in order."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import compress, repeat
from operator import and_, attrgetter, contains, is_

from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_rows import PeopleRow, bare, values_of

_SIDE, _STATUS, _LOOSE = attrgetter("side"), attrgetter("status"), attrgetter("loose")


class Choice(StrEnum):
    """The people that a filter chip lets through."""

    ALL = "all"
    MENTORS = "mentors"
    ADEPTS = "adepts"
    RESERVE = "reserve"

    def lets_through(self, row: PeopleRow) -> bool:
        """Whether a row belongs to this choice."""
        return next(self.each_let_through((row,)))

    def each_let_through(self, rows: Iterable[PeopleRow]) -> Iterator[bool]:
        """Tell of each row whether it belongs to this choice."""
        if self is Choice.ALL:
            return (True for _ in rows)
        if self is Choice.RESERVE:
            return map(is_, map(_STATUS, rows), repeat(ParticipationStatus.RESERVE))
        return map(is_, map(_SIDE, rows), repeat(Side.MENTOR if self is Choice.MENTORS else Side.ADEPT))


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnFilter:
    """What a column's cells must be like; all that is asked must hold."""

    values: frozenset[str] | None = None
    """One of these must be among the cell's values (an empty text: an empty cell); None asks nothing."""
    text: str = ""
    """Every word must be in the cell, however it is written."""
    since: str = ""
    until: str = ""
    """The first and the last day, in ISO form, for columns of dates; an empty cell is never between."""

    @property
    def asks(self) -> bool:
        """Whether anything is asked."""
        return self != _NOTHING

    def lets_through(self, cell: str, column: Column) -> bool:
        """Whether a cell is as asked."""
        return next(self.each_let_through((cell,), column))

    def each_let_through(self, cells: Iterable[str], column: Column) -> Iterator[bool]:
        """Tell of each cell whether it is as asked."""
        words = bare(self.text).split()
        for cell in cells:
            yield self._is_within(cell, column) and (not words or _has_all(bare(cell), words))

    def _is_within(self, cell: str, column: Column) -> bool:
        if self.values is not None and self.values.isdisjoint(values_of(cell, column)):
            return False
        return cell >= self.since and (not self.until or "" < cell <= self.until)


_NOTHING = ColumnFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is asked of the table: which rows, and by which column in order."""

    text: str = ""
    choice: Choice = Choice.ALL
    filters: Mapping[Column, ColumnFilter] = field(default_factory=dict)
    """Only those that ask something."""
    column: Column = Column.NAME
    descending: bool = False

    def with_filter(self, column: Column, asked: ColumnFilter) -> "View":
        """Ask something else of one column."""
        others = {one: other for one, other in self.filters.items() if one is not column}
        return replace(self, filters={**others, column: asked} if asked.asks else others)

    def everybody(self) -> "View":
        """Ask for everybody, in the same order."""
        return View(column=self.column, descending=self.descending)

    @property
    def shows_everybody(self) -> bool:
        """Whether nothing is asked of the rows."""
        return self == self.everybody()

    def lets_through(self, row: PeopleRow) -> bool:
        """Whether the chip and the columns' filters let a row through; the search is not asked."""
        return self.choice.lets_through(row) and all(
            asked.lets_through(row.texts[column], column) for column, asked in self.filters.items()
        )

    @property
    def lets_all_through(self) -> bool:
        """Whether neither the chip nor a column's filter holds anybody back."""
        return self.choice is Choice.ALL and not self.filters

    def those_let_through(self, rows: Collection[PeopleRow]) -> bytes:
        """Mark with 1 each row that is let through; every text of a column is judged once."""
        marks = bytes(self.choice.each_let_through(rows))
        # What is not in the row is not in its cell: of most rows no cell need be looked at.
        for word in {word for asked in self.filters.values() for word in bare(asked.text).split()}:
            marks = bytes(map(and_, marks, map(contains, map(_LOOSE, rows), repeat(word))))
        for column, asked in self.filters.items():
            single = {row.texts[column] for row in compress(rows, marks)}
            fits = dict(zip(single, asked.each_let_through(single, column), strict=True))
            let = map(fits.get, [row.texts[column] for row in rows], repeat(False))
            marks = bytes(map(and_, marks, let))
        return marks

    def finds(self, row: PeopleRow) -> bool:
        """Whether a row is among those to show."""
        return self.lets_through(row) and (not self.text or _has_all(row.loose, bare(self.text).split()))


def _has_all(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)
