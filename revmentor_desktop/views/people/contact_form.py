"""The form of one contact: when it was, how, and what it was about."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.feedback import Channel, Contact
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.days import DayField
from revmentor_desktop.views.widgets.fields import Options, Paragraph
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.notice_line import NoticeLine
from revmentor_desktop.wording import names, people_view, person_panel
from revmentor_desktop.wording.catalogue import Message, Words

_LINES = 2


class ContactForm(QWidget):
    """Ctrl+Enter saves, Esc gives up; what was typed stays until one of the two."""

    save_requested = Signal(object, str, str)
    """The day, the channel's code, and what it was about."""
    given_up = Signal()

    def __init__(self, words: Words, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("contact-form")
        self._words = words
        self._today = today
        self._picked = today()
        self.day = DayField(words, today, self)
        self.how = Options("how", {one.value: words(names.of(one)) for one in Channel}, self)
        self.about = Paragraph("about", _LINES, self)
        self.trouble = NoticeLine(self)
        self.save = Button(words(person_panel.SAVE), self, primary=True)
        self.cancel = Button(words(person_panel.CANCEL), self)
        self._arrange()
        self.day.picked.connect(self._on_picked)
        self.day.unknown.connect(self._on_unknown)
        self.save.clicked.connect(self.finish)
        self.cancel.clicked.connect(self.given_up)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.finish)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(space.XS)
        rows: tuple[tuple[Message, QWidget, str], ...] = (
            (person_panel.DAY, self.day, "contact-day"),
            (person_panel.HOW, self.how, "contact-how"),
            (person_panel.ABOUT, self.about, "contact-about"),
        )
        for place, (message, field, code) in enumerate(rows):
            field.setObjectName(code)
            field.setAccessibleName(self._words(message))
            said = label(self._words(message), muted=True, parent=self)
            said.setBuddy(field)
            grid.addWidget(said, 2 * place, 0)
            grid.addWidget(field, 2 * place + 1, 0)
        self.day.field.setAccessibleName(self._words(person_panel.DAY))
        grid.addWidget(self.trouble, 6, 0)
        buttons = QHBoxLayout()
        buttons.setSpacing(space.S)
        self.save.setObjectName("contact-save")
        self.cancel.setObjectName("contact-cancel")
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        grid.addLayout(buttons, 7, 0)

    def begin(self, contact: Contact | None) -> None:
        """Show a contact to change, or an empty one of today."""
        self._picked = contact.happened_on if contact else self._today()
        self.day.show_day(self._picked, anew=True)
        self.how.show_option((contact.how if contact else Channel.MEETING).value)
        self.about.show_text(contact.about if contact else "", anew=True)
        self.trouble.say("")
        self.about.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Ask for the contact to be saved."""
        self.day.finish()
        if not self.trouble.text:
            self.save_requested.emit(self._picked, str(self.how.currentData()), self.about.toPlainText())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _on_picked(self, day: date | None) -> None:
        self._picked = day or self._today()
        self.trouble.say("")
        self.day.show_day(self._picked, anew=True)

    def _on_unknown(self, text: str) -> None:
        example = self._today().isoformat()
        self.trouble.say(self._words(people_view.NO_DATE, text=text, example=example))
