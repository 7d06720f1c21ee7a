"""Booking from the Sessions tab: lanes for one session or many, other times, replacements."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.sessions import COMING, SessionStatus
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.sessions.lane_bar import LANES
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import booking as wording
from revmentor_desktop.wording import calendar_view

Found = Callable[[tuple[datetime, ...]], object]


class BookingActs(QObject):
    """The verbs of booking, with their words."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._words = workspace.words
        self._window = window

    def become(self, lines: Sequence[SessionLine], status: SessionStatus) -> None:
        """Mark sessions as suggested, sent or booked, as one step."""
        become = self._workspace.office.booking.become
        verb = partial(become, [line.id for line in lines], status)
        if len(lines) == 1:
            time = self._time(lines[0], lines[0].start)
            self._workspace.perform(verb, wording.BECAME[status], couple=lines[0].couple, time=time)
        else:
            changing = [one for one in lines if one.session.status in COMING - {status}]
            self._workspace.perform(verb, wording.MANY_BECAME[status], count=len(changing))

    def choose(self, line: SessionLine, start: datetime) -> None:
        """Move a session to one of its other times, and book it."""
        choose = self._workspace.office.booking.choose
        time = self._time(line, start)
        self._workspace.perform(
            partial(choose, line.id, start), wording.MOVED_AND_BOOKED, couple=line.couple, time=time
        )

    def suggest_times(self, line: SessionLine) -> None:
        """Find other times near a session's own, and set them."""
        find = self._workspace.office.booking.other_times
        snapshot = self._workspace.snapshot()
        self._workspace.in_background(
            self._words(wording.LOOKING), partial(find, snapshot, line.id), partial(self._on_found, line)
        )

    def _on_found(self, line: SessionLine, times: tuple[datetime, ...]) -> None:
        if times:
            self.offer(line, times)
        else:
            self._workspace.notice(self._words(wording.NO_TIME), Tone.WARNING)

    def offer(self, line: SessionLine, times: Sequence[datetime]) -> None:
        """Set a session's other times."""
        verb = partial(self._workspace.office.booking.offer, line.id, times)
        said = wording.OFFERED if times else wording.NOT_OFFERED
        self._workspace.perform(verb, said, couple=line.couple, count=len(times))

    def edit_times(self, line: SessionLine) -> None:
        """Ask for a session's other times."""
        from revmentor_desktop.views.sessions.times_dialog import TimesDialog

        times = line.session.alternatives
        dialog = TimesDialog(times, line.start, self._words, self._window)
        accepted, wanted = dialog.exec(), dialog.times()
        dialog.deleteLater()
        if accepted and wanted != times:
            self.offer(line, wanted)

    def find_new_times(self, line: SessionLine, found: Found) -> None:
        """Find the next free times for a session that was called off; `found` shows them."""
        find = self._workspace.office.booking.new_times
        snapshot = self._workspace.snapshot()
        self._workspace.in_background(
            self._words(wording.LOOKING),
            partial(find, snapshot, line.id),
            partial(self._on_new_times, found),
        )

    def _on_new_times(self, found: Found, times: tuple[datetime, ...]) -> None:
        if not times:
            self._workspace.notice(self._words(wording.NO_TIME), Tone.WARNING)
        found(times)

    def replace(self, line: SessionLine, start: datetime, proposed: Sequence[datetime]) -> str:
        """Add the replacement of a session that was called off; gives its id, or nothing."""
        replace = self._workspace.office.booking.replace
        time = self._time(line, start)
        made = self._workspace.perform(
            partial(replace, line.id, start, proposed), wording.REPLACED, couple=line.couple, time=time
        )
        return made.id if made else ""

    def add_to(self, menu: QMenu, lines: Sequence[SessionLine]) -> None:
        """Add the lanes to the menu of one session or several."""
        lanes = menu.addMenu(self._words(wording.LANE_MENU))
        lanes.setObjectName("booking-menu")
        there = {line.session.status for line in lines} & COMING
        for status in LANES:
            action = lanes.addAction(self._words(wording.MENU_LANES[status]))
            action.setObjectName(f"become-{status.value}")
            action.setCheckable(True)
            action.setChecked(there == {status})
            action.setEnabled(bool(there - {status}))
            action.triggered.connect(partial(self._on_lane, tuple(lines), status))
        lanes.setEnabled(bool(there))

    def _on_lane(self, lines: Sequence[SessionLine], status: SessionStatus) -> None:
        self.become(lines, status)

    def _time(self, line: SessionLine, start: datetime) -> str:
        return calendar_view.whole_time(start, line.minutes, self._words)
