"""What is done in the calendar itself: sessions are moved, made longer and made."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from revmentor_desktop.models.red_days import RedDays
from revmentor_desktop.models.session_diary import Diary
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_pairs import choices
from revmentor_desktop.views.sessions.dragging import Move
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording


class CalendarActs(QObject):
    """The verbs of the calendar."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._words = workspace.words
        self._window = window

    def move(self, line: SessionLine, moves: Sequence[Move]) -> bool:
        """Move sessions or make them longer, as one step; `line` is the one that is spoken of."""
        office = self._workspace.office
        times = {move.session_id: (move.start, move.minutes) for move in moves}
        start, minutes = times[line.id]
        said = wording.MOVED if start != line.start else wording.LENGTHENED
        when = calendar_view.whole_time(start, minutes, self._words)

        def moved() -> bool:
            office.sessions.move(line.id, start, minutes)
            return True

        def moved_together() -> bool:
            office.scheduling.rearrange(times)
            return True

        if len(times) > 1:
            said = calendar_view.MOVED_TOGETHER
            return bool(self._workspace.perform(moved_together, said, count=len(times)))
        return bool(self._workspace.perform(moved, said, couple=line.couple, time=when))

    def next_start(self, period: tuple[date, date], days: RedDays) -> datetime:
        """A first guess for a new session: the first working day of the period that is not over, at ten."""
        today = self._workspace.office.door.today
        day = max(period[0], today + timedelta(days=1)) if period[0] <= today <= period[1] else period[0]
        last = day + timedelta(days=14)
        while day < last and (days.is_weekend(day) or days.name(day)):
            day += timedelta(days=1)
        opens = self._workspace.snapshot().programme.hours.opens
        return datetime.combine(day, time(min(opens.hour + 1, 22)))

    def make(self, start: datetime, minutes: int, diary: Diary, place: QRect | None = None) -> str:
        """Ask for the pair, beside a place on the screen, and make a session; gives its id, or nothing."""
        # Dialogs are read when they are first opened: the tab is there sooner.
        from revmentor_desktop.views.sessions.new_session import NewSessionDialog

        dialog = NewSessionDialog(
            choices(self._workspace.snapshot(), self._words),
            diary,
            self._words,
            start=start,
            minutes=minutes,
            parent=self._window,
        )
        if place is not None:
            dialog.stand_beside(place)
        accepted, pair = dialog.exec(), dialog.pair
        start, minutes = dialog.start, dialog.minutes
        dialog.deleteLater()
        if not accepted or pair is None:
            return ""
        sessions = self._workspace.office.sessions
        when = calendar_view.whole_time(start, minutes, self._words)
        made = self._workspace.perform(
            lambda: sessions.add(pair.pair_id, start, minutes), wording.MADE, couple=pair.names, time=when
        )
        return made.id if made else ""
