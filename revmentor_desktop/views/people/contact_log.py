"""The contact log of one person: the latest first, each to be changed or removed, and one more added."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from revmentor_desktop.domain.feedback import Channel, Contact
from revmentor_desktop.domain.ids import ContactId, PersonId
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.people.contact_form import ContactForm
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.wording import dates, names, person_panel
from revmentor_desktop.wording.catalogue import Words

_FIRST = 5
"""Contacts that are shown before one asks for more."""
_LINES = 6


class ContactLog(QWidget):
    """Asks for contacts to be saved and removed; the form stays open until that is done."""

    save_requested = Signal(object)
    """A Contact; its id is empty where it is a new one."""
    remove_requested = Signal(object)
    """A Contact."""

    def __init__(self, words: Words, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._person: PersonId | None = None
        self._contacts: Sequence[Contact] = ()
        self._edited: Contact | None = None
        self._all = False
        self._writing = True
        self.add = Button(words(person_panel.LOG), self, icon=Icon.ADD)
        self.add.setObjectName("contact-add")
        self.form = ContactForm(words, today, self)
        self.form.hide()
        self._nothing = Paragraph(words(person_panel.NO_CONTACTS), Style.SMALL, muted=True, parent=self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(space.S)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        column.addWidget(self._nothing)
        column.addLayout(self._lines)
        column.addWidget(self.form)
        column.addLayout(row)
        self.add.clicked.connect(self._on_add)
        self.form.save_requested.connect(self._on_save)
        self.form.given_up.connect(self.close_form)

    def show_contacts(self, person: PersonId, contacts: Sequence[Contact], *, writing: bool) -> None:
        """Show the log of a person; what is being typed stays, unless it is about somebody else."""
        if person != self._person:
            self._person, self._all = person, False
            self.close_form()
        self._writing = writing
        self.add.setVisible(writing and not self.form.isVisibleTo(self))
        latest = sorted(contacts, key=lambda one: (one.happened_on, one.id), reverse=True)
        if latest != list(self._contacts):
            self._contacts = latest
            self._fill()
        self._nothing.setVisible(not latest)

    def close_form(self) -> None:
        """Put the form away."""
        had_focus = self.form.isVisible() and self.form.isAncestorOf(self.focusWidget())
        self._edited = None
        self.form.hide()
        self.add.setVisible(self._writing)
        if had_focus:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        shown = self._contacts if self._all else self._contacts[:_FIRST]
        for contact in shown:
            self._lines.addWidget(self._line(contact))
        left = len(self._contacts) - len(shown)
        if left:
            more = Button(self._words(person_panel.MORE_CONTACTS, count=left), self, small=True)
            more.setObjectName("contact-more")
            more.clicked.connect(self._on_more)
            self._lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, contact: Contact) -> QWidget:
        words = self._words
        day, how = dates.short_date(contact.happened_on, words), words(names.of(contact.how))
        line = QWidget(self)
        line.setObjectName("contact-line")
        line.setAccessibleName(words(person_panel.CONTACT_SPOKEN, day=day, how=how, about=contact.about))
        told = QVBoxLayout()
        told.setSpacing(0)
        head = words(person_panel.CONTACT_HEAD, day=day, how=how)
        told.addWidget(Paragraph(head, Style.SMALL, muted=True, parent=line))
        told.addWidget(Paragraph(contact.about, Style.SMALL, most=_LINES, parent=line))
        name = words(person_panel.EDIT_CONTACT, day=day)
        acts = Button("", line, icon=Icon.MORE, name=name, small=True)
        acts.setObjectName("contact-acts")
        acts.clicked.connect(partial(self._on_acts, contact, acts))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        row.addLayout(told, 1)
        row.addWidget(acts, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _on_acts(self, contact: Contact, button: QWidget) -> None:
        menu = QMenu(self)
        menu.setObjectName("contact-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        edit = menu.addAction(self._words(person_panel.EDIT))
        remove = menu.addAction(self._words(person_panel.REMOVE))
        edit.triggered.connect(partial(self._on_edit, contact))
        remove.triggered.connect(partial(self.remove_requested.emit, contact))
        for action in (edit, remove):
            action.setEnabled(self._writing)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _on_add(self) -> None:
        self._open(None)

    def _on_edit(self, contact: Contact) -> None:
        self._open(contact)

    def _open(self, contact: Contact | None) -> None:
        self._edited = contact
        self.add.hide()
        self.form.show()
        self.form.begin(contact)

    def _on_more(self) -> None:
        self._all = True
        self._fill()

    def _on_save(self, day: date, how: str, about: str) -> None:
        if self._person is None:
            return
        first = self._edited or Contact(
            id=ContactId(""), person_id=self._person, happened_on=day, how=Channel(how), about=about
        )
        self.save_requested.emit(replace(first, happened_on=day, how=Channel(how), about=about))
