"""The picture of what is dragged: the mentor's card, turned a little, over a deep shadow."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.matching.card_painting import draw_department, draw_text
from revmentor_desktop.views.matching.card_style import PADDING, CardStyle
from revmentor_desktop.views.widgets.cards import paint_card

_MARGIN = 18
"""Room for the shadow."""
HELD_AT = QPoint(_MARGIN + space.S, _MARGIN - space.S)
"""Where the pointer is: above the card, so that the answer under it stays in sight."""


def card_in_hand(
    name: str, department: str, place: int | None, title: str, palette: QPalette, ratio: float
) -> QPixmap:
    """Draw a mentor as it is carried to a place."""
    style, theme = CardStyle(), colours(palette)
    width = style.least_width + space.XL
    height = round(style.title.height + style.small.height + 2 * space.M + 3)
    made = QPixmap(round((width + 2 * _MARGIN) * ratio), round((height + 2 * _MARGIN) * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(_MARGIN + width / 2, _MARGIN + height / 2)
    painter.rotate(-1.5)
    where = QRectF(-width / 2, -height / 2, width, height)
    _cast_shadow(painter, where, dark=theme.is_dark)
    paint_card(painter, where, theme, framed=True)
    inside = where.adjusted(PADDING, space.M - 1, -PADDING, -space.M)
    line = QRectF(inside.left(), inside.top(), inside.width(), style.title.height)
    draw_text(painter, line, name, style.title, theme.text)
    below = QRectF(inside.left(), line.bottom() + 3, inside.width(), style.small.height)
    after = draw_department(painter, below, department, place, style, theme)
    rest = QRectF(after, below.top(), below.right() - after, below.height())
    lead = "· " if after > below.left() and title else ""
    draw_text(painter, rest, lead + title, style.small, theme.muted)
    painter.end()
    return made


def _cast_shadow(painter: QPainter, where: QRectF, *, dark: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(8, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 12 if dark else 5))
        spread = where.adjusted(-step, -step + 5, step, step + 5)
        painter.drawRoundedRect(spread, space.CARD_RADIUS + step, space.CARD_RADIUS + step)
