"""Asks for a day, today unless another one is chosen."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.widgets.days import DayField
from revmentor_desktop.wording import fields, pair_page, standing
from revmentor_desktop.wording.catalogue import Message, Words


class DayDialog(ShellDialog):
    """Hands over the day when it is confirmed; one that is still to come is refused."""

    def __init__(
        self,
        words: Words,
        title: Message,
        what: str,
        today: Callable[[], date],
        then: Callable[[date], object],
        parent: QWidget,
    ) -> None:
        super().__init__(words, title, parent, accept=standing.NOTE_IT)
        self.setObjectName("day-dialog")
        self._today, self._then = today, then
        self._day: date | None = today()
        self._is_day = True
        self.paragraph(what)
        self.field = DayField(words, today, self)
        self.row(self.form(), words(standing.DAY), self.field, "standing-day-field")
        self.field.field.setObjectName("standing-day")
        self.field.field.setAccessibleName(words(standing.DAY))
        self.field.show_day(self._day, anew=True)
        self.field.picked.connect(self._on_picked)
        self.field.unknown.connect(self._on_unknown)

    @override
    def carry_out(self) -> bool:
        self.field.finish()
        if self._day is None or self._day > self._today():
            self.refuse(self.words(pair_page.DAY_AHEAD))
            return False
        self._then(self._day)
        return True

    def _on_picked(self, day: date | None) -> None:
        self._day = day
        self.field.show_day(day, anew=True)

    def _on_unknown(self, text: str) -> None:
        self.refuse(self.words(fields.NO_DATE, text=text, example=self._today().isoformat()))
