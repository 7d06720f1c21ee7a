"""The calendar by mouse: choosing one or several, dragging, lengthening, drawing over empty time."""

from abc import abstractmethod
from datetime import datetime
from html import escape

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from typing_extensions import override

from revmentor_desktop.domain.sessions import COMING
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_model import SessionModel
from revmentor_desktop.views.sessions.dragging import Drag, Grip, Reach
from revmentor_desktop.views.sessions.keyboard_view import KeyboardView
from revmentor_desktop.views.sessions.period_view import Overflow, Surroundings
from revmentor_desktop.wording.dates import clock

_EDGE = 6
_MOST_NAMED, _LETTERS = 30, 60
_SCROLL_ZONE = 24


class CalendarView(KeyboardView):
    """Sessions that can be taken hold of; what is dragged or pressed is only asked for, queued."""

    create_requested = Signal(object, int)
    """A wall start and minutes."""
    more_requested = Signal(object, QPoint)
    """The day of sessions that found no room, and where on the screen to list them."""

    def __init__(self, model: SessionModel, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(model, around, parent)
        self.asked: Drag | None = None
        """A new session whose pair is being asked for."""
        self._pressed: tuple[QPoint, Grip, SessionLine | None] | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)

    @abstractmethod
    def moment_at(self, where: QPointF) -> datetime:
        """The wall time under a point of the page."""

    @abstractmethod
    def dragged_to(self, drag: Drag, where: QPointF) -> Drag:
        """The drag with its time as it is over a point of the page."""

    # The mouse.

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position()
        self._pressed = None
        overflow = self._overflow_at(where)
        if event.button() is Qt.MouseButton.LeftButton and overflow is not None:
            day = self.shown_line(overflow.rows[0]).start.date()
            below = self.on_screen(overflow.box).bottomLeft().toPoint()
            self.more_requested.emit(day, self.viewport().mapToGlobal(below))
            return
        index = self.indexAt(where.toPoint())
        if index.isValid():
            self._choose(index, event.modifiers())
        if event.button() is Qt.MouseButton.LeftButton and where.y() >= self.head_height():
            line = self.sessions.line(index)
            self._pressed = (where.toPoint(), self._grip(where, index), line)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        where = event.position()
        if self.drag is None and self._pressed is not None:
            start, grip, line = self._pressed
            far = (where.toPoint() - start).manhattanLength() >= QApplication.startDragDistance()
            if far and (line is None or line.session.status in COMING):
                self._begin_drag(start, grip, line)
        if self.drag is not None:
            self._scroll_along(where)
            self.drag = self.dragged_to(self.drag, self.on_page(where))
            self.viewport().update()
        elif not event.buttons():
            self._show_grip(where)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, pressed = self.drag, self._pressed
        self.end_drag()
        if drag is None:
            if pressed is not None and pressed[2] is not None and not event.modifiers():
                self._choose_only(pressed[2].id)
        elif drag.line is None:
            self.ask(drag.start, drag.minutes)
        elif drag.moves:
            self.moves_requested.emit(drag.moves)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self.sessions.line(index)
        self._pressed = None
        if line is not None:
            self.opened.emit(line.id)
        elif event.position().y() >= self.head_height() and self._overflow_at(event.position()) is None:
            self.ask(self.moment_at(self.on_page(event.position())), self.around.usual_minutes())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        crowd = self._overflow_at(QPointF(event.pos())) if isinstance(event, QHelpEvent) else None
        if isinstance(event, QHelpEvent) and crowd is not None:
            lines = (self.shown_line(row) for row in crowd.rows[:_MOST_NAMED])
            named = "<br>".join(escape(f"{clock(line.start)} {line.couple[:_LETTERS]}") for line in lines)
            QToolTip.showText(event.globalPos(), f"<div>{named}</div>", self)
            return True
        return super().viewportEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.viewport().unsetCursor()
        super().leaveEvent(event)

    @override
    def end_drag(self) -> None:
        self._pressed = None
        super().end_drag()

    def ask(self, start: datetime, minutes: int) -> None:
        """Ask for a new session, and keep its place in sight until `answered`."""
        reach = Reach(grip=Grip.DRAW, pressed=start, x=0, y=0)
        self.asked = Drag(line=None, reach=reach, start=start, minutes=minutes)
        self.viewport().update()
        self.create_requested.emit(start, minutes)

    def asked_place(self) -> QRect | None:
        """Where on the screen the session lies whose pair is asked for, where one was drawn."""
        if self.asked is None:
            return None
        place = self.on_screen(self.place_of(self.asked)).toRect()
        return QRect(self.viewport().mapToGlobal(place.topLeft()), place.size())

    def answered(self) -> None:
        """Forget the place that was asked for."""
        self.asked = None
        self.viewport().update()

    @abstractmethod
    def place_of(self, drag: Drag) -> QRectF:
        """Where a drag within the period lies on the page."""

    def can_lengthen(self) -> bool:
        """Whether a block's edge can be dragged here."""
        return True

    def can_draw(self) -> bool:
        """Whether dragging over empty time makes a session here."""
        return True

    def _begin_drag(self, start: QPoint, grip: Grip, line: SessionLine | None) -> None:
        if line is None and not self.can_draw():
            return
        page = self.on_page(QPointF(start))
        moment = self.moment_at(page)
        reach = Reach(grip=grip if line else Grip.DRAW, pressed=moment, x=page.x(), y=page.y())
        begins = line.start if line else moment
        minutes = line.minutes if line else self.around.usual_minutes()
        others = self.chosen_with(line) if line and grip is Grip.WHOLE else ()
        self.drag = Drag(line=line, reach=reach, start=begins, minutes=minutes, others=others)

    def _choose(self, index: QModelIndex, held: Qt.KeyboardModifier) -> None:
        """Choose what is pressed: Ctrl adds it or takes it away, Shift adds all up to it."""
        chosen, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        if held & Qt.KeyboardModifier.ShiftModifier and self.currentIndex().isValid():
            chosen.select(QItemSelection(self.currentIndex(), index), flags.ClearAndSelect)
            chosen.setCurrentIndex(index, flags.NoUpdate)
        elif held & Qt.KeyboardModifier.ControlModifier:
            chosen.setCurrentIndex(index, flags.Toggle)
        elif chosen.isSelected(index):
            # Those that are chosen with it stay so, for they may be dragged together.
            chosen.setCurrentIndex(index, flags.NoUpdate)
        else:
            chosen.setCurrentIndex(index, flags.ClearAndSelect)

    def _choose_only(self, session_id: str) -> None:
        index, flags = self.sessions.index_of(session_id), QItemSelectionModel.SelectionFlag
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)

    def _grip(self, where: QPointF, index: QModelIndex) -> Grip:
        rect = self.visualRect(index)
        at_edge = index.isValid() and where.y() > rect.bottom() - _EDGE and rect.height() > 3 * _EDGE
        return Grip.EDGE if at_edge and self.can_lengthen() else Grip.WHOLE

    def _show_grip(self, where: QPointF) -> None:
        line = self.sessions.line(index := self.indexAt(where.toPoint()))
        if self._overflow_at(where) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif line is not None and line.session.status in COMING:
            edge = self._grip(where, index) is Grip.EDGE
            self.viewport().setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    def _scroll_along(self, where: QPointF) -> None:
        bar = self.verticalScrollBar()
        if where.y() < self.head_height() + _SCROLL_ZONE:
            bar.setValue(bar.value() - _SCROLL_ZONE // 2)
        elif where.y() > self.viewport().height() - _SCROLL_ZONE:
            bar.setValue(bar.value() + _SCROLL_ZONE // 2)

    def _overflow_at(self, where: QPointF) -> Overflow | None:
        page = self.on_page(where)
        return next((one for one in self.overflows if one.box.contains(page)), None)
