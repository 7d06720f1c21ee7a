"""A session put into words, for calendar, list and page; words that few ask for are found when asked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import chain

from revmentor_desktop.domain.ids import DepartmentId, PairId, PersonId, SessionId
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
    of: int
    """How many sessions the pair has in all."""
    needs: tuple[Need, ...]
    people: tuple[PersonId, PersonId]
    departments: frozenset[DepartmentId]
    """Those of both people, and all above them."""
    words: Words = field(repr=False, compare=False)

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

    @property
    def number(self) -> str:
        """Which of the pair's sessions it is."""
        return self.words(wording.NUMBER, number=self.session.number, of=self.of)

    @property
    def detail(self) -> str:
        """State and number, as a block says it."""
        return self.words(wording.BLOCK_STATE, state=self.state, number=self.session.number, of=self.of)

    @property
    def time(self) -> str:
        """From when to when."""
        return wording.from_to(self.start, self.minutes, self.words)

    @property
    def spoken(self) -> str:
        """The accessible name."""
        return wording.spoken(
            self.session,
            mentor=self.mentor,
            adept=self.adept,
            of=self.of,
            state=self.state,
            words=self.words,
        )

    @property
    def searched(self) -> str:
        """What a search looks in, folded."""
        return folded(f"{self.mentor}\n{self.adept}\n{self.session.place}\n{self.state}")


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


class LineMaker:
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
        people = tuple(self._snapshot.people[one] for one in (pair.mentor_id, pair.adept_id))
        mentor, adept = (one.name for one in people)
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
            of=self._of[pair.id],
            needs=needs,
            people=(pair.mentor_id, pair.adept_id),
            departments=frozenset(chain.from_iterable(map(self._snapshot.department_path, people))),
            words=words,
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
