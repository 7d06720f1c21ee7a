"""The cohort's key dates as chips on as many lines as they need; the next one is marked."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.domain.attention import KeyDate
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.widgets.chips import chip_size, paint_chip
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.catalogue import Words


class KeyDates(QWidget):
    """Chips in the order of the days."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._chips: list[tuple[str, Tone]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_dates(self, dates: Sequence[tuple[KeyDate, date]], today: date) -> None:
        """Show the dates; the next one to come in the accent."""
        coming = next((key for key, day in dates if day >= today), None)
        self._chips = [
            (
                wording.key_date_short(key, day, self._words),
                Tone.ACCENT if key is coming else Tone.PLAIN,
            )
            for key, day in dates
        ]
        texts = [text for text, _ in self._chips]
        self.setAccessibleName(wording.listed([self._words(wording.KEY_DATES), *texts], self._words))
        self.setVisible(bool(dates))
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        places = self._places(arg__1)
        return round(places[-1].bottom()) if places else 0

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = colours(self.palette())
        for (text, tone), at in zip(self._chips, self._places(self.width()), strict=True):
            paint_chip(painter, at, text, tone, theme)
        painter.end()

    def _places(self, width: int) -> list[QRectF]:
        places: list[QRectF] = []
        left, top = 0, 0
        for text, _ in self._chips:
            size = chip_size(text)
            if left and left + size.width() > width:
                left, top = 0, top + size.height() + space.XS
            places.append(QRectF(left, top, min(size.width(), max(width, 1)), size.height()))
            left += size.width() + space.S
        return places
