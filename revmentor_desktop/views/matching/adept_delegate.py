"""How an adept is drawn: who they are, who holds their places, and what a drop there would mean."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.models.adept_board import ANSWER_ROLE
from revmentor_desktop.models.pairing_answers import Answer
from revmentor_desktop.models.pairing_cards import PersonCard, Seat
from revmentor_desktop.models.pairing_filters import GroupHeading
from revmentor_desktop.models.pairing_placing import Outcome
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.matching.answer_painting import draw_answer
from revmentor_desktop.views.matching.card_painting import (
    draw_box,
    draw_department,
    draw_focus,
    draw_head,
    draw_heading,
    draw_hover,
    draw_tag,
    draw_text,
)
from revmentor_desktop.views.matching.card_style import GAP, PADDING, CardSize, CardStyle, Styled
from revmentor_desktop.views.widgets.cards import paint_card
from revmentor_desktop.wording import board
from revmentor_desktop.wording.catalogue import Words

_BADGE = 14


class AdeptDelegate(QStyledItemDelegate):
    """Draws an adept as a card with its places."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._styled = Styled()
        self.cell = QSize(240, 150)
        self.line = QSize(240, 30)
        """The size of a heading over a group."""
        self.target = QPersistentModelIndex()
        """The card that the pointer is over while something is dragged."""

    @property
    def style(self) -> CardStyle:
        """Fonts and measures as they are now."""
        return self._styled.style

    def resize_cards(self, size: CardSize) -> None:
        """Draw the cards in another size from now on."""
        self._styled.size = size

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell if isinstance(index.data(ROW_ROLE), PersonCard) else self.line

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card, answer = index.data(ROW_ROLE), index.data(ANSWER_ROLE)
        theme = colours(option.palette)
        if isinstance(card, GroupHeading):
            draw_heading(painter, QRectF(option.rect), card, self.style, theme)
        if not isinstance(card, PersonCard):
            return
        painter.save()
        where = card_area(QRectF(option.rect))
        forbidden = (
            isinstance(answer, Answer) and answer.outcome is Outcome.NEEDS_REASON and not answer.is_quiet
        )
        resting = not isinstance(answer, Answer) or answer.is_resting
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and resting
        framed = chosen or (isinstance(answer, Answer) and answer.is_best and not resting)
        paint_card(painter, where, theme, tone=Tone.CLASH if forbidden else Tone.PLAIN, framed=framed)
        if option.state & QStyle.StateFlag.State_MouseOver and not framed and resting:
            draw_hover(painter, where, theme)
        if option.state & QStyle.StateFlag.State_HasFocus and not framed and resting:
            draw_focus(painter, where, theme)
        inside = where.adjusted(PADDING, PADDING - 1, -PADDING, -PADDING)
        below = self._draw_missing(painter, inside, card, theme) if resting else 0
        taken = self._draw_badges(painter, inside, card, theme)
        draw_head(painter, inside, card, self.style, theme, taken, below)
        if isinstance(answer, Answer):
            is_target = self.target.isValid() and self.target.row() == index.row()
            box = seats_area(where, self.style)
            draw_answer(painter, box, answer, self.style, theme, is_target=is_target)
        else:
            self._draw_places(painter, where, card, theme)
        painter.restore()

    def _draw_badges(self, painter: QPainter, inside: QRectF, card: PersonCard, theme: Colours) -> float:
        """Draw what must be seen at once beside the name: a clash, an override, how many places."""
        right = QPointF(inside.right(), inside.top() + self.style.title.height / 2)
        badges: list[tuple[str, Tone]] = []
        if any(seat.clashes for seat in card.seats):
            badges.append((self._words(board.CLASHING), Tone.CLASH))
        if any(seat.overridden for seat in card.seats):
            badges.append((self._words(board.OVERRIDDEN), Tone.WARNING))
        taken = 0.0
        for text, tone in badges:
            room = inside.width() / 2 - taken
            taken += draw_tag(painter, right - QPointF(taken, 0), text, tone, self.style, theme, room)
            taken += space.XS
        return taken

    def _draw_missing(self, painter: QPainter, inside: QRectF, card: PersonCard, theme: Colours) -> float:
        """Draw how much a pair still lacks beside the topics; gives the room that it took."""
        missing = next((seat.missing for seat in card.seats if seat.missing), "")
        if not missing or self.style.is_compact:
            return 0.0
        middle = inside.top() + self.style.head - self.style.small.height / 2
        end = QPointF(inside.right(), middle)
        return draw_tag(painter, end, missing, Tone.PLAIN, self.style, theme, inside.width() / 2) + space.S

    def _draw_places(self, painter: QPainter, where: QRectF, card: PersonCard, theme: Colours) -> None:
        boxes = place_areas(where, card, self.style)
        places: list[Seat | None] = [*card.seats, *[None] * card.free]
        rest = places[len(boxes) - 1 :] if len(places) > len(boxes) else []
        shown = places[: len(places) - len(rest)]
        for number, (box, seat) in enumerate(zip(boxes, shown, strict=False)):
            if seat is not None:
                self._draw_seat(painter, box, seat, theme)
            else:
                self._draw_open(painter, box, theme, is_first=number == len(card.seats))
        if rest:
            self._draw_empty(painter, boxes[-1], self._rest(rest), theme)

    def _rest(self, places: list[Seat | None]) -> str:
        """Say what there is besides the place that is shown."""
        pairs, free = sum(one is not None for one in places), sum(one is None for one in places)
        if pairs and free:
            return self._words(board.MORE_OF_BOTH, pairs=pairs, free=free)
        return self._words(board.MORE_PAIRS if pairs else board.MORE_PLACES, count=pairs or free)

    def _draw_empty(self, painter: QPainter, box: QRectF, text: str, theme: Colours) -> None:
        draw_box(painter, box, theme.strong_line, None, dashed=True)
        draw_text(painter, box.adjusted(space.M, 0, -space.M, 0), text, self.style.small, theme.muted)

    def _draw_open(self, painter: QPainter, box: QRectF, theme: Colours, *, is_first: bool) -> None:
        """Draw an empty place, and what it is for; where there is room for one line, on the first alone."""
        empty, what_for = self._words(board.EMPTY_PLACE), self._words(board.DROP_HERE)
        if not self._is_tall(box):
            self._draw_empty(painter, box, what_for if is_first else empty, theme)
            return
        draw_box(painter, box, theme.strong_line, None, dashed=True)
        inside, height = box.adjusted(space.M, 0, -space.S, 0), self.style.small.height
        first = QRectF(inside.left(), inside.center().y() - height - 1, inside.width(), height)
        draw_text(painter, first, empty, self.style.small_strong, theme.text)
        draw_text(painter, first.translated(0, height + 2), what_for, self.style.small, theme.muted)

    def _is_tall(self, box: QRectF) -> bool:
        """Whether two lines fit into the box of a place."""
        return box.height() > 1.8 * self.style.small.height + space.S

    def _draw_seat(self, painter: QPainter, box: QRectF, seat: Seat, theme: Colours) -> None:
        line = theme.clash if seat.clashes else theme.line
        fill = theme.clash_wash if seat.clashes else theme.background
        draw_box(painter, box, line, fill, dashed=False)
        inside = box.adjusted(space.M, 0, -space.S, 0)
        right = inside.right()
        tall = self._is_tall(box)
        if seat.score and not tall:
            width = self.style.small.metrics.horizontalAdvance(seat.score) + 1
            score = QRectF(right - width - space.XS, box.top(), width, box.height())
            draw_text(painter, score, seat.score, self.style.small, theme.muted)
            right = score.left() - space.S
        elif seat.score:
            end = QPointF(right, inside.center().y())
            right -= (
                draw_tag(painter, end, seat.score, Tone.PLAIN, self.style, theme, inside.width() / 2)
                + space.XS
                + 2
            )
        if seat.locked:
            sign = QRectF(right - _BADGE, inside.center().y() - _BADGE / 2, _BADGE, _BADGE)
            icons.paint(painter, Icon.LOCK, theme.muted, sign)
            right = sign.left() - space.XS
        room = QRectF(inside.left(), inside.top(), right - inside.left(), inside.height())
        self._draw_holder(painter, room, seat, theme, tall=tall)

    def _draw_holder(
        self, painter: QPainter, room: QRectF, seat: Seat, theme: Colours, *, tall: bool
    ) -> None:
        if not tall:
            draw_text(painter, room, seat.name, self.style.small, theme.text)
            return
        top = room.center().y() - self.style.small.height - 1
        name = QRectF(room.left(), top, room.width(), self.style.small.height)
        draw_text(painter, name, seat.name, self.style.small_strong, theme.text)
        below = QRectF(room.left(), name.bottom() + 2, room.width(), self.style.small.height)
        after = draw_department(painter, below, seat.department, seat.department_place, self.style, theme)
        if seat.status is not PairStatus.PROPOSED:
            rest = QRectF(after, below.top(), below.right() - after, below.height())
            lead = "· " if after > below.left() else ""
            draw_text(painter, rest, lead + seat.status_name, self.style.small, theme.muted)


def card_area(cell: QRectF) -> QRectF:
    """The card within its cell: the gap is shared by neighbours."""
    return cell.adjusted(GAP / 2, 0, -GAP / 2, -GAP + 2)


def seats_area(card: QRectF, style: CardStyle) -> QRectF:
    """The foot of a card, where its places are."""
    bottom = card.bottom() - PADDING
    return QRectF(card.left() + PADDING, bottom - style.seats, card.width() - 2 * PADDING, style.seats)


def place_areas(card_rect: QRectF, card: PersonCard, style: CardStyle) -> list[QRectF]:
    """The boxes of a card's places: one, or two where there are more; the second then counts the rest."""
    whole = seats_area(card_rect, style)
    if max(card.capacity, len(card.seats)) <= 1:
        return [whole]
    if style.is_compact:
        half = (whole.width() - space.XS) / 2
        left = QRectF(whole.left(), whole.top(), half, whole.height())
        return [left, left.translated(half + space.XS, 0)]
    half = (whole.height() - space.XS) / 2
    first = QRectF(whole.left(), whole.top(), whole.width(), half)
    return [first, first.translated(0, half + space.XS)]
