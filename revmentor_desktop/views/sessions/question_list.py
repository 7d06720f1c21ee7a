"""The questions of the bank as a list: each with its topic, and with where it was asked before."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.models.agenda_bank import BankModel, BankRow
from revmentor_desktop.models.keyed_rows import ROW_ROLE, Index
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.sessions.blocks import wrapped
from revmentor_desktop.views.widgets.scrolling import slim
from revmentor_desktop.views.widgets.selection import Following

_SIGN = 14
_MOST_LINES = 4
_Text = tuple[str, QFont, QColor]


class QuestionList(QListView):
    """Questions to choose from; Enter and a double click take one, a drag takes it where it is dropped."""

    taken = Signal(str)

    def __init__(self, model: BankModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bank = model
        self.setModel(model)
        self.setItemDelegate(_QuestionDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        slim(self)
        self.doubleClicked.connect(self._on_double_clicked)
        Following(self)

    @property
    def chosen(self) -> BankRow | None:
        """The question that is chosen."""
        return self._bank.row(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen
        if row is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit(row.text)
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: Index) -> None:
        row = self._bank.row(index)
        if row is not None:
            self.taken.emit(row.text)


class _QuestionDelegate(QStyledItemDelegate):
    """Paints a question over some lines, its note below, a check where it was used."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view, row = self.parent(), index.data(ROW_ROLE)
        if not isinstance(view, QListView) or not isinstance(row, BankRow):
            return QSize(0, 0)
        room = max(view.viewport().width() - _beside(), 80)
        lines = _lines(row, room, colours(view.palette()))
        return QSize(0, sum(QFontMetrics(face).height() for _, face, _ in lines) + 2 * space.S)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, row = self.parent(), index.data(ROW_ROLE)
        if not isinstance(view, QListView) or not isinstance(row, BankRow):
            return
        theme, rect = colours(view.palette()), QRectF(QRect(option.rect))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index == view.currentIndex():
            painter.setPen(QPen(theme.accent, 2) if view.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent_wash)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        side, top = scaled(_SIGN), rect.top() + space.S
        if row.is_used:
            sign = QRectF(rect.left() + space.S, top + 1, side, side)
            icons.paint(painter, Icon.CHECK, theme.ok, sign)
        left, room = rect.left() + space.M + side, rect.width() - _beside()
        for text, face, ink in _lines(row, room, theme):
            height = QFontMetrics(face).height()
            painter.setFont(face)
            painter.setPen(ink)
            where = QRectF(left, top, room, height)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
            top += height
        painter.restore()


def _beside() -> int:
    return scaled(_SIGN) + space.M + space.L


def _lines(row: BankRow, room: float, theme: Colours) -> list[_Text]:
    body, small = font(Style.BODY), font(Style.SMALL)
    ink = theme.muted if row.is_used else theme.text
    lines = [(line, body, ink) for line in wrapped(row.text, body, room, _MOST_LINES)]
    if row.note:
        lines += [(line, small, theme.muted) for line in wrapped(row.note, small, room, 2)]
    return lines
