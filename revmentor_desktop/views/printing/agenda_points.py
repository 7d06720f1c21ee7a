"""The timed points of an agenda, with room to write, and the box for ideas."""

from collections.abc import Sequence
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


def point_piece(desk: Desk, point: AgendaPoint, fit: Fit, lines: int, pitch: float) -> Piece:
    """Set one point: its start, title and minutes on a line, then what is known, then lines to write on."""
    padding = space(fit.padding * fit.density)
    written = desk.lines(lines, _middle(desk), pitch)
    return stack(desk.rule(_RULE), padding, _said(desk, point, fit), beside((_CLOCK, written)), padding)


def point_height(desk: Desk, point: AgendaPoint, fit: Fit) -> float:
    """Give the height of a point without a line to write on."""
    return _RULE + 2 * fit.padding * fit.density + _said(desk, point, fit).height


def _middle(desk: Desk) -> float:
    return desk.width - _CLOCK - _MINUTES


def _said(desk: Desk, point: AgendaPoint, fit: Fit) -> Piece:
    """Set what a point says; the fits of the ladder that differ elsewhere share it."""
    key = (point, fit.title, fit.detail, fit.outcome, fit.density)
    return desk.once(key, partial(_say, desk, point, fit))


def _say(desk: Desk, point: AgendaPoint, fit: Fit) -> Piece:
    scale, middle = fit.density, _middle(desk)
    minutes = desk.words(documents.MINUTES, minutes=point.minutes)
    row = beside(
        (0, desk.text(dates.clock(point.starts_at), Style.POINT, _CLOCK, 1, scale)),
        (_CLOCK, _titled(desk, point, fit, middle)),
        (_CLOCK + middle, desk.right(minutes, Style.MINUTES, _MINUTES, scale)),
    )
    return stack(row, beside((_CLOCK, _known(desk, point, fit, middle))))


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
    return desk.words(documents.REAL if point.is_real else documents.HYPOTHETICAL)


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
        desk.text(plain(desk.words(documents.IDEAS)), Style.HEADING, inner),
        desk.lines(lines, inner, pitch),
        space(11),
    )
    box = Box(x=0, y=0, width=desk.width, height=inside.height, radius=_RADIUS)
    return Piece(inside.height, (box,), [(_INSET, 0, inside)])
