"""The booking of a session on its page: lanes, other times, and what becomes of one that was called off."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from revmentor_desktop.domain.sessions import COMING, VOID, Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.services.session_checks import is_replaced
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.sessions.lane_bar import LaneBar
from revmentor_desktop.views.sessions.time_rows import Offer, TimeRows
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import booking as wording
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording.catalogue import Message, Words
from revmentor_desktop.wording.dates import short_date

_TAKE = Offer(name="take-time", text=wording.TAKE, spoken=wording.TAKE_NAME)
_REPLACE = Offer(name="replace-by", text=wording.REPLACE, spoken=wording.REPLACE_NAME)


class BookingStrip(QWidget):
    """Shows how a session stands and what can be done about it; asks, and writes nothing itself."""

    lane_requested = Signal(str)
    time_chosen = Signal(object)
    """One of its other times."""
    replacement_chosen = Signal(object, object)
    """A proposed time, and all that were proposed."""
    times_requested = Signal()
    """Other times, or new ones, shall be looked for."""
    edit_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._line: SessionLine | None = None
        self._proposed: tuple[str, tuple[datetime, ...]] = ("", ())
        self._lanes = LaneBar(words, self)
        self._note: QLabel = label(style=Style.SMALL, muted=True, wraps=True, parent=self)
        self._note.setObjectName("booking-note")
        self._heading: QLabel = label(words(wording.OTHER_TIMES), Style.SMALL, muted=True, parent=self)
        self._times = TimeRows(words, self)
        self._find = self._button("find-times", Icon.SEARCH)
        self._edit = self._button("edit-times", None)
        self._edit.setText(words(wording.EDIT_TIMES))
        self._edit.setAccessibleName(words(wording.EDIT_TIMES_NAME))
        self._edit.setToolTip(words(wording.EDIT_TIMES_NAME))
        self._arrange()
        self._lanes.chosen.connect(self.lane_requested)
        self._times.chosen.connect(self._on_time)
        self._find.clicked.connect(self.times_requested)
        self._edit.clicked.connect(self.edit_requested)

    def _button(self, name: str, icon: Icon | None) -> Button:
        button = Button("", self, icon=icon)
        button.setObjectName(name)
        return button

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        for widget in (self._lanes, self._note, self._heading, self._times):
            column.addWidget(widget)
        row = FlowLayout()
        row.addWidget(self._find)
        row.addWidget(self._edit)
        column.addLayout(row)

    def show_line(self, line: SessionLine, snapshot: Snapshot) -> None:
        """Show how a session stands."""
        self._line, session = line, line.session
        coming, of_pair = session.status in COMING, snapshot.sessions_of(session.pair_id)
        waits = session.status in VOID and not is_replaced(session, of_pair)
        self._lanes.setVisible(coming)
        self._lanes.show_status(session.status)
        note = "\n".join(_notes(session, of_pair, self._words))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        times = session.alternatives if coming else self._proposals(line.id) if waits else ()
        self._times.show_times(times, session.minutes, _TAKE if coming else _REPLACE)
        self._heading.setVisible(bool(times) and coming)
        self._name_find(wording.SUGGEST_TIMES if coming else wording.NEW_TIMES, coming=coming)
        offers = coming and session.status is not SessionStatus.BOOKED
        self._find.setVisible(offers or (waits and not times))
        self._edit.setVisible(coming and (offers or bool(times)))
        self.setVisible(coming or waits or bool(note))
        self.updateGeometry()

    def propose(self, session_id: str, times: Sequence[datetime], snapshot: Snapshot) -> None:
        """Show times for the replacement of a session that was called off."""
        self._proposed = (session_id, tuple(times))
        if self._line is not None and self._line.id == session_id:
            self.show_line(self._line, snapshot)

    def _proposals(self, session_id: str) -> tuple[datetime, ...]:
        known, times = self._proposed
        return times if known == session_id else ()

    def _name_find(self, text: Message, *, coming: bool) -> None:
        tip = wording.SUGGEST_TIMES_TIP if coming else wording.NEW_TIMES_TIP
        self._find.setText(self._words(text))
        self._find.setAccessibleName(self._words(text))
        self._find.setToolTip(self._words(tip))
        self._find.updateGeometry()

    def _on_time(self, start: datetime) -> None:
        if self._line is None:
            return
        if self._line.session.status in COMING:
            self.time_chosen.emit(start)
        else:
            self.replacement_chosen.emit(start, self._proposals(self._line.id))


def _notes(session: Session, of_pair: Sequence[Session], words: Words) -> list[str]:
    """What is worth saying about a booking: when it was sent, what it replaces, who called off."""
    said = []
    if session.sent_on is not None and session.status in COMING:
        said.append(wording.sent_on(session.sent_on, words))
    before = next((one for one in of_pair if one.id == session.replaces_id), None)
    if before is not None:
        said.append(words(wording.REPLACES, day=short_date(before.wall_start.date(), words)))
    if session.status in VOID:
        said.append(_void(session, of_pair, words))
    return [*said, *wording.called_off(of_pair, words)]


def _void(session: Session, of_pair: Sequence[Session], words: Words) -> str:
    standing = [one for one in of_pair if one.number == session.number and one.status not in VOID]
    if not standing:
        return words(wording.WAITS, number=session.number)
    time = calendar_view.short_time(standing[0].wall_start, standing[0].minutes, words)
    return words(wording.HAS_REPLACEMENT, time=time)
