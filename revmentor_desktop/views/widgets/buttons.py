"""Buttons: one primary on a page, the others quiet."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled

_ICON = 16


class Button(QPushButton):
    """A push button in our manner; the accessible name is its text, or the name given for an icon alone."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        primary: bool = False,
        icon: Icon | None = None,
        name: str | None = None,
        small: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._primary = primary
        self._icon = icon
        self._is_small = small
        self.setFont(font(Style.SMALL if small else Style.BODY))
        self.setAccessibleName(name or text)
        if name is not None:
            self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Enter presses the button that the keyboard is on, outside dialogs too.
        self.setAutoDefault(True)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2 * (space.M + space.XS // 2)
        if self._icon is not None:
            width += scaled(_ICON) + (space.S if self.text() else -space.M)
        return QSize(width, metrics.height() + (space.XS if self._is_small else 2 * space.S))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, line, ink = self._colours(theme)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.accent, 2) if self.hasFocus() else QPen(line, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        if self.hasFocus() and self._primary:
            painter.setPen(QPen(theme.on_accent, 1))
            inner = frame.adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(inner, space.CONTROL_RADIUS - 2, space.CONTROL_RADIUS - 2)
        self._draw_content(painter, ink)
        painter.end()

    def _colours(self, theme: Colours) -> tuple[QColor, QColor, QColor]:
        if self._primary and self.isEnabled():
            fill = theme.accent.darker(112) if self.isDown() else theme.accent
            if self.underMouse() and not self.isDown():
                fill = theme.accent.lighter(108)
            return fill, fill, theme.on_accent
        fill = theme.accent_wash if self.isDown() or self.isChecked() else theme.surface
        if self.underMouse() and not self.isDown() and not self.isChecked():
            fill = theme.background
        ink = theme.text if self.isEnabled() else theme.muted
        return fill, theme.strong_line, theme.accent if self.isChecked() else ink

    def _draw_content(self, painter: QPainter, ink: QColor) -> None:
        painter.setPen(ink)
        text_width, side = self.fontMetrics().horizontalAdvance(self.text()), scaled(_ICON)
        whole = text_width + ((side + (space.S if self.text() else 0)) if self._icon else 0)
        left = (self.width() - whole) / 2
        if self._icon is not None:
            where = QRectF(left, (self.height() - side) / 2, side, side)
            icons.paint(painter, self._icon, ink, where)
            left += side + space.S
        place = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
