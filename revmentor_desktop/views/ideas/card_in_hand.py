"""The card as it hangs under the hand while it is dragged."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from revmentor_desktop.models.idea_cards import IdeaCard
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.ideas.card_delegate import arranged, paint_idea

MARGIN = 6
"""Room for the shadow around the card, in device-independent pixels."""
_FAINT = 0.025


def picture(card: IdeaCard, width: int, option: QStyleOptionViewItem, ratio: float) -> QPixmap:
    """Draw a card of a width sharply, with the deep shadow of what is lifted."""
    size = arranged(card, width).size
    wide, high = size.width() + 2 * MARGIN, size.height() + 3 * MARGIN
    made = QPixmap(round(wide * ratio), round(high * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours(option.palette).text)
    painter.setOpacity(_FAINT)
    frame = QRectF(MARGIN, MARGIN, size.width(), size.height())
    for spread in range(1, MARGIN):
        round_by = space.CARD_RADIUS + spread
        painter.drawRoundedRect(frame.adjusted(-spread, 0, spread, spread + 3), round_by, round_by)
    painter.setOpacity(1)
    paint_idea(painter, frame, card, option, framed=True)
    painter.end()
    return made
