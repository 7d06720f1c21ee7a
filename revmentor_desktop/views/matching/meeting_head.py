"""The head of the meeting view: how the matching stands, who matches, and what to do next."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.models.pairing_tally import Tally
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import meeting
from revmentor_desktop.wording.catalogue import Message, Words


class Figure(QWidget):
    """A large number with what it counts below it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._number = label("–", Style.FIGURE, parent=self)
        self._what = label("", Style.SMALL, muted=True, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, space.XL, 0)
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(self._what)

    def say(self, number: int, message: Message, words: Words) -> None:
        """Show a number and the word that goes with it."""
        what = words(message, count=number)
        self._number.setText(str(number))
        self._what.setText(what)
        self.setAccessibleName(words(meeting.FIGURE, figure=number, what=what))

    def set_known(self, *, known: bool) -> None:
        """Show the figure only where it is known."""
        self.setVisible(known)


class MeetingHead(QFrame):
    """Figures at the left, the group's name and the buttons at the right, a line of help below."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.pairs, self.unpaired, self.possible = (
            Figure(name, self) for name in ("meeting-pairs", "meeting-unpaired", "meeting-possible")
        )
        self.group = Line(self)
        self.group.setObjectName("meeting-group")
        self.group.setAccessibleName(words(meeting.GROUP))
        self.group.setMaxLength(120)
        self.release = Button(words(meeting.RELEASE), self)
        self.release.setObjectName("meeting-release")
        self.undo = Button("", self, icon=Icon.UNDO, name=words(meeting.UNDO))
        self.undo.setObjectName("meeting-undo")
        self.full = Button("", self, icon=Icon.FULL_SCREEN, name=words(meeting.FULL_SCREEN))
        self.full.setObjectName("meeting-full")
        self.close_button = Button("", self, icon=Icon.CLOSE, name=words(meeting.CLOSE))
        self.close_button.setObjectName("meeting-close")
        self.hint = snug(words(meeting.BEGIN_HERE), Style.SECTION, parent=self)
        self.hint.setObjectName("meeting-hint")
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space.M)
        for figure in (self.pairs, self.possible, self.unpaired):
            row.addWidget(figure)
        row.addStretch(1)
        caption = label(self._words(meeting.GROUP), Style.SMALL, muted=True, parent=self)
        caption.setBuddy(self.group)
        row.addWidget(caption)
        row.addWidget(self.group, 50)
        for widget in (self.release, self.undo, self.full, self.close_button):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.M, space.XL, space.M)
        column.setSpacing(space.S)
        column.addLayout(row)
        column.addWidget(self.hint)

    def make_room(self) -> None:
        """Make the field as wide as its letters ask for, where there is room."""
        letter = self.group.fontMetrics().averageCharWidth()
        self.group.setMinimumWidth(letter * 12)
        self.group.setMaximumWidth(letter * 38)

    def tell(self, tally: Tally | None) -> None:
        """Say how the matching stands."""
        self.pairs.say(tally.pairs if tally else 0, meeting.PAIRS, self._words)
        self.unpaired.say(tally.unpaired if tally else 0, meeting.UNPAIRED, self._words)
        possible = tally.possible if tally else None
        self.possible.say(possible or 0, meeting.POSSIBLE, self._words)
        self.possible.set_known(known=possible is not None)

    def guide(self, name: str) -> None:
        """Say what a click does now, with a mentor of that name in hand or none."""
        message = meeting.IN_HAND if name else meeting.BEGIN_HERE
        self.hint.setText(self._words(message, name=name[:80]))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.surface)
        painter.setPen(theme.line)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
