"""The type scale, from the system's own font and its size."""

from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget

_USUAL_PIXELS = 13


class Style(Enum):
    """A place in the scale: size against the body's, and weight."""

    BODY = (1.0, 400)
    STRONG = (1.0, 600)
    SMALL = (12 / 13, 400)
    SMALL_STRONG = (12 / 13, 600)
    CARD_TITLE = (14 / 13, 600)
    SECTION = (14 / 13, 650)
    PAGE_TITLE = (20 / 13, 650)
    FIGURE = (28 / 13, 650)

    @property
    def size(self) -> float:
        """How large against the body."""
        return self.value[0]

    @property
    def weight(self) -> int:
        """How heavy, 400 is regular."""
        return self.value[1]


def font(style: Style) -> QFont:
    """Give the font of a style, following the application's own size (text zoom changes that)."""
    made = QFont(QApplication.font())
    made.setPointSizeF(made.pointSizeF() * style.size)
    made.setWeight(QFont.Weight(style.weight))
    return made


def body_font(zoom: float = 1.0) -> QFont:
    """The application's font: the system's, at 13 pixels or what the system asks for, times the zoom."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    made.setPointSizeF(max(made.pointSizeF(), 9.75) * zoom)
    return made


def scaled(length: float) -> int:
    """Give a length that is drawn beside text of 13 pixels, grown as much as the text has."""
    return round(length * QFontInfo(QApplication.font()).pixelSize() / _USUAL_PIXELS)


def set_style(widget: QWidget, style: Style) -> None:
    """Set a widget in a style."""
    widget.setFont(font(style))
