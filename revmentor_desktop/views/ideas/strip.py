"""A folded column: its name written upwards and its count; a click opens it, a card can be dropped on it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.models.idea_column import dropped_id
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled

_ICON = 16


class Strip(QAbstractButton):
    """The narrow form of a column."""

    dropped = Signal(str)
    """An idea's id."""
    hovered = Signal(bool)
    """A dragged card is over the strip, or no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount = 0
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def say(self, name: str, amount: int, spoken: str) -> None:
        """Say the column's name, how many cards are in it, and what the strip does."""
        self.setText(name)
        self._amount = amount
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(Style.SECTION))
        number = QFontMetricsF(font(Style.BODY)).horizontalAdvance(str(self._amount))
        return QSize(round(max(metrics.height(), number)) + 2 * space.XS, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(theme.accent if self.hasFocus() else theme.strong_line, 2))
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        icons.paint(
            painter,
            Icon.BACK,
            theme.muted,
            QRectF((self.width() - scaled(_ICON)) / 2, space.S, scaled(_ICON), scaled(_ICON)),
        )
        metrics = QFontMetricsF(font(Style.SECTION))
        top = space.S + scaled(_ICON) + space.S
        painter.setFont(font(Style.BODY))
        painter.setPen(theme.muted)
        count_at = QRectF(0, top, self.width(), metrics.height())
        painter.drawText(count_at, Qt.AlignmentFlag.AlignCenter, str(self._amount))
        painter.setFont(font(Style.SECTION))
        painter.setPen(theme.text)
        room = self.height() - count_at.bottom() - 2 * space.S
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        # Read from top to bottom, as on the back of a book.
        painter.translate(self.width(), count_at.bottom() + space.S)
        painter.rotate(90)
        at = QRectF(0, 0, room, self.width())
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_id(event.mimeData()):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self._set_target(True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_target(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._set_target(False)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.dropped.emit(dropped_id(event.mimeData()))

    def _set_target(self, is_target: bool) -> None:
        self.hovered.emit(is_target)
