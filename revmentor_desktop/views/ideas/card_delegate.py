"""Draws an idea's card: title, where it comes from, and chips for how it stands."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from revmentor_desktop.models.idea_cards import IdeaCard
from revmentor_desktop.models.keyed_rows import ROW_ROLE
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.widgets.cards import paint_card
from revmentor_desktop.views.widgets.chips import chip_size, paint_chip
from revmentor_desktop.views.widgets.lines import laid_out, paint_lines

GAP = space.S
"""Between two cards."""
_TITLE_LINES = 3
_ORIGIN_LINES = 2
_FADED = 0.35
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLayout:
    """Where everything stands on a card of a width, measured from its corner."""

    size: QSizeF
    title: list[str]
    title_at: QRectF
    origin: list[str]
    origin_at: QRectF
    chips: tuple[tuple[QRectF, str, Tone], ...]


class CardDelegate(QStyledItemDelegate):
    """Cards as wide as their list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lifted: str | None = None
        """The idea that is being dragged: its card is drawn faded where it came from."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        card = index.data(ROW_ROLE)
        view = option.widget
        if not isinstance(card, IdeaCard) or not isinstance(view, QAbstractItemView):
            return super().sizeHint(option, index)
        width = view.viewport().width()
        return QSize(width, round(arranged(card, width).size.height()) + GAP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(ROW_ROLE)
        if not isinstance(card, IdeaCard):
            return
        painter.save()
        if card.id == self.lifted:
            painter.setOpacity(_FADED)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_idea(painter, QRectF(option.rect).adjusted(0, 0, 0, -GAP), card, option, framed=is_chosen)
        painter.restore()


def paint_idea(
    painter: QPainter, where: QRectF, card: IdeaCard, option: QStyleOptionViewItem, *, framed: bool = False
) -> None:
    """Draw a card into a rectangle, in the list or under the hand."""
    theme = colours(option.palette)
    paint_card(painter, where, theme, framed=framed)
    layout = arranged(card, round(where.width()))
    corner = where.topLeft()
    paint_lines(painter, layout.title, font(Style.CARD_TITLE), theme.text, layout.title_at.translated(corner))
    paint_lines(painter, layout.origin, font(Style.SMALL), theme.muted, layout.origin_at.translated(corner))
    for chip, text, tone in layout.chips:
        paint_chip(painter, chip.translated(corner), text, tone, theme)


def arranged(card: IdeaCard, width: int) -> CardLayout:
    """Arrange a card on a width in device-independent pixels."""
    return _arranged(card, width, font(Style.CARD_TITLE).key())


@lru_cache(maxsize=4096)
def _arranged(card: IdeaCard, width: int, _font: str) -> CardLayout:
    room = width - 2 * space.M
    title_style, small = font(Style.CARD_TITLE), font(Style.SMALL)
    lines = laid_out(card.title, title_style, room, _TITLE_LINES)
    below = space.M - space.XS / 2
    title_at = QRectF(space.M, below, room, len(lines) * QFontMetricsF(title_style).height())
    below = title_at.bottom() + space.XS / 2
    shown = laid_out(_bound(card.origin), small, room, _ORIGIN_LINES)
    origin_at = QRectF(space.M, below, room, len(shown) * QFontMetricsF(small).height())
    below = origin_at.bottom() + space.S
    chips, bottom = _chips(card, below, room)
    return CardLayout(
        size=QSizeF(width, bottom + space.M),
        title=lines,
        title_at=title_at,
        origin=shown,
        origin_at=origin_at,
        chips=chips,
    )


def _chips(card: IdeaCard, top: float, room: float) -> tuple[tuple[tuple[QRectF, str, Tone], ...], float]:
    """Let chips follow each other, and begin another line where one does not fit."""
    placed: list[tuple[QRectF, str, Tone]] = []
    left, bottom = 0.0, top - space.S
    for text, tone in ((card.state, _tone(card)), (card.weight, Tone.PLAIN)):
        if not text:
            continue
        size = chip_size(text)
        if placed and left + size.width() > room:
            left, top = 0.0, bottom + space.XS
        chip = QRectF(space.M + left, top, min(size.width(), room), size.height())
        placed.append((chip, text, tone))
        left += chip.width() + space.XS
        bottom = chip.bottom()
    return tuple(placed), bottom


def _bound(origin: str) -> str:
    """Hold together what follows the dot, so that a number never stands alone on a line."""
    pair, dot, rest = origin.rpartition(" · ")
    return f"{pair}\u00a0· {rest.replace(' ', chr(0xA0))}" if dot else origin


def _tone(card: IdeaCard) -> Tone:
    if card.is_late:
        return Tone.CLASH
    if card.is_waiting:
        return Tone.WARNING
    return Tone.OK if card.is_realised else Tone.PLAIN
