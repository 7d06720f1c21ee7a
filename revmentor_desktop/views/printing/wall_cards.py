"""Wall cards as a document: four on a page, with marks where they are cut apart."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from revmentor_desktop.domain.documents import WallCard
from revmentor_desktop.views.printing.marks import Mark, Piece, Rule, Upright
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import Page, PreviewWords
from revmentor_desktop.views.printing.typography import Ruler, plain
from revmentor_desktop.views.printing.wall_card import wall_card
from revmentor_desktop.wording import wall_cards as wording
from revmentor_desktop.wording.catalogue import Words

A_PAGE = 4
_ACROSS = 2
_CUT = 15.0
"""The length of a cutting mark at the sheet's edge; the cross in the middle is as large."""


class WallCardDocument:
    """Wall cards as a document; `words` is the language of its pages. Each side begins a page."""

    is_wide = False
    said = PreviewWords(
        heading=wording.PREVIEW, file_name=wording.PDF_NAME, saving=wording.SAVING, saved=wording.SAVED
    )

    def __init__(self, cards: Sequence[WallCard], words: Words) -> None:
        self._words = words
        self._cohort = cards[0].cohort if cards else ""
        sides = [tuple(side) for _, side in groupby(cards, lambda card: card.side)]
        self._pages = [
            side[first : first + A_PAGE] for side in sides for first in range(0, len(side), A_PAGE)
        ]

    @property
    def title(self) -> str:
        """What it holds, and of which cohort."""
        return self._words(wording.DOCUMENT, cohort=plain(self._cohort))

    def count(self, _paper: Paper, _ruler: Ruler) -> int:
        """A page for each four of one side."""
        return len(self._pages)

    def page(self, place: int, paper: Paper, ruler: Ruler) -> Page:
        """Lay four cards out, each on a quarter of the sheet: A6 on A4."""
        width, height = paper.width / _ACROSS, paper.height / (A_PAGE // _ACROSS)
        marks: list[Mark] = list(_cuts(paper))
        for at, card in enumerate(self._pages[place]):
            down, across = divmod(at, _ACROSS)
            laid = wall_card(card, width=width, height=height, words=self._words, ruler=ruler)
            marks += [mark.moved(across * width, down * height) for mark in laid]
        return Page(paper=paper, whole=Piece(paper.height, tuple(marks)))

    def spoken(self, place: int, pages: int, words: Words) -> str:
        """Say whose cards are on the page."""
        names = ", ".join(plain(card.name) for card in self._pages[place])
        return words(wording.PREVIEW_PAGE, page=place + 1, pages=pages, names=names)


def _cuts(paper: Paper) -> Iterator[Mark]:
    """Mark the middle of each edge, and cross the middle of the sheet."""
    middle, centre = paper.width / 2, paper.height / 2
    for top in (0.0, centre - _CUT / 2, paper.height - _CUT):
        yield Upright(x=middle, y=top, height=_CUT)
    for left in (0.0, middle - _CUT / 2, paper.width - _CUT):
        yield Rule(x=left, y=centre, width=_CUT)
