"""The list of mentors without a pair; a pair that is dropped here is released."""

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.models.mentor_list import MentorList
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.matching.card_style import CardSize, CardStyle
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.views.matching.mentor_delegate import MentorDelegate
from revmentor_desktop.wording import board
from revmentor_desktop.wording.catalogue import Words


class MentorView(CardView):
    """Mentors as cards, one below the other."""

    def __init__(self, model: MentorList, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mentors = model
        self._words = words
        self._invites = False
        self._delegate = MentorDelegate(self)
        self.lead(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setObjectName("mentors")
        self.setAccessibleName(words(board.MENTORS_TITLE))

    @override
    def in_hand(self, index: QModelIndex, at: QPoint) -> list[Dragged]:
        card = self._mentors.card(index)
        return [Dragged(mentor_id=card.id)] if card is not None else []

    @override
    def lets_go(self, index: QModelIndex, at: QPoint) -> bool:
        return self._mentors.card(index) is not None

    @property
    @override
    def style_of_cards(self) -> CardStyle:
        return self._delegate.style

    @override
    def resize_cards(self, size: CardSize) -> None:
        self._delegate.resize_cards(size)
        self.scheduleDelayedItemsLayout()

    @override
    def group(self, *, on: bool) -> None:
        self.setUniformItemSizes(not on)
        self.scheduleDelayedItemsLayout()

    @override
    def takes(self, dragged: Dragged, index: QModelIndex) -> bool:
        return bool(dragged.pair_ids)

    def invite(self, *, open_to_drop: bool) -> None:
        """Say that what is dragged can be dropped here, or no longer."""
        if open_to_drop != self._invites:
            self._invites = open_to_drop
            self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._invites:
            return
        theme = colours(self.palette())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.accent, 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        wash = QColor(theme.accent_wash)
        wash.setAlphaF(0.96)
        painter.setBrush(wash)
        where = QRectF(self.viewport().rect()).adjusted(1, 1, -2, -2)
        painter.drawRoundedRect(where, space.CARD_RADIUS, space.CARD_RADIUS)
        painter.setPen(theme.accent)
        painter.setFont(font(Style.STRONG))
        text = where.adjusted(space.L, space.XL, -space.L, -space.L)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(text, flags, self._words(board.DROP_TO_FREE))
        painter.end()
