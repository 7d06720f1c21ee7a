"""A line to type in, with round corners and a clear focus."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, set_style

_SIGN = 14


class Field(QLineEdit):
    """A line of text; with an icon it is a search, which Esc empties."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        icon: Icon | None = None,
        on: Tone | None = None,
        on_surface: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._on = on
        self._on_surface = on_surface
        set_style(self, Style.BODY)
        self.setFrame(False)
        left = space.S + (_SIGN + space.XS if icon is not None else 0)
        self.setTextMargins(left, 0, space.XS, 0)

    def _behind(self, theme: Colours) -> QColor:
        if self._on is not None:
            return theme.wash(self._on)
        return theme.surface if self._on_surface else theme.background

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 2 * space.S)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._icon is not None and event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        frame = whole.adjusted(1, 1, -1, -1)
        corners = QPainterPath()
        corners.addRect(whole)
        corners.addRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        painter.fillPath(corners, self._behind(theme))
        painter.setPen(QPen(theme.accent, 2) if self.hasFocus() else QPen(theme.strong_line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        if self._icon is not None:
            where = QRectF(space.S + 2, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
            icons.paint(painter, self._icon, theme.muted, where)
        painter.end()
