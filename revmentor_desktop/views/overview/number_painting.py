"""How a table of numbers is drawn: quiet headings, names, and each number with its bar."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from revmentor_desktop.models.keyed_rows import ROW_ROLE, Index
from revmentor_desktop.models.number_rows import NumberRow, NumberRows
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.overview.pictures import coming

_SQUARE = 8
_LONGEST = 200
"""Characters of a name that are looked at; more could not be seen."""
_THICK = 0.6
"""How thick a bar is against its line of text."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class NumberHeading(QHeaderView):
    """Headings in small quiet words, without a ground of their own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.viewport().setAutoFillBackground(False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(font(Style.SMALL)).height() + space.S)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme = colours(self.palette())
        for section in range(self.count()):
            at = QRect(self.sectionViewportPosition(section), 0, self.sectionSize(section), self.height())
            text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
            painter.setFont(font(Style.SMALL))
            painter.setPen(theme.muted)
            _draw_text(painter, _room(QRectF(at), section), text)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()


class NumberDelegate(QStyledItemDelegate):
    """Draws the cells of a NumberTable."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, model = index.data(ROW_ROLE), index.model()
        if not isinstance(row, NumberRow) or not isinstance(model, NumberRows):
            return
        theme, whole = colours(option.palette), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = _room(whole, index.column())
        if index.column() == 0:
            _paint_name(painter, room, row, theme)
        else:
            number, most = row.numbers[index.column() - 1], model.most(index.column())
            _paint_number(painter, room, number, most, theme, is_past=row.is_past)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), space.XS, space.XS)
        painter.restore()


def name_width(row: NumberRow) -> float:
    """How wide the cell of a name wants to be."""
    square = scaled(_SQUARE) + space.S if row.place is not None else 0
    wide = QFontMetricsF(font(Style.STRONG)).horizontalAdvance(row.name[:_LONGEST])
    return wide + square + space.XS + space.L


def _room(cell: QRectF, column: int) -> QRectF:
    """The part of a cell that is drawn in: columns of numbers stand off from the one before."""
    return cell.adjusted(space.S if column else space.XS, 0, -space.XS, 0)


def _draw_text(painter: QPainter, room: QRectF, text: str) -> None:
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text[:_LONGEST], Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, shown)


def _paint_name(painter: QPainter, room: QRectF, row: NumberRow, theme: Colours) -> None:
    if row.place is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.department(row.place))
        square = QRectF(
            room.left(), room.center().y() - scaled(_SQUARE) / 2, scaled(_SQUARE), scaled(_SQUARE)
        )
        painter.drawRoundedRect(square, 2, 2)
        room = room.adjusted(scaled(_SQUARE) + space.S, 0, 0, 0)
    painter.setFont(font(Style.STRONG if row.is_current else Style.BODY))
    painter.setPen(theme.text)
    _draw_text(painter, room, row.name)


def _paint_number(
    painter: QPainter, room: QRectF, number: int | None, most: int, theme: Colours, *, is_past: bool
) -> None:
    style = font(Style.BODY if is_past else Style.STRONG)
    metrics = QFontMetricsF(style)
    wide = metrics.horizontalAdvance(str(max(most, 10)))
    thick = metrics.height() * _THICK
    track = QRectF(room.left(), room.center().y() - thick / 2, room.width() - wide - space.S, thick)
    if number and most and track.width() > 0:
        track.setWidth(max(track.width() * number / most, min(thick, track.width())))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(coming(theme) if is_past else theme.accent)
        painter.drawRoundedRect(track, thick / 2, thick / 2)
    painter.setFont(style)
    painter.setPen(theme.text)
    shown = "" if number is None else str(number)
    painter.drawText(
        QRectF(room.right() - wide, room.top(), wide, room.height()),
        _MIDDLE | Qt.AlignmentFlag.AlignRight,
        shown,
    )
