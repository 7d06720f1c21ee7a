"""The lanes of a booking side by side: suggested, sent, booked; a click moves the session there."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.wording import booking as wording
from revmentor_desktop.wording.catalogue import Words

LANES = (SessionStatus.SUGGESTED, SessionStatus.SENT, SessionStatus.BOOKED)
_SIGN = 12


class LaneBar(QWidget):
    """Shows how far a session has come, and asks for another lane."""

    chosen = Signal(str)
    """The status of the lane that was clicked; never the one that it is in."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lanes")
        self.setAccessibleName(words(wording.LANES_NAME))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._lanes = [_Lane(status, words, self) for status in LANES]
        for lane in self._lanes:
            lane.clicked.connect(self._on_clicked)
            row.addWidget(lane, 1)

    def show_status(self, status: SessionStatus) -> None:
        """Show the lane that a session is in, and which it has passed."""
        here = LANES.index(status) if status in LANES else -1
        for place, lane in enumerate(self._lanes):
            lane.show_state(is_here=place == here, is_passed=place < here)

    def _on_clicked(self) -> None:
        lane = self.sender()
        if isinstance(lane, _Lane) and not lane.is_here:
            self.chosen.emit(lane.status.value)


class _Lane(QAbstractButton):
    """One lane; those at the ends are round outside."""

    def __init__(self, status: SessionStatus, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = status
        self.is_here = self._is_passed = False
        self.setObjectName(f"lane-{status.value}")
        self.setText(words(wording.LANES[status]))
        self.setAccessibleName(self.text())
        self.setToolTip(words(wording.LANE_TIPS[status]))
        self.setAccessibleDescription(self.toolTip())
        self.setCheckable(True)
        self.setFont(font(Style.SMALL))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, *, is_here: bool, is_passed: bool) -> None:
        """Be the lane it is in, one that was passed, or one that lies ahead."""
        self.is_here, self._is_passed = is_here, is_passed
        self.setChecked(is_here)
        self.update()

    @override
    def nextCheckState(self) -> None:
        """Stay as it is: the session decides which lane is marked."""

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        sign = scaled(_SIGN) + space.XS
        return QSize(
            metrics.horizontalAdvance(self.text()) + sign + 2 * space.S, metrics.height() + 2 * space.XS + 2
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = theme.accent_wash if self.is_here else theme.surface
        if self.underMouse() and not self.is_here:
            fill = theme.background
        painter.setPen(QPen(theme.accent if self.is_here else theme.strong_line, 1))
        painter.setBrush(fill)
        painter.drawPath(self._frame(0.5))
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._frame(1.5))
        self._paint_words(painter, theme)
        painter.end()

    def _paint_words(self, painter: QPainter, theme: Colours) -> None:
        side = scaled(_SIGN) if self.is_here or self._is_passed else 0
        gap = space.XS if side else 0
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text())
        left = max(space.XS, (self.width() - width - side - gap) / 2)
        colour = theme.accent if self.is_here else theme.text if self._is_passed else theme.muted
        if side:
            icons.paint(painter, Icon.CHECK, colour, QRectF(left, (self.height() - side) / 2, side, side))
        painter.setPen(colour)
        place = QRectF(left + side + gap, 0, self.width() - left - side - gap, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _frame(self, inset: float) -> QPainterPath:
        where = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        path = QPainterPath()
        radius = float(space.CONTROL_RADIUS)
        if self.status is LANES[1]:
            path.addRect(where)
            return path
        # Rounded outside, straight where the next lane begins.
        path.addRoundedRect(where, radius, radius)
        straight = QPainterPath()
        half = QRectF(where)
        if self.status is LANES[0]:
            half.setLeft(where.left() + radius)
        else:
            half.setRight(where.right() - radius)
        straight.addRect(half)
        return path.united(straight)
