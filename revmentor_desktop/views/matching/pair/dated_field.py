"""A day on which something was done: typed, chosen in a calendar, or today by one button."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.days import DayField
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import fields, pair_page
from revmentor_desktop.wording.catalogue import Words


class DatedField(QWidget):
    """A day or none; the button for today is there while there is none."""

    edited = Signal(str, object)
    """What the field is for, and the day or None."""
    refused = Signal(str)

    def __init__(
        self,
        words: Words,
        key: str,
        name: str,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        who: str = "",
    ) -> None:
        super().__init__(parent)
        self._words, self._key, self._today = words, key, today
        self.day = DayField(words, today, self)
        self.day.field.setObjectName(f"{key}-day")
        self.day.field.setAccessibleName(name)
        self.now = Button(words(pair_page.TODAY), self)
        self.now.setObjectName(f"{key}-today")
        self.now.setAccessibleName(words(pair_page.SPOKEN_NEED, need=name, state=words(pair_page.TODAY)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        self.who = label(who, Style.SMALL, muted=True, parent=self)
        self.who.setVisible(bool(who))
        row.addWidget(self.who)
        row.addWidget(self.day)
        row.addWidget(self.now)
        row.addStretch(1)
        self.day.picked.connect(self._on_picked)
        self.day.unknown.connect(self._on_unknown)
        self.now.clicked.connect(self._on_today)

    def show_day(self, day: date | None, *, anew: bool) -> None:
        """Show a day."""
        self.day.show_day(day, anew=anew)
        self.now.setVisible(day is None)

    def finish(self) -> None:
        """Tell what is still being typed."""
        self.day.finish()

    def _on_picked(self, day: date | None) -> None:
        self.edited.emit(self._key, day)

    def _on_unknown(self, text: str) -> None:
        example = self._today().isoformat()
        self.refused.emit(self._words(fields.NO_DATE, text=text, example=example))

    def _on_today(self) -> None:
        self.day.field.setFocus()
        self.edited.emit(self._key, self._today())
