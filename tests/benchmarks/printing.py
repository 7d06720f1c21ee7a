"""The figure of printing: a cohort's agendas to one PDF, beside the same text in bare text documents."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QTextDocument

from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.views.printing import Paper, print_agendas, printing_application
from revmentor_desktop.views.printing.agenda_page import agenda_page
from revmentor_desktop.views.printing.application import quiet_qt
from revmentor_desktop.views.printing.fonts import Fonts
from revmentor_desktop.views.printing.marks import Text
from revmentor_desktop.wording.catalogue import Words
from tests.benchmarks.figures import Figure, ratio_of
from tests.views.printing.sheets import SHEET, points

_SESSIONS = 180
_LIMIT = 1.5
_RUNS = 7
_DPI = 1440


def printing_figure() -> Figure:
    """So many agendas, none like another, to one file; both are painted with the same resolution."""
    printing_application()
    sheets, words = _sheets(), Words("sv")
    texts = _texts(sheets, words)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "agendor.pdf"
        return ratio_of(
            f"{_SESSIONS} agendas to one PDF",
            _LIMIT,
            partial(print_agendas, sheets, out, words),
            partial(_bare, texts, Path(folder) / "bare.pdf"),
            runs=_RUNS,
        )


def _sheets() -> list[AgendaSheet]:
    return [
        replace(
            SHEET,
            mentor=f"Signe Åkerblom {number}",
            adept=f"Henrik Åström {number}",
            number=1 + number % 3,
            starts_at=SHEET.starts_at + timedelta(days=number),
            ends_at=SHEET.ends_at + timedelta(days=number),
            goals=(f"Ett beslut om traineeplats {number}.",),
            questions=(f"Vad fick dig att söka hit {number}?", f"Vad hade fått dig att låta bli {number}?"),
            points=points(*(f"Punkt {point} för par {number}" for point in range(5 + number % 4))),
        )
        for number in range(_SESSIONS)
    ]


def _texts(sheets: Sequence[AgendaSheet], words: Words) -> list[str]:
    """The text of each page, a line for each line on it."""
    ruler = Fonts()
    pages = (
        agenda_page(sheet, page=place, pages=len(sheets), paper=Paper.A4, words=words, ruler=ruler)
        for place, sheet in enumerate(sheets, start=1)
    )
    return ["\n".join(mark.text for mark in page.marks if isinstance(mark, Text)) for page in pages]


def _bare(texts: Sequence[str], out: Path) -> None:
    """Print each text as a text document of its own, page by page, into one file."""
    buffer = QBuffer()
    with quiet_qt():
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_DPI)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        painter = QPainter(writer)
        for place, text in enumerate(texts):
            if place:
                writer.newPage()
            document = QTextDocument()
            document.documentLayout().setPaintDevice(writer)
            document.setPageSize(QSizeF(writer.width(), writer.height()))
            document.setPlainText(text)
            document.drawContents(painter)
        painter.end()
        buffer.close()
    out.write_bytes(bytes(buffer.data().data()))
