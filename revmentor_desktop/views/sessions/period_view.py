"""A period of sessions as an item view with a geometry of its own."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from revmentor_desktop.domain.people import Busy
from revmentor_desktop.domain.sessions import COMING
from revmentor_desktop.models.red_days import RedDays
from revmentor_desktop.models.session_diary import Diary
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_model import SessionModel
from revmentor_desktop.views.sessions.block_painting import BlockPainter
from revmentor_desktop.wording.catalogue import Words

Index = QModelIndex | QPersistentModelIndex
_SCROLL_ZONE = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a calendar asks besides its sessions."""

    words: Words
    days: RedDays
    now: Callable[[], datetime]
    diary: Callable[[], Diary]
    usual_minutes: Callable[[], int]
    opens: Callable[[], int]
    """When the working day begins, in minutes after midnight."""
    closes: Callable[[], int]
    busy: Callable[[date, date], Sequence[tuple[str, Busy]]]
    """When those who are looked at are busy in a period, with their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overflow:
    """A place that stands for sessions that found no room."""

    box: QRectF
    rows: tuple[int, ...]
    """By start."""

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.rows)


class PeriodView(QListView):
    """Sessions of a period as an item view, so that choosing and assistive technology work as in any list."""

    def __init__(self, model: SessionModel, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.around = around
        self.sessions = model
        self.boxes: dict[int, QRectF] = {}
        self.overflows: list[Overflow] = []
        self.blocks = BlockPainter()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setModel(model)

    # What a week and a month each know.

    @abstractmethod
    def show_period(self, day: date) -> None:
        """Show the period that holds a day."""

    @abstractmethod
    def period(self) -> tuple[date, date]:
        """The first and the last day shown."""

    @abstractmethod
    def arrange(self) -> None:
        """Fill `boxes` (by row, in the page's coordinates) and `overflows`."""

    @abstractmethod
    def page_height(self) -> float:
        """The height of everything below the head."""

    @abstractmethod
    def head_height(self) -> float:
        """The height of the head, which does not scroll."""

    # Geometry, as item views ask for it.

    @override
    def doItemsLayout(self) -> None:
        self.arrange()
        self.updateGeometries()
        self.viewport().update()

    @override
    def updateGeometries(self) -> None:
        room = self.viewport().height() - self.head_height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self.page_height() - room)))
        bar.setPageStep(max(1, round(room)))
        bar.setSingleStep(self.fontMetrics().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        if self.overflows:
            # Who is chosen among those without room gets room, and gives it back.
            self.scheduleDelayedItemsLayout()
        super().currentChanged(current, previous)

    @override
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(topLeft, bottomRight, roles)
        self.scheduleDelayedItemsLayout()

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # The head and the hours stay where they are, so everything is drawn again.
        self.viewport().update()

    @override
    def visualRect(self, index: Index) -> QRect:
        self.executeDelayedItemsLayout()
        box = self.boxes.get(index.row()) if index.isValid() else None
        return QRect() if box is None else self.on_screen(box).toAlignedRect()

    @override
    def indexAt(self, p: QPoint) -> QModelIndex:
        self.executeDelayedItemsLayout()
        if p.y() < self.head_height():
            return QModelIndex()
        there = self.on_page(QPointF(p))
        for row, box in self.boxes.items():
            if box.contains(there):
                return self.sessions.index(row, 0)
        return QModelIndex()

    @override
    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        self.executeDelayedItemsLayout()
        box = self.boxes.get(index.row())
        if box is None:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height() - self.head_height()
        if box.top() < bar.value():
            bar.setValue(round(box.top()) - _SCROLL_ZONE)
        elif box.bottom() > bar.value() + room:
            bar.setValue(round(min(box.bottom() - room + _SCROLL_ZONE, box.top())))

    @override
    def isIndexHidden(self, index: Index) -> bool:
        return index.row() not in self.boxes

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    def on_screen(self, box: QRectF) -> QRectF:
        """Bring a rectangle of the page onto the screen."""
        return box.translated(0, self.head_height() - self.verticalOffset())

    def on_page(self, where: QPointF) -> QPointF:
        """Bring a point of the screen onto the page."""
        return QPointF(where.x(), where.y() - self.head_height() + self.verticalOffset())

    def shown_line(self, row: int) -> SessionLine:
        """The line of a row that is there."""
        line = self.sessions.line(self.sessions.index(row, 0))
        if line is None:
            raise IndexError(row)
        return line

    def chosen_line(self) -> SessionLine | None:
        """The line that is chosen."""
        return self.sessions.line(self.currentIndex())

    def chosen_rows(self) -> frozenset[int]:
        """The rows that are chosen, the current one among them."""
        rows = {index.row() for index in self.selectionModel().selectedIndexes()}
        return frozenset(rows | {self.currentIndex().row()})

    def chosen_lines(self) -> tuple[SessionLine, ...]:
        """The lines that are chosen, by start."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.shown_line(row) for row in rows)

    def chosen_with(self, line: SessionLine) -> tuple[SessionLine, ...]:
        """The other lines that are chosen and lie ahead, where this one is among the chosen."""
        chosen = self.chosen_lines()
        if not any(one.id == line.id for one in chosen):
            return ()
        return tuple(one for one in chosen if one.id != line.id and one.session.status in COMING)
