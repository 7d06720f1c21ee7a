"""Paints a point of an agenda as a card over both columns, and edits its title and its minutes."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSpinBox, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from revmentor_desktop.models.agenda_model import MINUTES, TITLE
from revmentor_desktop.models.agenda_rows import AgendaRow
from revmentor_desktop.models.keyed_rows import ROW_ROLE, Index
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.blocks import wrapped

_TITLE_LINES = 3
_OUTCOME_LINES = 3
_MOST_MINUTES = 24 * 60
_Text = tuple[str, QFont, QColor]


class PointDelegate(QStyledItemDelegate):
    """A card with title, kind and outcome at the left, minutes at the right."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view, row = self.parent(), index.data(ROW_ROLE)
        if not isinstance(view, QTableView) or not isinstance(row, AgendaRow) or index.column() != TITLE:
            return QSize(0, 0)
        room = max(view.columnWidth(TITLE) - 2 * space.M, 40)
        lines = _lines(row, room, colours(view.palette()))
        height = sum(QFontMetrics(face).height() for _, face, _ in lines)
        return QSize(0, height + 2 * space.S + space.S)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, row = self.parent(), index.data(ROW_ROLE)
        if not isinstance(view, QTableView) or not isinstance(row, AgendaRow):
            return
        theme = colours(view.palette())
        rect = QRect(option.rect)
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, rect, view, theme, chosen=index.row() == view.currentIndex().row())
        room = QRectF(rect).adjusted(space.M, space.S, -space.M, -space.S)
        if index.column() == MINUTES:
            painter.setFont(font(Style.STRONG))
            painter.setPen(theme.text)
            corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(room, corner, str(row.item.minutes))
        else:
            _paint_lines(painter, room, _lines(row, room.width(), theme))
        painter.restore()

    def _paint_card(
        self, painter: QPainter, rect: QRect, view: QTableView, theme: Colours, *, chosen: bool
    ) -> None:
        # What Qt paints behind a chosen row is not ours: the card says it.
        is_filled = view.viewport().autoFillBackground()
        painter.fillRect(rect, theme.surface if is_filled else theme.background)
        width = view.viewport().width()
        whole = QRectF(0.0, rect.top(), width, rect.height()).adjusted(1, 1, -1, -space.S + 1)
        line = theme.accent if chosen and view.hasFocus() else theme.strong_line if chosen else theme.line
        painter.setPen(QPen(line, 2 if chosen else 1))
        painter.setBrush(theme.raised)
        painter.drawRoundedRect(whole, space.CONTROL_RADIUS, space.CONTROL_RADIUS)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QSpinBox):
            editor.setRange(0, _MOST_MINUTES)
            editor.setSingleStep(5)
            editor.setAccelerated(True)
        editor.setFont(font(Style.BODY))
        name = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(name))
        editor.setObjectName("agenda-editor")
        return editor

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        height = max(editor.sizeHint().height(), rect.height() - space.S)
        if isinstance(editor, QSpinBox):
            width = max(rect.width(), editor.sizeHint().width())
            editor.setGeometry(rect.right() - width, rect.top(), width, editor.sizeHint().height())
        else:
            editor.setGeometry(rect.adjusted(2, 0, 0, height - rect.height()))


def _lines(row: AgendaRow, room: float, theme: Colours) -> list[_Text]:
    body, small = font(Style.BODY), font(Style.SMALL)
    lines = [(line, body, theme.text) for line in wrapped(row.item.title, body, room, _TITLE_LINES)]
    if row.note:
        ink = theme.warning if row.is_hypothetical else theme.muted
        lines += [(line, small, ink) for line in wrapped(row.note, small, room, 2)]
    if row.item.outcome:
        said = wrapped(row.item.outcome, small, room, _OUTCOME_LINES)
        lines += [(line, small, theme.ok) for line in said]
    return lines


def _paint_lines(painter: QPainter, room: QRectF, lines: list[_Text]) -> None:
    top = room.top()
    for text, face, ink in lines:
        height = QFontMetrics(face).height()
        painter.setFont(face)
        painter.setPen(ink)
        where = QRectF(room.left(), top, room.width(), height)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        top += height
