"""Blocks: how a session looks in the calendar, what a block says, and how its words are broken."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from revmentor_desktop.models.session_line import Look, SessionLine, surname
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.wording.dates import clock

TONES: Mapping[Look, Tone] = {
    Look.HELD: Tone.OK,
    Look.BOOKED: Tone.ACCENT,
    Look.LACKING: Tone.WARNING,
    Look.VOID: Tone.PLAIN,
}
BAR = 3.0
"""The width of the bar at a block's left."""
_PIECE = 12
_NARROW = 13
"""A block of fewer letters across says only who meets, and when it begins."""
_LONGEST = 300
"""No block shows more letters of a name than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a block is drawn."""

    tone: Tone
    dashed: bool = False
    struck: bool = False
    chosen: bool = False
    faded: bool = False
    lifted: bool = False
    """Being dragged: above the others, with a shadow."""


def manner(line: SessionLine, *, chosen: bool = False, faded: bool = False) -> Manner:
    """The manner that a session's look asks for."""
    return Manner(
        tone=TONES[line.look],
        dashed=line.is_tentative,
        struck=line.look is Look.VOID,
        chosen=chosen,
        faded=faded,
    )


def block_texts(line: SessionLine, width: float) -> tuple[str, ...]:
    """Give what a block of a width says: where it is narrow, the names and the start."""
    metrics = QFontMetricsF(font(Style.SMALL))
    room = width - BAR - 2 * space.XS - 3
    if room < metrics.averageCharWidth() * _NARROW:
        return (surname(line.mentor), surname(line.adept), clock(line.start))
    time = line.time if metrics.horizontalAdvance(line.time) <= room else clock(line.start)
    if metrics.horizontalAdvance(line.detail) <= room:
        return (line.couple, line.detail, time)
    return (line.couple, line.state, line.number, time)


def block_fonts() -> tuple[QFont, QFont]:
    """The fonts of a block's first line and of the others."""
    return font(Style.SMALL_STRONG), font(Style.SMALL)


def breakable(text: str) -> str:
    """Let words that are longer than any name be broken where a label wraps."""
    return " ".join(_in_pieces(word) if len(word) > 2 * _PIECE else word for word in text.split(" "))


def _in_pieces(word: str) -> str:
    return "\N{ZERO WIDTH SPACE}".join(word[n : n + _PIECE] for n in range(0, len(word), _PIECE))


def wrapped(text: str, face: QFont, width: float, most: int) -> list[str]:
    """Break a text into at most `most` lines, the last one ending in an ellipsis where it is cut."""
    text = text[:_LONGEST].replace("\n", " ").strip()
    metrics = QFontMetricsF(face)
    if most <= 1 or metrics.horizontalAdvance(text) <= width:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    units = text.encode("utf-16-le")
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        end = len(units) if len(lines) == most - 1 else 2 * (line.textStart() + line.textLength())
        piece = units[2 * line.textStart() : end].decode("utf-16-le").strip()
        lines.append(metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return lines
