"""The timed points of an agenda, with room to write, and the box for ideas."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from revmentor_desktop.domain.documents import AgendaPoint
from revmentor_desktop.views.printing.agenda_fit import Fit
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.marks import Box, Piece, beside, space, stack
from revmentor_desktop.views.printing.typography import Style, plain
from revmentor_desktop.wording import dates, documents

_CLOCK = 62.0
_MINUTES = 62.0
_INSET = 12.0
_RADIUS = 7.0
_TAG_GAP = 7.0


_RULE = 0.6
"""The weight of the line above a point."""


class Points:
    """The timed points, in as many fits as are tried; the fits that differ elsewhere share what is set."""

    def __init__(self, desk: Desk, points: Sequence[AgendaPoint]) -> None:
        self._desk, self.points = desk, tuple(points)
        self._is_short = all(_is_short(desk, point) for point in points)
        self._said: dict[tuple[int, int, int, float], list[Piece]] = {}

    def heights(self, fit: Fit) -> list[float]:
        """Give the height of each point without a line to write on."""
        around = _RULE + 2 * fit.padding * fit.density
        return [around + said.height for said in self._set(fit)]

    def pieces(self, fit: Fit, lines: Sequence[int], pitch: float) -> list[Piece]:
        """Set each point: what it says, then as many lines to write on."""
        desk, padding = self._desk, fit.padding * fit.density
        rule, middle = desk.rule(_RULE), _middle(desk)
        top, pieces = _RULE + padding, []
        for said, count in zip(self._set(fit), lines, strict=True):
            written = desk.lines(count, middle, pitch)
            below = top + said.height
            placed = [(0.0, 0.0, rule), (0.0, top, said), (_CLOCK, below, written)]
            pieces.append(Piece(below + written.height + padding, (), placed))
        return pieces

    def _set(self, fit: Fit) -> list[Piece]:
        key = (fit.title, fit.detail, fit.outcome, fit.density)
        if self._is_short:
            key = (min(fit.title, 2), min(fit.detail, 1), min(fit.outcome, 1), fit.density)
        if key not in self._said:
            self._said[key] = [_say(self._desk, point, fit) for point in self.points]
        return self._said[key]


def _is_short(desk: Desk, point: AgendaPoint) -> bool:
    """Tell whether no text of a point needs a second line; smaller type only makes more room."""
    said = ((point.title, Style.POINT), (point.detail, Style.DETAIL), (point.outcome, Style.DETAIL))
    return all(not text or desk.wrap(text, style, _middle(desk), 1).whole for text, style in said)


def _middle(desk: Desk) -> float:
    return desk.width - _CLOCK - _MINUTES


def _say(desk: Desk, point: AgendaPoint, fit: Fit) -> Piece:
    """Set what a point says: its start, title and minutes on a line, then what is known."""
    scale, middle, starts = fit.density, _middle(desk), point.starts_at
    clock = ("clock", starts.hour, starts.minute, scale)
    row = beside(
        (0, desk.once(clock, partial(_clock, desk, starts, scale))),
        (_CLOCK, _titled(desk, point, fit, middle)),
        (
            _CLOCK + middle,
            desk.once(("minutes", point.minutes, scale), partial(_minutes, desk, point, scale)),
        ),
    )
    if not (point.detail or point.outcome):
        return row
    return stack(row, beside((_CLOCK, _known(desk, point, fit, middle))))


def _clock(desk: Desk, starts: datetime, scale: float) -> Piece:
    return desk.text(dates.clock(starts), Style.POINT, _CLOCK, 1, scale)


def _minutes(desk: Desk, point: AgendaPoint, scale: float) -> Piece:
    said = desk.words(documents.MINUTES, minutes=point.minutes)
    return desk.right(said, Style.MINUTES, _MINUTES, scale)


def _known(desk: Desk, point: AgendaPoint, fit: Fit, width: float) -> Piece:
    """Set what the point is about, and what came out of it."""
    detail = desk.text(point.detail, Style.DETAIL, width, fit.detail, fit.density)
    outcome = desk.text(point.outcome, Style.DETAIL, width, fit.outcome, fit.density)
    return stack(detail, outcome)


def _titled(desk: Desk, point: AgendaPoint, fit: Fit, width: float) -> Piece:
    """Set the title; the word on the challenge stands after it, or below it where there is no room."""
    title = desk.text(point.title, Style.POINT, width, fit.title, fit.density)
    word = _word_on_challenge(desk, point)
    if not word:
        return title
    tag = desk.text(word, Style.TAG, width, 1, fit.density)
    last = title.marks[-1].extent if title.marks else None
    if last is None:
        return stack(title, tag)
    if last.right + _TAG_GAP + tag.marks[0].extent.right > width:
        return stack(title, tag) if fit.title > 1 else title
    return Piece(
        title.height, (*title.marks, *(mark.moved(last.right + _TAG_GAP, last.top) for mark in tag.marks))
    )


def _word_on_challenge(desk: Desk, point: AgendaPoint) -> str:
    if point.is_real is None:
        return ""
    return desk.said(documents.REAL if point.is_real else documents.HYPOTHETICAL)


def clipped(desk: Desk, points: Sequence[AgendaPoint], most: int) -> tuple[AgendaPoint, ...]:
    """Keep as many points as a page can hold; the last one then says how many more there are."""
    if len(points) <= most:
        return tuple(points)
    first = points[most - 1]
    rest = points[most - 1 :]
    more = AgendaPoint(
        starts_at=first.starts_at,
        minutes=sum(point.minutes for point in rest),
        title=desk.words(documents.MORE_POINTS, number=len(rest)),
        kind=first.kind,
    )
    return (*points[: most - 1], more)


def ideas_box(desk: Desk, lines: int, pitch: float) -> Piece:
    """Set the box for proposals."""
    return desk.once(("ideas", lines, pitch), partial(_ideas_box, desk, lines, pitch))


def _ideas_box(desk: Desk, lines: int, pitch: float) -> Piece:
    inner = desk.width - 2 * _INSET
    inside = stack(
        space(9),
        desk.text(plain(desk.said(documents.IDEAS)), Style.HEADING, inner),
        desk.lines(lines, inner, pitch),
        space(11),
    )
    box = Box(x=0, y=0, width=desk.width, height=inside.height, radius=_RADIUS)
    return Piece(inside.height, (box,), [(_INSET, 0, inside)])
