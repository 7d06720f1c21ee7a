"""The print preview: agendas as they will lie on paper, to a printer or into a PDF."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.views.printing import paint_agendas
from revmentor_desktop.wording.catalogue import Words


class PrintPreview(QPrintPreviewDialog):
    """Qt's preview over our own pages."""

    def __init__(self, sheets: Sequence[AgendaSheet], words: Words, parent: QWidget) -> None:
        super().__init__(QPrinter(QPrinter.PrinterMode.HighResolution), parent)
        self._sheets = sheets
        self._words = words
        self.setObjectName("print_preview")
        self.paintRequested.connect(self._on_paint)
        self.finished.connect(self.deleteLater)
        self.resize(parent.size() * 0.9)

    @Slot(QPrinter)
    def _on_paint(self, printer: QPrinter) -> None:
        paint_agendas(self._sheets, printer, self._words)
