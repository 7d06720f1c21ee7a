"""Next steps of sessions, and the follow-ups that they become once somebody is to do them by a day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.agendas import steps_in
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.feedback import FollowUp
from revmentor_desktop.domain.ids import FollowUpId, PersonId, SessionId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.unit_of_work import UnitOfWork


class FollowUps:
    """Everything that is done to next steps and follow-ups."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def note(self, session_id: SessionId, text: str) -> None:
        """Add a next step to a session; raises RuleBroken `step-missing`, `step-exists`."""
        with self._door.step(Verb.NOTE_STEP, session_id) as unit:
            session = unit.get(Session, session_id)
            steps = steps_in(session.next_steps)
            unit.put(_with_steps(session, (*steps, _checked(text, steps))))

    def reword(self, session_id: SessionId, text: str, new: str) -> None:
        """Say a next step in other words; raises RuleBroken `step-missing`, `step-exists`."""
        with self._door.step(Verb.CHANGE_STEP, session_id) as unit:
            session = unit.get(Session, session_id)
            others = [one for one in steps_in(session.next_steps) if folded(one) != folded(text)]
            said = _checked(new, others)
            steps = [said if folded(one) == folded(text) else one for one in steps_in(session.next_steps)]
            unit.put(_with_steps(session, steps))
            unit.put(*(replace(one, text=said) for one in _of_step(unit, session_id, text)))

    def drop(self, session_id: SessionId, text: str) -> None:
        """Remove a next step with what became of it."""
        with self._door.step(Verb.REMOVE_STEP, session_id) as unit:
            session = unit.get(Session, session_id)
            kept = [one for one in steps_in(session.next_steps) if folded(one) != folded(text)]
            unit.put(_with_steps(session, kept))
            unit.remove(FollowUp, *(one.id for one in _of_step(unit, session_id, text)))

    def promise(
        self, session_id: SessionId, text: str, *, person_id: PersonId | None, due_on: date | None
    ) -> None:
        """Say who does a next step, and by when; with neither it is a mere step again, unless it is done."""
        with self._door.step(Verb.PROMISE_STEP, session_id) as unit:
            session = unit.get(Session, session_id)
            there = _of_step(unit, session_id, text)
            if person_id is None and due_on is None:
                unit.remove(FollowUp, *(one.id for one in there if one.done_on is None))
                return
            first = there[0] if there else self._made(unit, session, text)
            unit.put(replace(first, person_id=person_id, due_on=due_on))

    def finish(self, follow_up_id: FollowUpId, *, done: bool = True) -> None:
        """Mark a follow-up as done today, or as not done after all."""
        with self._door.step(Verb.FINISH_FOLLOW_UP if done else Verb.REOPEN_FOLLOW_UP, follow_up_id) as unit:
            one = unit.get(FollowUp, follow_up_id)
            unit.put(replace(one, done_on=self._door.today if done else None))

    def finish_step(self, session_id: SessionId, text: str) -> None:
        """Mark a next step as done today; one that was promised by nobody is kept as done too."""
        with self._door.step(Verb.FINISH_FOLLOW_UP, session_id) as unit:
            session = unit.get(Session, session_id)
            there = _of_step(unit, session_id, text)
            first = there[0] if there else self._made(unit, session, text)
            unit.put(replace(first, done_on=self._door.today))

    def snooze(self, follow_up_id: FollowUpId, until: date) -> None:
        """Let a follow-up be silent until a day."""
        with self._door.step(Verb.SNOOZE_FOLLOW_UP, follow_up_id) as unit:
            unit.put(replace(unit.get(FollowUp, follow_up_id), snoozed_until=until))

    def _made(self, unit: UnitOfWork, session: Session, text: str) -> FollowUp:
        said = _checked(text, ())
        return FollowUp(
            id=FollowUpId(self._door.new_id()),
            text=said,
            cohort_id=unit.get(Pair, session.pair_id).cohort_id,
            pair_id=session.pair_id,
            session_id=session.id,
        )


def _checked(text: str, others: Iterable[str]) -> str:
    said = tidy(text)
    if not said:
        raise RuleBroken("step-missing")
    if folded(said) in {folded(one) for one in others}:
        raise RuleBroken("step-exists", step=said)
    return said


def _with_steps(session: Session, steps: Iterable[str]) -> Session:
    return replace(session, next_steps="\n".join(steps))


def _of_step(unit: UnitOfWork, session_id: SessionId, text: str) -> list[FollowUp]:
    mine = unit.all(FollowUp, session_id=session_id)
    return sorted((one for one in mine if folded(one.text) == folded(text)), key=lambda one: one.id)
