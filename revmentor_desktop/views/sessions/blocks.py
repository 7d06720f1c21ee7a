"""Blocks: a session painted as a coloured piece of the calendar, by what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from revmentor_desktop.models.session_line import Look, SessionLine, surname
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, Tone
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.wording.dates import clock

TONES: Mapping[Look, Tone] = {
    Look.HELD: Tone.OK,
    Look.BOOKED: Tone.ACCENT,
    Look.LACKING: Tone.WARNING,
    Look.VOID: Tone.PLAIN,
}
_BAR = 3.0
_RADIUS = 6.0
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
    room = width - _BAR - 2 * space.XS - 3
    if room < metrics.averageCharWidth() * _NARROW:
        return (surname(line.mentor), surname(line.adept), clock(line.start))
    time = line.time if metrics.horizontalAdvance(line.time) <= room else clock(line.start)
    if metrics.horizontalAdvance(line.detail) <= room:
        return (line.couple, line.detail, time)
    return (line.couple, line.state, line.number, time)


def block_fonts() -> tuple[QFont, QFont]:
    """The fonts of a block's first line and of the others."""
    return font(Style.SMALL_STRONG), font(Style.SMALL)


def paint_block(
    painter: QPainter,
    where: QRectF,
    texts: Sequence[str],
    how: Manner,
    theme: Colours,
    *,
    strong: bool = True,
) -> None:
    """Draw a block with its texts, the first one strong unless told; what finds no room is left out."""
    painter.save()
    if how.faded:
        painter.setOpacity(0.4)
    frame = where.adjusted(0.5, 0.5, -0.5, -0.5)
    _paint_frame(painter, frame, how, theme)
    pad = space.XS if where.height() < 26 else space.XS + 2
    room = frame.adjusted(_BAR + space.XS + 2, pad - 2, -space.XS, -2)
    painter.setClipRect(frame)
    _paint_texts(painter, room, texts, _faces(how, strong=strong), theme.ink(how.tone))
    painter.restore()


def _paint_frame(painter: QPainter, frame: QRectF, how: Manner, theme: Colours) -> None:
    ink = theme.ink(how.tone)
    if how.lifted and not theme.is_dark:
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in (6, 4, 2):
            painter.setBrush(QColor(20, 28, 45, 12))
            painter.drawRoundedRect(frame.adjusted(-spread, -spread + 3, spread, spread + 3), 9, 9)
    path = QPainterPath()
    path.addRoundedRect(frame, _RADIUS, _RADIUS)
    plain = how.tone is Tone.PLAIN
    hollow = plain or (how.dashed and how.tone is Tone.ACCENT)
    painter.fillPath(path, theme.surface if hollow else theme.wash(how.tone))
    pen = QPen(theme.strong_line if plain else ink, 1.0)
    if how.dashed:
        pen.setDashPattern([3.0, 3.0])
        painter.strokePath(path, pen)
    else:
        if plain:
            painter.strokePath(path, pen)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        bar = QRectF(frame.left(), frame.top(), _BAR, frame.height())
        painter.fillRect(bar, theme.strong_line if plain else ink)
        painter.restore()
    if how.chosen:
        painter.strokePath(path, QPen(ink if not plain else theme.muted, 2.0))


def _faces(how: Manner, *, strong: bool) -> tuple[QFont, QFont]:
    first, usual = block_fonts()
    if not strong:
        first = QFont(usual)
    first.setStrikeOut(how.struck)
    return first, usual


def _paint_texts(
    painter: QPainter, room: QRectF, texts: Sequence[str], faces: tuple[QFont, QFont], ink: QColor
) -> None:
    strong, usual = faces
    painter.setPen(ink)
    top = room.top()
    for number, text in enumerate(texts):
        face = usual if number else strong
        line_height = QFontMetricsF(face).height()
        left_over = len([one for one in texts[number + 1 :] if one])
        spare = int((room.bottom() - top + 2) / line_height) - left_over
        if number and top + line_height > room.bottom() + 2:
            return
        painter.setFont(face)
        for line in wrapped(text, face, room.width(), max(1, min(spare, 3))):
            painter.drawText(QPointF(room.left(), top + QFontMetricsF(face).ascent()), line)
            top += line_height


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
