"""Fonts and measures of the board's cards, from the application's font."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style, font

GAP = space.M
"""Between two cards."""
PADDING = space.M + 2
SCALES = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""Sizes of the cards, against the application's own."""
SQUARE = 8
"""The side of a department's square."""


WRAPPED = (
    int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    | int(Qt.TextFlag.TextWordWrap)
    | int(Qt.TextFlag.TextDontClip)
)
"""How text is drawn and measured that goes over several lines."""


class Face:
    """A font with its metrics; `scale` is how large against the application's own size."""

    def __init__(self, style: Style, scale: float = 1.0) -> None:
        self.font: QFont = font(style)
        self.font.setPointSizeF(self.font.pointSizeF() * scale)
        self.metrics = QFontMetricsF(self.font)
        self.height = self.metrics.height()

    def height_of(self, text: str, width: float) -> float:
        """The height of a text that is broken into lines of a width."""
        # Most texts are one line, which is known much sooner than how a text breaks.
        if "\n" not in text and self.metrics.horizontalAdvance(text) <= width:
            return self.height
        return self.metrics.boundingRect(QRectF(0, 0, width, 100_000), WRAPPED, text).height()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSize:
    """How large cards are shown, and whether they leave out what one can do without."""

    scale: float = 1.0
    is_compact: bool = False

    def stepped(self, steps: int) -> "CardSize":
        """Give the size that is so many steps larger."""
        nearest = min(range(len(SCALES)), key=lambda place: abs(SCALES[place] - self.scale))
        return replace(self, scale=SCALES[max(0, min(len(SCALES) - 1, nearest + steps))])


class CardStyle:
    """What every card is set in, for one size of the application's font and of the cards."""

    def __init__(self, size: CardSize | None = None) -> None:
        self.base = QApplication.font()
        self.size = size or CardSize()
        self.is_compact = self.size.is_compact
        self.title, self.body, self.strong, self.small, self.small_strong = (
            Face(style, self.size.scale)
            for style in (Style.CARD_TITLE, Style.BODY, Style.STRONG, Style.SMALL, Style.SMALL_STRONG)
        )
        lines = 1 if self.is_compact else 2
        self.head = self.title.height + lines * (self.small.height + 3)
        self.seats = lines * self.small.height + 2 * space.S + (0 if self.is_compact else 4)
        self.tag = self.small.height + space.S
        self.above_seats = space.S if self.is_compact else space.M
        self.heading_height = round(self.strong.height + space.L)

    @property
    def mentor_height(self) -> int:
        """A mentor's card with the gap below it."""
        return round(self.head + 2 * PADDING + space.S)

    @property
    def adept_height(self) -> int:
        """An adept's card with the gap below it."""
        return round(self.head + self.above_seats + self.seats + 2 * PADDING + GAP)

    @property
    def least_width(self) -> int:
        """How narrow an adept's card may become, without its gap."""
        return round(self.body.metrics.averageCharWidth() * 28) + 2 * PADDING


class Styled:
    """Holds the style of the cards and makes it anew when the application's font changes."""

    def __init__(self) -> None:
        self._style: CardStyle | None = None
        self.size = CardSize()

    @property
    def style(self) -> CardStyle:
        """The style for the font and the size of cards as they are now."""
        made = self._style
        if made is None or made.size != self.size or made.base != QApplication.font():
            made = self._style = CardStyle(self.size)
        return made
