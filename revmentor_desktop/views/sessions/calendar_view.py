"""The calendar by mouse and keyboard: choosing, dragging, lengthening, drawing over empty time."""

from abc import abstractmethod
from datetime import datetime, timedelta
from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PairId, SessionId
from revmentor_desktop.domain.sessions import COMING
from revmentor_desktop.models.session_diary import Breach
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_model import SessionModel
from revmentor_desktop.views.sessions.dragging import Drag, Grip, Reach
from revmentor_desktop.views.sessions.period_view import Overflow, PeriodView, Surroundings
from revmentor_desktop.wording.dates import clock

_EDGE = 6
_MOST_NAMED, _LETTERS = 30, 60
_SCROLL_ZONE = 24


class CalendarView(PeriodView):
    """Sessions that can be taken hold of; what is dragged or pressed is only asked for, queued."""

    move_requested = Signal(str, object, int)
    """A session, its new wall start and its minutes."""
    create_requested = Signal(object, int)
    """A wall start and minutes."""
    opened = Signal(str)
    call_off_requested = Signal(str)
    turned = Signal(int)
    """Earlier (-1) or later (1)."""
    more_requested = Signal(object, QPoint)
    """The day of sessions that found no room, and where on the screen to list them."""
    let_go = Signal()
    """Nothing shall be chosen any more."""

    def __init__(self, model: SessionModel, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(model, around, parent)
        self.drag: Drag | None = None
        self._pressed: tuple[QPoint, Grip, SessionLine | None] | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)

    @abstractmethod
    def moment_at(self, where: QPointF) -> datetime:
        """The wall time under a point of the page."""

    @abstractmethod
    def dragged_to(self, drag: Drag, where: QPointF) -> Drag:
        """The drag with its time as it is over a point of the page."""

    @abstractmethod
    def step(self, key: int) -> timedelta | None:
        """How far Ctrl and an arrow move a session."""

    # The keyboard.

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        last = self.sessions.rowCount() - 1
        if last < 0:
            return QModelIndex()
        action = QAbstractItemView.CursorAction
        current = self.currentIndex().row()
        if current < 0 or cursorAction is action.MoveHome:
            return self.sessions.index(0, 0)
        if cursorAction is action.MoveEnd:
            return self.sessions.index(last, 0)
        day = self.shown_line(current).start.date()
        if cursorAction in {action.MoveDown, action.MoveNext}:
            goal = min(current + 1, last)
        elif cursorAction in {action.MoveUp, action.MovePrevious}:
            goal = max(current - 1, 0)
        elif cursorAction is action.MoveRight:
            later = range(current + 1, last + 1)
            goal = next((row for row in later if self.shown_line(row).start.date() > day), current)
        else:
            earlier = range(current - 1, -1, -1)
            goal = next((row for row in earlier if self.shown_line(row).start.date() < day), current)
        return self.sessions.index(goal, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, key = self.chosen_line(), event.key()
        if key == Qt.Key.Key_Escape:
            if self.drag is None:
                self.let_go.emit()
            self.end_drag()
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif line is not None and self._acts_on(line, event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _acts_on(self, line: SessionLine, event: QKeyEvent) -> bool:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(line.id)
        elif key == Qt.Key.Key_Delete:
            self.call_off_requested.emit(line.id)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = self.step(key)
            if step is None:
                return False
            self.move_requested.emit(line.id, line.start + step, line.minutes)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            longer = {int(Qt.Key.Key_Down): 15, int(Qt.Key.Key_Up): -15}.get(key)
            if longer is None:
                return False
            self.move_requested.emit(line.id, line.start, max(15, line.minutes + longer))
        else:
            return False
        return True

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
            self.setCurrentIndex(index)
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
        drag = self.drag
        self._pressed = None
        self.end_drag()
        if drag is None or not drag.is_elsewhere:
            return
        if drag.line is None:
            self.create_requested.emit(drag.start, drag.minutes)
        else:
            self.move_requested.emit(drag.line.id, drag.start, drag.minutes)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self.sessions.line(index)
        self._pressed = None
        if line is not None:
            self.opened.emit(line.id)
        elif event.position().y() >= self.head_height() and self._overflow_at(event.position()) is None:
            start = self.moment_at(self.on_page(event.position()))
            self.create_requested.emit(start, self.around.usual_minutes())

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

    def end_drag(self) -> None:
        """Let go of what is dragged; it stays where it was."""
        self.drag = None
        self._pressed = None
        self.viewport().update()

    def breaches(self, drag: Drag) -> tuple[Breach, ...]:
        """What a drag would break where it is."""
        pair = PairId(drag.line.pair_id) if drag.line else None
        session = SessionId(drag.line.id) if drag.line else None
        return self.around.diary().breaches(pair, drag.start, drag.minutes, session)

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
        self.drag = Drag(line=line, reach=reach, start=begins, minutes=minutes)

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
