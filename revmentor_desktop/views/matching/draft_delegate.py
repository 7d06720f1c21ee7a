"""How the rows of a draft are drawn: headings, pairs with their score, people left over with the reason."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from revmentor_desktop.models.pairing_draft import DraftRow, Mark
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.matching.card_painting import draw_tag, draw_text
from revmentor_desktop.views.matching.card_style import WRAPPED, CardStyle, Styled

_STRIPE = 3
_BADGE = 14
_TONES = {Mark.NEW: Tone.OK, Mark.GONE: Tone.WARNING, Mark.LEFT: Tone.CLASH}


class DraftDelegate(QStyledItemDelegate):
    """Draws a draft's rows; what differs from the board has a stripe in its tone."""

    def __init__(self, view: QListView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._styled = Styled()

    @property
    def _style(self) -> CardStyle:
        return self._styled.style

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row, style = index.data(ROW_ROLE), self._style
        if not isinstance(row, DraftRow):
            return QSize()
        width = self._view.viewport().width()
        if row.mark is Mark.HEADING:
            return QSize(width, round(style.strong.height + space.L + space.XS))
        height = style.body.height_of(row.text, self._title_room(row, width)) + 2 * space.S
        if row.detail:
            height += style.small.height_of(row.detail, width - 2 * space.M) + 2
        return QSize(width, round(height + space.XS))

    def _title_room(self, row: DraftRow, width: float) -> float:
        """The width of a row's title: what score and lock leave over."""
        score = self._style.small.metrics.horizontalAdvance(row.score) + 3 * space.S if row.score else 0
        return width - 2 * space.M - score - (_BADGE + space.XS if row.locked else 0)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, DraftRow):
            return
        theme = colours(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(option.rect)
        if row.mark is Mark.HEADING:
            self._draw_heading(painter, where, row, theme)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._draw_row(painter, where.adjusted(0, 0, 0, -space.XS), row, theme, chosen=chosen)
        painter.restore()

    def _draw_heading(self, painter: QPainter, where: QRectF, row: DraftRow, theme: Colours) -> None:
        line = QRectF(
            where.left(),
            where.bottom() - self._style.strong.height - space.XS,
            where.width(),
            self._style.strong.height,
        )
        taken = draw_text(painter, line, row.text, self._style.strong, theme.text)
        rest = line.adjusted(taken + space.S, 0, 0, 0)
        draw_text(painter, rest, row.score, self._style.small, theme.muted)

    def _draw_row(
        self, painter: QPainter, where: QRectF, row: DraftRow, theme: Colours, *, chosen: bool
    ) -> None:
        style, tone = self._style, _TONES.get(row.mark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent_wash if chosen else theme.background)
        painter.drawRoundedRect(where, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        if tone is not None:
            painter.setBrush(theme.ink(tone))
            painter.drawRoundedRect(
                QRectF(where.left() + 4, where.top() + space.S, _STRIPE, where.height() - 2 * space.S),
                1.5,
                1.5,
            )
        inside = where.adjusted(space.M + space.XS, space.S, -space.S, -space.S)
        right = inside.right()
        if row.score:
            end = QPointF(right, inside.top() + style.body.height / 2)
            right -= draw_tag(painter, end, row.score, Tone.PLAIN, style, theme, 60) + space.XS
        if row.locked:
            sign = QRectF(right - _BADGE, inside.top() + (style.body.height - _BADGE) / 2, _BADGE, _BADGE)
            icons.paint(painter, Icon.LOCK, theme.muted, sign)
            right = sign.left() - space.XS
        room = self._title_room(row, where.width())
        line = QRectF(inside.left(), inside.top(), room, style.body.height_of(row.text, room))
        painter.setFont(style.body.font)
        painter.setPen(theme.text)
        painter.drawText(line, WRAPPED, row.text)
        width = where.width() - 2 * space.M
        below = QRectF(inside.left(), line.bottom() + 2, width, inside.bottom() - line.bottom() - 2)
        painter.setFont(style.small.font)
        painter.setPen(theme.muted)
        painter.drawText(below, WRAPPED, row.detail)
