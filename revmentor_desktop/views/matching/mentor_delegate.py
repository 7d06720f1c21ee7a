"""How a mentor without a pair is drawn, in the list and in the hand."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from revmentor_desktop.models.mentor_list import MentorList
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_filters import GroupHeading
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.matching.card_painting import (
    draw_focus,
    draw_head,
    draw_heading,
    draw_hover,
    draw_tag,
)
from revmentor_desktop.views.matching.card_style import PADDING, CardSize, CardStyle, Styled
from revmentor_desktop.views.widgets.cards import paint_card

_FADED = 0.35


class MentorDelegate(QStyledItemDelegate):
    """Draws a mentor as a card; the one who is being dragged is faded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._styled = Styled()

    @property
    def style(self) -> CardStyle:
        """Fonts and measures as they are now."""
        return self._styled.style

    def resize_cards(self, size: CardSize) -> None:
        """Draw the cards in another size from now on."""
        self._styled.size = size

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        is_card = isinstance(index.data(ROW_ROLE), PersonCard)
        height = self.style.mentor_height if is_card else self.style.heading_height
        return QSize(self.style.least_width, height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card, model = index.data(ROW_ROLE), index.model()
        if isinstance(card, GroupHeading):
            draw_heading(painter, QRectF(option.rect), card, self.style, colours(option.palette))
        if not isinstance(card, PersonCard) or not isinstance(model, MentorList):
            return
        theme = colours(option.palette)
        painter.save()
        if model.is_in_hand(index):
            painter.setOpacity(_FADED)
        where = QRectF(option.rect).adjusted(0, 0, 0, -space.S + 2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_card(painter, where, theme, framed=chosen)
        if option.state & QStyle.StateFlag.State_MouseOver and not chosen and not model.has_in_hand:
            draw_hover(painter, where, theme)
        if option.state & QStyle.StateFlag.State_HasFocus and not chosen and not model.has_in_hand:
            draw_focus(painter, where, theme)
        inside = where.adjusted(PADDING, PADDING - 1, -PADDING, -PADDING)
        taken = 0.0
        if card.partly:
            right = QPointF(inside.right(), inside.top() + self.style.title.height / 2)
            taken = draw_tag(painter, right, card.partly, Tone.PLAIN, self.style, theme, inside.width() / 2)
        draw_head(painter, inside, card, self.style, theme, taken + space.S if taken else 0)
        painter.restore()
