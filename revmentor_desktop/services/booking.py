"""Booking: sessions from suggested over sent to booked and back, other times for them, replacements."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import AgendaItemId, SessionId
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.planning import PlanChoices
from revmentor_desktop.domain.sessions import COMING, VOID, Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.planning.free_times import Wish, free_times
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.scheduling import Scheduling
from revmentor_desktop.services.session_checks import MOST_ALTERNATIVES, checked, is_replaced

_ONE_DAY = timedelta(days=1)
_VERBS: Mapping[SessionStatus, Verb] = {
    SessionStatus.SUGGESTED: Verb.SUGGEST_SESSIONS,
    SessionStatus.SENT: Verb.SEND_SESSIONS,
    SessionStatus.BOOKED: Verb.BOOK_SESSIONS,
}


class Booking:
    """What is done to sessions until they are booked, and when they were called off."""

    def __init__(self, door: Door, scheduling: Scheduling) -> None:
        self._door = door
        self._scheduling = scheduling

    def become(self, session_ids: Iterable[SessionId], status: SessionStatus) -> tuple[SessionId, ...]:
        """Note sessions as suggested, sent (today) or booked, in one step; gives those that changed.

        Raises RuleBroken `session-over` where none of them still lies ahead, `nothing-to-book` where all
        are there already.
        """
        found = _in_order(self._door.store.all(Session), session_ids)
        coming = [one for one in found if one.status in COMING]
        if not coming:
            raise RuleBroken("session-over")
        changed = [one for one in coming if one.status is not status]
        if not changed:
            raise RuleBroken("nothing-to-book")
        with self._door.step(_VERBS[status], *(one.id for one in changed), status=status.value) as unit:
            unit.put(*(self._become(one, status) for one in changed))
        return tuple(one.id for one in changed)

    def note_sent(self, session_ids: Iterable[SessionId]) -> tuple[SessionId, ...]:
        """Note that invitations go out today, in one step: suggestions become sent, booked ones stay booked.

        Gives those that changed; raises RuleBroken `nothing-to-book` where all were sent before.
        """
        found = _in_order(self._door.store.all(Session), session_ids)
        changed = [one for one in found if one.is_unsent]
        if not changed:
            raise RuleBroken("nothing-to-book")
        sent = SessionStatus.SENT
        with self._door.step(_VERBS[sent], *(one.id for one in changed), status=sent.value) as unit:
            unit.put(
                *(
                    self._become(one, sent)
                    if one.status is SessionStatus.SUGGESTED
                    else replace(one, sent_on=self._door.today)
                    for one in changed
                )
            )
        return tuple(one.id for one in changed)

    def _become(self, session: Session, status: SessionStatus) -> Session:
        if status is SessionStatus.SUGGESTED:
            return replace(session, status=status, sent_on=None)
        is_sent = status is SessionStatus.SENT
        sent_on = session.sent_on or (self._door.today if is_sent else None)
        return replace(session, status=status, sent_on=sent_on)

    def offer(self, session_id: SessionId, times: Sequence[datetime]) -> None:
        """Set a session's other times, up to three, none of them twice or the session's own.

        Raises RuleBroken `session-over`, `too-many-alternatives`, `time-skipped`, `in-two-places`,
        `year-impossible`.
        """
        with self._door.step(Verb.OFFER_TIMES, session_id, count=len(times)) as unit:
            session = unit.get(Session, session_id)
            if session.status not in COMING:
                raise RuleBroken("session-over")
            wanted = tuple(sorted({one for one in times if one != session.wall_start}))
            if len(wanted) > MOST_ALTERNATIVES:
                raise RuleBroken("too-many-alternatives", count=MOST_ALTERNATIVES)
            for start in wanted:
                checked(unit, replace(session, wall_start=start))
            unit.put(replace(session, alternatives=wanted))

    def choose(self, session_id: SessionId, start: datetime) -> None:
        """Book a session at one of its other times; the time that it had becomes one of them.

        Raises RuleBroken `session-over`, `time-not-offered`, `in-two-places`.
        """
        with self._door.step(Verb.BOOK_SESSIONS, session_id, status=SessionStatus.BOOKED.value) as unit:
            session = unit.get(Session, session_id)
            if session.status not in COMING:
                raise RuleBroken("session-over")
            if start not in session.alternatives:
                raise RuleBroken("time-not-offered", time=f"{start:%Y-%m-%d %H:%M}")
            others = {*session.alternatives, session.wall_start} - {start}
            moved = replace(session, wall_start=start, alternatives=tuple(sorted(others)), moved_by_hand=True)
            unit.put(checked(unit, self._become(moved, SessionStatus.BOOKED)))

    def other_times(self, snapshot: Snapshot, session_id: SessionId) -> tuple[datetime, ...]:
        """Find up to three other times for a session, near the one it has; nothing is written."""
        session = snapshot.sessions[session_id]
        return self._free(snapshot, session, near=session.wall_start.date())

    def new_times(self, snapshot: Snapshot, session_id: SessionId) -> tuple[datetime, ...]:
        """Find the next three free times for a session that was called off; nothing is written."""
        session = snapshot.sessions[session_id]
        near = max(session.wall_start.date(), self._door.today) + _ONE_DAY
        return self._free(snapshot, session, near=near)

    def replace(self, session_id: SessionId, start: datetime, others: Sequence[datetime] = ()) -> Session:
        """Add the session that replaces one that was called off: its number, length, place and agenda.

        `others` become its other times. Raises RuleBroken `session-stands` where it was not called off,
        `already-replaced`, `pair-over`, and what a time can break.
        """
        new_id = SessionId(self._door.new_id())
        with self._door.step(Verb.REPLACE_SESSION, new_id, session_id) as unit:
            gone = unit.get(Session, session_id)
            pair = unit.get(Pair, gone.pair_id)
            if gone.status not in VOID:
                raise RuleBroken("session-stands")
            if pair.status not in LIVING:
                raise RuleBroken("pair-over")
            if is_replaced(gone, unit.all(Session, pair_id=gone.pair_id)):
                raise RuleBroken("already-replaced", number=gone.number)
            made = Session(
                id=new_id,
                pair_id=gone.pair_id,
                number=gone.number,
                wall_start=start,
                zone=self._door.programme().zone,
                minutes=gone.minutes,
                place=gone.place,
                alternatives=tuple(sorted({*others} - {start}))[:MOST_ALTERNATIVES],
                replaces_id=gone.id,
                moved_by_hand=True,
                calendar_uid=f"{new_id}@revmentor",
            )
            unit.add(checked(unit, made))
            for item in unit.all(AgendaItem, session_id=gone.id):
                unit.add(replace(item, id=AgendaItemId(self._door.new_id()), session_id=new_id))
        return made

    def _free(self, snapshot: Snapshot, session: Session, *, near: date) -> tuple[datetime, ...]:
        """Free times from tomorrow on, with all sessions that stand, and with busy times, of both."""
        tomorrow = self._door.today + _ONE_DAY
        choices = PlanChoices(pair_ids=frozenset(), from_day=tomorrow)
        # The times that it offers today may be offered again.
        free = {**snapshot.sessions, session.id: replace(session, alternatives=())}
        problem = self._scheduling.problem(replace(snapshot, sessions=free), choices)
        pair = snapshot.pairs[session.pair_id]
        both = {pair.mentor_id, pair.adept_id}
        problem = replace(
            problem,
            norm=replace(problem.norm, minutes=session.minutes),
            elsewhere=tuple(one for one in problem.elsewhere if both & {one.mentor_id, one.adept_id}),
        )
        wish = Wish(
            mentor_id=pair.mentor_id,
            adept_id=pair.adept_id,
            near=max(near, tomorrow),
            clock=session.wall_start.time(),
            keep_clear=_other_days(snapshot, session),
        )
        return free_times(problem, wish, MOST_ALTERNATIVES)


def _other_days(snapshot: Snapshot, session: Session) -> frozenset[date]:
    return frozenset(
        one.wall_start.date()
        for one in snapshot.sessions.values()
        if one.pair_id == session.pair_id and one.id != session.id and one.status not in VOID
    )


def _in_order(there: Iterable[Session], wanted: Iterable[SessionId]) -> list[Session]:
    known = {one.id: one for one in there}
    return [known[one] for one in dict.fromkeys(wanted) if one in known]
