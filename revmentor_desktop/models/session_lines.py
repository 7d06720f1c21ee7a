"""Session lines: every session of a cohort put into words once, for calendar, list and page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import PairId, PersonId, SessionId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Side
from revmentor_desktop.domain.preparation import Need, missing
from revmentor_desktop.domain.sessions import COMING, VOID, Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.wording import calendar_view as wording
from revmentor_desktop.wording.catalogue import Words


class Look(StrEnum):
    """How a session looks: what its colour says beside the words."""

    HELD = "held"
    BOOKED = "booked"
    LACKING = "lacking"
    VOID = "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLine:
    """One session as it is shown."""

    id: SessionId
    pair_id: PairId
    session: Session
    look: Look
    is_tentative: bool
    """Suggested or sent: not yet agreed, drawn with a dashed line."""
    couple: str
    """Both surnames."""
    mentor: str
    adept: str
    state: str
    detail: str
    """State and number, as a block says it."""
    number: str
    of: int
    """How many sessions the pair has in all."""
    time: str
    spoken: str
    searched: str
    """What a search looks in, folded."""
    needs: tuple[Need, ...]

    @property
    def start(self) -> datetime:
        """The wall time it starts at."""
        return self.session.wall_start

    @property
    def minutes(self) -> int:
        """How long it is."""
        return self.session.minutes

    @property
    def end(self) -> datetime:
        """The wall time it ends at."""
        return self.session.wall_start + timedelta(minutes=self.session.minutes)

    @property
    def order(self) -> tuple[datetime, str, str]:
        """What sorts it among others: by start, then by names."""
        return (self.session.wall_start, self.couple, self.id)


class SessionLines:
    """All lines of the cohort in view, kept up to date change by change."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._lines: dict[SessionId, SessionLine] = {}
        self._by_day: dict[date, list[SessionLine]] = {}
        self._sought = ""

    def show(self, snapshot: Snapshot, now: datetime) -> None:
        """Put every session of a cohort into words."""
        maker = _LineMaker(snapshot, self._words, now)
        self._lines = {session.id: maker.line(session) for session in snapshot.sessions.values()}
        self._sort()

    def follow(self, snapshot: Snapshot, change_set: ChangeSet, now: datetime) -> None:
        """Put the sessions that a change touched into words again."""
        if change_set.ids("programme") or change_set.ids("cohort") or change_set.ids("department"):
            self.show(snapshot, now)
            return
        pairs = _touched_pairs(snapshot, change_set)
        maker = _LineMaker(snapshot, self._words, now)
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
    def is_sought(self) -> bool:
        """Whether a search leaves some sessions out."""
        return bool(self._sought)

    def __len__(self) -> int:
        return len(self._lines)

    def get(self, session_id: str) -> SessionLine | None:
        """The line of a session."""
        return self._lines.get(SessionId(session_id))

    def of_pair(self, pair_id: str) -> tuple[SessionLine, ...]:
        """A pair's lines by start."""
        mine = [line for line in self._lines.values() if line.pair_id == pair_id]
        return tuple(sorted(mine, key=_order))

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
            if self._sought in line.searched:
                by_day[line.start.date()].append(line)
        for lines in by_day.values():
            lines.sort(key=_order)
        self._by_day = dict(by_day)


def sessions_in_all(snapshot: Snapshot) -> Mapping[PairId, int]:
    """How many sessions each pair has in all: the norm's, or more where it has more."""
    norm = snapshot.programme.norm.sessions
    of: dict[PairId, int] = defaultdict(lambda: norm)
    for session in snapshot.sessions.values():
        of[session.pair_id] = max(of[session.pair_id], session.number)
    return of


def surname(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1] if name.split() else name


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


class _LineMaker:
    """A snapshot with what every line needs at hand."""

    def __init__(self, snapshot: Snapshot, words: Words, now: datetime) -> None:
        self._snapshot = snapshot
        self._words = words
        self._now = now
        self._parts: Mapping[tuple[PersonId, Side], Participation] = snapshot.participation_index()
        self._of = sessions_in_all(snapshot)
        self._opening = _opening_sessions(snapshot.sessions.values())

    def line(self, session: Session) -> SessionLine:
        words, pair = self._words, self._snapshot.pairs[session.pair_id]
        mentor = self._snapshot.people[pair.mentor_id].name
        adept = self._snapshot.people[pair.adept_id].name
        of = self._of[pair.id]
        needs = self._needs(session, pair)
        look, state = self._look(session, needs)
        couple = words(wording.COUPLE, mentor=surname(mentor), adept=surname(adept))
        return SessionLine(
            id=session.id,
            pair_id=pair.id,
            session=session,
            look=look,
            is_tentative=session.status in {SessionStatus.SUGGESTED, SessionStatus.SENT},
            couple=couple,
            mentor=mentor,
            adept=adept,
            state=state,
            detail=words(wording.BLOCK_STATE, state=state, number=session.number, of=of),
            number=words(wording.NUMBER, number=session.number, of=of),
            of=of,
            time=wording.from_to(session.wall_start, session.minutes, words),
            spoken=wording.spoken(session, mentor=mentor, adept=adept, of=of, state=state, words=words),
            searched=folded(f"{mentor}\n{adept}\n{session.place}\n{state}"),
            needs=needs,
        )

    def _needs(self, session: Session, pair: Pair) -> tuple[Need, ...]:
        if session.status not in COMING or session.id not in self._opening:
            return ()
        mentor = self._parts.get((pair.mentor_id, Side.MENTOR))
        adept = self._parts.get((pair.adept_id, Side.ADEPT))
        if mentor is None or adept is None:
            return ()
        return missing(pair, mentor, adept)

    def _look(self, session: Session, needs: tuple[Need, ...]) -> tuple[Look, str]:
        state = wording.state(session, self._words)
        if session.status in VOID:
            return Look.VOID, state
        if session.status is SessionStatus.HELD:
            return Look.HELD, state
        if session.ends_at < self._now:
            return Look.LACKING, self._words(wording.NOT_LOGGED)
        if needs:
            return Look.LACKING, wording.lacks(needs, self._words)
        return Look.BOOKED, state


def _opening_sessions(sessions: Iterable[Session]) -> frozenset[SessionId]:
    """The first coming session of each pair that has held none: what preparation has to be ready for."""
    of_pair: dict[PairId, list[Session]] = defaultdict(list)
    for session in sessions:
        of_pair[session.pair_id].append(session)
    return frozenset(_first_coming(mine).id for mine in of_pair.values() if _begins(mine))


def _begins(sessions: Sequence[Session]) -> bool:
    held = any(one.status is SessionStatus.HELD for one in sessions)
    return not held and any(one.status in COMING for one in sessions)


def _first_coming(sessions: Sequence[Session]) -> Session:
    return min((one for one in sessions if one.status in COMING), key=lambda one: (one.wall_start, one.id))
