"""When somebody is busy, as rows: what repeats every week is one row, and so is a calendar file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from typing_extensions import override

from revmentor_desktop.domain.people import Busy
from revmentor_desktop.models.session_model import ID_ROLE, Index
from revmentor_desktop.wording import busy_times as wording
from revmentor_desktop.wording.catalogue import Words

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class BusyRow:
    """Busy times that belong together, in words."""

    times: tuple[Busy, ...]
    text: str


def typed(day: date, opens: time, closes: time, until: date | None) -> tuple[Busy, ...]:
    """Give the busy time of a day, and with `until` the same time of every week up to that day.

    Wall times: it stays at nine when the clocks change.
    """
    days = [day]
    while until is not None and days[-1] + _WEEK <= until:
        days.append(days[-1] + _WEEK)
    return tuple(Busy(start=datetime.combine(one, opens), end=datetime.combine(one, closes)) for one in days)


def busy_rows(busy: Iterable[Busy], words: Words) -> tuple[BusyRow, ...]:
    """Put busy times into rows, by when each row begins."""
    by_source: dict[str, list[Busy]] = defaultdict(list)
    for one in sorted(busy, key=lambda one: (one.start, one.end)):
        by_source[one.source].append(one)
    weekly = list(_weekly(by_source.pop("", [])))
    rows = [BusyRow(times=times, text=wording.repeated(times, words)) for times in weekly]
    rows += [BusyRow(times=tuple(one), text=wording.from_file(one, words)) for one in by_source.values()]
    return tuple(sorted(rows, key=lambda row: row.times[0].start))


def _weekly(busy: Sequence[Busy]) -> Iterator[tuple[Busy, ...]]:
    """Part times into series of the same time a week apart."""
    open_series: list[list[Busy]] = []
    for one in busy:
        follows = (
            series
            for series in open_series
            if one.start - series[-1].start == _WEEK and one.end - series[-1].end == _WEEK
        )
        series = next(follows, None)
        if series is None:
            open_series.append([one])
        else:
            series.append(one)
    return (tuple(series) for series in open_series)


class BusyList(QAbstractListModel):
    """The busy times of one person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[BusyRow, ...] = ()

    def show(self, rows: tuple[BusyRow, ...]) -> None:
        """Show these rows."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row(self, index: Index) -> BusyRow | None:
        """What stands in a row."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.text
        return row.times[0].start.isoformat() if role == ID_ROLE else None
