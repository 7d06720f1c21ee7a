"""The diary behind the calendar: what a session would break at another time, before it is let go there."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from revmentor_desktop.domain.ids import PairId, PersonId, SessionId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Busy
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.domain.sessions import COMING, VOID, Session, SessionStatus, exists
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.pair_needs import lacking
from revmentor_desktop.models.red_days import RedDays
from revmentor_desktop.wording.dates import clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One thing that a time breaks: a code that `wording` says, and its facts."""

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    needs: tuple[Need, ...] = ()
    """What the pair has not prepared, where that is what breaks."""

    @property
    def forbids(self) -> bool:
        """Whether the session cannot be put there at all; the others only warn."""
        return self.code in {"in-two-places", "time-skipped"}


class Diary:
    """A cohort's sessions and busy times by person, to ask what a time would break."""

    def __init__(self, snapshot: Snapshot, days: RedDays, now: datetime) -> None:
        self._snapshot = snapshot
        self._days = days
        self._now = now
        self._meets: dict[PersonId, list[Session]] = defaultdict(list)
        self._parts = snapshot.participation_index()
        self._standing: dict[PairId, list[Session]] = defaultdict(list)
        for session in snapshot.sessions.values():
            if session.status not in VOID:
                self._standing[session.pair_id].append(session)
            if session.status in COMING:
                pair = snapshot.pairs[session.pair_id]
                self._meets[pair.mentor_id].append(session)
                self._meets[pair.adept_id].append(session)
        self._busy: dict[PersonId, list[Busy]] = defaultdict(list)
        for part in snapshot.participations.values():
            self._busy[part.person_id].extend(part.busy)

    def breaches(
        self,
        pair_id: PairId | None,
        start: datetime,
        minutes: int,
        session_id: SessionId | None = None,
        *,
        with_it: Collection[str] = (),
    ) -> tuple[Breach, ...]:
        """Tell what a session would break at a wall time; without a pair, what the time breaks for all.

        Sessions that move with it (`with_it`) are not in its way.
        """
        found: list[Breach] = []
        pair = self._snapshot.pairs.get(pair_id) if pair_id is not None else None
        if not exists(start, self._snapshot.programme.zone):
            found.append(Breach(code="time-skipped", facts={"next": clock(self._next_there(start))}))
        if pair is not None:
            found.extend(self._people(pair, start, minutes, {session_id, *with_it}))
        found.extend(self._day(start, minutes))
        found.extend(self._norm(pair, minutes, session_id))
        needs = self.lacking(pair.id, start, session_id) if pair is not None else ()
        if needs:
            found.append(Breach(code="preparation-missing", needs=needs))
        return tuple(found)

    def busy_between(
        self, people: Collection[PersonId], first: date, last: date
    ) -> tuple[tuple[PersonId, Busy], ...]:
        """When these people are busy from one day to another, both included."""
        ends = last + timedelta(days=1)
        return tuple(
            (person_id, busy)
            for person_id in people
            for busy in self._busy.get(person_id, ())
            if busy.start.date() < ends and busy.end.date() >= first
        )

    def _next_there(self, start: datetime) -> datetime:
        later = start
        while not exists(later, self._snapshot.programme.zone):
            later += timedelta(minutes=30)
        return later

    def lacking(
        self, pair_id: PairId, start: datetime, session_id: SessionId | None = None
    ) -> tuple[Need, ...]:
        """Tell what a pair lacks for a session at a wall time that would be its first."""
        pair = self._snapshot.pairs.get(pair_id)
        others = (one for one in self._standing[pair_id] if one.id != session_id)
        before = (one.status is SessionStatus.HELD or one.wall_start < start for one in others)
        return () if pair is None or any(before) else lacking(self._parts, pair)

    def _people(self, pair: Pair, start: datetime, minutes: int, moving: Set[str | None]) -> list[Breach]:
        found = []
        end = start + timedelta(minutes=minutes)
        for person_id in (pair.mentor_id, pair.adept_id):
            name = self._snapshot.people[person_id].name
            if any(
                other.id not in moving and _overlaps(start, end, other.wall_start, _end(other))
                for other in self._meets[person_id]
            ):
                found.append(Breach(code="in-two-places", facts={"name": name}))
            if any(_overlaps(start, end, busy.start, busy.end) for busy in self._busy[person_id]):
                found.append(Breach(code="busy", facts={"name": name}))
        return found

    def _day(self, start: datetime, minutes: int) -> list[Breach]:
        day, cohort, hours = start.date(), self._snapshot.cohort, self._snapshot.programme.hours
        end = start + timedelta(minutes=minutes)
        found = []
        if not cohort.starts_on <= day <= cohort.ends_on:
            found.append(Breach(code="outside-cohort"))
        name = self._days.name(day)
        if name:
            found.append(Breach(code="red-day", facts={"day": name}))
        elif self._days.is_weekend(day):
            found.append(Breach(code="weekend"))
        if start < self._now.replace(tzinfo=None):
            found.append(Breach(code="passed"))
        if start.time() < hours.opens or end.date() != day or end.time() > hours.closes:
            found.append(Breach(code="outside-hours"))
        return found

    def _norm(self, pair: Pair | None, minutes: int, session_id: SessionId | None) -> list[Breach]:
        norm = self._snapshot.programme.norm
        found = []
        if minutes < norm.shortest:
            found.append(Breach(code="too-short", facts={"minutes": norm.shortest}))
        if minutes > norm.longest:
            found.append(Breach(code="too-long", facts={"minutes": norm.longest}))
        if pair is not None and self._number(pair, session_id) > norm.sessions:
            found.append(Breach(code="beyond-norm", facts={"count": norm.sessions}))
        return found

    def _number(self, pair: Pair, session_id: SessionId | None) -> int:
        standing = self._snapshot.sessions.get(session_id) if session_id is not None else None
        return standing.number if standing else next_number(self._snapshot, pair.id)


def next_number(snapshot: Snapshot, pair_id: PairId) -> int:
    """The number that a pair's next session gets: the first that no standing session holds."""
    taken = {
        one.number for one in snapshot.sessions.values() if one.pair_id == pair_id and one.status not in VOID
    }
    return next(number for number in range(1, len(taken) + 2) if number not in taken)


def _end(session: Session) -> datetime:
    return session.wall_start + timedelta(minutes=session.minutes)


def _overlaps(start: datetime, end: datetime, other_start: datetime, other_end: datetime) -> bool:
    return other_start < end and start < other_end
