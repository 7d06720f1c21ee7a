"""How the register's rows look: a department's square, the name, a remark, and figures at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from revmentor_desktop.models.keyed_rows import ROW_ROLE
from revmentor_desktop.models.word_rows import WordRow
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.type import Style, font, scaled

Index = QModelIndex | QPersistentModelIndex
_SQUARE = 8
_LONGEST = 300


class WordDelegate(QStyledItemDelegate):
    """Paints a row; names that do not fit end with an ellipsis."""

    def __init__(self, parent: QWidget, *, in_tree: bool) -> None:
        super().__init__(parent)
        self._margin = space.XS if in_tree else space.M

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(font(Style.BODY))
        text = str(index.data() or "") if index.column() else ""
        return QSize(metrics.horizontalAdvance(text) + 2 * space.M, metrics.height() + 2 * space.S)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, WordRow):
            return
        theme, state, rect = colours(option.palette), option.state, QRect(option.rect)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.accent_wash)
        if index.column() == 0:
            self._paint_name(painter, rect.adjusted(self._margin, 0, -space.S, 0), row, theme)
        else:
            painter.setFont(font(Style.BODY))
            painter.setPen(theme.muted)
            room = rect.adjusted(space.S, 0, -space.M, 0)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(index.data())
            )
        painter.restore()

    def _paint_name(self, painter: QPainter, room: QRect, row: WordRow, theme: Colours) -> None:
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        if row.place is not None:
            side = scaled(_SQUARE)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.department(row.place))
            top = room.top() + (room.height() - side) / 2
            painter.drawRoundedRect(QRectF(room.left(), top, side, side), 2, 2)
            room = room.adjusted(side + space.S, 0, 0, 0)
        painter.setFont(font(Style.BODY if row.choosable else Style.SMALL_STRONG))
        painter.setPen(theme.text if row.choosable else theme.muted)
        metrics = painter.fontMetrics()
        elide = Qt.TextElideMode.ElideRight
        name = metrics.elidedText(row.name[:_LONGEST], elide, room.width())
        painter.drawText(room, left, name)
        beside = room.adjusted(metrics.horizontalAdvance(name) + space.M, 0, 0, 0)
        if row.hint and beside.width() > metrics.averageCharWidth() * 4:
            painter.setFont(font(Style.SMALL))
            painter.setPen(theme.warning if row.warns else theme.muted)
            shown = painter.fontMetrics().elidedText(row.hint[:_LONGEST], elide, beside.width())
            painter.drawText(beside, left, shown)
