"""The list of pairs as a document: a table over wide pages."""

from collections.abc import Iterator, Sequence
from datetime import date

from revmentor_desktop.exchange.pair_table import PairedPerson, PairLine
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.marks import Piece, beside, space, stack
from revmentor_desktop.views.printing.paper import SIDE_MARGIN, TOP_MARGIN, Paper
from revmentor_desktop.views.printing.printed import Page, PreviewWords
from revmentor_desktop.views.printing.typography import Ink, Ruler, Style, plain
from revmentor_desktop.wording import board, dates
from revmentor_desktop.wording import pair_lists as wording
from revmentor_desktop.wording.catalogue import Words

_SHARES = (0.35, 0.35, 0.07, 0.09, 0.14)
"""What part of the width each column has: mentor, adept, score, status, matched on."""
_GUTTER = 12.0
_PADDING = 5.0


class PairListDocument:
    """Pairs as a document; `words` is the language of its pages, `today` the day it is printed."""

    is_wide = True
    said = PreviewWords(
        heading=wording.PREVIEW, file_name=wording.PDF_NAME, saving=wording.SAVING, saved=wording.SAVED
    )

    def __init__(
        self, lines: Sequence[PairLine], words: Words, *, programme: str, cohort: str, today: date
    ) -> None:
        self._lines = tuple(lines)
        self._words = words
        self._heading = " · ".join(part for part in (plain(programme), plain(cohort)) if part)
        self._today = today

    @property
    def title(self) -> str:
        """What it holds, and of which cohort."""
        return f"{self._words(wording.PAGE_TITLE)}: {self._heading}"

    def count(self, paper: Paper, ruler: Ruler) -> int:
        """As many pages as the rows need; one where there are none."""
        return max(1, -(-len(self._lines) // self._a_page(self._desk(paper, ruler), paper)))

    def page(self, place: int, paper: Paper, ruler: Ruler) -> Page:
        """Lay the rows of one page out below the headings."""
        desk, pages = self._desk(paper, ruler), self.count(paper, ruler)
        above = stack(self._head(desk), *(_row(desk, line) for line in self._shown(place, pages)))
        below = self._foot(desk, place, pages)
        marks = [mark.moved(SIDE_MARGIN, TOP_MARGIN) for mark in above.marks]
        foot = TOP_MARGIN + paper.text_height - below.height
        marks += [mark.moved(SIDE_MARGIN, foot) for mark in below.marks]
        return Page(paper=paper, marks=tuple(marks))

    def spoken(self, place: int, pages: int, words: Words) -> str:
        """Say which mentors' pairs are on the page."""
        shown = self._shown(place, pages)
        first, last = (plain(shown[0].mentor.name), plain(shown[-1].mentor.name)) if shown else ("", "")
        return words(wording.PAGE_ROW, page=place + 1, pages=pages, first=first, last=last)

    def _shown(self, place: int, pages: int) -> tuple[PairLine, ...]:
        """The rows of one page; all pages have as many, but for the last."""
        rows = -(-len(self._lines) // pages)
        return self._lines[place * rows : (place + 1) * rows]

    def _desk(self, paper: Paper, ruler: Ruler) -> Desk:
        return Desk(self._words, ruler, paper.text_width)

    def _a_page(self, desk: Desk, paper: Paper) -> int:
        room = paper.text_height - self._head(desk).height - self._foot(desk, 0, 1).height - _PADDING
        return max(1, int(room / _ROW))

    def _head(self, desk: Desk) -> Piece:
        words = self._words
        headings = ("mentor", "adept", "score", "status", "matched_on")
        texts = [words(wording.HEADINGS[field]) for field in headings]
        counted = words(wording.PAGE_PAIRS, count=len(self._lines))
        return stack(
            desk.text(self._heading, Style.KICKER, desk.width),
            space(3),
            desk.text(words(wording.PAGE_TITLE), Style.TITLE, desk.width),
            space(1),
            desk.text(counted, Style.SUBTITLE, desk.width),
            space(10),
            beside(
                *(
                    (left, desk.text(text, Style.LABEL, width))
                    for (left, width), text in zip(_columns(desk), texts, strict=True)
                )
            ),
            space(2),
            desk.rule(1.2, Ink.TEXT),
        )

    def _foot(self, desk: Desk, place: int, pages: int) -> Piece:
        number = self._words(wording.PAGE_NUMBER, page=place + 1, pages=pages)
        half = desk.width / 2
        return stack(
            space(6),
            beside(
                (0, desk.text(dates.long_date(self._today, self._words), Style.FOOT, half)),
                (half, desk.right(number, Style.FOOT, half)),
            ),
        )


_ROW = Style.VALUE.value.leading + Style.ASIDE.value.leading + 2 * _PADDING + 0.6


def _columns(desk: Desk) -> Iterator[tuple[float, float]]:
    """Give each column's left edge and width."""
    left = 0.0
    for share in _SHARES:
        width = desk.width * share
        yield left, width - _GUTTER
        left += width


def _row(desk: Desk, line: PairLine) -> Piece:
    score = board.whole_points(round(line.score * 100)) if line.score is not None else ""
    day = dates.short_date(line.matched_on, desk.words) if line.matched_on else ""
    cells = (
        _person(line.mentor),
        _person(line.adept),
        (score, ""),
        (line.status, ""),
        (day, line.matched_by),
    )
    pieces = (
        (left, _two_lines(desk, first, second, width))
        for (left, width), (first, second) in zip(_columns(desk), cells, strict=True)
    )
    return stack(space(_PADDING), beside(*pieces), space(_PADDING), desk.rule())


def _person(one: PairedPerson) -> tuple[str, str]:
    return one.name, " · ".join(part for part in map(plain, (one.email, one.department, one.title)) if part)


def _two_lines(desk: Desk, first: str, second: str, width: float) -> Piece:
    """Set two lines in a place that is as high whether they are empty or not."""
    top = desk.text(first, Style.VALUE, width)
    below = desk.text(second, Style.ASIDE, width)
    marks = (*top.marks, *(mark.moved(0, Style.VALUE.value.leading) for mark in below.marks))
    return Piece(Style.VALUE.value.leading + Style.ASIDE.value.leading, marks)
