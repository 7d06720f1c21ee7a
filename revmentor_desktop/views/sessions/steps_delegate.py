"""Paints a short note, and ticks it where its box is clicked."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from revmentor_desktop.models.agenda_notes import NoteRow
from revmentor_desktop.models.keyed_rows import ROW_ROLE, Index
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.sessions.blocks import wrapped

_BOX = 16
_PAD = 6
_TEXT_LINES = 3
_STATE_LINES = 2
_Text = tuple[str, QFont, QColor]


class NoteDelegate(QStyledItemDelegate):
    """Paints a note, and ticks it where its box is clicked."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view, row = self.parent(), index.data(ROW_ROLE)
        if not isinstance(view, QListView) or not isinstance(row, NoteRow):
            return QSize(0, 0)
        room = max(view.viewport().width() - _indent(row) - 2 * space.S, 40)
        lines = _lines(row, room, colours(view.palette()))
        height = sum(QFontMetrics(face).height() for _, face, _ in lines)
        return QSize(0, max(height, scaled(_BOX)) + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, row = self.parent(), index.data(ROW_ROLE)
        if not isinstance(view, QListView) or not isinstance(row, NoteRow):
            return
        theme, rect = colours(view.palette()), QRectF(QRect(option.rect))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # What Qt paints behind a chosen row is not ours: the frame says it.
        painter.fillRect(rect, theme.surface)
        if index == view.currentIndex():
            frame = rect.adjusted(1, 1, -1, -1)
            painter.setPen(QPen(theme.accent, 2) if view.hasFocus() else QPen(theme.strong_line, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        if row.done is not None:
            _paint_box(painter, _box(rect), theme, done=row.done)
        top = rect.top() + _PAD
        left = rect.left() + space.S + _indent(row)
        for text, face, ink in _lines(row, rect.right() - space.S - left, theme):
            height = QFontMetrics(face).height()
            painter.setFont(face)
            painter.setPen(ink)
            where = QRectF(left, top, rect.right() - space.S - left, height)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
            top += height
        painter.restore()

    @override
    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        row = index.data(ROW_ROLE)
        if not isinstance(row, NoteRow) or row.done is None or not isinstance(event, QMouseEvent):
            return False
        released = event.type() is QEvent.Type.MouseButtonRelease
        if released and self._hits(event.position().toPoint(), QRect(option.rect)):
            return model.setData(self._at(model, index), not row.done, Qt.ItemDataRole.CheckStateRole)
        return False

    @staticmethod
    def _at(model: QAbstractItemModel, index: Index) -> Index:
        return model.index(index.row(), index.column())

    @staticmethod
    def _hits(where: QPoint, rect: QRect) -> bool:
        return _box(QRectF(rect)).adjusted(-space.XS, -space.XS, space.XS, space.XS).contains(where)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setFont(font(Style.BODY))
        editor.setObjectName("note-editor")
        editor.setAccessibleName(str(index.data()))
        return editor

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        editor.setGeometry(rect.adjusted(0, 0, 0, max(0, editor.sizeHint().height() - rect.height())))


def _indent(row: NoteRow) -> int:
    return 0 if row.done is None else scaled(_BOX) + space.S


def _box(rect: QRectF) -> QRectF:
    side = scaled(_BOX)
    line = QFontMetrics(font(Style.BODY)).height()
    return QRectF(rect.left() + space.S, rect.top() + _PAD + (line - side) / 2, side, side)


def _lines(row: NoteRow, room: float, theme: Colours) -> list[_Text]:
    body, small = font(Style.BODY), font(Style.SMALL)
    ink = theme.muted if row.done else theme.text
    lines = [(line, body, ink) for line in wrapped(row.text, body, room, _TEXT_LINES)]
    if row.state:
        state = theme.clash if row.is_late else theme.muted
        lines += [(line, small, state) for line in wrapped(row.state, small, room, _STATE_LINES)]
    return lines


def _paint_box(painter: QPainter, box: QRectF, theme: Colours, *, done: bool) -> None:
    painter.setPen(QPen(theme.accent if done else theme.muted, 1))
    painter.setBrush(theme.accent if done else theme.surface)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if done:
        icons.paint(painter, Icon.CHECK, theme.on_accent, box.adjusted(2, 2, -2, -2))
