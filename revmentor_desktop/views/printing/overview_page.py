"""The overview as a document: a cohort on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.exchange.workbook.overview import DepartmentFigure, Figure, Overview
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.frame import framed, room_of
from revmentor_desktop.views.printing.marks import Patch, Piece, beside, space, stack
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import Page
from revmentor_desktop.views.printing.saying import said_of
from revmentor_desktop.views.printing.typography import Ink, Ruler, Style, plain
from revmentor_desktop.wording import dates, documents, overview_view, printing
from revmentor_desktop.wording import workbook as labels
from revmentor_desktop.wording.catalogue import Words

_ACROSS = 4
_GUTTER = 24.0
_AMOUNT = 34.0
_BAR = 5.0
_INDENT = 11.0
_BAR_COLOUR = (47, 87, 160)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewFacts:
    """A cohort in numbers, its key dates in words, and what needs the coordinator."""

    numbers: Overview
    key_dates: tuple[str, ...]
    needs: tuple[str, ...]


class OverviewDocument:
    """One page; `words` is its language."""

    is_wide = False
    said = said_of(Printed.OVERVIEW)

    def __init__(self, facts: OverviewFacts, words: Words, *, today: date) -> None:
        self._facts = facts
        self._words = words
        self._today = today

    @property
    def title(self) -> str:
        """What it holds, and of which cohort."""
        return f"{self._words(printing.NAMES[Printed.OVERVIEW])}: {plain(self._facts.numbers.title)}"

    def count(self, _paper: Paper, _ruler: Ruler) -> int:
        """One page."""
        return 1

    def page(self, place: int, paper: Paper, ruler: Ruler) -> Page:
        """Lay the page out; what needs the coordinator takes the room that is left."""
        desk, facts = Desk(self._words, ruler, paper.text_width), self._facts
        above = stack(
            _head(desk, facts),
            _figures(desk, facts.numbers.figures),
            *_key_dates(desk, facts.key_dates),
            _two_lists(desk, facts.numbers),
            *_departments(desk, facts.numbers.departments),
        )
        rest = _needs(desk, facts.needs, room_of(paper) - above.height)
        note = dates.long_date(self._today, self._words)
        return framed(desk, paper, stack(above, rest).marks, note, place, 1)

    def spoken(self, place: int, pages: int, words: Words) -> str:
        """Say whose overview it is."""
        return words(
            printing.PAGE_SPOKEN, page=place + 1, pages=pages, title=plain(self._facts.numbers.title)
        )


def _head(desk: Desk, facts: OverviewFacts) -> Piece:
    purpose = desk.text(facts.numbers.purpose, Style.PROSE, desk.width, 4)
    return stack(
        desk.text(facts.numbers.period, Style.KICKER, desk.width),
        space(3),
        desk.text(facts.numbers.title, Style.TITLE, desk.width, 2),
        space(8),
        desk.rule(1.5, Ink.TEXT),
        space(10),
        *((_label(desk, desk.words(documents.PURPOSE)), purpose, space(8)) if purpose.marks else ()),
    )


def _label(desk: Desk, text: str) -> Piece:
    return desk.text(text, Style.HEADING, desk.width)


def _figures(desk: Desk, figures: Sequence[Figure]) -> Piece:
    """Set the key figures large, four in a row."""
    width = desk.width / _ACROSS
    rows = [figures[first : first + _ACROSS] for first in range(0, len(figures), _ACROSS)]
    pieces = [
        beside(
            *(
                (
                    place * width,
                    stack(
                        desk.text(str(one.amount), Style.FIGURE, width),
                        desk.text(one.label, Style.ASIDE, width - 8, 2),
                    ),
                )
                for place, one in enumerate(row)
            )
        )
        for row in rows
    ]
    return stack(*(part for piece in pieces for part in (piece, space(8))), desk.rule(), space(10))


def _key_dates(desk: Desk, days: Sequence[str]) -> Iterator[Piece]:
    if days:
        yield _label(desk, desk.words(overview_view.KEY_DATES))
        yield desk.text(" · ".join(days), Style.BODY, desk.width, 3)
        yield space(12)


def _two_lists(desk: Desk, numbers: Overview) -> Piece:
    half = (desk.width - _GUTTER) / 2
    lists = (("sessions", numbers.sessions), ("ideas", numbers.ideas))
    pieces = [
        stack(
            desk.text(desk.words(labels.BLOCKS[code]), Style.HEADING, half),
            space(3),
            *_bars(desk, figures, half),
        )
        for code, figures in lists
    ]
    return stack(
        beside(*((place * (half + _GUTTER), piece) for place, piece in enumerate(pieces))), space(12)
    )


def _bars(desk: Desk, figures: Sequence[Figure], width: float) -> Iterator[Piece]:
    """Set a line for each figure: its label, its bar and its number."""
    most = max([one.amount for one in figures] or [0])
    label = width * 0.42
    longest = width - label - _AMOUNT
    for one in figures:
        top = (Style.BODY.value.leading - _BAR) / 2
        bar = Patch(
            x=label,
            y=top,
            width=longest * one.amount / most if most else 0.0,
            height=_BAR,
            colour=_BAR_COLOUR,
            radius=1.5,
        )
        text = desk.text(one.label, Style.BODY, label - 6)
        amount = desk.right(str(one.amount), Style.BODY, _AMOUNT)
        marks = [*text.marks, *(mark.moved(width - _AMOUNT, 0) for mark in amount.marks)]
        yield Piece(Style.BODY.value.leading, (*marks, *([bar] if one.amount else [])))


def _departments(desk: Desk, departments: Sequence[DepartmentFigure]) -> Iterator[Piece]:
    """Set the departments in two columns, how many mentors and adepts each has."""
    if not departments:
        return
    yield _label(desk, desk.words(printing.BY_DEPARTMENT))
    yield space(3)
    half = (desk.width - _GUTTER) / 2
    rows = -(-len(departments) // 2)
    columns = (departments[:rows], departments[rows:])
    yield beside(
        *(
            (place * (half + _GUTTER), stack(*(_department(desk, one, half) for one in column)))
            for place, column in enumerate(columns)
        )
    )
    yield space(12)


def _department(desk: Desk, one: DepartmentFigure, width: float) -> Piece:
    counts = desk.words(printing.DEPARTMENT_COUNTS, mentors=one.mentors, adepts=one.adepts)
    left = width * 0.78
    return beside(
        (0, desk.text(one.name, Style.BODY, left)), (left, desk.right(counts, Style.BODY, width - left))
    )


def _needs(desk: Desk, needs: Sequence[str], room: float) -> Piece:
    """Set what needs the coordinator, as much of it as there is room for."""
    head = stack(desk.rule(), space(8), _label(desk, desk.words(printing.NEEDS)), space(2))
    if not needs:
        return stack(head, desk.text(desk.words(printing.NEEDS_NOTHING), Style.BODY, desk.width))
    more = Style.BODY.value.leading
    kept: list[Piece] = []
    left = room - head.height
    for place, text in enumerate(needs):
        said = desk.text(text, Style.BODY, desk.width - _INDENT, 2)
        piece = beside((0, desk.text("–", Style.BODY, _INDENT)), (_INDENT, said))
        reserve = more if place < len(needs) - 1 else 0.0
        if piece.height + reserve > left:
            rest = desk.words(printing.MORE, count=len(needs) - place)
            kept.append(desk.text(rest, Style.ASIDE, desk.width))
            break
        kept.append(piece)
        left -= piece.height
    return stack(head, *kept)
