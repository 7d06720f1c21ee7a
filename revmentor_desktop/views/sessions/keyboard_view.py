"""The calendar by keyboard: choosing, taking hold of sessions and moving them, making them longer."""

from abc import abstractmethod
from datetime import timedelta

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PairId, SessionId
from revmentor_desktop.domain.sessions import COMING, SessionStatus
from revmentor_desktop.models.session_diary import Breach
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_model import SessionModel
from revmentor_desktop.views.sessions.dragged_block import dragged_texts
from revmentor_desktop.views.sessions.dragging import Drag, Grip, Reach
from revmentor_desktop.views.sessions.grids import SNAP
from revmentor_desktop.views.sessions.period_view import PeriodView, Surroundings

_LONGER = {int(Qt.Key.Key_Down): SNAP, int(Qt.Key.Key_Up): -SNAP}
_LET_GO = frozenset({int(Qt.Key.Key_Space), int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)})


class KeyboardView(PeriodView):
    """Sessions that keys choose and move; what is pressed is only asked for, queued."""

    moves_requested = Signal(object)
    """Moves of sessions that belong together."""
    opened = Signal(str)
    call_off_requested = Signal(str)
    log_requested = Signal(SessionStatus)
    """The sessions that are chosen shall become this."""
    turned = Signal(int)
    """Earlier (-1) or later (1)."""
    let_go = Signal()
    """Nothing shall be chosen any more."""

    def __init__(self, model: SessionModel, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(model, around, parent)
        self.drag: Drag | None = None

    @abstractmethod
    def step(self, key: int) -> timedelta | None:
        """How far an arrow moves a session."""

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
        if self.drag is not None:
            self._while_held(self.drag, event)
        elif key == Qt.Key.Key_Escape:
            self.let_go.emit()
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif line is not None and self._acts_on(line, event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _acts_on(self, line: SessionLine, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(line.id)
        elif key == Qt.Key.Key_Space and not held:
            self._take_hold(line)
        elif key == Qt.Key.Key_Delete and len(self.chosen_lines()) > 1:
            self.log_requested.emit(SessionStatus.CANCELLED)
        elif key == Qt.Key.Key_Delete:
            self.call_off_requested.emit(line.id)
        elif held & Qt.KeyboardModifier.ControlModifier and (step := self.step(key)) is not None:
            self._ask_for(self._held(line).by(step))
        elif held & Qt.KeyboardModifier.ShiftModifier and key in _LONGER:
            self._ask_for(self._held(line, alone=True).longer(_LONGER[key]))
        else:
            return False
        return True

    # Held by keyboard: as dragging does, it says what breaks before it is let go.

    def _take_hold(self, line: SessionLine) -> None:
        if line.session.status in COMING:
            self._hold(self._held(line))

    def _held(self, line: SessionLine, *, alone: bool = False) -> Drag:
        reach = Reach(grip=Grip.KEYS, pressed=line.start, x=0, y=0)
        others = () if alone else self.chosen_with(line)
        return Drag(line=line, reach=reach, start=line.start, minutes=line.minutes, others=others)

    def _while_held(self, drag: Drag, event: QKeyEvent) -> None:
        key = event.key()
        step = self.step(key)
        if key == Qt.Key.Key_Escape:
            self.end_drag()
        elif drag.reach.grip is not Grip.KEYS:
            return
        elif key in _LET_GO:
            self.end_drag()
            self._ask_for(drag)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._hold(drag.longer(_LONGER.get(key, 0)))
        elif step is not None:
            self._hold(drag.by(step))

    def _hold(self, drag: Drag) -> None:
        """Show and say where what is held would be now; turn to it where it leaves the period."""
        self.drag = drag
        first, last = self.period()
        if not first <= drag.start.date() <= last:
            self.turned.emit(1 if drag.start.date() > last else -1)
        self.viewport().update()
        said = ", ".join(dragged_texts(drag, self.breaches(drag), self.around.words))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _ask_for(self, drag: Drag) -> None:
        if drag.moves:
            self.moves_requested.emit(drag.moves)

    def end_drag(self) -> None:
        """Let go of what is dragged; it stays where it was."""
        self.drag = None
        self.viewport().update()

    def breaches(self, drag: Drag) -> tuple[Breach, ...]:
        """What a drag would break where it is."""
        pair = PairId(drag.line.pair_id) if drag.line else None
        session = SessionId(drag.line.id) if drag.line else None
        moving = self.drag.ids if self.drag is not None else drag.ids
        return self.around.diary().breaches(pair, drag.start, drag.minutes, session, with_it=moving)
