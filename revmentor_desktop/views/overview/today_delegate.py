"""Draws a line of Today: a dot and the rule in its colour, the sentence, Later and the button."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from revmentor_desktop.models.attention_lines import TodayLine, Urgency
from revmentor_desktop.models.attention_list import TodayColumn
from revmentor_desktop.models.keyed_rows import ROW_ROLE, Index
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, Tone, colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.widgets.lines import laid_out, paint_lines

_TONES: Mapping[Urgency, Tone] = {
    Urgency.URGENT: Tone.CLASH,
    Urgency.SOON: Tone.WARNING,
    Urgency.IN_TIME: Tone.ACCENT,
    Urgency.TO_KNOW: Tone.PLAIN,
}
_DOT = 9
_MOST_LINES = 4
_SIDE = space.M


class TodayDelegate(QStyledItemDelegate):
    """Sentences wrap; the two buttons are cells of their own, so that keys and readers reach them."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(ROW_ROLE)
        if not isinstance(line, TodayLine):
            return super().sizeHint(option, index)
        if index.column() != TodayColumn.SENTENCE:
            return button_size(str(index.data()))
        rule = QFontMetricsF(font(Style.SMALL_STRONG)).height()
        body = font(Style.BODY)
        lines = laid_out(line.sentence, body, _room(option.rect.width()), _MOST_LINES)
        high = rule + len(lines) * QFontMetricsF(body).height() + 2 * space.S + 2
        return QSize(option.rect.width(), round(max(high, button_size("").height() + space.S)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(ROW_ROLE)
        if not isinstance(line, TodayLine):
            return
        theme = colours(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(option.rect)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if index.row():
            painter.setPen(QPen(theme.line, 1))
            painter.drawLine(whole.topLeft(), whole.topRight())
        if index.column() == TodayColumn.SENTENCE:
            _paint_sentence(painter, whole, line, theme)
            if has_focus:
                painter.setPen(QPen(theme.accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                frame = whole.adjusted(1, 2, -space.XS, -1)
                painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        else:
            is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            is_quiet = index.column() == TodayColumn.LATER
            text = str(index.data())
            _paint_button(painter, whole, text, theme, is_quiet, has_focus, is_hovered)
        painter.restore()


def button_size(text: str) -> QSize:
    """How large a cell with a button is."""
    metrics = QFontMetricsF(font(Style.BODY))
    wide = metrics.horizontalAdvance(text) + 2 * _SIDE + space.S
    return QSize(round(wide), round(metrics.height()) + 2 * space.S)


def _room(width: int) -> float:
    return width - _DOT - 2 * space.S - space.M


def _paint_sentence(painter: QPainter, whole: QRectF, line: TodayLine, theme: Colours) -> None:
    body, small = font(Style.BODY), font(Style.SMALL_STRONG)
    ink = theme.ink(_TONES[line.urgency])
    lines = laid_out(line.sentence, body, _room(round(whole.width())), _MOST_LINES)
    rule = QFontMetricsF(small).height()
    high = rule + len(lines) * QFontMetricsF(body).height() + 2
    top = whole.top() + (whole.height() - high) / 2
    left = whole.left() + space.S
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QRectF(left, top + (rule - _DOT) / 2, _DOT, _DOT))
    left += _DOT + space.S
    room = _room(round(whole.width()))
    paint_lines(painter, laid_out(line.rule, small, room, 1), small, ink, QRectF(left, top, room, rule))
    paint_lines(painter, lines, body, theme.text, QRectF(left, top + rule + 2, room, high))


def _paint_button(
    painter: QPainter,
    whole: QRectF,
    text: str,
    theme: Colours,
    is_quiet: bool,
    has_focus: bool,
    is_hovered: bool,
) -> None:
    high = button_size("").height()
    frame = QRectF(whole.left(), whole.center().y() - high / 2, whole.width(), high)
    frame.adjust(space.XS / 2, 1, -space.XS / 2, -1)
    line: QColor | Qt.GlobalColor = Qt.GlobalColor.transparent if is_quiet else theme.strong_line
    painter.setPen(QPen(theme.accent, 2) if has_focus else QPen(line, 1))
    fill: QColor | Qt.GlobalColor = Qt.GlobalColor.transparent if is_quiet else theme.surface
    painter.setBrush(theme.background if is_hovered else fill)
    painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
    painter.setFont(font(Style.BODY))
    painter.setPen(theme.muted if is_quiet and not is_hovered else theme.text)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
