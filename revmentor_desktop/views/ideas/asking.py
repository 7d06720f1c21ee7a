"""A question asked in place: a small card in a column with a field that is answered or given up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.cards import Card
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.lines import Lines
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Words

_QUESTION_LINES = 4


class Asking(Card):
    """Enter and the button answer, Esc gives up; an empty answer is none."""

    answered = Signal(str)
    given_up = Signal()

    def __init__(self, words: Words, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setContentsMargins(space.M, space.M, space.M, space.M)
        self.column.setSpacing(space.S)
        self._question = Lines("", _QUESTION_LINES, self, style=Style.SMALL)
        self.field = Line(self)
        self._answer = Button(button, self, primary=True)
        self._answer.setObjectName("answer")
        self._give_up = Button("", self, icon=Icon.CLOSE, name=words(wording.CANCEL))
        self._give_up.setObjectName("give-up")
        row = QHBoxLayout()
        row.setSpacing(space.XS)
        row.addWidget(self._answer, 1)
        row.addWidget(self._give_up)
        self.column.addWidget(self._question)
        self.column.addWidget(self.field)
        self.column.addLayout(row)
        self.field.returnPressed.connect(self._on_answered)
        self.field.textChanged.connect(self._on_typed)
        self._answer.clicked.connect(self._on_answered)
        self._give_up.clicked.connect(self.given_up)
        self.hide()

    def ask(self, question: str, hint: str) -> None:
        """Show the question and wait for an answer; a text that was typed before stays."""
        self._question.say(question)
        self._question.setVisible(bool(question))
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(question or hint)
        self._on_typed()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Empty the field."""
        self.field.clear()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        self._answer.setEnabled(bool(tidy(self.field.text())))

    def _on_answered(self) -> None:
        answer = tidy(self.field.text())
        if answer:
            self.answered.emit(answer)
