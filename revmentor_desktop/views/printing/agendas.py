"""Printed agendas: a page for each session, on a printer, in its preview, or in a PDF file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.views.printing.agenda_page import agenda_page
from revmentor_desktop.views.printing.application import printing_application, quiet_qt
from revmentor_desktop.views.printing.fonts import UNITS, Fonts
from revmentor_desktop.views.printing.painting import paint_marks
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.typography import plain
from revmentor_desktop.wording import documents
from revmentor_desktop.wording.catalogue import Words

_CREATOR = "RevMentor Desktop"
_POINTS_PER_INCH = 72
_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def print_agendas(sheets: Sequence[AgendaSheet], out: Path, words: Words, paper: Paper = Paper.A4) -> int:
    """Write agendas to a PDF file, whole or not at all; give the number of pages, one for each sheet.

    Raises RuleBroken `nothing-to-print` without sheets, StoreTrouble `no-fonts` where there is nothing
    to set them in, and whatever `atomic_write` raises where the file cannot be written.
    """
    if not sheets:
        raise RuleBroken("nothing-to-print")
    # Painted in memory: Qt says nothing when the disk is full.
    content = _pdf(sheets, words, paper)
    with atomic_write(out) as beside:
        beside.write_bytes(content)
    return len(sheets)


def paint_agendas(sheets: Sequence[AgendaSheet], device: QPagedPaintDevice, words: Words) -> None:
    """Paint agendas on a PDF writer, a printer or a preview, each on a page of its own.

    The device's paper decides: Letter is laid out for itself, any other is A4 made to fit.
    """
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    paper = Paper.LETTER if layout.pageSize().id() == QPageSize.PageSizeId.Letter else Paper.A4
    fonts = Fonts()
    painter = QPainter(device)
    try:
        _scale(painter, device, paper)
        for number, sheet in enumerate(sheets, start=1):
            if number > 1:
                device.newPage()
            page = agenda_page(sheet, page=number, pages=len(sheets), paper=paper, words=words, ruler=fonts)
            paint_marks(painter, page.marks, fonts)
    finally:
        painter.end()


def _scale(painter: QPainter, device: QPagedPaintDevice, paper: Paper) -> None:
    """Make a `UNITS`th of a point the painter's unit, smaller where the paper is."""
    full = device.pageLayout().fullRectPoints()
    fitting = min(1.0, full.width() / int(paper.width), full.height() / int(paper.height))
    across = device.logicalDpiX() / _POINTS_PER_INCH / UNITS * fitting
    down = device.logicalDpiY() / _POINTS_PER_INCH / UNITS * fitting
    painter.scale(across, down)


def _pdf(sheets: Sequence[AgendaSheet], words: Words, paper: Paper) -> bytes:
    printing_application()
    buffer = QBuffer()
    with quiet_qt():
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_POINTS_PER_INCH * UNITS)
        writer.setPageSize(QPageSize(_SIZES[paper]))
        writer.setCreator(_CREATOR)
        writer.setTitle(_title(sheets[0], words))
        paint_agendas(sheets, writer, words)
        buffer.close()
    return bytes(buffer.data().data())


def _title(sheet: AgendaSheet, words: Words) -> str:
    programme, cohort = plain(sheet.programme), plain(sheet.cohort)
    return words(documents.DOCUMENT, programme=programme, cohort=cohort)
