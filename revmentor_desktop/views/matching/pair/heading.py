"""The two people of a pair at the top of their page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from revmentor_desktop.models.pair_view import PersonView
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.person_section import DepartmentLine
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.pictures import Picture
from revmentor_desktop.wording import pair_page
from revmentor_desktop.wording.catalogue import Words

_LONGEST = 160
"""Characters of a name that are shown."""
_ARROW = 20


class PersonBlock(QWidget):
    """One of the two: side, name, department and title, and the way to their row."""

    asked_for = Signal(str)

    def __init__(self, words: Words, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._id = words, ""
        self.side = label("", Style.SMALL, muted=True, parent=self)
        self.name = snug("", Style.PAGE_TITLE, parent=self)
        self.name.setObjectName(f"pair-{code}")
        self.department = DepartmentLine(self)
        self.to_person = Button("", self, icon=Icon.PEOPLE, name=words(pair_page.TO_PERSON), small=True)
        self.to_person.setObjectName(f"pair-to-{code}")
        self.to_person.clicked.connect(self._on_clicked)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, self.name.sizePolicy().verticalPolicy())
        above = QHBoxLayout()
        above.setSpacing(space.S)
        above.addWidget(self.side)
        above.addWidget(self.to_person)
        above.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.XS)
        column.addLayout(above)
        column.addWidget(self.name)
        column.addWidget(self.department)
        column.addStretch(1)

    def show_person(self, person: PersonView) -> None:
        """Show somebody."""
        self._id = person.id
        self.side.setText(person.side[:1].upper() + person.side[1:])
        self.name.setText(person.name[:_LONGEST])
        self.name.setToolTip("")
        self.department.say(person.department, person.department_place, person.title)
        spoken = self._words(pair_page.TO_PERSON_NAMED, name=person.name[:_LONGEST])
        self.to_person.setAccessibleName(spoken)

    def _on_clicked(self) -> None:
        self.asked_for.emit(self._id)


class Heading(QWidget):
    """The mentor, an arrow, the adept."""

    person_asked_for = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mentor = PersonBlock(words, "mentor", self)
        self.adept = PersonBlock(words, "adept", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.XL)
        row.addWidget(self.mentor, 1)
        arrow = Picture(Icon.FORWARD, Tone.PLAIN, self, side=_ARROW)
        row.addWidget(arrow, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.adept, 1)
        for block in (self.mentor, self.adept):
            block.asked_for.connect(self.person_asked_for)

    def show_people(self, mentor: PersonView, adept: PersonView) -> None:
        """Show both."""
        self.mentor.show_person(mentor)
        self.adept.show_person(adept)
