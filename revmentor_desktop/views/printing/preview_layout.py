"""What a preview shows: the parts that can be chosen, and pages made and counted beside the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from revmentor_desktop.views.printing.fonts import Fonts
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import Document, paper_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Parts of a document that can be shown: their names, which one is, and what makes one by its place."""

    labels: Sequence[str]
    chosen: int
    make: Callable[[int], Document]


def usual_paper() -> Paper:
    """Give the paper that the system's country prints on."""
    is_letter = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if is_letter else Paper.A4


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A document whose pages were counted on a paper."""

    document: Document
    paper: Paper
    pages: int
    asked: int
    """Which asking it answers."""


def laid_out(make: Callable[[], Document], paper: Paper, asked: int) -> LaidOut:
    """Make a document and count its pages."""
    document = make()
    return LaidOut(document, paper, document.count(paper_of(document, paper), Fonts()), asked)


def same(document: Document) -> Document:
    """Make nothing new."""
    return document
