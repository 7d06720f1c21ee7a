"""Printed documents of every kind: what the preview shows, a printer takes and a PDF file holds."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.views.printing.application import printing_application, quiet_qt
from revmentor_desktop.views.printing.fonts import UNITS, Fonts
from revmentor_desktop.views.printing.marks import Mark, Piece
from revmentor_desktop.views.printing.painting import paint_piece
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.typography import Ruler
from revmentor_desktop.wording.catalogue import Message, Words

_CREATOR = "RevMentor Desktop"
_POINTS_PER_INCH = 72
PAGE_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A laid out page: what stands on it, in points from the paper's top left corner."""

    paper: Paper
    whole: Piece

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Everything on it, in the order of painting."""
        return self.whole.marks


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewWords:
    """What the preview of a kind of document says."""

    heading: Message
    file_name: Message
    saving: Message
    saved: Message
    """With a place `file`."""


class Document(Protocol):
    """Pages that are laid out when they are needed."""

    @property
    def title(self) -> str:
        """What a PDF file is called inside."""

    @property
    def is_wide(self) -> bool:
        """Whether its pages lie down."""

    @property
    def said(self) -> PreviewWords:
        """What its preview says."""

    def count(self, paper: Paper, ruler: Ruler) -> int:
        """Give the number of pages."""

    def page(self, place: int, paper: Paper, ruler: Ruler) -> Page:
        """Lay out the page at a place, from 0."""

    def spoken(self, place: int, pages: int, words: Words) -> str:
        """Say what is on the page at a place, for who hears the preview."""


def paper_of(document: Document, paper: Paper = Paper.A4) -> Paper:
    """Give the paper as a document is printed on it: upright or lying down."""
    return paper.turned if document.is_wide else paper


def print_document(document: Document, out: Path, paper: Paper = Paper.A4) -> int:
    """Write a document to a PDF file, whole or not at all; gives the number of pages.

    Raises StoreTrouble `no-fonts` where there is nothing to set it in, and whatever `atomic_write`
    raises where the file cannot be written.
    """
    # Painted in memory: Qt says nothing when the disk is full.
    content, pages = _pdf(document, paper)
    with atomic_write(out) as beside:
        beside.write_bytes(content)
    return pages


def paint_document(document: Document, device: QPagedPaintDevice) -> int:
    """Paint a document on a PDF writer, a printer or a preview; gives the number of pages.

    The device's paper decides: Letter is laid out for itself, any other is A4 made to fit.
    """
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    if document.is_wide:
        layout.setOrientation(QPageLayout.Orientation.Landscape)
    device.setPageLayout(layout)
    is_letter = layout.pageSize().id() == QPageSize.PageSizeId.Letter
    paper = paper_of(document, Paper.LETTER if is_letter else Paper.A4)
    fonts = Fonts()
    pages = document.count(paper, fonts)
    painter = QPainter(device)
    try:
        _scale(painter, device, paper)
        for place in range(pages):
            if place:
                device.newPage()
            paint_piece(painter, document.page(place, paper, fonts).whole, fonts)
    finally:
        painter.end()
    return pages


def _scale(painter: QPainter, device: QPagedPaintDevice, paper: Paper) -> None:
    """Make a `UNITS`th of a point the painter's unit, smaller where the paper is."""
    full = device.pageLayout().fullRectPoints()
    fitting = min(1.0, full.width() / int(paper.width), full.height() / int(paper.height))
    across = device.logicalDpiX() / _POINTS_PER_INCH / UNITS * fitting
    down = device.logicalDpiY() / _POINTS_PER_INCH / UNITS * fitting
    painter.scale(across, down)


def _pdf(document: Document, paper: Paper) -> tuple[bytes, int]:
    printing_application()
    buffer = QBuffer()
    with quiet_qt():
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_POINTS_PER_INCH * UNITS)
        writer.setPageSize(QPageSize(PAGE_SIZES[paper]))
        writer.setCreator(_CREATOR)
        writer.setTitle(document.title)
        pages = paint_document(document, writer)
        buffer.close()
    return bytes(buffer.data().data()), pages
