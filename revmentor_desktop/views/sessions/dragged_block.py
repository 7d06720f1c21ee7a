"""The dragged block: the new time, and in words what letting go there would break."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from revmentor_desktop.models.session_diary import Breach
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, Tone
from revmentor_desktop.views.sessions.block_painting import paint_block
from revmentor_desktop.views.sessions.blocks import Manner, block_fonts
from revmentor_desktop.views.sessions.dragging import Drag
from revmentor_desktop.wording import calendar_view, session_breaches, session_page
from revmentor_desktop.wording.catalogue import Words

_MOST_SAID = 4
_LETTERS = 24


def breach_texts(breaches: Sequence[Breach], words: Words) -> tuple[str, ...]:
    """Put breaches into words, the gravest first."""
    return tuple(session_breaches.breach(one.code, words, one.needs, **one.facts) for one in breaches)


def breach_tone(breaches: Sequence[Breach], usual: Tone = Tone.ACCENT) -> Tone:
    """The tone of a time: clash where it is forbidden, warning where something breaks."""
    if any(one.forbids for one in breaches):
        return Tone.CLASH
    return Tone.WARNING if breaches else usual


def dragged_texts(drag: Drag, breaches: Sequence[Breach], words: Words) -> tuple[str, ...]:
    """Say who, when, and what the time breaks, the gravest first."""
    name = drag.line.couple if drag.line else words(session_page.NEW_SESSION)
    time = calendar_view.from_to(drag.start, drag.minutes, words)
    return (name, time, *breach_texts(breaches, words)[:_MOST_SAID])


def paint_dragged(
    painter: QPainter,
    where: QRectF,
    seen: QRectF,
    drag: Drag,
    breaches: Sequence[Breach],
    words: Words,
    theme: Colours,
) -> None:
    """Draw what is dragged at its time, large enough for its words, and within what is seen."""
    texts = dragged_texts(drag, breaches, words)
    block = _large_enough(where, texts)
    block.moveLeft(max(seen.left(), min(block.left(), seen.right() - block.width() - 2)))
    block.moveTop(max(seen.top(), min(block.top(), seen.bottom() - block.height() - 2)))
    how = Manner(tone=breach_tone(breaches), lifted=True, chosen=True)
    paint_block(painter, block, texts, how, theme)


def _large_enough(where: QRectF, texts: Sequence[str]) -> QRectF:
    strong, usual = block_fonts()
    metrics = QFontMetricsF(usual)
    widest = max(metrics.horizontalAdvance(text[:60]) for text in texts[1:])
    least = max(widest, QFontMetricsF(strong).averageCharWidth() * _LETTERS)
    width = max(where.width(), min(least, 260.0) + 2 * space.M)
    height = max(where.height(), len(texts) * metrics.height() + 2 * space.S)
    return QRectF(where.left(), where.top(), width, height)
