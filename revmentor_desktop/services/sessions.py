"""Sessions and their agendas: booking, moving, logging, cancelling."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PairId, SessionId
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import COMING, VOID, Session, SessionStatus
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.dependants import remove_agenda_items, remove_sessions
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.session_checks import MOST_ALTERNATIVES, at_another_time, checked
from revmentor_desktop.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """How one of many sessions went."""

    session_id: SessionId
    status: SessionStatus
    by_side: Side | None = None
    minutes: int | None = None
    """Minutes held; None for those that were planned."""
    summary: str = ""


class Sessions:
    """Everything that is done to sessions by hand."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def add(self, pair_id: PairId, wall_start: datetime, minutes: int, *, place: str = "") -> Session:
        """Add a session; it takes the first number that no session of the pair holds."""
        programme = self._door.programme()
        session_id = SessionId(self._door.new_id())
        with self._door.step(Verb.ADD_SESSION, session_id, pair_id) as unit:
            pair = unit.get(Pair, pair_id)
            if pair.status not in LIVING:
                raise RuleBroken("pair-over")
            session = Session(
                id=session_id,
                pair_id=pair_id,
                number=_next_number(unit, pair_id),
                wall_start=wall_start,
                zone=programme.zone,
                minutes=minutes,
                place=tidy(place),
                moved_by_hand=True,
                calendar_uid=f"{session_id}@revmentor",
            )
            unit.add(checked(unit, session))
        return session

    def move(self, session_id: SessionId, wall_start: datetime, minutes: int | None = None) -> None:
        """Move a session that lies ahead, or make it longer or shorter; planning leaves it there."""
        with self._door.step(Verb.MOVE_SESSION, session_id) as unit:
            session = unit.get(Session, session_id)
            unit.put(checked(unit, at_another_time(session, wall_start, minutes or session.minutes)))

    def revise(self, session: Session) -> None:
        """Save a changed session: place, summary, next steps, alternatives, booking."""
        with self._door.step(Verb.CHANGE_SESSION, session.id) as unit:
            unit.get(Session, session.id)
            if len(session.alternatives) > MOST_ALTERNATIVES:
                raise RuleBroken("too-many-alternatives", count=MOST_ALTERNATIVES)
            unit.put(checked(unit, session))

    def hold(
        self, session_id: SessionId, *, minutes: int | None = None, summary: str = "", next_steps: str = ""
    ) -> None:
        """Log a session as held; raises RuleBroken `session-ahead` while it lies in the future."""
        with self._door.step(Verb.LOG_SESSION, session_id, status=SessionStatus.HELD.value) as unit:
            session = unit.get(Session, session_id)
            if session.starts_at > self._door.now():
                raise RuleBroken("session-ahead")
            unit.put(
                replace(
                    session,
                    status=SessionStatus.HELD,
                    by_side=None,
                    minutes_held=minutes or session.minutes,
                    summary=summary or session.summary,
                    next_steps=next_steps or session.next_steps,
                )
            )

    def call_off(self, session_id: SessionId, status: SessionStatus, by_side: Side | None) -> None:
        """Log a session as cancelled or missed by a side; its number is kept for its replacement."""
        if status not in VOID:
            raise RuleBroken("session-over")
        with self._door.step(_logging(status), session_id, status=status.value) as unit:
            session = unit.get(Session, session_id)
            unit.put(replace(session, status=status, by_side=by_side, minutes_held=None))

    def log_all(self, logs: Iterable[Logged]) -> tuple[SessionId, ...]:
        """Log many sessions, each as it went, in one step; gives which it did.

        Those that `refusal` names stay as they are. Raises the RuleBroken of the first where it names all.
        """
        there = {one.id: one for one in self._door.store.all(Session)}
        asked = {log.session_id: log for log in logs if log.session_id in there}
        now = self._door.now()
        refused = {one: refusal(there[one], log.status, now) for one, log in asked.items()}
        sound = [log for one, log in asked.items() if refused[one] is None]
        if not sound:
            raise RuleBroken(next((one for one in refused.values() if one is not None), "session-over"))
        statuses = {log.status for log in sound}
        said = statuses.pop() if len(statuses) == 1 else SessionStatus.HELD
        ids = tuple(log.session_id for log in sound)
        with self._door.step(_logging(said), *ids, status=said.value) as unit:
            unit.put(*(_logged(there[log.session_id], log) for log in sound))
        return ids

    def remove(self, session_id: SessionId) -> None:
        """Remove a session with its agenda."""
        with self._door.step(Verb.REMOVE_SESSION, session_id) as unit:
            remove_sessions(unit, [session_id])

    def write_agenda(self, session_id: SessionId, items: tuple[AgendaItem, ...]) -> None:
        """Save a session's agenda as it shall be, in order; what is not among the items goes."""
        with self._door.step(Verb.CHANGE_AGENDA, session_id) as unit:
            unit.get(Session, session_id)
            before = {item.id for item in unit.all(AgendaItem, session_id=session_id)}
            kept = [replace(item, session_id=session_id, position=n) for n, item in enumerate(items)]
            if any(item.minutes < 0 or not item.title.strip() for item in kept):
                raise RuleBroken("agenda-item-empty")
            remove_agenda_items(unit, session_id, before - {item.id for item in kept})
            unit.put(*kept)


def refusal(session: Session, status: SessionStatus, now: datetime) -> str | None:
    """Tell why a session cannot be logged among many: the code of a RuleBroken, or None where it can."""
    if session.status not in COMING:
        return "session-over"
    ahead = status is SessionStatus.HELD and session.starts_at > now
    return "session-ahead" if ahead else None


def _logged(session: Session, log: Logged) -> Session:
    held = log.status is SessionStatus.HELD
    return replace(
        session,
        status=log.status,
        by_side=None if held else log.by_side,
        minutes_held=(log.minutes or session.minutes) if held else None,
        summary=(log.summary if held else "") or session.summary,
    )


def _logging(status: SessionStatus) -> Verb:
    return Verb.CANCEL_SESSION if status is SessionStatus.CANCELLED else Verb.LOG_SESSION


def _next_number(unit: UnitOfWork, pair_id: PairId) -> int:
    taken = {one.number for one in unit.all(Session, pair_id=pair_id) if one.status not in VOID}
    return next(number for number in range(1, len(taken) + 2) if number not in taken)
