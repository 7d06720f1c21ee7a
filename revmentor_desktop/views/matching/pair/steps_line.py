"""The life of a pair as a line of steps, beside each other or, where there is no room, below each other."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.models.pair_steps import PairStep, StepState
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.wording import pair_page
from revmentor_desktop.wording.catalogue import Words

_MARK = 18
_LINE = 2
_STOPPED = frozenset({StepState.PAUSED, StepState.ENDED})


class StepsLine(QWidget):
    """Shows the steps; assistive technology hears them as one text."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._steps: tuple[PairStep, ...] = ()
        self.setObjectName("pair-steps")
        self.setAccessibleName(words(pair_page.STEPS))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_steps(self, steps: tuple[PairStep, ...]) -> None:
        """Show these steps."""
        self._steps = steps
        told = (self._words(pair_page.SPOKEN_STEP, step=one.name, told=one.told) for one in steps)
        self.setAccessibleDescription(". ".join(told))
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(self._stacked_height() if self._is_narrow(width) else self._height())

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_MARK) * 4, self.heightForWidth(max(self.width(), 200)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_narrow(self.width()):
            self._paint_stacked(painter, colours(self.palette()))
        else:
            self._paint_row(painter, colours(self.palette()))
        painter.end()

    def _is_narrow(self, width: int) -> bool:
        strong, small = QFontMetricsF(font(Style.STRONG)), QFontMetricsF(font(Style.SMALL))
        widest = max(
            (
                max(strong.horizontalAdvance(one.name), small.horizontalAdvance(one.told))
                for one in self._steps
            ),
            default=0.0,
        )
        return (widest + space.M) * len(self._steps) > width

    def _height(self) -> float:
        return scaled(_MARK) + space.S + self._text_height()

    def _text_height(self) -> float:
        return QFontMetricsF(font(Style.STRONG)).height() + QFontMetricsF(font(Style.SMALL)).height()

    def _stacked_height(self) -> float:
        return len(self._steps) * (self._text_height() + space.S)

    def _paint_row(self, painter: QPainter, theme: Colours) -> None:
        side, wide = scaled(_MARK), self.width() / max(1, len(self._steps))
        centres = [QPointF(wide * (place + 0.5), side / 2) for place in range(len(self._steps))]
        for one, here, before in zip(self._steps[1:], centres[1:], centres, strict=False):
            gap = QPointF(side / 2 + space.XS, 0)
            painter.setPen(QPen(_line_ink(one, theme), _LINE))
            painter.drawLine(before + gap, here - gap)
        for one, centre in zip(self._steps, centres, strict=True):
            _paint_mark(painter, one, centre, theme)
            left = centre.x() - wide / 2
            self._paint_text(painter, one, QRectF(left, side + space.S, wide, 0), theme, centred=True)

    def _paint_stacked(self, painter: QPainter, theme: Colours) -> None:
        side, high = scaled(_MARK), self._text_height() + space.S
        for place, one in enumerate(self._steps):
            top = place * high
            _paint_mark(painter, one, QPointF(side / 2, top + side / 2), theme)
            if place + 1 < len(self._steps):
                painter.setPen(QPen(_line_ink(self._steps[place + 1], theme), _LINE))
                down = QPointF(side / 2, top + side + space.XS)
                painter.drawLine(down, QPointF(side / 2, top + high - space.XS))
            beside = side + space.M
            self._paint_text(
                painter, one, QRectF(beside, top, self.width() - beside, 0), theme, centred=False
            )

    def _paint_text(
        self, painter: QPainter, one: PairStep, where: QRectF, theme: Colours, *, centred: bool
    ) -> None:
        across = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        is_here = one.state in {StepState.NOW, *_STOPPED}
        top = where.top()
        for text, style, ink in (
            (one.name, Style.STRONG if is_here else Style.BODY, _text_ink(one, theme)),
            (one.told, Style.SMALL, theme.muted),
        ):
            metrics = QFontMetricsF(font(style))
            painter.setFont(font(style))
            painter.setPen(ink)
            line = QRectF(where.left(), top, where.width(), metrics.height())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
            painter.drawText(line, across | Qt.TextFlag.TextSingleLine, shown)
            top += metrics.height()


def _text_ink(one: PairStep, theme: Colours) -> QColor:
    if one.state in _STOPPED:
        return theme.warning
    return theme.muted if one.state is StepState.AHEAD else theme.text


def _line_ink(one: PairStep, theme: Colours) -> QColor:
    """The line that leads to a step."""
    return theme.accent if one.state in {StepState.DONE, StepState.NOW} else theme.strong_line


def _paint_mark(painter: QPainter, one: PairStep, centre: QPointF, theme: Colours) -> None:
    """A tick for what was done, bars for a pause, a cross for the end, a ring for what lies ahead."""
    half = scaled(_MARK) / 2
    where = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
    ink = theme.warning if one.state in _STOPPED else theme.accent
    filled = one.state is not StepState.AHEAD
    painter.setPen(QPen(ink if filled else theme.strong_line, _LINE))
    painter.setBrush(ink if filled else theme.surface)
    painter.drawEllipse(where.adjusted(1, 1, -1, -1))
    inner = half * 0.45
    inside = where.adjusted(inner, inner, -inner, -inner)
    if one.state is StepState.PAUSED:
        painter.setPen(QPen(theme.warning_wash, _LINE + 0.5))
        for across in (-half / 4, half / 4):
            painter.drawLine(centre + QPointF(across, -half / 3), centre + QPointF(across, half / 3))
    elif one.state is StepState.ENDED:
        icons.paint(painter, Icon.CLOSE, theme.warning_wash, inside)
    elif filled:
        icons.paint(painter, Icon.CHECK, theme.on_accent, inside)
