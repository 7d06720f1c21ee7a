"""The quiet sign for sessions that found no room: how many they are; pressed, it lists the day."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours
from revmentor_desktop.views.appearance.type import Style, font


def sign_size(count: int) -> QSizeF:
    """How large a sign for so many is."""
    metrics = QFontMetricsF(font(Style.SMALL_STRONG))
    return QSizeF(metrics.horizontalAdvance(_text(count)) + 2 * space.S, metrics.height() + space.XS)


def paint_sign(painter: QPainter, where: QRectF, count: int, theme: Colours) -> None:
    """Draw the sign."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.line)
    painter.drawRoundedRect(where, where.height() / 2, where.height() / 2)
    painter.setFont(font(Style.SMALL_STRONG))
    painter.setPen(theme.text)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, _text(count))
    painter.restore()


def _text(count: int) -> str:
    return f"+{count}"
