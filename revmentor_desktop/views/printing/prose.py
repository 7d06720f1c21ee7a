"""Prose: papers that are read from top to bottom, broken into pages wherever they are full."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from revmentor_desktop.domain.papers import Logo, Passage, Role
from revmentor_desktop.domain.papers import Paper as Text
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.frame import between_margins
from revmentor_desktop.views.printing.logos import logo_piece
from revmentor_desktop.views.printing.marks import Mark, Piece, beside, space, stack
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import Page, PreviewWords
from revmentor_desktop.views.printing.prose_lines import passage_lines
from revmentor_desktop.views.printing.typography import Ruler, Style
from revmentor_desktop.wording import documents
from revmentor_desktop.wording import papers as wording
from revmentor_desktop.wording.catalogue import Words

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
    Role.TICK: 3.5,
    Role.ROOM: 2,
    Role.SIGN: 34,
}
"""The room above a passage, in points; none at the head of a page."""
_PITCH = 21.0
"""From one line to write on to the next."""
_NARROW_PITCH = 18.0
_AIRS = (1.0, 0.8, 0.65, 0.5)
"""What the room between passages is multiplied by, where that saves a page."""
_LESS_ROOM = (1, 2)
"""Lines to write on that each room gives up where air alone saves no page."""
_LEAST_ROOM = 2
_SHORT = 3
"""Pages up to which a paper is set tighter to save one."""
_AFTER_OTHERS = 4.0
"""More room above the first of several facts, and below lines to write on."""
_WITH_NEXT = frozenset({Role.HEADING, Role.RECORD})
"""Roles that never end a page."""


class ProseDocument:
    """Papers one after another, each from a new page; `words` is the language of its feet."""

    is_wide = False

    def __init__(
        self,
        papers: Sequence[Text],
        words: Words,
        said: PreviewWords,
        title: str,
        logo: Logo | None = None,
    ) -> None:
        self.said = said
        self._logo = logo
        self.title = title
        self._papers = tuple(papers)
        self._words = words
        self._laid: dict[Paper, list[tuple[Text, int, int, tuple[Mark, ...]]]] = {}
        self._names: list[str] = []

    def count(self, paper: Paper, ruler: Ruler) -> int:
        """Give the number of pages of all papers."""
        return len(self._pages(paper, ruler))

    def page(self, place: int, paper: Paper, ruler: Ruler) -> Page:
        """Give a page of a paper, its foot counting that paper's pages."""
        text, number, of, marks = self._pages(paper, ruler)[place]
        desk = Desk(self._words, ruler, paper.text_width)
        foot = _foot(desk, text, number, of)
        return between_margins(paper, Piece(0, marks), foot)

    def spoken(self, place: int, pages: int, words: Words) -> str:
        """Say whom the page is about."""
        name = self._names[place] if place < len(self._names) else ""
        return words(wording.PREVIEW_PAGE, page=place + 1, pages=pages, name=name or self.title)

    def _pages(self, paper: Paper, ruler: Ruler) -> list[tuple[Text, int, int, tuple[Mark, ...]]]:
        if paper not in self._laid:
            desk = Desk(self._words, ruler, paper.text_width)
            self._laid[paper] = [
                (text, number, len(pages), marks)
                for text in self._papers
                for pages in [_fewest(text, desk, paper.text_height, self._logo)]
                for number, marks in enumerate(pages, start=1)
            ]
            self._names = [text.name for text, *_ in self._laid[paper]]
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


def _fewest(text: Text, desk: Desk, height: float, logo: Logo | None) -> list[tuple[Mark, ...]]:
    """Break a paper into pages; a short one is set tighter where that saves a page."""
    pages = list(_broken(text, desk, height, logo, _AIRS[0]))
    if 1 < len(pages) <= _SHORT:
        settings = (
            *((text, air) for air in _AIRS[1:]),
            *((_with_less_room(text, lines), _AIRS[-1]) for lines in _LESS_ROOM),
        )
        tighter = (list(_broken(one, desk, height, logo, air)) for one, air in settings)
        return next((fewer for fewer in tighter if len(fewer) < len(pages)), pages)
    return pages


def _with_less_room(text: Text, lines: int) -> Text:
    """Take lines to write on from every room that has some to spare."""
    passages = (
        replace(one, lines=max(_LEAST_ROOM, one.lines - lines)) if one.lines > _LEAST_ROOM else one
        for one in text.passages
    )
    return replace(text, passages=tuple(passages))


def _broken(
    text: Text, desk: Desk, height: float, logo: Logo | None, air: float
) -> Iterator[tuple[Mark, ...]]:
    """Break a paper into pages: line by line, headings with what follows them."""
    room = height - _foot(desk, text, 1, 2).height - _ABOVE_FOOT
    page = [logo_piece(logo)] if logo is not None else []
    used = sum(piece.height for piece in page)
    for lines in _together(text.passages, desk, air):
        if page and used + sum(line.height for line in lines) > room:
            yield stack(*page).marks
            page, used = [], 0.0
        if not page and lines and not lines[0].marks:
            lines = lines[1:]
        page += lines
        used += sum(line.height for line in lines)
    yield stack(*page).marks


def _together(passages: Sequence[Passage], desk: Desk, air: float) -> Iterator[list[Piece]]:
    """Give runs of lines that stay on one page: each line alone, headings with the line after them."""
    held: list[Piece] = []
    last: Role | None = None
    for passage in passages:
        is_another = last is Role.ROOM or (passage.role is Role.FACT and last is not Role.FACT)
        wanted = _ABOVE.get(passage.role, 0) * air + (_AFTER_OTHERS if is_another else 0)
        above = space(_BELOW_HEADING if held else wanted)
        pitch = _PITCH if air == _AIRS[0] else _NARROW_PITCH
        lines = passage_lines(desk, passage, pitch)
        if not lines:
            continue
        last = passage.role
        if passage.role in _WITH_NEXT:
            held += [above, *lines]
            continue
        yield [*held, above, lines[0]]
        held = []
        yield from ([line] for line in lines[1:])
    if held:
        yield held
