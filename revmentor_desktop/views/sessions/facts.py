"""What the calendar asks of the programme: the time it is, red days, working hours, everybody's diary."""

from collections.abc import Sequence
from datetime import date, datetime, time

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Busy
from revmentor_desktop.models.red_days import RedDays
from revmentor_desktop.models.session_diary import Diary
from revmentor_desktop.views.sessions.period_view import Surroundings
from revmentor_desktop.views.workspace import Workspace


class Facts:
    """Facts of the programme in view, read when they are asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._diary: Diary | None = None
        self.watched: Sequence[PersonId] = ()
        """Those whose busy times are shown."""
        self.days = RedDays(workspace.snapshot().programme.country, workspace.words.language)

    def surroundings(self) -> Surroundings:
        """Give a calendar what it asks."""
        return Surroundings(
            words=self._workspace.words,
            days=self.days,
            now=self.now,
            diary=self.diary,
            usual_minutes=self.usual_minutes,
            opens=self.opens,
            closes=self.closes,
            busy=self.busy,
        )

    def follow(self, change_set: ChangeSet | None) -> None:
        """Forget what a change may have touched."""
        self._diary = None
        if change_set is None or change_set.ids("programme"):
            self.days.look_again(self._workspace.snapshot().programme.country)

    def now(self) -> datetime:
        """The moment it is, in the programme's zone."""
        return self._workspace.office.door.now()

    def diary(self) -> Diary:
        """Everybody's sessions and busy times."""
        if self._diary is None:
            self._diary = Diary(self._workspace.snapshot(), self.days, self.now())
        return self._diary

    def busy(self, first: date, last: date) -> Sequence[tuple[str, Busy]]:
        """When those who are watched are busy from one day to another, with their names."""
        people = self._workspace.snapshot().people
        there = [one for one in self.watched if one in people]
        if not there:
            return ()
        return [(people[one].name, busy) for one, busy in self.diary().busy_between(there, first, last)]

    def usual_minutes(self) -> int:
        """How long a session is by the norm."""
        return self._workspace.snapshot().programme.norm.minutes

    def opens(self) -> int:
        """When the working day begins, in minutes after midnight."""
        return _minutes(self._workspace.snapshot().programme.hours.opens)

    def closes(self) -> int:
        """When the working day ends, in minutes after midnight."""
        return _minutes(self._workspace.snapshot().programme.hours.closes)


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
