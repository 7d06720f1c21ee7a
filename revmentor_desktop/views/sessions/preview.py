"""The preview of agendas: pages drawn when they come into view, then printed or saved as PDF."""

from collections.abc import Sequence
from pathlib import Path

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
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.printing import paint_agendas, print_agendas
from revmentor_desktop.views.printing.agenda_page import agenda_page
from revmentor_desktop.views.printing.fonts import UNITS, Fonts
from revmentor_desktop.views.printing.painting import paint_marks
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Words

Index = QModelIndex | QPersistentModelIndex
_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_USUAL_ZOOM = 2


class PreviewDialog(Dialog):
    """Shows pages as they will be printed; `pages` speak the documents' language, the dialog the window's."""

    def __init__(
        self,
        sheets: Sequence[AgendaSheet],
        workspace: Workspace,
        pages: Words,
        parent: QWidget | None = None,
    ) -> None:
        words = workspace.words
        super().__init__(words(wording.PREVIEW), parent)
        self.setObjectName("preview-dialog")
        self._workspace, self._sheets, self._pages = workspace, tuple(sheets), pages
        self._zoom = _USUAL_ZOOM
        self.body.addWidget(label(words(wording.PREVIEW_COUNT, count=len(sheets)), Style.SMALL, muted=True))
        self.view = QListView(self)
        self.view.setObjectName("preview-pages")
        self.view.setAccessibleName(words(wording.PREVIEW))
        self.view.setModel(_PagesModel(self._sheets, words, self.view))
        self._delegate = _PageDelegate(self._sheets, pages, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setBackgroundRole(self.palette().ColorRole.Window)
        self.view.viewport().setBackgroundRole(self.palette().ColorRole.Window)
        self.body.addWidget(self.view, 1)
        for text, name, act in (
            (wording.CLOSE, "close", self.reject),
            (wording.SAVE_PDF, "save-pdf", self._on_save),
        ):
            self.add_button(words(text), name).clicked.connect(act)
        self.add_button(words(wording.PRINT_NOW), "print-now", primary=True).clicked.connect(self._on_print)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomIn), self, self._on_larger)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomOut), self, self._on_smaller)
        self.view.setToolTip(f"{words(wording.LARGER)} · {words(wording.SMALLER)}")
        self.resize(round(Paper.A4.width) + 160, 820)
        self.view.setCurrentIndex(self.view.model().index(0, 0))

    def save_pdf(self, out: Path) -> None:
        """Write the pages to a file, off the window's thread."""
        name = self._workspace.words(wording.PDF_SAVING)
        self._workspace.in_background(
            name, lambda: print_agendas(self._sheets, out, self._pages), self._saved_to(out)
        )

    def _saved_to(self, out: Path) -> "_Saved":
        return _Saved(self._workspace, out)

    def _on_save(self) -> None:
        words = self._workspace.words
        suggested = str(Path.home() / words(wording.PDF_NAME))
        chosen, _ = QFileDialog.getSaveFileName(
            self, words(wording.SAVE_PDF), suggested, words(wording.PDF_FILES)
        )
        if chosen:
            out = Path(chosen)
            self.save_pdf(out if out.suffix else out.with_suffix(".pdf"))
            self.accept()

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            paint_agendas(self._sheets, printer, self._pages)
            self.accept()

    def _on_larger(self) -> None:
        self._set_zoom(self._zoom + 1)

    def _on_smaller(self) -> None:
        self._set_zoom(self._zoom - 1)

    def _set_zoom(self, zoom: int) -> None:
        self._zoom = max(0, min(zoom, len(_ZOOMS) - 1))
        self._delegate.zoom = _ZOOMS[self._zoom]
        self.view.scheduleDelayedItemsLayout()


class _Saved:
    """Says where the pages are, once they are."""

    def __init__(self, workspace: Workspace, out: Path) -> None:
        self._workspace = workspace
        self._out = out

    def __call__(self, _pages: int) -> None:
        self._workspace.notice(self._workspace.words(wording.PDF_SAVED, file=self._out.name))


class _PagesModel(QAbstractListModel):
    """A row for each page, as it is heard."""

    def __init__(self, sheets: Sequence[AgendaSheet], words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._words = words

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._sheets)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        sheet = self._sheets[index.row()]
        minutes = round((sheet.ends_at - sheet.starts_at).total_seconds() / 60)
        return self._words(
            wording.PREVIEW_PAGE,
            page=index.row() + 1,
            pages=len(self._sheets),
            mentor=sheet.mentor,
            adept=sheet.adept,
            number=sheet.number,
            time=calendar_view.whole_time(sheet.starts_at, minutes, self._words),
        )


class _PageDelegate(QStyledItemDelegate):
    """Draws pages on white paper, each only once."""

    def __init__(self, sheets: Sequence[AgendaSheet], words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._words = words
        self._fonts: Fonts | None = None
        self._drawn: dict[tuple[int, float, float], QPixmap] = {}
        self.zoom = _ZOOMS[_USUAL_ZOOM]

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width, height = Paper.A4.width * self.zoom, Paper.A4.height * self.zoom
        return QSize(round(width) + 2 * space.L, round(height) + 2 * space.L)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        if not isinstance(view, QWidget):
            return
        theme = colours(view.palette())
        where = QRectF(QRect(option.rect))
        painter.fillRect(where, theme.background)
        width, height = Paper.A4.width * self.zoom, Paper.A4.height * self.zoom
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
        self._fonts = self._fonts or Fonts()
        size = QSize(round(Paper.A4.width * scale), round(Paper.A4.height * scale))
        page = QPixmap(size)
        page.fill(Qt.GlobalColor.white)
        painter = QPainter(page)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale / UNITS, scale / UNITS)
        laid = agenda_page(
            self._sheets[row],
            page=row + 1,
            pages=len(self._sheets),
            paper=Paper.A4,
            words=self._words,
            ruler=self._fonts,
        )
        paint_marks(painter, laid.marks, self._fonts)
        painter.end()
        page.setDevicePixelRatio(ratio)
        return page
