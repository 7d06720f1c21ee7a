"""How the values of a column's filter look: a box to tick, the value, and how often it is there."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from revmentor_desktop.models.people_values import COUNT_ROLE
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled

Index = QModelIndex | QPersistentModelIndex
_BOX = 16


class ValueDelegate(QStyledItemDelegate):
    """Paints one value."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, QFontMetrics(font(Style.BODY)).height() + space.S)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = colours(option.palette)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, theme.accent_wash)
        side = scaled(_BOX)
        box = QRectF(rect.left() + 1, rect.center().y() - side / 2, side, side)
        is_ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.setPen(QPen(theme.accent if is_ticked else theme.muted, 1))
        painter.setBrush(theme.accent if is_ticked else theme.surface)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if is_ticked:
            icons.paint(painter, Icon.CHECK, theme.on_accent, box.adjusted(2, 2, -2, -2))
        painter.setFont(font(Style.BODY))
        metrics = painter.fontMetrics()
        count = str(index.data(COUNT_ROLE))
        painter.setPen(theme.muted)
        right = rect.adjusted(0, 0, -space.S, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        room = rect.adjusted(side + space.S, 0, -metrics.horizontalAdvance(count) - 2 * space.S, 0)
        painter.setPen(theme.text)
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.restore()
