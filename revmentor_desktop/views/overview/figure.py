"""One large number with what it is, and the row of them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.overview.pictures import Picture
from revmentor_desktop.views.widgets.lines import laid_out, paint_lines
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.catalogue import Words

_NARROWEST = 15
"""Characters that a figure has room for at least."""
_LABEL_LINES = 2


class Figure(Picture):
    """A number, of how many, and what it counts."""

    def __init__(self, leads_to: str, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(leads_to, parent)
        self._words = words
        self._number = ""
        self._of = ""
        self._label = ""

    def show_figure(self, number: str, of: str, label: str) -> None:
        """Show a number; `of` and `label` in words."""
        self._number, self._of, self._label = number, of, label
        spoken = self._words(wording.FIGURE_SPOKEN, figure=number, of=of, label=label)
        self.say(" ".join(spoken.split()))

    @property
    def least_width(self) -> int:
        """How narrow it may become."""
        number = QFontMetricsF(font(Style.FIGURE)).horizontalAdvance(self._number)
        of = QFontMetricsF(font(Style.SMALL_STRONG)).horizontalAdvance(self._of)
        letters = QFontMetricsF(font(Style.SMALL)).averageCharWidth() * _NARROWEST
        return round(max(number + of + space.S, letters)) + 2 * space.XS

    @override
    def sizeHint(self) -> QSize:
        small = QFontMetricsF(font(Style.SMALL)).height() * _LABEL_LINES
        high = QFontMetricsF(font(Style.FIGURE)).height() + small + space.XS
        return QSize(self.least_width, round(high))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def draw(self, painter: QPainter, theme: Colours) -> None:
        large, beside = QFontMetricsF(font(Style.FIGURE)), QFontMetricsF(font(Style.SMALL_STRONG))
        painter.setFont(font(Style.FIGURE))
        painter.setPen(theme.text)
        base = large.ascent()
        painter.drawText(round(space.XS), round(base), self._number)
        painter.setFont(font(Style.SMALL_STRONG))
        painter.setPen(theme.muted)
        left = space.XS + large.horizontalAdvance(self._number) + space.S
        shown = beside.elidedText(self._of, Qt.TextElideMode.ElideRight, self.width() - left)
        painter.drawText(round(left), round(base), shown)
        room = self.width() - 2 * space.XS
        lines = laid_out(self._label, font(Style.SMALL), room, _LABEL_LINES)
        below = QRectF(space.XS, large.height(), room, self.height() - large.height())
        paint_lines(painter, lines, font(Style.SMALL), theme.muted, below)


class FigureRow(QWidget):
    """Figures side by side, on as many rows as the width asks for."""

    def __init__(self, figures: Sequence[Figure], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = figures
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(space.S)
        for figure in figures:
            figure.setParent(self)
        self.arrange()

    def arrange(self) -> None:
        """Place the figures that are shown for the width there is."""
        shown = [figure for figure in self._figures if not figure.isHidden()]
        widest = max((figure.least_width for figure in shown), default=1) + space.S
        across = max(1, min(len(shown), (self.width() + space.S) // widest))
        if across == 3 and len(shown) == 4:
            across = 2
        for figure in self._figures:
            self._grid.removeWidget(figure)
        for place, figure in enumerate(shown):
            self._grid.addWidget(figure, place // across, place % across)
        for column in range(len(self._figures)):
            # The last one quotes a question: it gets the most room.
            stretch = 3 if column == len(shown) - 1 else 2
            self._grid.setColumnStretch(column, stretch if column < across else 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
