"""What can be done to a pair: a day, the buttons of the legal next steps, and the question before the end."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.text import tidy
from revmentor_desktop.models.pair_steps import LEADS_ON, Act
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.flow_row import FlowRow
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.days import DayField
from revmentor_desktop.views.widgets.framed import Line, Tick
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import fields, pair_page
from revmentor_desktop.wording.catalogue import Message, Words

_TEXTS: Mapping[Act, Message] = {
    Act.ADEPT_SAYS_YES: pair_page.SAYS_YES_ADEPT,
    Act.MENTOR_SAYS_YES: pair_page.SAYS_YES_MENTOR,
    Act.BEGIN: pair_page.BEGIN,
    Act.RESUME: pair_page.RESUME,
    Act.PAUSE: pair_page.PAUSE,
    Act.COMPLETE: pair_page.COMPLETE,
    Act.RELEASE: pair_page.RELEASE,
    Act.END: pair_page.END,
}


class ActsRow(QWidget):
    """Offers the next steps; what was done happened on the day that stands there, at first today."""

    act_requested = Signal(str, object)
    """An act and its day."""
    end_requested = Signal(str, object, bool)
    """Why the pair ends, the day, and whether the two may be paired again."""
    refused = Signal(str)

    def __init__(self, words: Words, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._today = words, today
        self._acts: tuple[Act, ...] = ()
        self._buttons: list[Button] = []
        self._day = today()
        self._flow = FlowRow(self)
        self._on = label(words(pair_page.ON), muted=True, parent=self)
        self.day = DayField(words, today, self)
        self.day.field.setObjectName("pair-day")
        self.day.field.setAccessibleName(words(pair_page.DAY))
        self.day.field.setToolTip(words(pair_page.DAY))
        self.question = EndQuestion(words, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.M)
        column.addWidget(self._flow)
        column.addWidget(self.question)
        self._on.setMinimumHeight(self.day.sizeHint().height())
        for widget in (self._on, self.day):
            self._flow.add(widget)
        self.day.picked.connect(self._on_day)
        self.day.unknown.connect(self._on_no_day)
        self.question.answered.connect(self._on_end)
        self.question.given_up.connect(self._on_given_up)

    def show_acts(self, acts: tuple[Act, ...], *, anew: bool) -> None:
        """Offer these acts; `anew` for another pair, whose day is today again."""
        if anew:
            self._show_day(self._today())
            self.question.hide()
        had_focus = any(button.hasFocus() for button in self._buttons)
        if acts != self._acts or anew:
            self._acts = acts
            self._make_buttons()
        self.setVisible(bool(acts))
        if had_focus and self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def allow(self, *, writing: bool) -> None:
        """Offer changes, or none while something else is written."""
        self.setEnabled(writing)

    def _make_buttons(self) -> None:
        for button in self._buttons:
            self._flow.drop(button)
        leading = next((act for act in self._acts if act in LEADS_ON), None)
        self._buttons = []
        for act in self._acts:
            button = Button(self._words(_TEXTS[act]), self, primary=act is leading)
            button.setObjectName(act.value)
            button.clicked.connect(self._on_clicked)
            self._flow.add(button)
            button.show()
            self._buttons.append(button)
        self._flow.arrange()

    def _show_day(self, day: date) -> None:
        self._day = day
        self.day.show_day(day, anew=True)

    def _on_day(self, day: date | None) -> None:
        today = self._today()
        if day is not None and day > today:
            self.refused.emit(self._words(pair_page.DAY_AHEAD))
        self._show_day(day if day is not None and day <= today else today)

    def _on_no_day(self, text: str) -> None:
        example = self._today().isoformat()
        self.refused.emit(self._words(fields.NO_DATE, text=text, example=example))

    def _on_clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, Button):
            return
        self.day.finish()
        act = Act(button.objectName())
        if act is Act.END:
            self.question.ask()
        else:
            self.act_requested.emit(act.value, self._day)

    def _on_end(self, why: str, again: bool) -> None:
        self.end_requested.emit(why, self._day, again)

    def _on_given_up(self) -> None:
        if self._buttons:
            self._buttons[-1].setFocus(Qt.FocusReason.OtherFocusReason)


class EndQuestion(QWidget):
    """Asks why a pair ends: Enter or the button end it, Esc keeps it."""

    answered = Signal(str, bool)
    given_up = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("end-question")
        self._question = snug(words(pair_page.END_QUESTION), Style.BODY, parent=self)
        self.reason = Line(self)
        self.reason.setObjectName("end-reason")
        self.reason.setMaxLength(2_000)
        self.reason.setAccessibleName(words(pair_page.END_QUESTION))
        self.never = Tick(words(pair_page.NEVER_AGAIN), self)
        self.never.setObjectName("never-again")
        self.end = Button(words(pair_page.END_NOW), self, primary=True)
        self.end.setObjectName("end-now")
        self.keep = Button(words(pair_page.KEEP), self)
        self.keep.setObjectName("keep-pair")
        foot = FlowRow(self)
        for widget in (self.end, self.keep):
            foot.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        for part in (self._question, self.reason, self.never, foot):
            column.addWidget(part)
        self.reason.textChanged.connect(self._on_typed)
        self.reason.returnPressed.connect(self._on_end)
        self.end.clicked.connect(self._on_end)
        self.keep.clicked.connect(self._on_keep)
        self.hide()

    def ask(self) -> None:
        """Ask, with an empty line."""
        self.reason.clear()
        self.never.setChecked(False)
        self._on_typed()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_keep()
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        self.end.setEnabled(bool(tidy(self.reason.text())))

    def _on_end(self) -> None:
        why = tidy(self.reason.text())
        if why:
            self.hide()
            self.answered.emit(why, not self.never.isChecked())

    def _on_keep(self) -> None:
        self.hide()
        self.given_up.emit()
