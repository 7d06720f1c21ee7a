"""Fields in our manner: rounded, as high as the buttons, with the focus in the accent."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import scaled

_SIGN = 14
_BOX = 16


def paint_frame(painter: QPainter, where: QRectF, theme: Colours, *, focused: bool) -> None:
    """Draw the ground and the edge of a field."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.accent, 2) if focused else QPen(theme.strong_line, 1))
    painter.setBrush(theme.surface)
    painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), space.CONTROL_RADIUS, space.CONTROL_RADIUS)


def see_through(widget: QWidget) -> None:
    """Let a widget show what is painted behind its text; every other colour still follows the theme."""
    ground = QPalette()
    ground.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    widget.setPalette(ground)


class Line(QLineEdit):
    """A line of text; with an icon it is a search, which Esc empties."""

    def __init__(self, parent: QWidget | None = None, *, icon: Icon | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFrame(False)
        see_through(self)
        self.setTextMargins(space.S + (scaled(_SIGN) + space.XS if icon else 0), 0, space.XS, 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 2 * space.S)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if self._icon is not None and arg__1.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(arg__1)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        paint_frame(painter, QRectF(self.rect()), theme, focused=self.hasFocus())
        if self._icon is not None:
            side = scaled(_SIGN)
            where = QRectF(space.S + 2, (self.height() - side) / 2, side, side)
            icons.paint(painter, self._icon, theme.muted, where)
        painter.end()
        super().paintEvent(arg__1)


class Text(QPlainTextEdit):
    """Text over several lines; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(space.XS, space.XS, space.XS, space.XS)
        self.document().setDocumentMargin(space.XS)
        see_through(self)
        self.viewport().setAutoFillBackground(False)

    @override
    def event(self, e: QEvent) -> bool:
        if e.type() is QEvent.Type.Paint:
            painter = QPainter(self)
            frame = QRectF(self.rect())
            paint_frame(painter, frame, colours(self.palette()), focused=self.hasFocus())
            painter.end()
            return True
        return super().event(e)

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.update()

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.update()


class Choice(QComboBox):
    """A choice of few; the wheel scrolls the page and never changes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 2 * space.S)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        whole = QRectF(self.rect())
        paint_frame(painter, whole, theme, focused=self.hasFocus())
        side = scaled(_SIGN)
        sign = QRectF(whole.right() - side - space.S, (whole.height() - side) / 2, side, side)
        icons.paint(painter, Icon.DOWN, theme.muted, sign)
        painter.setPen(theme.text if self.isEnabled() else theme.muted)
        at = whole.adjusted(space.S + 2, 0, -side - 2 * space.S, 0)
        elide = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(self.font()).elidedText(self.currentText(), elide, at.width())
        painter.setFont(self.font())
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.end()


class Tick(QCheckBox):
    """A box to tick, with its words beside it."""

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = scaled(_BOX) + space.S + metrics.horizontalAdvance(self.text()) + 2
        return QSize(width, metrics.height() + space.S)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = scaled(_BOX)
        box = QRectF(1, (self.height() - side) / 2, side, side)
        is_on = self.isChecked() and self.isEnabled()
        edge = theme.accent if self.hasFocus() or is_on else theme.muted
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(theme.accent if is_on else theme.surface)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self.isChecked():
            icons.paint(
                painter, Icon.CHECK, theme.on_accent if is_on else theme.muted, box.adjusted(2, 2, -2, -2)
            )
        painter.setPen(theme.text if self.isEnabled() else theme.muted)
        beside = QRectF(self.rect()).adjusted(side + space.S, 0, 0, 0)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.text())
        painter.end()
