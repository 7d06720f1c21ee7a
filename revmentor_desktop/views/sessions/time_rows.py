"""Times to choose from, each with its button: other times of a session, or times for a replacement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording.catalogue import Message, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a click on a time does, and how that is said."""

    name: str
    text: Message
    spoken: Message
    """With the place {time}."""


class TimeRows(QWidget):
    """Times below each other."""

    chosen = Signal(object)
    """A wall time."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._times: tuple[datetime, ...] = ()
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.XS)

    def show_times(self, times: Sequence[datetime], minutes: int, offer: Offer) -> None:
        """Show these times with a button each."""
        self._times = tuple(times)
        while len(self._rows) < len(times):
            row = _Row(self)
            row.button.clicked.connect(self._on_clicked)
            self._column.addWidget(row)
            self._rows.append(row)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(times))
            if place < len(times):
                start = times[place]
                time = calendar_view.whole_time(start, minutes, self._words)
                row.text.setText(calendar_view.short_time(start, minutes, self._words))
                row.button.setObjectName(f"{offer.name}-{place + 1}")
                row.button.setText(self._words(offer.text))
                row.button.setAccessibleName(self._words(offer.spoken, time=time))
                row.button.setToolTip(row.button.accessibleName())
        self.setVisible(bool(times))

    def _on_clicked(self) -> None:
        button: QObject | None = self.sender()
        for start, row in zip(self._times, self._rows, strict=False):
            if row.button is button:
                self.chosen.emit(start)
                return


class _Row(QWidget):
    """A time and its button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text: QLabel = label(wraps=True, parent=self)
        self.button = Button("", self, small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
