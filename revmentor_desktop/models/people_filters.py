"""What is asked of the people table: whom to show, and by which column in order."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_rows import PeopleRow, bare


class Choice(StrEnum):
    """The people that a filter chip lets through."""

    ALL = "all"
    MENTORS = "mentors"
    ADEPTS = "adepts"
    RESERVE = "reserve"

    def lets_through(self, row: PeopleRow) -> bool:
        """Whether a row belongs to this choice."""
        if self is Choice.ALL:
            return True
        if self is Choice.RESERVE:
            return row.status is ParticipationStatus.RESERVE
        return row.side is (Side.MENTOR if self is Choice.MENTORS else Side.ADEPT)


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

    def lets_through(self, row: PeopleRow, column: Column) -> bool:
        """Whether a row is as asked in a column."""
        if self.values is not None and self.values.isdisjoint(row.values(column)):
            return False
        cell = row.texts[column]
        if (self.since and cell < self.since) or (self.until and not "" < cell <= self.until):
            return False
        return not self.text or _has_all(bare(cell), bare(self.text).split())


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
            asked.lets_through(row, column) for column, asked in self.filters.items()
        )

    def finds(self, row: PeopleRow) -> bool:
        """Whether a row is among those to show."""
        return self.lets_through(row) and (not self.text or _has_all(row.loose, bare(self.text).split()))


def _has_all(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)
