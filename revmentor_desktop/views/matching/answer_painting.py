"""Drawing what a card says about somebody who is held, or of a draft: words, price, sign and colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from revmentor_desktop.models.pairing_answers import Answer
from revmentor_desktop.models.pairing_placing import Outcome
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.matching.card_painting import draw_box, draw_tag, draw_text
from revmentor_desktop.views.matching.card_style import CardStyle, Face

_SIGN = 16
_CUT = Qt.TextElideMode.ElideRight
_TONES = {
    Outcome.PAIRS: Tone.PLAIN,
    Outcome.NOTHING: Tone.PLAIN,
    Outcome.WARNS: Tone.WARNING,
    Outcome.NEEDS_REASON: Tone.CLASH,
}
_SIGNS = {Outcome.WARNS: Icon.WARNING, Outcome.NEEDS_REASON: Icon.CLASH}


def draw_answer(
    painter: QPainter, box: QRectF, answer: Answer, style: CardStyle, theme: Colours, *, is_target: bool
) -> None:
    """Draw an answer in the place of a card's seats; `is_target` where a drop would reach it now."""
    tone = Tone.PLAIN if answer.is_quiet else _TONES[answer.outcome]
    marked = answer.is_best or is_target
    ink, line, fill = _answer_colours(answer, tone, theme, marked=marked)
    draw_box(
        painter,
        box,
        line,
        fill,
        dashed=answer.outcome is not Outcome.NOTHING,
        width=2 if is_target else 1,
    )
    inside = box.adjusted(space.M, 0, -space.S, 0)
    if tone is not Tone.PLAIN and answer.outcome is not Outcome.NOTHING:
        inside = box.adjusted(space.S + 2, 0, -space.XS, 0)
        sign = QRectF(inside.left(), inside.center().y() - _SIGN / 2, _SIGN, _SIGN)
        icons.paint(painter, _SIGNS[answer.outcome], ink, sign)
        inside.setLeft(sign.right() + space.S)
    face = style.small_strong if marked or tone is not Tone.PLAIN else style.small
    _draw_lines(painter, inside, answer, face, style, theme, ink)


def _draw_lines(
    painter: QPainter,
    inside: QRectF,
    answer: Answer,
    face: Face,
    style: CardStyle,
    theme: Colours,
    ink: QColor,
) -> None:
    """Draw score, price and hint: in two lines where there is room, the price where the score leaves some."""
    tag_width = style.small.metrics.horizontalAdvance(answer.tag) + 2 * space.S + 2 if answer.tag else 0.0
    has_room = face.metrics.horizontalAdvance(answer.line) + tag_width + space.XS <= inside.width()
    has_two = not style.is_compact and (bool(answer.hint) or not has_room)
    middle, height = inside.center().y(), style.small.height
    first, below = QRectF(inside), QRectF(inside.left(), middle + 1, inside.width(), height)
    if has_two:
        first = QRectF(inside.left(), middle - height, inside.width(), height)
    hint = answer.hint
    if answer.tag:
        line = first if has_room or not has_two else below
        hint = hint if line is first or not answer.is_priced else ""
        end = QPointF(inside.right(), line.center().y())
        tone = Tone.OK if answer.is_free else Tone.PLAIN
        taken = draw_tag(painter, end, answer.tag, tone, style, theme, inside.width() * 0.62)
        line.setRight(line.right() - taken - space.XS)
    # The score stands at the end, and is never cut away.
    draw_text(painter, first, answer.line, face, ink, Qt.TextElideMode.ElideMiddle if answer.tag else _CUT)
    if has_two:
        draw_text(painter, below, hint, style.small, ink)


def _answer_colours(
    answer: Answer, tone: Tone, theme: Colours, *, marked: bool
) -> tuple[QColor, QColor, QColor | None]:
    """The colours of an answer's text, of its frame, and of what is behind it."""
    if answer.outcome is Outcome.NOTHING:
        return theme.muted, theme.line, theme.background
    if tone is not Tone.PLAIN:
        return theme.ink(tone), theme.ink(tone), theme.wash(tone)
    if marked:
        return theme.accent, theme.accent, theme.accent_wash
    return theme.muted, theme.strong_line, None
