"""One person in the side panel: who they are and what they bring or look for."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.card_painting import draw_department, draw_text
from revmentor_desktop.views.matching.card_style import CardSize, Styled
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import board, dates, names
from revmentor_desktop.wording.catalogue import Message, Words

_LONGEST = 1_000


class DepartmentLine(QWidget):
    """A department as a square and a word, and a title behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._styled = Styled()
        self._department, self._title = "", ""
        self._place: int | None = None

    def say(self, department: str, place: int | None, title: str) -> None:
        """Show a department and a title."""
        self._department, self._place, self._title = department, place, title
        self.setAccessibleName(", ".join(one for one in (department, title) if one))
        self.setFixedHeight(round(self._styled.style.small.height) + 2)
        self.setVisible(bool(department or title))
        self.update()

    def resize_text(self, size: CardSize) -> None:
        """Draw the line in this size from now on."""
        self._styled.size = size
        self.setFixedHeight(round(self._styled.style.small.height) + 2)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, style = colours(self.palette()), self._styled.style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRectF(self.rect())
        after = draw_department(painter, line, self._department, self._place, style, theme)
        lead = "· " if after > line.left() and self._title else ""
        rest = QRectF(after, line.top(), line.right() - after, line.height())
        draw_text(painter, rest, lead + self._title, style.small, theme.muted)
        painter.end()


class PersonSection(QWidget):
    """The profile of one person."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.name = snug("", Style.SECTION, parent=self)
        self.name.setObjectName("person-name")
        self.side = label("", Style.SMALL, muted=True, parent=self)
        self.department = DepartmentLine(self)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, space.S, 0, 0)
        self._form.setHorizontalSpacing(space.M)
        self._form.setVerticalSpacing(6)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.XS)
        for widget in (self.side, self.name, self.department):
            column.addWidget(widget)
        column.addLayout(self._form)

    def show_person(self, facts: PairingFacts, person_id: PersonId, side: Side) -> None:
        """Show who somebody is on one side of the board."""
        person = facts.snapshot.people[person_id]
        self.name.setText(person.name[:_LONGEST])
        self.side.setText(self._words(names.of(side)))
        place = facts.department_places.get(person.department_id) if person.department_id else None
        self.department.say(facts.snapshot.department_name(person), place, person.title)
        while self._form.rowCount():
            self._form.removeRow(0)
        for message, text in self._lines(facts, person_id, side):
            if text:
                value = snug(text[:_LONGEST], Style.SMALL, parent=self)
                name = label(self._words(message), Style.SMALL, muted=True, parent=self)
                # They come and go with the person, and follow what stays.
                for line in (name, value):
                    line.setFont(self.side.font())
                self._form.addRow(name, value)

    def _lines(self, facts: PairingFacts, person_id: PersonId, side: Side) -> list[tuple[Message, str]]:
        person, part = facts.snapshot.people[person_id], facts.parts[person_id, side]
        topics = part.offers if side is Side.MENTOR else part.wants
        waits = dates.short_date(part.waiting_since, self._words) if part.waiting_since else ""
        made = len(facts.pairs_of(person_id, side))
        places = self._words(board.PLACES_USED, made=made, capacity=part.capacity)
        return [
            (board.LEVEL, person.level),
            (board.SITE, person.site),
            (board.LANGUAGES, ", ".join(person.languages)),
            (
                board.OFFERS if side is Side.MENTOR else board.WANTS,
                ", ".join(facts.snapshot.topic_names(topics)),
            ),
            (board.CHALLENGE, part.challenge),
            (board.WAITS_SINCE, waits),
            (board.PLACES, places if part.capacity != 1 else ""),
        ]
