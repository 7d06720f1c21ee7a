"""The side panel of the People tab: everything about one person."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.people.best_matches import Match
from revmentor_desktop.views.people.contact_log import ContactLog
from revmentor_desktop.views.people.person_facts import sections
from revmentor_desktop.views.people.person_head import PersonHead
from revmentor_desktop.views.people.person_section import Section
from revmentor_desktop.views.widgets.cards import SidePanel
from revmentor_desktop.views.widgets.fields import Paragraph as Notes
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.wording import people_view, person_panel
from revmentor_desktop.wording.catalogue import Message, Words

_NARROW = 34
"""Characters; in a narrower panel labels stand above what they name."""
_NOTES_LINES = 3
_MATCH_LINES = 3
_LONGEST_NAME = 200
_SECTION_LINES = 3
_TOLD_LINES = {"feedback": 12}
"""Lines that each paragraph of a section has at most, where people wrote it."""
_TITLES: Mapping[str, Message] = {
    "pair": people_view.PAIR,
    "contacts": person_panel.CONTACTS,
    "notes": person_panel.NOTES,
    "sessions": people_view.SESSIONS,
    "ideas": people_view.IDEAS,
    "feedback": person_panel.FEEDBACK,
    "cohorts": person_panel.OTHER_COHORTS,
    "best": people_view.BEST_FOR,
}
"""The sections by their codes, in their order."""


class PersonPanel(SidePanel):
    """Shows one participation, or what would be shown there; what is being typed in it stays."""

    notes_written = Signal(object, str)
    """The PersonId, and the notes as they are to be kept."""

    def __init__(self, words: Words, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person-panel")
        self._words = words
        self.shown: Participation | None = None
        self._snapshot: Snapshot | None = None
        self._stacked = False
        self._hint = Paragraph(words(people_view.CHOOSE_SOMEBODY), muted=True)
        self._head: QWidget | None = None
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(space.L, space.XL, space.L, space.XL)
        self._column.setSpacing(space.S)
        self._column.addWidget(self._hint)
        self.sections = {code: Section(code, words, self._body) for code in _TITLES}
        for code, section in self.sections.items():
            section.name(words(_TITLES[code], name=""))
            self._column.addWidget(section)
        self._column.addStretch(1)
        self.log = ContactLog(words, today, self._body)
        self.sections["contacts"].column.addWidget(self.log)
        self.notes = Notes("", _NOTES_LINES, self._body)
        self._told = Paragraph("", Style.SMALL, muted=True, parent=self._body)
        self._make_notes()
        self._make_area()
        self.show_nobody()

    def _make_area(self) -> None:
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setObjectName("person-scroll")
        self._area.setWidget(self._body)
        self._body.setAutoFillBackground(False)
        self.column.setContentsMargins(1, 0, 0, 0)
        self.column.addWidget(self._area)

    def show_nobody(self) -> None:
        """Say what the panel is for."""
        self.notes.finish()
        self.shown = None
        self._hint.show()
        self._show_head(None)
        for section in self.sections.values():
            section.hide()
        self._area.setAccessibleName(self._words(people_view.CHOOSE_SOMEBODY))

    def show_person(
        self,
        snapshot: Snapshot,
        one: Participation,
        parts: Sequence[Participation] = (),
        *,
        writing: bool = True,
    ) -> None:
        """Show everything about somebody; `parts` are the person's in all cohorts."""
        is_new = self.shown is None or self.shown.person_id != one.person_id
        if is_new:
            self.notes.finish()
        self.shown, self._snapshot, self._stacked = one, snapshot, self._is_narrow()
        person = snapshot.people[one.person_id]
        self._hint.hide()
        self._show_head(PersonHead(snapshot, one, self._words, stacked=self._stacked))
        for code, lines in sections(snapshot, one, parts, self._words).items():
            self.sections[code].show_lines(lines, _TOLD_LINES.get(code, _SECTION_LINES))
        self.sections["contacts"].show()
        contacts = [line for line in snapshot.contacts if line.person_id == person.id]
        self.log.show_contacts(person.id, contacts, writing=writing)
        self._show_notes(person, anew=is_new, writing=writing)
        if is_new:
            self.sections["best"].show_widgets(())
            self._area.verticalScrollBar().setValue(0)
        self._area.setAccessibleName(person.name[:_LONGEST_NAME])

    def show_matches(self, one: Participation, name: str, matches: Sequence[Match]) -> None:
        """Show the best matches, if the panel still shows that person."""
        if self.shown is None or self.shown.id != one.id:
            return
        best = self.sections["best"]
        best.name(self._words(people_view.BEST_FOR, name=name))
        best.show_widgets([_Match(other, points, best.body) for other, points in matches])

    def folded(self) -> frozenset[str]:
        """The codes of the sections that are hidden."""
        return frozenset(code for code, one in self.sections.items() if not one.head.isChecked())

    def fold(self, codes: Collection[str]) -> None:
        """Hide these sections and show the others."""
        for code, section in self.sections.items():
            section.fold(hidden=code in codes)

    def _make_notes(self) -> None:
        self.notes.setObjectName("person-notes")
        self.notes.setAccessibleName(self._words(person_panel.NOTES))
        self.notes.setPlaceholderText(self._words(person_panel.NOTES_HINT))
        self.notes.done.connect(self._on_notes)
        column = self.sections["notes"].column
        column.addWidget(self.notes)
        column.addWidget(self._told)

    def _show_notes(self, person: Person, *, anew: bool, writing: bool) -> None:
        self.sections["notes"].show()
        self.notes.key = person.id
        self.notes.show_text(person.private_notes, anew=anew)
        self.notes.setReadOnly(not writing)
        self._told.setText(self._words(person_panel.NOTES_TOLD))

    def _on_notes(self, person_id: str, text: str) -> None:
        self.notes_written.emit(PersonId(person_id), text)

    def _show_head(self, head: QWidget | None) -> None:
        if self._head is not None:
            self._column.removeWidget(self._head)
            self._head.hide()
            self._head.deleteLater()
        self._head = head
        if head is not None:
            self._column.insertWidget(0, head)

    def _is_narrow(self) -> bool:
        return self.width() < self.fontMetrics().averageCharWidth() * _NARROW

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._snapshot is not None and self.shown is not None and self._stacked != self._is_narrow():
            self._stacked = self._is_narrow()
            self._show_head(PersonHead(self._snapshot, self.shown, self._words, stacked=self._stacked))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 46, 400)


class _Match(QWidget):
    """A name at the left, its points at the right."""

    def __init__(self, name: str, points: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        row.addWidget(Paragraph(name, Style.SMALL, most=_MATCH_LINES), 1)
        row.addWidget(label(points, Style.SMALL, muted=True), 0, Qt.AlignmentFlag.AlignTop)
