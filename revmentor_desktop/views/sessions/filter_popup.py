"""The filter of the calendar: a small window with states to switch, and names to tick; it acts at once."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.models.session_filters import Kind, SessionFilter
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.shell.people_picker import PeoplePicker, Pick
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_filters as wording
from revmentor_desktop.wording.catalogue import Message, Words

Options = Callable[[Kind], Sequence[tuple[str, str]]]
"""What can be ticked of a kind: keys with their names."""
_LETTERS = 40
_NAMED: Mapping[Kind, Message] = {
    Kind.PAIR: wording.PAIR,
    Kind.PERSON: wording.PERSON,
    Kind.DEPARTMENT: wording.DEPARTMENT,
}


class FilterPopup(QFrame):
    """Asks as one switches and ticks; the calendar follows."""

    asked = Signal(object)
    """A SessionFilter."""

    def __init__(self, before: SessionFilter, options: Options, words: Words, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("session-filter")
        self.setAccessibleName(words(wording.TITLE))
        self._words, self._options, self._filter = words, options, before
        self._kind = next((kind for kind in _NAMED if before.of(kind)), Kind.PAIR)
        self._states = {status: self._chip(status) for status in SessionStatus}
        self._kinds = QButtonGroup(self)
        self.picker = PeoplePicker(words, self, ticking=True)
        self.picker.search.setPlaceholderText(words(wording.FIND))
        self.picker.search.setAccessibleName(words(wording.FIND))
        # Ticking all of many is told once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._on_ticked)
        self._arrange()
        self._connect()
        self._show_kind(self._kind)

    def show_below(self, where: QPoint) -> None:
        """Show it with its left upper corner at a place on the screen, as far as there is room."""
        self.adjustSize()
        room = (QGuiApplication.screenAt(where) or self.screen()).availableGeometry()
        left = max(room.left(), min(where.x(), room.right() - self.width()))
        self.move(left, max(room.top(), min(where.y() + space.XS, room.bottom() - self.height())))
        self.show()
        self.picker.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _chip(self, status: SessionStatus) -> Chip:
        chip = Chip(calendar_view.state_of(status, None, self._words), parent=self, checkable=True)
        chip.setObjectName(f"status-{status}")
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setChecked(status.value in self._filter.statuses)
        return chip

    def _arrange(self) -> None:
        states, kinds = QWidget(self), QHBoxLayout()
        flow = FlowLayout(states)
        for chip in self._states.values():
            flow.addWidget(chip)
        kinds.setSpacing(space.S)
        for kind, message in _NAMED.items():
            chip = Chip(self._words(message), parent=self, checkable=True)
            chip.setObjectName(f"by-{kind}")
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            self._kinds.addButton(chip)
            kinds.addWidget(chip)
        kinds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.L, space.M, space.L, space.M)
        column.setSpacing(space.S)
        column.addWidget(label(self._words(wording.TITLE), Style.STRONG))
        column.addWidget(states)
        column.addSpacing(space.XS)
        column.addLayout(kinds)
        column.addWidget(self.picker, 1)
        column.addLayout(self._foot())
        width = self.fontMetrics().averageCharWidth() * _LETTERS + 2 * space.L
        self.setFixedWidth(width)
        states.setFixedHeight(flow.heightForWidth(width - 2 * space.L))

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        everything = Button(self._words(wording.SHOW_ALL), self)
        everything.setObjectName("filter-drop")
        everything.clicked.connect(self._on_drop)
        done = Button(self._words(wording.DONE), self)
        done.setObjectName("filter-done")
        done.clicked.connect(self.close)
        row.addWidget(everything)
        row.addStretch(1)
        row.addWidget(done)
        return row

    def _connect(self) -> None:
        for chip in self._states.values():
            chip.toggled.connect(self._on_state)
        self._kinds.buttonClicked.connect(self._on_kind)
        self.picker.model.itemChanged.connect(self._soon.start)

    def _show_kind(self, kind: Kind) -> None:
        self._kind = kind
        ticked = self._filter.of(kind)
        picks = (Pick(id=key, text=text, ticked=key in ticked) for key, text in self._options(kind))
        self.picker.search.clear()
        self.picker.show_people(picks)
        self.picker.view.setAccessibleName(self._words(_NAMED[kind]))
        for chip in self._kinds.buttons():
            chip.setChecked(chip.objectName() == f"by-{kind}")

    def _tell(self, asked: SessionFilter) -> None:
        if asked != self._filter:
            self._filter = asked
            self.asked.emit(asked)

    def _on_state(self) -> None:
        chosen = (status.value for status, chip in self._states.items() if chip.isChecked())
        self._tell(self._filter.asking(Kind.STATUS, chosen))

    def _on_kind(self, chip: QAbstractButton) -> None:
        self._on_ticked()
        self._show_kind(Kind(chip.objectName().removeprefix("by-")))

    def _on_ticked(self) -> None:
        self._tell(self._filter.asking(self._kind, self.picker.ticked))

    def _on_drop(self) -> None:
        self._soon.stop()
        self._tell(SessionFilter())
        self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.raised)
        painter.setPen(QPen(theme.strong_line, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
