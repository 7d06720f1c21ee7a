"""The list: every session of the cohort in a table that sorts."""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_model import LINE_ROLE, SessionModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.blocks import TONES
from revmentor_desktop.views.sessions.reading_table import ReadingTable
from revmentor_desktop.views.widgets.chips import chip_size, paint_chip
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Words

Index = QModelIndex | QPersistentModelIndex
_STATUS = 5


class SessionTable(ReadingTable):
    """The sessions as rows."""

    opened = Signal(str)
    call_off_requested = Signal(str)
    log_requested = Signal(object)
    """The sessions that are chosen shall be logged, with this status first."""

    def __init__(self, model: SessionModel, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._words = words
        self.sessions = model
        self.setItemDelegate(_CellDelegate(self))
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.space_rows(space.L)
        self._set_up_columns()
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(self._on_double_clicked)

    def _set_up_columns(self) -> None:
        metrics, words = self.fontMetrics(), self._words
        name = metrics.averageCharWidth() * 18
        widest = (
            metrics.horizontalAdvance(calendar_view.row_date(date(2026, 11, 30), words)),
            metrics.horizontalAdvance(calendar_view.from_to(datetime(2026, 11, 30, 10), 80, words)),
            name,
            name,
            metrics.horizontalAdvance(words(wording.COLUMNS[4])) + space.L,
            name,
        )
        for column, width in enumerate(widest):
            self.setColumnWidth(column, width + space.XL)

    def chosen_lines(self) -> tuple[SessionLine, ...]:
        """The lines that are chosen, as they stand."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = (self.sessions.line(self.sessions.index(row, 0)) for row in rows)
        return tuple(line for line in lines if line is not None)

    def choose_lines(self, session_ids: Iterable[str]) -> None:
        """Choose these sessions and no others."""
        indexes = [self.sessions.index_of(session_id) for session_id in session_ids]
        chosen = QItemSelection()
        for index in indexes:
            chosen.select(index, index)
        if indexes:
            self.setCurrentIndex(indexes[0])
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.sessions.line(self.currentIndex())
        if line is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(line.id)
        elif event.key() == Qt.Key.Key_Delete and len(self.chosen_lines()) > 1:
            self.log_requested.emit(SessionStatus.CANCELLED)
        elif line is not None and event.key() == Qt.Key.Key_Delete:
            self.call_off_requested.emit(line.id)
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        line = self.sessions.line(index)
        if line is not None:
            self.opened.emit(line.id)


class _CellDelegate(QStyledItemDelegate):
    """Paints rows: plain text, the status as a chip, a hairline below."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        line = index.data(LINE_ROLE)
        if not isinstance(view, QTableView) or not isinstance(line, SessionLine):
            return
        theme = colours(view.palette())
        where = QRectF(option.rect)
        painter.save()
        current = index.row() == view.currentIndex().row()
        chosen = current or bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(where, theme.accent_wash if chosen else theme.surface)
        painter.setPen(theme.line)
        painter.drawLine(where.bottomLeft(), where.bottomRight())
        if current and view.hasFocus() and index.column() == 0:
            painter.fillRect(QRectF(where.left(), where.top(), 3, where.height()), theme.accent)
        self._paint_content(painter, where, index, line, theme)
        painter.restore()

    def _paint_content(
        self, painter: QPainter, where: QRectF, index: Index, line: SessionLine, theme: Colours
    ) -> None:
        room = where.adjusted(space.XS + 2, 0, -space.S, 0)
        text = str(index.data())
        if index.column() == _STATUS:
            size = chip_size(text[:60])
            width = min(float(size.width()), room.width())
            chip = QRectF(room.left(), room.center().y() - size.height() / 2, width, size.height())
            paint_chip(painter, chip, text, TONES[line.look], theme)
        else:
            face = font(Style.STRONG if index.column() in {2, 3} else Style.BODY)
            painter.setFont(face)
            painter.setPen(theme.text if index.column() in {0, 2, 3} else theme.muted)
            shown = painter.fontMetrics().elidedText(
                text[:300], Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
