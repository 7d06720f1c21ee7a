"""The lines of a passage: each role set in its own way, every line a piece of its own."""

from collections.abc import Callable, Mapping

from revmentor_desktop.domain.papers import Passage, Role
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.marks import Box, Piece, Rule, beside, stack
from revmentor_desktop.views.printing.typography import Ink, Style

_MOST_LINES = 2000
_LABELS = 0.3
"""The part of the width that labels of facts take."""
_INDENT = 11.0
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
    Role.ROOM: Style.PROSE,
}
_SQUARE = 8.0
_TICKED = 15.0
_SIGNED = 0.6
"""The part of the width that a name is signed on; the date has the rest."""


def passage_lines(desk: Desk, passage: Passage, pitch: float) -> list[Piece]:
    """Set a passage; lines to write on lie a `pitch` apart."""
    return _written_on(desk, passage, pitch) or _SETTERS.get(passage.role, _running)(desk, passage)


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


def _tick(desk: Desk, passage: Passage) -> list[Piece]:
    lines = _lines(desk, passage.text, Style.PROSE, desk.width - _TICKED)
    top = (Style.PROSE.value.leading - _SQUARE) / 2
    box = Piece(0, (Box(x=0, y=top, width=_SQUARE, height=_SQUARE, radius=1.2, weight=0.7),))
    return [
        beside((0, box if number == 0 else Piece(0)), (_TICKED, line)) for number, line in enumerate(lines)
    ]


def _written_on(desk: Desk, passage: Passage, pitch: float) -> list[Piece]:
    return [desk.lines(1, desk.width, pitch) for _ in range(passage.lines)]


def _sign(desk: Desk, passage: Passage) -> list[Piece]:
    """Set a line for the name and one for the date, with what each is for below it."""
    width = desk.width * _SIGNED
    left = width + 2 * _INDENT
    places = ((0.0, width, passage.text), (left, desk.width - left, passage.label))
    return [
        beside(
            *(
                (
                    x,
                    stack(
                        Piece(3, (Rule(x=0, y=0, width=length, weight=0.7, ink=Ink.TEXT),)),
                        desk.text(below, Style.ASIDE, length),
                    ),
                )
                for x, length, below in places
            )
        )
    ]


def _lines(desk: Desk, text: str, style: Style, width: float) -> list[Piece]:
    """Break a text into lines, each a piece of its own."""
    lines = desk.wrap(text, style, width, _MOST_LINES).lines
    return [desk.text(line, style, width + 1) for line in lines]


_SETTERS: Mapping[Role, Callable[[Desk, Passage], list[Piece]]] = {
    Role.HEADING: _heading,
    Role.POINT: _point,
    Role.FACT: _fact,
    Role.TICK: _tick,
    Role.SIGN: _sign,
}
