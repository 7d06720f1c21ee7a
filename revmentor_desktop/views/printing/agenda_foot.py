"""The foot of an agenda: the five reminders to tick, confidentiality and the page number."""

from collections.abc import Sequence
from functools import partial

from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.marks import Box, Piece, beside, space, stack
from revmentor_desktop.views.printing.typography import Style
from revmentor_desktop.wording import documents

_SQUARE = 7.0
_TEXT = 12.5
_LEAST_GAP = 10.0


def foot(desk: Desk, page: int, pages: int) -> Piece:
    """Set everything below the box for ideas."""
    number = desk.words(documents.PAGE, page=page, pages=pages)
    left = desk.width * 0.75
    return stack(
        desk.rule(),
        space(7),
        _reminders(desk),
        space(6),
        beside(
            (0, desk.text(desk.said(documents.CONFIDENTIAL), Style.FOOT, left)),
            (left, desk.right(number, Style.FOOT, desk.width - left)),
        ),
    )


def _reminders(desk: Desk) -> Piece:
    """Set the reminders in as many aligned columns as find room."""
    return desk.once(("reminders",), partial(_set_reminders, desk))


def _set_reminders(desk: Desk) -> Piece:
    pieces = [_reminder(desk, desk.said(reminder)) for reminder in documents.REMINDERS]
    for columns in (3, 2):
        widths = [max(_width(piece) for piece in pieces[first::columns]) for first in range(columns)]
        gap = (desk.width - sum(widths)) / (columns - 1)
        if gap >= _LEAST_GAP:
            return stack(*_rows(pieces, widths, min(gap, 26.0))).flat
    return stack(*pieces).flat


def _rows(pieces: Sequence[Piece], widths: Sequence[float], gap: float) -> list[Piece]:
    lefts = [sum(widths[:column]) + gap * column for column in range(len(widths))]
    return [
        beside(*zip(lefts, pieces[first : first + len(widths)], strict=False))
        for first in range(0, len(pieces), len(widths))
    ]


def _width(piece: Piece) -> float:
    return max(mark.extent.right for mark in piece.marks)


def _reminder(desk: Desk, reminder: str) -> Piece:
    text = desk.text(reminder, Style.REMINDER, desk.width - _TEXT)
    top = (text.height - _SQUARE) / 2
    square = Box(x=0, y=top, width=_SQUARE, height=_SQUARE, radius=1.2, weight=0.7)
    return Piece(text.height, (square, *(mark.moved(_TEXT, 0) for mark in text.marks)))
