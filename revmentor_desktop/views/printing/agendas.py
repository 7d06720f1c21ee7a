"""Printed agendas: a page for each session, on a printer, in its preview, or in a PDF file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice

from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.views.printing.agenda_page import agenda_page
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import Page, PreviewWords, paint_document, print_document
from revmentor_desktop.views.printing.typography import Ruler, plain
from revmentor_desktop.wording import calendar_view, documents, session_page
from revmentor_desktop.wording.catalogue import Words


class AgendaDocument:
    """Agendas as a document; `words` is the language of its pages."""

    is_wide = False
    said = PreviewWords(
        heading=session_page.PREVIEW,
        file_name=session_page.PDF_NAME,
        saving=session_page.PDF_SAVING,
        saved=session_page.PDF_SAVED,
    )

    def __init__(self, sheets: Sequence[AgendaSheet], words: Words) -> None:
        self._sheets = tuple(sheets)
        self._words = words
        self._desk: Desk | None = None

    @property
    def title(self) -> str:
        """The programme and the cohort."""
        first = self._sheets[0]
        programme, cohort = plain(first.programme), plain(first.cohort)
        return self._words(documents.DOCUMENT, programme=programme, cohort=cohort)

    def count(self, _paper: Paper, _ruler: Ruler) -> int:
        """One page for each sheet."""
        return len(self._sheets)

    def page(self, place: int, paper: Paper, ruler: Ruler) -> Page:
        """Lay a sheet out; pages that follow each other are set on one desk."""
        desk = self._desk
        if desk is None or desk.ruler is not ruler or desk.width != paper.text_width:
            desk = self._desk = Desk(self._words, ruler, paper.text_width)
        desk.turn()
        return agenda_page(
            self._sheets[place],
            page=place + 1,
            pages=len(self._sheets),
            paper=paper,
            words=self._words,
            ruler=ruler,
            desk=desk,
        )

    def spoken(self, place: int, pages: int, words: Words) -> str:
        """Say whose session it is, and when."""
        sheet = self._sheets[place]
        minutes = round((sheet.ends_at - sheet.starts_at).total_seconds() / 60)
        return words(
            session_page.PREVIEW_PAGE,
            page=place + 1,
            pages=pages,
            mentor=sheet.mentor,
            adept=sheet.adept,
            number=sheet.number,
            time=calendar_view.whole_time(sheet.starts_at, minutes, words),
        )


def print_agendas(sheets: Sequence[AgendaSheet], out: Path, words: Words, paper: Paper = Paper.A4) -> int:
    """Write agendas to a PDF file, whole or not at all; give the number of pages, one for each sheet.

    Raises RuleBroken `nothing-to-print` without sheets, and whatever `print_document` raises.
    """
    if not sheets:
        raise RuleBroken("nothing-to-print")
    return print_document(AgendaDocument(sheets, words), out, paper)


def paint_agendas(sheets: Sequence[AgendaSheet], device: QPagedPaintDevice, words: Words) -> None:
    """Paint agendas on a PDF writer or a printer, each on a page of its own."""
    paint_document(AgendaDocument(sheets, words), device)
