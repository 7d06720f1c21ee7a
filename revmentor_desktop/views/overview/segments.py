"""The ideas by stage as one bar in segments, with the names and numbers below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.overview.pictures import Picture, between, coming
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.catalogue import Words

_SWATCH = 8
_THICK = 14


class Segments(Picture):
    """Only stages that hold ideas have a segment; all main stages have a name."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("ideas", parent)
        self._words = words
        self._stages: Sequence[tuple[Stage, int]] = ()

    def show_stages(self, stages: Sequence[tuple[Stage, int]]) -> None:
        """Show how many ideas each stage holds."""
        self._stages = stages
        words = self._words
        parts = [wording.stage_count(stage, amount, words) for stage, amount in stages if amount]
        heading = words(wording.IDEAS)
        self.say(wording.listed([heading, *(parts or [words(wording.NO_IDEAS)])], words))

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(font(Style.SMALL)).averageCharWidth() * 40), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def draw(self, painter: QPainter, theme: Colours) -> None:
        whole = sum(amount for _, amount in self._stages)
        bar = QRectF(space.XS, space.XS, self.width() - 2 * space.XS, scaled(_THICK))
        corners = QPainterPath()
        corners.addRoundedRect(bar, scaled(_THICK) / 2, scaled(_THICK) / 2)
        painter.fillPath(corners, theme.line if self.underMouse() else theme.background)
        painter.save()
        painter.setClipPath(corners)
        left, inks = bar.left(), _inks(theme)
        for stage, amount in self._stages:
            if amount:
                width = bar.width() * amount / whole
                painter.fillRect(QRectF(left, bar.top(), max(width - 2, 1), bar.height()), inks[stage])
                left += width
        painter.restore()
        painter.setFont(font(Style.SMALL))
        for (stage, amount), at in zip(self._named(), self._places(), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(inks[stage])
            swatch = QRectF(
                at.left(), at.center().y() - scaled(_SWATCH) / 2, scaled(_SWATCH), scaled(_SWATCH)
            )
            painter.drawRoundedRect(swatch, 2, 2)
            painter.setPen(theme.muted)
            text = wording.stage_count(stage, amount, self._words)
            beside = at.adjusted(scaled(_SWATCH) + space.XS, 0, 0, 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _named(self) -> list[tuple[Stage, int]]:
        aside = {Stage.PARKED, Stage.DECLINED}
        return [(stage, amount) for stage, amount in self._stages if amount or stage not in aside]

    def _places(self) -> list[QRectF]:
        """Where the names stand: one after the other, on as many lines as they need."""
        metrics = QFontMetricsF(font(Style.SMALL))
        places: list[QRectF] = []
        at = QPointF(space.XS, space.XS + scaled(_THICK) + space.S)
        for stage, amount in self._named():
            text = wording.stage_count(stage, amount, self._words)
            wide = metrics.horizontalAdvance(text) + scaled(_SWATCH) + space.XS + 1
            if places and at.x() + wide > self.width():
                at = QPointF(space.XS, at.y() + metrics.height() + 2)
            places.append(QRectF(at, QSizeF(wide, metrics.height())))
            at.setX(at.x() + wide + space.M)
        return places

    def _height(self) -> int:
        places = self._places()
        return round(places[-1].bottom() if places else space.XS + scaled(_THICK)) + space.XS


def _inks(theme: Colours) -> Mapping[Stage, QColor]:
    return {
        Stage.NEW: coming(theme),
        Stage.UNDER_REVIEW: between(coming(theme), theme.accent, 0.35),
        Stage.DECIDED: between(coming(theme), theme.accent, 0.65),
        Stage.IN_PROGRESS: theme.accent,
        Stage.REALISED: theme.ok,
        Stage.PARKED: theme.warning,
        Stage.DECLINED: theme.muted,
    }
