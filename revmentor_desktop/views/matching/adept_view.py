"""The grid of adepts: places to drop a mentor on, and to take one from."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.adept_board import AdeptBoard
from revmentor_desktop.models.pairing_cards import PersonCard, Seat
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.views.matching.adept_delegate import AdeptDelegate, card_area, place_areas
from revmentor_desktop.views.matching.card_style import GAP, CardSize, CardStyle
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.wording import board
from revmentor_desktop.wording.catalogue import Words

_EXTENT = QStyle.PixelMetric.PM_ScrollBarExtent


class AdeptView(CardView):
    """Adepts as cards in as many columns as there is room for."""

    target_changed = Signal(str)
    """The adept whom a drop would reach now; empty for nobody."""
    laid_out = Signal()
    """The cards may have other places."""
    stays_put = Signal(str)
    """Somebody tried to drag a pair that does not move; its id."""

    def __init__(self, model: AdeptBoard, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._adepts = model
        self._delegate = AdeptDelegate(words, self)
        self.lead(model)
        self._is_grouped = False
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Cards that do not move by themselves make Qt close the view to drags of any kind.
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setUniformItemSizes(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setObjectName("adepts")
        self.setAccessibleName(words(board.ADEPTS_TITLE))

    def arrange(self) -> None:
        """Fit the columns to the room there is: as many as keep their least width, and no gap left."""
        style = self._delegate.style
        # Qt keeps room for a bar of the style's width, whether there is one or not.
        room = max(1, self.width() - self.style().pixelMetric(_EXTENT, None, self) - 2)
        columns = max(1, room // (style.least_width + GAP))
        cell = QSize(room // columns, style.adept_height)
        grid = QSize() if self._is_grouped else cell
        if cell != self._delegate.cell or self.gridSize() != grid:
            self._delegate.cell = cell
            self._delegate.line = QSize(cell.width() * columns, style.heading_height)
            self.setGridSize(grid)
            self.scheduleDelayedItemsLayout()

    @override
    def group(self, *, on: bool) -> None:
        if on != self._is_grouped:
            self._is_grouped = on
            self.setUniformItemSizes(not on)
            self.arrange()

    @property
    @override
    def style_of_cards(self) -> CardStyle:
        return self._delegate.style

    @override
    def resize_cards(self, size: CardSize) -> None:
        self._delegate.resize_cards(size)
        self.arrange()

    def seat_at(self, card: PersonCard, cell: QRect, at: QPoint) -> Seat | None:
        """The pair whose place is at a point, or the only one; None where that leaves a choice."""
        boxes = place_areas(card_area(QRectF(cell)), card, self._delegate.style)
        shown = card.seats if len(card.seats) + card.free <= len(boxes) else card.seats[:1]
        for box, seat in zip(boxes, shown, strict=False):
            if box.contains(QPointF(at)):
                return seat
        return card.seats[0] if len(card.seats) == 1 else None

    @property
    def target(self) -> str:
        """The adept whom a drop would reach now; empty for nobody."""
        card = self._adepts.card(self._delegate.target) if self._delegate.target.isValid() else None
        return card.id if card is not None else ""

    def in_sight(self) -> list[PersonId]:
        """The adepts whose cards are in the viewport, from the top."""
        model, window = self._adepts, self.viewport().rect()
        places = (model.index(row) for row in range(model.rowCount()))
        cards = (model.card(place) for place in places if self.visualRect(place).intersects(window))
        return [card.id for card in cards if card is not None]

    def area_of(self, index: QModelIndex) -> QRect:
        """Where a card is in the viewport."""
        return card_area(QRectF(self.visualRect(index))).toRect()

    @override
    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        self.laid_out.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    @override
    def in_hand(self, index: QModelIndex, at: QPoint) -> list[Dragged]:
        card = self._adepts.card(index)
        if card is None:
            return []
        if at.x() < 0:
            return [_out_of(seat) for seat in card.seats if seat.movable]
        seat = self.seat_at(card, self.visualRect(index), at)
        if seat is not None and not seat.movable:
            self.stays_put.emit(seat.pair_id)
        return [_out_of(seat)] if seat is not None and seat.movable else []

    @override
    def lets_go(self, index: QModelIndex, at: QPoint) -> bool:
        card = self._adepts.card(index)
        seat = self.seat_at(card, self.visualRect(index), at) if card is not None else None
        return seat is not None and seat.movable

    @override
    def takes(self, dragged: Dragged, index: QModelIndex) -> bool:
        return self._adepts.card(index) is not None

    @override
    def mark(self, index: QModelIndex) -> None:
        before = self._delegate.target
        if before == index:
            return
        self._delegate.target = QPersistentModelIndex(index)
        for one in (before, index):
            if one.isValid():
                self.update(self._adepts.index(one.row()))
        card = self._adepts.card(index)
        self.target_changed.emit(card.id if card is not None else "")


def _out_of(seat: Seat) -> Dragged:
    return Dragged(mentor_id=seat.mentor_id, pair_id=seat.pair_id)
