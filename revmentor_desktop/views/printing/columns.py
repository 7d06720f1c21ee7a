"""Cards in columns: a board or a week on wide pages, going on where a column is full."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.frame import Heading, framed, heading_piece, room_of
from revmentor_desktop.views.printing.marks import Box, Mark, Piece, space, stack
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import Page, PreviewWords
from revmentor_desktop.views.printing.typography import Ink, Ruler, Style
from revmentor_desktop.wording import dates, printing
from revmentor_desktop.wording.catalogue import Words

_GUTTER = 9.0
_INSET = 7.0
_BETWEEN = 6.0
_RADIUS = 4.0


@dataclass(frozen=True, slots=True)
class CardText:
    """One text of a card, in at most `limit` lines."""

    text: str
    style: Style
    limit: int = 1


Card = tuple[CardText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A column: its head, a word beside it, and its cards."""

    head: str
    note: str = ""
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Columns that stand beside each other, from a new page."""

    heading: Heading
    lanes: tuple[Lane, ...]


_Laid = tuple[Board, tuple[Mark, ...]]


class ColumnsDocument:
    """Boards one after another; `words` is the language of the pages."""

    is_wide = True

    def __init__(
        self, boards: Sequence[Board], words: Words, *, said: PreviewWords, title: str, today: date
    ) -> None:
        self.said = said
        self.title = title
        self._boards = tuple(boards)
        self._words = words
        self._today = today
        self._laid: dict[Paper, list[_Laid]] = {}
        self._titles: list[str] = []

    def count(self, paper: Paper, ruler: Ruler) -> int:
        """As many pages as the fullest column of each board needs."""
        return len(self._pages(paper, ruler))

    def page(self, place: int, paper: Paper, ruler: Ruler) -> Page:
        """Give the page at a place."""
        pages = self._pages(paper, ruler)
        desk = Desk(self._words, ruler, paper.text_width)
        note = dates.long_date(self._today, self._words)
        return framed(desk, paper, pages[place][1], note, place, len(pages))

    def spoken(self, place: int, pages: int, words: Words) -> str:
        """Say which board the page belongs to."""
        title = self._titles[place] if place < len(self._titles) else self.title
        return words(printing.PAGE_SPOKEN, page=place + 1, pages=pages, title=title)

    def _pages(self, paper: Paper, ruler: Ruler) -> list[_Laid]:
        if paper not in self._laid:
            desk = Desk(self._words, ruler, paper.text_width)
            self._laid[paper] = [
                (board, marks)
                for board in self._boards
                for marks in _board_pages(desk, board, room_of(paper))
            ]
            self._titles = [board.heading.title for board, _ in self._laid[paper]]
        return self._laid[paper]


def _board_pages(desk: Desk, board: Board, room: float) -> Iterator[tuple[Mark, ...]]:
    above = heading_piece(desk, board.heading)
    width = (desk.width - _GUTTER * (len(board.lanes) - 1)) / max(1, len(board.lanes))
    has_notes = any(lane.note for lane in board.lanes)
    heads = [_lane_head(desk, lane, width, has_notes=has_notes) for lane in board.lanes]
    top = above.height + max((head.height for head in heads), default=0)
    columns = [list(_filled(desk, lane, width, room - top)) for lane in board.lanes]
    for number in range(max((len(one) for one in columns), default=1) or 1):
        marks = list(above.marks)
        for place, (head, column) in enumerate(zip(heads, columns, strict=True)):
            left = place * (width + _GUTTER)
            marks += [mark.moved(left, above.height) for mark in head.marks]
            if number < len(column):
                marks += [mark.moved(left, top) for mark in column[number].marks]
        yield tuple(marks)


def _lane_head(desk: Desk, lane: Lane, width: float, *, has_notes: bool) -> Piece:
    head = desk.text(lane.head, Style.POINT, width)
    note = desk.text(lane.note, Style.LABEL, width)
    blank = space(Style.LABEL.value.leading) if has_notes and not note.marks else note
    line = Desk(desk.words, desk.ruler, width).rule(1.2, Ink.TEXT)
    return stack(head, blank, space(2), line, space(_BETWEEN))


def _filled(desk: Desk, lane: Lane, width: float, room: float) -> Iterator[Piece]:
    """Fill a column's height with cards, page by page."""
    column: list[Piece] = []
    used = 0.0
    for card in lane.cards:
        piece = _card(desk, card, width)
        if column and used + piece.height > room:
            yield stack(*column)
            column, used = [], 0.0
        column += [piece, space(_BETWEEN)]
        used += piece.height + _BETWEEN
    if column:
        yield stack(*column)


def _card(desk: Desk, card: Card, width: float) -> Piece:
    inner = width - 2 * _INSET
    texts = [desk.text(one.text, one.style, inner, one.limit) for one in card]
    inside = stack(space(_INSET - 2), *texts, space(_INSET - 1))
    box = Box(x=0, y=0, width=width, height=inside.height, radius=_RADIUS, weight=0.6, ink=Ink.HAIRLINE)
    return Piece(inside.height, (box, *(mark.moved(_INSET, 0) for mark in inside.marks)))
