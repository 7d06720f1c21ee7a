"""A file dropped anywhere on the window: what it is, and the veil that says what letting go does."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.shell.choosing import SUFFIX
from revmentor_desktop.views.shell.file_commands import LISTS
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Message

_VEIL = 215
_LONGEST = 60
_MAILS, _WORKBOOKS = frozenset({".eml", ".msg"}), frozenset({".xlsx", ".xlsm"})


def files_in(mime: QMimeData) -> list[Path]:
    """The files of this computer that are dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def is_programme(path: Path) -> bool:
    """Whether a file is a programme, by its ending."""
    return path.suffix.lower() == SUFFIX


def is_list(path: Path) -> bool:
    """Whether a file may be a people list, by its ending."""
    return path.suffix.lower().removeprefix(".") in LISTS


def are_forms(files: Sequence[Path]) -> bool:
    """Whether files are forms that came back: mails, a folder, several workbooks, or one of our forms."""
    # What reads other programs' files is loaded when there is one.
    from revmentor_desktop.exchange.forms.marks import is_form

    endings = {path.suffix.lower() for path in files}
    if SUFFIX in endings:
        return False
    if endings & _MAILS or any(path.is_dir() for path in files):
        return True
    return bool(endings & _WORKBOOKS) and (len(files) > 1 or is_form(files[0]))


def promise(path: Path) -> Message:
    """What letting go of a file does."""
    return window.DROP_PROGRAMME if is_programme(path) else window.DROP_LIST


class DropVeil(QWidget):
    """Covers the window while a file is over it; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def promise(self, text: str) -> None:
        """Say what letting go does."""
        self._text = text
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.background)
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(space.XL, space.XL, -space.XL, -space.XL)
        painter.setPen(QPen(theme.accent, 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, space.CARD_RADIUS, space.CARD_RADIUS)
        painter.setFont(font(Style.PAGE_TITLE))
        painter.setPen(theme.accent)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(frame.adjusted(space.XL, 0, -space.XL, 0), flags, self._text)
        painter.end()


def shown_name(path: Path) -> str:
    """A file's name that fits into a sentence."""
    return path.name if len(path.name) <= _LONGEST else f"{path.name[: _LONGEST - 1]}…"
