"""Fonts and measures of the board's cards, from the application's font."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style, font

GAP = space.M
"""Between two cards."""
PADDING = space.M + 2
SQUARE = 8
"""The side of a department's square."""


WRAPPED = (
    int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    | int(Qt.TextFlag.TextWordWrap)
    | int(Qt.TextFlag.TextDontClip)
)
"""How text is drawn and measured that goes over several lines."""


class Face:
    """A font with its metrics."""

    def __init__(self, style: Style) -> None:
        self.font: QFont = font(style)
        self.metrics = QFontMetricsF(self.font)
        self.height = self.metrics.height()

    def height_of(self, text: str, width: float) -> float:
        """The height of a text that is broken into lines of a width."""
        return self.metrics.boundingRect(QRectF(0, 0, width, 100_000), WRAPPED, text).height()


class CardStyle:
    """What every card is set in, for one size of the application's font."""

    def __init__(self) -> None:
        self.base = QApplication.font()
        self.title = Face(Style.CARD_TITLE)
        self.body = Face(Style.BODY)
        self.strong = Face(Style.STRONG)
        self.small = Face(Style.SMALL)
        self.small_strong = Face(Style.SMALL_STRONG)
        self.head = self.title.height + 2 * self.small.height + 2 * 3
        self.seats = 2 * self.small.height + 2 * space.S + 4
        self.tag = self.small.height + space.S

    @property
    def mentor_height(self) -> int:
        """A mentor's card with the gap below it."""
        return round(self.head + 2 * PADDING + space.S)

    @property
    def adept_height(self) -> int:
        """An adept's card with the gap below it."""
        return round(self.head + space.M + self.seats + 2 * PADDING + GAP)

    @property
    def least_width(self) -> int:
        """How narrow an adept's card may become, without its gap."""
        return round(self.body.metrics.averageCharWidth() * 28) + 2 * PADDING


class Styled:
    """Holds the style of the cards and makes it anew when the application's font changes."""

    def __init__(self) -> None:
        self._style: CardStyle | None = None

    @property
    def style(self) -> CardStyle:
        """The style for the font as it is now."""
        if self._style is None or self._style.base != QApplication.font():
            self._style = CardStyle()
        return self._style
