"""The parts of a score as bars with their points."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.models.pairing_couple import PartBar
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.matching.card_painting import draw_text
from revmentor_desktop.views.matching.card_style import WRAPPED, CardSize, CardStyle, Styled

_BAR = 4


class Bars(QWidget):
    """For each part its name, its points, how much of what it could earn it did, and the reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._styled = Styled()
        self._bars: tuple[PartBar, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bars(self, bars: tuple[PartBar, ...]) -> None:
        """Show these parts."""
        self._bars = bars
        self.setAccessibleName(", ".join(f"{one.name} {one.points}" for one in bars))
        self.setAccessibleDescription(" ".join(one.sentence for one in bars))
        self.setVisible(bool(bars))
        self.updateGeometry()
        self.update()

    def resize_text(self, size: CardSize) -> None:
        """Draw the parts in this size from now on."""
        self._styled.size = size
        self.updateGeometry()
        self.update()

    @property
    def _style(self) -> CardStyle:
        return self._styled.style

    def _name_room(self, bar: PartBar, width: float) -> float:
        return width - self._style.small_strong.metrics.horizontalAdvance(bar.points) - space.M

    def _above(self, bar: PartBar, width: float) -> float:
        """The height of a part's name, the bar and the space below it."""
        return self._style.small_strong.height_of(bar.name, self._name_room(bar, width)) + _BAR + 2 + space.XS

    def _below(self, bar: PartBar, width: float) -> float:
        """The height of the reason below a bar."""
        return self._style.small.height_of(bar.sentence, width)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = (self._above(bar, width) + self._below(bar, width) + space.M for bar in self._bars)
        return round(sum(rows))

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), 160)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(self.width(), 160)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0.0
        for bar in self._bars:
            top += self._paint_bar(painter, bar, top) + space.M
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: PartBar, top: float) -> float:
        """Draw one part from `top` on; gives its height."""
        theme, style, width = colours(self.palette()), self._style, self.width()
        above, below = self._above(bar, width), self._below(bar, width)
        name_room = self._name_room(bar, width)
        painter.setFont(style.small_strong.font)
        painter.setPen(theme.text)
        painter.drawText(QRectF(0, top, name_room, above), WRAPPED, bar.name)
        points = QRectF(name_room + space.M - 1, top, width - name_room - space.M + 1, style.small.height)
        draw_text(painter, points, bar.points, style.small_strong, theme.text)
        track = QRectF(0, top + above - space.XS - _BAR, width, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.line)
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        painter.setBrush(theme.accent)
        filled = QRectF(0, track.top(), max(_BAR, width * bar.share), _BAR)
        painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)
        painter.setFont(style.small.font)
        painter.setPen(theme.muted)
        painter.drawText(QRectF(0, top + above, width, below), WRAPPED, bar.sentence)
        return above + below
