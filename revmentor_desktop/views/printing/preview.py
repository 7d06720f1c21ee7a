"""The preview of a document: pages drawn when they come into view, then printed or saved as PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QPageSize, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.printing.fonts import Fonts
from revmentor_desktop.views.printing.preview_boxes import PAPERS, paper_box, part_box
from revmentor_desktop.views.printing.preview_layout import Choices, LaidOut, laid_out, same, usual_paper
from revmentor_desktop.views.printing.preview_pages import PageDelegate, PagesModel
from revmentor_desktop.views.printing.printed import (
    PAGE_SIZES,
    Document,
    paint_document,
    paper_of,
    print_document,
)
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Message, Words

_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_USUAL_ZOOM = 2


class PreviewDialog(QDialog):
    """Shows pages as they will be printed; they speak the document's language, the dialog the window's."""

    def __init__(
        self,
        document: Document,
        workspace: Workspace,
        parent: QWidget | None = None,
        choices: Choices | None = None,
    ) -> None:
        words = workspace.words
        super().__init__(parent)
        self.setObjectName("preview-dialog")
        self.setWindowTitle(words(document.said.heading))
        self.setAccessibleName(words(document.said.heading))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._workspace, self._document, self._choices = workspace, document, choices
        self._paper = self._wanted_paper = usual_paper()
        self._part = 0 if choices is None else choices.chosen
        self._asked = 0
        fonts = Fonts()
        self._pages = document.count(paper_of(document, self._paper), fonts)
        self._zoom = self._first_zoom()
        self._delegate = PageDelegate(document, self._paper, fonts, self)
        self._delegate.zoom = _ZOOMS[self._zoom]
        self.view = self._view(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.L)
        column.addLayout(self._head(words))
        column.addWidget(self.view, 1)
        column.addLayout(self._foot(words))
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomIn), self, self._on_larger)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomOut), self, self._on_smaller)
        self.resize(self._first_size())

    def _view(self, words: Words) -> QListView:
        view = QListView(self)
        view.setObjectName("preview-pages")
        view.setAccessibleName(words(self._document.said.heading))
        self._model = PagesModel(self._document, self._pages, words, view)
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setBackgroundRole(self.palette().ColorRole.Window)
        view.viewport().setBackgroundRole(self.palette().ColorRole.Window)
        view.setCurrentIndex(view.model().index(0, 0))
        return view

    def _head(self, words: Words) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        row.addWidget(label(words(self._document.said.heading), Style.PAGE_TITLE, parent=self))
        self._counted = label(self._count_said(), Style.SMALL, muted=True, parent=self)
        row.addWidget(self._counted)
        row.addStretch(1)
        if self._choices is not None and len(self._choices.labels) > 1:
            row.addWidget(part_box(self._choices, words, self, self._on_part))
        row.addWidget(paper_box(self._paper, words, self, self._on_paper))
        self._smaller = self._button("", "smaller", self._on_smaller, icon=Icon.LESS)
        self._larger = self._button("", "larger", self._on_larger, icon=Icon.ADD)
        for button, message in ((self._smaller, wording.SMALLER), (self._larger, wording.LARGER)):
            button.setAccessibleName(words(message))
            button.setToolTip(words(message))
            row.addWidget(button)
        return row

    def _count_said(self) -> str:
        return self._workspace.words(wording.PREVIEW_COUNT, count=self._pages)

    def _foot(self, words: Words) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        row.addStretch(1)
        row.addWidget(self._button(words(wording.CLOSE), "close", self.reject))
        row.addWidget(self._button(words(wording.SAVE_PDF), "save-pdf", self._on_save))
        row.addWidget(self._button(words(wording.PRINT_NOW), "print-now", self._on_print, primary=True))
        return row

    def _button(
        self,
        text: str,
        code: str,
        act: Callable[[], object],
        *,
        icon: Icon | None = None,
        primary: bool = False,
    ) -> Button:
        button = Button(text, self, icon=icon, primary=primary)
        button.setObjectName(code)
        button.setAutoDefault(False)
        button.setDefault(primary)
        button.clicked.connect(act)
        return button

    def _first_zoom(self) -> int:
        """The largest zoom up to the usual one at which a page is seen in its whole width."""
        room = self._first_size().width() - 4 * space.XL
        width = paper_of(self._document, self._paper).width
        return next((zoom for zoom in range(_USUAL_ZOOM, 0, -1) if width * _ZOOMS[zoom] <= room), 0)

    def _first_size(self) -> QSize:
        """A whole page across, and as much of its height as the screen has."""
        most = self.screen().availableSize() * 0.9
        paper = paper_of(self._document, self._paper)
        return QSize(round(paper.width) + 160, round(paper.height) + 160).boundedTo(most)

    def save_pdf(self, out: Path) -> None:
        """Write the pages to a file, off the window's thread."""
        name = self._workspace.words(self._document.said.saving)
        saved = _Saved(self._workspace, self._document.said.saved, out)
        self._workspace.in_background(name, partial(print_document, self._document, out, self._paper), saved)

    def _on_save(self) -> None:
        words = self._workspace.words
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str(Path(folder) / words(self._document.said.file_name))
        chosen, _ = QFileDialog.getSaveFileName(
            self, words(wording.SAVE_PDF), suggested, words(wording.PDF_FILES)
        )
        if chosen:
            out = Path(chosen)
            self.save_pdf(out if out.suffix else out.with_suffix(".pdf"))
            self.accept()

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(PAGE_SIZES[self._paper]))
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            paint_document(self._document, printer)
            self.accept()

    def _on_part(self, place: int) -> None:
        self._part = place
        self._lay_out()

    def _on_paper(self, place: int) -> None:
        self._wanted_paper = PAPERS[place]
        self._lay_out()

    def _lay_out(self) -> None:
        """Make and count the pages beside the window; only what was asked for last is shown."""
        choices = self._choices
        make = partial(same, self._document) if choices is None else partial(choices.make, self._part)
        self._asked += 1
        work = partial(laid_out, make, self._wanted_paper, self._asked)
        answer = LateAnswer(self, self._on_laid_out)
        self._workspace.in_background(self._workspace.words(window.SETTING_PAGES), work, answer.hand_on)

    def _on_laid_out(self, laid: LaidOut) -> None:
        if laid.asked != self._asked:
            return
        self._document, self._paper, self._pages = laid.document, laid.paper, laid.pages
        self._delegate.show(laid.document, laid.paper)
        self._model.show(laid.document, laid.pages)
        self._counted.setText(self._count_said())
        self.view.setCurrentIndex(self._model.index(0, 0))
        self.view.scrollToTop()

    def _on_larger(self) -> None:
        self._set_zoom(self._zoom + 1)

    def _on_smaller(self) -> None:
        self._set_zoom(self._zoom - 1)

    def _set_zoom(self, zoom: int) -> None:
        self._zoom = max(0, min(zoom, len(_ZOOMS) - 1))
        self._smaller.setEnabled(self._zoom > 0)
        self._larger.setEnabled(self._zoom < len(_ZOOMS) - 1)
        self._delegate.zoom = _ZOOMS[self._zoom]
        self.view.scheduleDelayedItemsLayout()


class _Saved:
    """Says where the pages are, once they are."""

    def __init__(self, workspace: Workspace, said: Message, out: Path) -> None:
        self._workspace = workspace
        self._said = said
        self._out = out

    def __call__(self, _pages: int) -> None:
        self._workspace.notice(self._workspace.words(self._said, file=self._out.name))
