"""Prose: papers that are read from top to bottom, broken into pages wherever they are full."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from revmentor_desktop.domain.papers import Paper as Text
from revmentor_desktop.domain.papers import Passage, Role
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.marks import Mark, Piece, beside, space, stack
from revmentor_desktop.views.printing.paper import SIDE_MARGIN, TOP_MARGIN, Paper
from revmentor_desktop.views.printing.printed import Page, PreviewWords
from revmentor_desktop.views.printing.typography import Ruler, Style
from revmentor_desktop.wording import documents
from revmentor_desktop.wording import papers as wording
from revmentor_desktop.wording.catalogue import Words

_MOST_LINES = 2000
_LABELS = 0.3
"""The part of the width that labels of facts take."""
_INDENT = 11.0
_ABOVE_FOOT = 12.0
_BELOW_HEADING = 3.0
_ABOVE: Mapping[Role, float] = {
    Role.TITLE: 2,
    Role.LEAD: 8,
    Role.ADDRESS: 30,
    Role.SUBJECT: 30,
    Role.HEADING: 14,
    Role.RECORD: 7,
    Role.PARAGRAPH: 8,
    Role.POINT: 3.5,
    Role.FACT: 2.5,
    Role.SIGNATURE: 22,
}
"""The room above a passage, in points; none at the head of a page."""
_STYLES: Mapping[Role, Style] = {
    Role.KICKER: Style.KICKER,
    Role.TITLE: Style.LONG_TITLE,
    Role.LEAD: Style.SUBTITLE,
    Role.ADDRESS: Style.PROSE,
    Role.SUBJECT: Style.LONGEST_TITLE,
    Role.HEADING: Style.POINT,
    Role.RECORD: Style.HEADING,
    Role.PARAGRAPH: Style.PROSE,
    Role.SIGNATURE: Style.PROSE,
}
_WITH_NEXT = frozenset({Role.HEADING, Role.RECORD})
"""Roles that never end a page."""


class ProseDocument:
    """Papers one after another, each from a new page; `words` is the language of its feet."""

    is_wide = False

    def __init__(self, papers: Sequence[Text], words: Words, said: PreviewWords, title: str) -> None:
        self.said = said
        self.title = title
        self._papers = tuple(papers)
        self._words = words
        self._laid: dict[Paper, list[tuple[Text, int, int, tuple[Mark, ...]]]] = {}

    def count(self, paper: Paper, ruler: Ruler) -> int:
        """Give the number of pages of all papers."""
        return len(self._pages(paper, ruler))

    def page(self, place: int, paper: Paper, ruler: Ruler) -> Page:
        """Give a page of a paper, its foot counting that paper's pages."""
        text, number, of, marks = self._pages(paper, ruler)[place]
        desk = Desk(self._words, ruler, paper.text_width)
        foot = _foot(desk, text, number, of)
        below = [mark.moved(0, paper.text_height - foot.height) for mark in foot.marks]
        moved = tuple(mark.moved(SIDE_MARGIN, TOP_MARGIN) for mark in (*marks, *below))
        return Page(paper=paper, marks=moved)

    def spoken(self, place: int, pages: int, words: Words) -> str:
        """Say whom the page is about."""
        laid = next(iter(self._laid.values()))
        return words(wording.PREVIEW_PAGE, page=place + 1, pages=pages, name=laid[place][0].name)

    def _pages(self, paper: Paper, ruler: Ruler) -> list[tuple[Text, int, int, tuple[Mark, ...]]]:
        if paper not in self._laid:
            desk = Desk(self._words, ruler, paper.text_width)
            self._laid[paper] = [
                (text, number, len(pages), marks)
                for text in self._papers
                for pages in [list(_broken(text, desk, paper.text_height))]
                for number, marks in enumerate(pages, start=1)
            ]
        return self._laid[paper]


def _foot(desk: Desk, text: Text, number: int, of: int) -> Piece:
    left = desk.width * 0.8
    page = desk.words(documents.PAGE, page=number, pages=of) if of > 1 else ""
    line = beside((0, desk.text(text.foot, Style.FOOT, left)), (left, _right(desk, page, desk.width - left)))
    if not line.marks:
        return Piece(Style.FOOT.value.leading)
    return stack(desk.rule(), space(6), line)


def _right(desk: Desk, page: str, width: float) -> Piece:
    return desk.right(page, Style.FOOT, width) if page else Piece(0)


def _broken(text: Text, desk: Desk, height: float) -> Iterator[tuple[Mark, ...]]:
    """Break a paper into pages: line by line, headings with what follows them."""
    room = height - _foot(desk, text, 1, 2).height - _ABOVE_FOOT
    page: list[Piece] = []
    used = 0.0
    for lines in _together(text.passages, desk):
        if page and used + sum(line.height for line in lines) > room:
            yield stack(*page).marks
            page, used = [], 0.0
        if not page and lines and not lines[0].marks:
            lines = lines[1:]
        page += lines
        used += sum(line.height for line in lines)
    yield stack(*page).marks


def _together(passages: Sequence[Passage], desk: Desk) -> Iterator[list[Piece]]:
    """Give runs of lines that stay on one page: each line alone, headings with the line after them."""
    held: list[Piece] = []
    for passage in passages:
        above = space(_BELOW_HEADING if held else _ABOVE.get(passage.role, 0))
        lines = _SETTERS.get(passage.role, _running)(desk, passage)
        if not lines:
            continue
        if passage.role in _WITH_NEXT:
            held += [above, *lines]
            continue
        yield [*held, above, lines[0]]
        held = []
        yield from ([line] for line in lines[1:])
    if held:
        yield held


def _running(desk: Desk, passage: Passage) -> list[Piece]:
    return _lines(desk, passage.text, _STYLES[passage.role], desk.width)


def _heading(desk: Desk, passage: Passage) -> list[Piece]:
    [*lines] = _lines(desk, passage.text, Style.POINT, desk.width)
    if not passage.label or len(lines) != 1:
        return lines
    return [beside((0, lines[0]), (0, desk.right(passage.label, Style.LABEL, desk.width)))]


def _point(desk: Desk, passage: Passage) -> list[Piece]:
    lines = _lines(desk, passage.text, Style.PROSE, desk.width - _INDENT)
    dash = desk.text("–", Style.PROSE, _INDENT)
    return [
        beside((0, dash if number == 0 else Piece(0)), (_INDENT, line)) for number, line in enumerate(lines)
    ]


def _fact(desk: Desk, passage: Passage) -> list[Piece]:
    left = desk.width * _LABELS
    labels = _lines(desk, passage.label, Style.ASIDE, left - _INDENT)
    values = _lines(desk, passage.text, Style.BODY, desk.width - left)
    rows = max(len(labels), len(values))
    return [
        beside(
            (0, labels[row] if row < len(labels) else Piece(0)),
            (left, values[row] if row < len(values) else Piece(0)),
        )
        for row in range(rows)
    ]


def _lines(desk: Desk, text: str, style: Style, width: float) -> list[Piece]:
    """Break a text into lines, each a piece of its own."""
    lines = desk.wrap(text, style, width, _MOST_LINES).lines
    return [desk.text(line, style, width + 1) for line in lines]


_SETTERS: Mapping[Role, Callable[[Desk, Passage], list[Piece]]] = {
    Role.HEADING: _heading,
    Role.POINT: _point,
    Role.FACT: _fact,
}
