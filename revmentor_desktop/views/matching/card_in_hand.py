"""The picture of what is dragged: the mentor's card, turned a little, over a deep shadow."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap

from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, Tone, colours
from revmentor_desktop.views.matching.card_painting import draw_head, draw_tag
from revmentor_desktop.views.matching.card_style import PADDING, CardStyle
from revmentor_desktop.views.widgets.cards import paint_card

_MARGIN = 18
"""Room for the shadow."""
_BESIDE = QPoint(16, 20)
"""How far right of the pointer and below it the card is held, so that the card under it can be read."""
HELD_AT = QPoint(_MARGIN, _MARGIN) - _BESIDE
_MOST_BEHIND = 2
_STEP = 5


def card_in_hand(card: PersonCard, more: int, style: CardStyle, palette: QPalette, ratio: float) -> QPixmap:
    """Draw a mentor's card as it is carried to a place; `more` are others in the same hand."""
    theme = colours(palette)
    width = style.least_width + space.XL
    height = round(style.head + 2 * PADDING)
    made = QPixmap(round((width + 2 * _MARGIN) * ratio), round((height + 2 * _MARGIN) * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(_MARGIN + width / 2, _MARGIN + height / 2)
    painter.rotate(-1.5)
    where = QRectF(-width / 2, -height / 2, width, height)
    _cast_shadow(painter, where, dark=theme.is_dark)
    for behind in range(min(more, _MOST_BEHIND), 0, -1):
        paint_card(painter, where.translated(behind * _STEP, behind * _STEP), theme)
    paint_card(painter, where, theme, framed=True)
    _draw_card(painter, where, card, more, style, theme)
    painter.end()
    return made


def _draw_card(
    painter: QPainter, where: QRectF, card: PersonCard, more: int, style: CardStyle, theme: Colours
) -> None:
    inside = where.adjusted(PADDING, PADDING - 1, -PADDING, -PADDING)
    taken = 0.0
    if more:
        right = QPointF(inside.right(), inside.top() + style.title.height / 2)
        taken = draw_tag(painter, right, f"+{more}", Tone.ACCENT, style, theme, inside.width() / 3) + space.S
    draw_head(painter, inside, card, style, theme, taken)


def _cast_shadow(painter: QPainter, where: QRectF, *, dark: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(8, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 12 if dark else 5))
        spread = where.adjusted(-step, -step + 5, step, step + 5)
        painter.drawRoundedRect(spread, space.CARD_RADIUS + step, space.CARD_RADIUS + step)
