"""The weeks of a cohort, each with how many sessions it has and which days in it stand out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from typing_extensions import override

from revmentor_desktop.domain.attention import KeyDate
from revmentor_desktop.domain.programme import Cohort
from revmentor_desktop.domain.sessions import VOID
from revmentor_desktop.models.red_days import RedDays
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_model import ID_ROLE, SORT_ROLE, Index
from revmentor_desktop.wording import session_weeks as wording
from revmentor_desktop.wording.catalogue import Words

_MOST_WEEKS = 530
"""Ten years: a session far away does not make a strip that nobody could read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A week as it is shown and heard."""

    monday: date
    count: int
    """Its sessions, those left out that were cancelled or missed."""
    key_days: Mapping[date, str]
    red_days: Mapping[date, str]
    """Red days from Monday to Friday."""
    spoken: str


def key_days(cohort: Cohort) -> Mapping[date, KeyDate]:
    """The dates that a cohort is steered by."""
    dates = {
        KeyDate.APPLY_BY: cohort.apply_by,
        KeyDate.MATCHING: cohort.matching_on,
        KeyDate.KICKOFF: cohort.kickoff_on,
        KeyDate.MIDPOINT: cohort.midpoint_on,
        KeyDate.CLOSING: cohort.closing_on,
    }
    return {day: key for key, day in dates.items() if day is not None}


def weeks(cohort: Cohort, lines: Iterable[SessionLine], days: RedDays, words: Words) -> tuple[Week, ...]:
    """Give the weeks from the cohort's first day, or an earlier session, to its last, or a later one."""
    counts = Counter(_monday(line.start.date()) for line in lines if line.session.status not in VOID)
    first = min(_monday(cohort.starts_on), *counts, _monday(cohort.ends_on))
    last = max(_monday(cohort.ends_on), *counts, first)
    number = min((last - first).days // 7 + 1, _MOST_WEEKS)
    keys = {day: wording.key_date(key, words) for day, key in key_days(cohort).items()}
    return tuple(_week(first + timedelta(weeks=n), counts, keys, days, words) for n in range(number))


def _week(
    monday: date, counts: Mapping[date, int], keys: Mapping[date, str], days: RedDays, words: Words
) -> Week:
    working = [monday + timedelta(days=n) for n in range(5)]
    red = {day: name for day in working if (name := days.known_name(day))}
    mine = {day: name for day, name in keys.items() if _monday(day) == monday}
    count = counts.get(monday, 0)
    spoken = wording.spoken(monday, count, {**red, **mine}, words)
    return Week(monday=monday, count=count, key_days=mine, red_days=red, spoken=spoken)


class SessionWeeks(QAbstractListModel):
    """The weeks in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._weeks: Sequence[Week] = ()

    @property
    def weeks(self) -> Sequence[Week]:
        """The weeks."""
        return self._weeks

    def show(self, shown: Sequence[Week]) -> None:
        """Show these weeks; while they are the same in number, only those that differ are touched."""
        if [one.monday for one in shown] != [one.monday for one in self._weeks]:
            self.beginResetModel()
            self._weeks = shown
            self.endResetModel()
            return
        before, self._weeks = self._weeks, shown
        for row, (was, now) in enumerate(zip(before, shown, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, day: date) -> int:
        """The row of a day's week; before the first and after the last the nearest, -1 without weeks."""
        if not self._weeks:
            return -1
        row = (day - self._weeks[0].monday).days // 7
        return max(0, min(row, len(self._weeks) - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._weeks)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._weeks):
            return None
        week = self._weeks[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return week.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return f"<div>{escape(week.spoken)}</div>"
            case _ if role == ID_ROLE:
                return week.monday.isoformat()
            case _ if role == SORT_ROLE:
                return week.monday
        return None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
