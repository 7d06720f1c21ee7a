"""Tables as documents: heads that come again on every page, rows that are never torn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.frame import Heading, framed, heading_piece, room_of
from revmentor_desktop.views.printing.marks import Piece, beside, space, stack
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import Page, PreviewWords
from revmentor_desktop.views.printing.typography import Ink, Ruler, Style, plain
from revmentor_desktop.wording import dates
from revmentor_desktop.wording import pair_lists as wording
from revmentor_desktop.wording.catalogue import Words

_GUTTER = 12.0
_PADDING = 5.0
_FIRST_LINES = 2
_SECOND_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: what its head says, and its part of the width."""

    heading: str
    share: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A fact in strong type, with what is less important below it."""

    first: str = ""
    second: str = ""


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows under a heading of their own; one that is empty is not shown."""

    rows: tuple[Row, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class _Laid:
    """A page's rows, and the texts of its first and its last one."""

    piece: Piece
    first: str
    last: str


class TableDocument:
    """Rows over as many pages as they need; `words` is the language of the pages."""

    def __init__(
        self,
        heading: Heading,
        columns: Sequence[Column],
        sections: Sequence[Section],
        words: Words,
        *,
        said: PreviewWords,
        today: date,
        is_wide: bool = True,
    ) -> None:
        self.said = said
        self.is_wide = is_wide
        self._heading = heading
        self._columns = tuple(columns)
        self._sections = tuple(sections)
        self._words = words
        self._today = today
        self._laid: dict[Paper, list[_Laid]] = {}
        self._ends: list[tuple[str, str]] = []
        """Of each page of the paper that was laid out last, whom its first and last row are about."""

    @property
    def title(self) -> str:
        """What it holds, and of which cohort."""
        return f"{self._heading.title}: {self._heading.kicker}"

    def count(self, paper: Paper, ruler: Ruler) -> int:
        """As many pages as the rows need; one where there are none."""
        return len(self._pages(paper, ruler))

    def page(self, place: int, paper: Paper, ruler: Ruler) -> Page:
        """Lay the rows of one page out below the heads."""
        desk, pages = Desk(self._words, ruler, paper.text_width), self._pages(paper, ruler)
        note = dates.long_date(self._today, self._words)
        return framed(desk, paper, pages[place].piece.marks, note, place, len(pages))

    def spoken(self, place: int, pages: int, words: Words) -> str:
        """Say from whom to whom the page goes."""
        first, last = self._ends[place] if place < len(self._ends) else self._all_ends()
        return words(wording.PAGE_ROW, page=place + 1, pages=pages, first=first, last=last)

    def _all_ends(self) -> tuple[str, str]:
        names = [plain(row[0].first) for section in self._sections for row in section.rows]
        return (names[0], names[-1]) if names else ("", "")

    def _pages(self, paper: Paper, ruler: Ruler) -> list[_Laid]:
        if paper not in self._laid:
            desk = Desk(self._words, ruler, paper.text_width)
            self._laid[paper] = list(self._broken(desk, room_of(paper)))
            self._ends = [(one.first, one.last) for one in self._laid[paper]]
        return self._laid[paper]

    def _broken(self, desk: Desk, room: float) -> Iterator[_Laid]:
        head, first, last = stack(heading_piece(desk, self._heading), self._heads(desk)), "", ""
        page, used = [head], head.height
        for above, row, name in self._rows(desk):
            if used + above.height + row.height > room and len(page) > 1:
                yield _Laid(stack(*page), first, last)
                head = self._heads(desk)
                page, used, first = [head], head.height, ""
            page += [above, row]
            used += above.height + row.height
            first, last = first or name, name
        yield _Laid(stack(*page), first, last)

    def _heads(self, desk: Desk) -> Piece:
        heads = zip(_places(desk, self._columns), self._columns, strict=True)
        texts = ((left, desk.text(one.heading, Style.LABEL, width)) for (left, width), one in heads)
        return stack(beside(*texts), space(2), desk.rule(1.2, Ink.TEXT))

    def _rows(self, desk: Desk) -> Iterator[tuple[Piece, Piece, str]]:
        """Give each row with what must stand above it, and whom it is about."""
        for section in self._sections:
            above = self._section_head(desk, section) if section.rows else space(0)
            for row in section.rows:
                yield above, _row(desk, self._columns, row), plain(row[0].first)
                above = space(0)

    def _section_head(self, desk: Desk, section: Section) -> Piece:
        if not section.heading:
            return space(0)
        text = desk.text(section.heading, Style.LONGEST_TITLE, desk.width)
        return stack(space(14), text, space(4), desk.rule())


def _places(desk: Desk, columns: Sequence[Column]) -> Iterator[tuple[float, float]]:
    """Give each column's left edge and width."""
    left = 0.0
    for column in columns:
        width = desk.width * column.share
        yield left, width - _GUTTER
        left += width


def _row(desk: Desk, columns: Sequence[Column], row: Row) -> Piece:
    cells = zip(_places(desk, columns), row, strict=True)
    pieces = [(left, _cell(desk, cell, width)) for (left, width), cell in cells]
    return stack(space(_PADDING), beside(*pieces), space(_PADDING), desk.rule())


def _cell(desk: Desk, cell: Cell, width: float) -> Piece:
    return stack(
        desk.text(cell.first, Style.VALUE, width, _FIRST_LINES),
        desk.text(cell.second, Style.ASIDE, width, _SECOND_LINES),
    )
