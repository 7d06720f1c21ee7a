"""Our own icons: drawn once as SVG, coloured from the theme when shown."""

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from revmentor_desktop import paths


class Icon(StrEnum):
    """The icons there are; each is `resources/icons/<name>.svg`, drawn in currentColor."""

    ADD = "add"
    AGENDA = "agenda"
    BACK = "back"
    CALENDAR = "calendar"
    CHECK = "check"
    CLASH = "clash"
    CLOSE = "close"
    COLUMNS = "columns"
    COPY = "copy"
    DOWN = "down"
    EXPORT = "export"
    FILTER = "filter"
    FORWARD = "forward"
    FULL_SCREEN = "full-screen"
    IDEA = "idea"
    IMPORT = "import"
    LESS = "less"
    LINK = "link"
    LOCK = "lock"
    MORE = "more"
    OVERVIEW = "overview"
    PEOPLE = "people"
    PRINT = "print"
    SEARCH = "search"
    UNDO = "undo"
    UP = "up"
    WARNING = "warning"


def pixmap(icon: Icon, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw an icon sharply in a colour; `size` in device-independent pixels."""
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _renderer(icon, colour.name()).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def paint(painter: QPainter, icon: Icon, colour: QColor, where: QRectF) -> None:
    """Draw an icon where a delegate or a widget paints."""
    _renderer(icon, colour.name()).render(painter, where)


def icon(which: Icon, colour: QColor) -> QIcon:
    """Give an icon for buttons and actions."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(which, colour, 16, ratio))
    return made


@cache
def _renderer(icon: Icon, colour: str) -> QSvgRenderer:
    text = paths.resource("icons", f"{icon.value}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))
