"""The sessions of a cohort as lines, by day and by what is sought, kept up to date change by change."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import chain

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import PersonId, SessionId
from revmentor_desktop.domain.sessions import COMING
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.session_filters import SessionFilter
from revmentor_desktop.models.session_line import LineMaker, SessionLine
from revmentor_desktop.wording.catalogue import Words


class SessionLines:
    """All lines of the cohort in view, kept up to date change by change."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._lines: dict[SessionId, SessionLine] = {}
        self._by_day: dict[date, list[SessionLine]] = {}
        self._sought = ""
        self._filter = SessionFilter()

    def show(self, snapshot: Snapshot, now: datetime) -> None:
        """Put every session of a cohort into words."""
        maker = LineMaker(snapshot, self._words, now)
        self._lines = {session.id: maker.line(session) for session in snapshot.sessions.values()}
        self._sort()

    def follow(self, snapshot: Snapshot, change_set: ChangeSet, now: datetime) -> None:
        """Put the sessions that a change touched into words again."""
        if change_set.ids("programme") or change_set.ids("cohort") or change_set.ids("department"):
            self.show(snapshot, now)
            return
        pairs = _touched_pairs(snapshot, change_set)
        maker = LineMaker(snapshot, self._words, now)
        kept = {key: line for key, line in self._lines.items() if key in snapshot.sessions}
        for session in snapshot.sessions.values():
            if session.pair_id in pairs or session.id not in kept:
                kept[session.id] = maker.line(session)
        self._lines = kept
        self._sort()

    def seek(self, text: str) -> None:
        """Keep to the sessions whose people, places or states hold these letters."""
        self._sought = folded(text)
        self._sort()

    @property
    def filter(self) -> SessionFilter:
        """What is asked of the sessions that are shown."""
        return self._filter

    def ask(self, asked: SessionFilter) -> None:
        """Keep to the sessions that are as asked."""
        self._filter = asked
        self._sort()

    @property
    def is_sought(self) -> bool:
        """Whether a search leaves some sessions out."""
        return bool(self._sought)

    def whole(self) -> tuple[SessionLine, ...]:
        """Every line, whatever is sought or asked, in no order."""
        return tuple(self._lines.values())

    def watched(self, chosen: SessionLine | None) -> Sequence[PersonId]:
        """Whose busy times matter now: those of the session that is chosen, else those that are asked for."""
        if chosen is not None:
            return chosen.people
        asked = self._filter
        lines = (line for line in self._lines.values() if line.pair_id in asked.pairs)
        of_pairs = chain.from_iterable(line.people for line in lines)
        return tuple(dict.fromkeys((*sorted(map(PersonId, asked.people)), *of_pairs)))

    @property
    def let_through(self) -> int:
        """How many sessions the filter lets through."""
        return sum(map(self._filter.lets_through, self._lines.values()))

    def __len__(self) -> int:
        return len(self._lines)

    def get(self, session_id: str) -> SessionLine | None:
        """The line of a session."""
        return self._lines.get(SessionId(session_id))

    def of_pair(self, pair_id: str) -> tuple[SessionLine, ...]:
        """A pair's lines by start."""
        mine = [line for line in self._lines.values() if line.pair_id == pair_id]
        return tuple(sorted(mine, key=_order))

    def next_of(self, pair_id: str, now: datetime) -> SessionLine | None:
        """A pair's next session at a wall time, else its last."""
        mine = self.of_pair(pair_id)
        return next((line for line in mine if line.end >= now), mine[-1] if mine else None)

    def unlogged(self, now: datetime) -> tuple[SessionLine, ...]:
        """The lines that are sought, are over at a wall time, and have not been logged, by start."""
        return tuple(line for line in self.all() if line.session.status in COMING and line.end < now)

    def all(self) -> tuple[SessionLine, ...]:
        """Every line that is sought, by start."""
        return tuple(line for day in sorted(self._by_day) for line in self._by_day[day])

    def between(self, first: date, last: date) -> tuple[SessionLine, ...]:
        """The lines that are sought from one day to another, both included, by start."""
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return tuple(line for day in days for line in self._by_day.get(day, ()))

    def _sort(self) -> None:
        by_day: dict[date, list[SessionLine]] = defaultdict(list)
        for line in self._lines.values():
            if (not self._sought or self._sought in line.searched) and self._filter.lets_through(line):
                by_day[line.start.date()].append(line)
        for lines in by_day.values():
            lines.sort(key=_order)
        self._by_day = dict(by_day)


def _order(line: SessionLine) -> tuple[datetime, str, str]:
    return line.order


def _touched_pairs(snapshot: Snapshot, change_set: ChangeSet) -> set[str]:
    pairs = set(change_set.ids("pair"))
    for change in change_set.rows:
        if change.table == "session":
            pairs |= {str(row["pair_id"]) for row in (change.before, change.after) if row}
    people = set(change_set.ids("person"))
    for change in change_set.rows:
        if change.table == "participation":
            people |= {str(row["person_id"]) for row in (change.before, change.after) if row}
    if people:
        pairs |= {pair.id for pair in snapshot.pairs.values() if {pair.mentor_id, pair.adept_id} & people}
    return pairs
