"""A table whose numbers are drawn as bars: a picture for the eye, a table for a screen reader."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget
from typing_extensions import override

from revmentor_desktop.models.number_rows import NumberRow, NumberRows
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.overview.number_painting import NumberDelegate, NumberHeading, name_width
from revmentor_desktop.views.widgets.framed import see_through
from revmentor_desktop.wording.catalogue import Words

_NAME_SHARE = 0.4
"""The most of the width that the names take."""


class NumberTable(QTableView):
    """As high as its rows; the arrow keys walk over the numbers."""

    went_to = Signal(str, str)

    def __init__(self, headings: Sequence[str], words: Words, leads_to: str, parent: QWidget) -> None:
        """`leads_to` is the code of the tab that lists what is counted; empty where none does."""
        super().__init__(parent)
        self._leads_to = leads_to
        self.numbers = NumberRows(headings, words, self)
        self.setModel(self.numbers)
        self.setItemDelegate(NumberDelegate(self))
        self.setHorizontalHeader(NumberHeading(self))
        self._lay_out()

    def show_rows(self, rows: Sequence[NumberRow]) -> None:
        """Show these rows."""
        self.numbers.show(rows)
        self._fit()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        rows = self.numbers.rowCount() * _row_height()
        return QSize(
            self.fontMetrics().averageCharWidth() * 40, rows + self.horizontalHeader().sizeHint().height()
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._go()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self._go()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._fit()

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        see_through(self)
        upright = self.verticalHeader()
        upright.hide()
        upright.setMinimumSectionSize(1)
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        if self._leads_to:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def _fit(self) -> None:
        """Give the names what they ask for, up to a share, and the rest to the numbers."""
        self.verticalHeader().setDefaultSectionSize(_row_height())
        whole, columns = self.viewport().width(), self.numbers.columnCount()
        asked = max((name_width(row) for row in self.numbers.rows), default=0)
        first = round(min(asked, whole * _NAME_SHARE))
        each = max((whole - first) // (columns - 1), 1)
        self.setColumnWidth(0, max(whole - each * (columns - 1), 1))
        for column in range(1, columns):
            self.setColumnWidth(column, each)

    def _go(self) -> None:
        if self._leads_to:
            self.went_to.emit(self._leads_to, "")


def _row_height() -> int:
    return QFontMetrics(font(Style.BODY)).height() + space.S
