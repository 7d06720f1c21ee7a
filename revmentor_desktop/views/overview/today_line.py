"""A line of Today: a dot and the rule in its colour, the sentence, Later and the button that does it."""

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.models.attention_lines import TodayLine, Urgency
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.overview.line_button import LineButton
from revmentor_desktop.views.widgets.lines import laid_out, paint_lines

_TONES: Mapping[Urgency, Tone] = {
    Urgency.URGENT: Tone.CLASH,
    Urgency.SOON: Tone.WARNING,
    Urgency.IN_TIME: Tone.ACCENT,
    Urgency.TO_KNOW: Tone.PLAIN,
}
_DOT = 9
_MOST_LINES = 4


class LineText(QLabel):
    """What a line says: painted on a few lines, heard whole, with its urgency and its rule."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line: TodayLine | None = None
        self._broken: dict[int, list[str]] = {}
        self._heights: tuple[float, float] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, line: TodayLine) -> None:
        """Show a line."""
        self._line = line
        self._broken.clear()
        self.setText(line.spoken)

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        super().changeEvent(arg__1)
        if arg__1.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._broken.clear()
            self._heights = None
            self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        rule, line = self._line_heights()
        return ceil(rule + len(self._lines(arg__1)) * line) + 2

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width() * 4, self.heightForWidth(max(self.width(), 1)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, ceil(sum(self._line_heights())))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        if self._line is None:
            return
        theme, body, small = colours(self.palette()), font(Style.BODY), font(Style.SMALL_STRONG)
        ink = theme.ink(_TONES[self._line.urgency])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        dot, (high, _) = scaled(_DOT), self._line_heights()
        painter.drawEllipse(QRectF(0, (high - dot) / 2, dot, dot))
        room = self._room(self.width())
        rule = laid_out(self._line.rule, small, room, 1)
        paint_lines(painter, rule, small, ink, QRectF(dot + space.S, 0, room, high))
        below = QRectF(dot + space.S, high + 2, room, self.height())
        paint_lines(painter, self._lines(self.width()), body, theme.text, below)
        painter.end()

    def _lines(self, width: int) -> list[str]:
        # Layouts ask for several widths, several times each.
        if width not in self._broken:
            text = self._line.sentence if self._line else ""
            self._broken[width] = laid_out(text, font(Style.BODY), self._room(width), _MOST_LINES)
        return self._broken[width]

    def _line_heights(self) -> tuple[float, float]:
        """The height of the rule, and of each line below it; layouts ask for them again and again."""
        if self._heights is None:
            self._heights = (
                QFontMetricsF(font(Style.SMALL_STRONG)).height(),
                QFontMetricsF(font(Style.BODY)).height(),
            )
        return self._heights

    def _room(self, width: int) -> float:
        return width - scaled(_DOT) - space.S


class TodayRow(QWidget):
    """A line with its two buttons."""

    acted = Signal(object)
    """The TodayLine whose thing shall be done."""
    put_off = Signal(object)
    """The TodayRow whose Later was pressed."""
    reached = Signal(object)
    """The TodayRow that has the keyboard now."""

    def __init__(self, later: str, widths: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.line: TodayLine | None = None
        self._text = LineText(self)
        self.later = LineButton(later, self, quiet=True)
        self.act = LineButton("", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.S, space.S, 0, space.S)
        row.setSpacing(space.XS)
        row.addWidget(self._text, 1)
        row.addSpacing(space.S)
        for button, width in zip((self.later, self.act), widths, strict=True):
            button.setFixedWidth(width)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            button.reached.connect(self._on_reached)
        self.later.setObjectName("later")
        self.act.setObjectName("act")
        self.later.clicked.connect(self._on_later)
        self.act.clicked.connect(self._on_act)
        self.set_stop(is_stop=False)

    def show_line(self, line: TodayLine) -> None:
        """Show a line."""
        self.line = line
        self._text.say(line)
        self.act.setText(line.act)
        self.act.setAccessibleName(line.act)
        for button in (self.later, self.act):
            button.setAccessibleDescription(line.spoken)

    def set_stop(self, *, is_stop: bool) -> None:
        """Let Tab stop at this line's buttons, or pass them by; a click always reaches them."""
        policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
        for button in (self.later, self.act):
            button.setFocusPolicy(policy)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.y() > 0:
            painter = QPainter(self)
            painter.setPen(QPen(colours(self.palette()).line, 1))
            painter.drawLine(0, 0, self.width(), 0)
            painter.end()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._on_act()

    def _on_reached(self) -> None:
        self.reached.emit(self)

    def _on_later(self) -> None:
        self.put_off.emit(self)

    def _on_act(self) -> None:
        self.acted.emit(self.line)
