"""The frame of a page: the heading that documents share, the foot, and what stands between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.marks import Mark, Piece, beside, space, stack
from revmentor_desktop.views.printing.paper import SIDE_MARGIN, TOP_MARGIN, Paper
from revmentor_desktop.views.printing.printed import Page
from revmentor_desktop.views.printing.typography import Style, plain
from revmentor_desktop.wording import documents

ABOVE_FOOT = 8.0
FOOT_HEIGHT = 6 + Style.FOOT.value.leading


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What stands at the head of a document's pages: whose, what, and how much of it."""

    programme: str
    cohort: str
    title: str
    below: str = ""

    @property
    def kicker(self) -> str:
        """The programme and the cohort in one line."""
        return " · ".join(part for part in (plain(self.programme), plain(self.cohort)) if part)


def room_of(paper: Paper) -> float:
    """Give the height between the top margin and the foot."""
    return paper.text_height - FOOT_HEIGHT - ABOVE_FOOT


def heading_piece(desk: Desk, heading: Heading) -> Piece:
    """Set a document's heading."""
    return stack(
        desk.text(heading.kicker, Style.KICKER, desk.width),
        space(3),
        desk.text(heading.title, Style.TITLE, desk.width),
        space(1),
        desk.text(heading.below, Style.SUBTITLE, desk.width, 2),
        space(10),
    )


def framed(desk: Desk, paper: Paper, marks: Sequence[Mark], note: str, place: int, pages: int) -> Page:
    """Put marks (from the upper left corner of the text) on a page with its foot."""
    half = desk.width / 2
    number = desk.words(documents.PAGE, page=place + 1, pages=pages)
    foot = stack(
        space(6),
        beside(
            (0, desk.text(note, Style.FOOT, half)),
            (half, desk.right(number, Style.FOOT, half)),
        ),
    )
    return between_margins(paper, Piece(0, tuple(marks)), foot)


def between_margins(paper: Paper, above: Piece, foot: Piece) -> Page:
    """Put what a page says at its top margin, and its foot at the lower one."""
    bottom = TOP_MARGIN + paper.text_height - foot.height
    placed = [(SIDE_MARGIN, TOP_MARGIN, above), (SIDE_MARGIN, bottom, foot)]
    return Page(paper=paper, whole=Piece(paper.height, (), placed))
