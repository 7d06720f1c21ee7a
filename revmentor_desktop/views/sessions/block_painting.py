"""Painting blocks: pieces of the calendar, by the hundred in a frame."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QApplication

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, Tone
from revmentor_desktop.views.sessions.blocks import BAR, Manner, block_fonts, wrapped

_RADIUS = 6.0
_SHADOW = 6
_LONE_LINE = 26
"""A block lower than this has no room above its text to give away."""
_MOST_KEPT = 3_000


@dataclass(slots=True)
class _Face:
    """A font with what is asked of it for every block."""

    font: QFont
    height: float
    ascent: float


@dataclass(slots=True)
class _Kept:
    """What was worked out in one font, one theme and one resolution."""

    key: tuple[str, bool, float]
    strong: _Face
    usual: _Face
    struck_strong: _Face
    struck_usual: _Face
    lines: dict[tuple[str, bool, int, int], list[str]] = field(default_factory=dict)
    frames: dict[tuple[int, int, Manner], QPixmap] = field(default_factory=dict)


class BlockPainter:
    """Draws blocks; how texts break and frames look is kept until font, theme or resolution change."""

    def __init__(self) -> None:
        self._kept: _Kept | None = None

    def begin(self, painter: QPainter, theme: Colours) -> None:
        """Look once for all blocks of a frame whether what is kept still holds."""
        key = (QApplication.font().key(), theme.is_dark, painter.device().devicePixelRatioF())
        if self._kept is None or self._kept.key != key:
            strong, usual = block_fonts()
            self._kept = _Kept(
                key=key,
                strong=_face(strong),
                usual=_face(usual),
                struck_strong=_face(strong, struck=True),
                struck_usual=_face(usual, struck=True),
            )

    def paint(
        self,
        painter: QPainter,
        where: QRectF,
        texts: Sequence[str],
        how: Manner,
        theme: Colours,
        *,
        strong: bool = True,
    ) -> None:
        """Draw a block with its texts, the first one strong unless told; what finds no room is left out.

        Raises LookupError where the frame was not begun.
        """
        kept = self._kept
        if kept is None:
            raise LookupError("begin first")
        left, top = round(where.left()), round(where.top())
        width, height = round(where.right()) - left, round(where.bottom()) - top
        if width <= 0 or height <= 0:
            return
        if how.faded:
            painter.setOpacity(0.4)
        painter.drawPixmap(QPointF(left - _SHADOW, top - _SHADOW), _frame(kept, width, height, how, theme))
        pad = space.XS if height < _LONE_LINE else space.XS + 2
        room = QRectF(left + 0.5 + BAR + space.XS + 2, top + pad - 1.5, 0, height - pad - 1)
        room.setRight(left + width - 0.5 - space.XS)
        painter.setPen(theme.ink(how.tone))
        self._paint_texts(painter, kept, room, texts, how, strong=strong)
        if how.faded:
            painter.setOpacity(1.0)

    def _paint_texts(
        self,
        painter: QPainter,
        kept: _Kept,
        room: QRectF,
        texts: Sequence[str],
        how: Manner,
        *,
        strong: bool,
    ) -> None:
        top, left, width = room.top(), room.left(), int(room.width())
        after = sum(map(bool, texts))
        for number, text in enumerate(texts):
            is_strong = strong and number == 0
            face = kept.strong if is_strong else kept.usual
            if how.struck and number == 0:
                face = kept.struck_strong if is_strong else kept.struck_usual
            if number and top + face.height > room.bottom() + 2:
                return
            after -= bool(text)
            spare = int((room.bottom() - top + 2) / face.height) - after
            painter.setFont(face.font)
            for line in _lines(kept, text, face, width, max(1, min(spare, 3)), is_strong=is_strong):
                painter.drawText(QPointF(left, top + face.ascent), line)
                top += face.height


def paint_block(painter: QPainter, where: QRectF, texts: Sequence[str], how: Manner, theme: Colours) -> None:
    """Draw a single block."""
    blocks = BlockPainter()
    blocks.begin(painter, theme)
    blocks.paint(painter, where, texts, how, theme)


def _face(font: QFont, *, struck: bool = False) -> _Face:
    made = QFont(font)
    made.setStrikeOut(struck)
    metrics = QFontMetricsF(made)
    return _Face(font=made, height=metrics.height(), ascent=metrics.ascent())


def _lines(kept: _Kept, text: str, face: _Face, width: int, most: int, *, is_strong: bool) -> list[str]:
    key = (text, is_strong, width, most)
    found = kept.lines.get(key)
    if found is None:
        if len(kept.lines) >= _MOST_KEPT:
            kept.lines.clear()
        found = kept.lines[key] = wrapped(text, face.font, width, most)
    return found


def _frame(kept: _Kept, width: int, height: int, how: Manner, theme: Colours) -> QPixmap:
    key = (width, height, how)
    found = kept.frames.get(key)
    if found is None:
        if len(kept.frames) >= _MOST_KEPT // 10:
            kept.frames.clear()
        found = kept.frames[key] = _drawn_frame(width, height, how, theme, kept.key[-1])
    return found


def _drawn_frame(width: int, height: int, how: Manner, theme: Colours, ratio: float) -> QPixmap:
    """Draw a frame with room for its shadow around it."""
    size = (round((width + 2 * _SHADOW) * ratio), round((height + 2 * _SHADOW) * ratio))
    picture = QPixmap(*size)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(_SHADOW, _SHADOW, width, height).adjusted(0.5, 0.5, -0.5, -0.5)
    if how.lifted and not theme.is_dark:
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in (6, 4, 2):
            painter.setBrush(QColor(20, 28, 45, 12))
            painter.drawRoundedRect(frame.adjusted(-spread, -spread + 3, spread, spread + 3), 9, 9)
    _paint_frame(painter, frame, how, theme)
    painter.end()
    return picture


def _paint_frame(painter: QPainter, frame: QRectF, how: Manner, theme: Colours) -> None:
    ink = theme.ink(how.tone)
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
        bar = QRectF(frame.left(), frame.top(), BAR, frame.height())
        painter.fillRect(bar, theme.strong_line if plain else ink)
        painter.restore()
    if how.chosen:
        painter.strokePath(path, QPen(ink if not plain else theme.muted, 2.0))
