"""The pages of a preview: a row for each as it is heard, drawn on white paper when it comes into view."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.printing.fonts import UNITS, Fonts
from revmentor_desktop.views.printing.painting import paint_piece
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import Document, paper_of
from revmentor_desktop.wording.catalogue import Words

Index = QModelIndex | QPersistentModelIndex


class PagesModel(QAbstractListModel):
    """A row for each page, as it is heard."""

    def __init__(self, document: Document, pages: int, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._pages = pages
        self._words = words

    def show(self, document: Document, pages: int) -> None:
        """Show another document."""
        self.beginResetModel()
        self._document, self._pages = document, pages
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._pages

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        return self._document.spoken(index.row(), self._pages, self._words)


class PageDelegate(QStyledItemDelegate):
    """Draws pages on white paper, each only once."""

    def __init__(self, document: Document, paper: Paper, fonts: Fonts, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._paper = document, paper_of(document, paper)
        self._fonts = fonts
        self._drawn: dict[tuple[int, float, float], QPixmap] = {}
        self.zoom = 1.0
        """How large the pages are drawn, 1 is a point for a pixel."""

    def show(self, document: Document, paper: Paper) -> None:
        """Draw another document, or the same on another paper."""
        self._document, self._paper = document, paper_of(document, paper)
        self._drawn.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width, height = self._paper.width * self.zoom, self._paper.height * self.zoom
        return QSize(round(width) + 2 * space.L, round(height) + 2 * space.L)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        if not isinstance(view, QWidget):
            return
        theme = colours(view.palette())
        where = QRectF(QRect(option.rect))
        painter.fillRect(where, theme.background)
        width, height = self._paper.width * self.zoom, self._paper.height * self.zoom
        left = max(where.left() + space.L, where.center().x() - width / 2)
        sheet = QRectF(left, where.top() + space.L, width, height)
        painter.setPen(theme.strong_line)
        painter.setBrush(QColor(Qt.GlobalColor.white))
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.drawPixmap(sheet.topLeft(), self._page(index.row(), view.devicePixelRatioF()))

    def _page(self, row: int, ratio: float) -> QPixmap:
        key = (row, self.zoom, ratio)
        if key not in self._drawn:
            if len(self._drawn) > 12:
                self._drawn.clear()
            self._drawn[key] = self._draw(row, self.zoom * ratio, ratio)
        return self._drawn[key]

    def _draw(self, row: int, scale: float, ratio: float) -> QPixmap:
        size = QSize(round(self._paper.width * scale), round(self._paper.height * scale))
        page = QPixmap(size)
        page.fill(Qt.GlobalColor.white)
        painter = QPainter(page)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale / UNITS, scale / UNITS)
        laid = self._document.page(row, self._paper, self._fonts)
        paint_piece(painter, laid.whole, self._fonts)
        painter.end()
        page.setDevicePixelRatio(ratio)
        return page
