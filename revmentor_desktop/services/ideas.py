"""Ideas: caught, moved over the board, commented, realised or answered."""

from dataclasses import replace

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ideas import Idea, IdeaEvent, Stage
from revmentor_desktop.domain.ids import AgendaItemId, CohortId, IdeaId, PairId, SessionId
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.unit_of_work import UnitOfWork


class Ideas:
    """Everything that is done to ideas."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def titled(self, title: str) -> Idea | None:
        """Find an idea by its title; None where there is none."""
        found = [one for one in self._door.store.all(Idea) if folded(one.title) == folded(title)]
        return found[0] if found else None

    def catch(
        self,
        title: str,
        *,
        stage: Stage = Stage.NEW,
        cohort_id: CohortId | None = None,
        pair_id: PairId | None = None,
        session_id: SessionId | None = None,
        agenda_item_id: AgendaItemId | None = None,
        reason: str = "",
    ) -> Idea:
        """Add an idea at the end of a column, with where it came from.

        Raises RuleBroken `reason-missing` for Declined, `name-missing`.
        """
        idea = Idea(
            id=IdeaId(self._door.new_id()),
            title=tidy(title),
            cohort_id=cohort_id,
            pair_id=pair_id,
            session_id=session_id,
            agenda_item_id=agenda_item_id,
            created_on=self._door.today,
        )
        with self._door.step(Verb.ADD_IDEA, idea.id, cohort_id=cohort_id, stage=stage.value) as unit:
            if not idea.title:
                raise RuleBroken("name-missing")
            placed = self._entered(unit, idea, stage, reason)
            unit.add(placed)
        return placed

    def revise(self, idea: Idea) -> None:
        """Save a changed idea; its stage and place on the board are moved by `move` alone."""
        with self._door.step(Verb.CHANGE_IDEA, idea.id, cohort_id=idea.cohort_id) as unit:
            stored = unit.get(Idea, idea.id)
            if not idea.title.strip():
                raise RuleBroken("name-missing")
            unit.put(replace(idea, stage=stored.stage, position=stored.position, history=stored.history))

    def move(self, idea_id: IdeaId, stage: Stage, *, position: int | None = None, reason: str = "") -> None:
        """Move an idea to a stage and a place in its column, the end unless one is given.

        Raises RuleBroken `reason-missing` for Declined without a reason.
        """
        with self._door.step(Verb.MOVE_IDEA, idea_id, stage=stage.value) as unit:
            idea = unit.get(Idea, idea_id)
            moved = idea if idea.stage is stage else self._entered(unit, idea, stage, reason)
            column = [one for one in _column(unit, stage) if one.id != idea_id]
            place = len(column) if position is None else max(0, min(position, len(column)))
            column.insert(place, moved)
            unit.put(*(replace(one, position=n) for n, one in enumerate(column)))

    def comment(self, idea_id: IdeaId, text: str) -> None:
        """Say something about an idea."""
        with self._door.step(Verb.COMMENT_IDEA, idea_id) as unit:
            idea = unit.get(Idea, idea_id)
            said = IdeaEvent(at=self._door.now(), by=self._door.user, stage=idea.stage, text=tidy(text))
            unit.put(replace(idea, history=(*idea.history, said)))

    def remove(self, idea_id: IdeaId) -> None:
        """Remove an idea."""
        with self._door.step(Verb.REMOVE_IDEA, idea_id) as unit:
            unit.remove(Idea, idea_id)

    def _entered(self, unit: UnitOfWork, idea: Idea, stage: Stage, reason: str) -> Idea:
        why = tidy(reason)
        if stage is Stage.DECLINED and not why:
            raise RuleBroken("reason-missing")
        today = self._door.today
        event = IdeaEvent(at=self._door.now(), by=self._door.user, stage=stage, text=why)
        return replace(
            idea,
            stage=stage,
            position=len(_column(unit, stage)),
            decision_reason=why or idea.decision_reason,
            decided_on=today if stage in {Stage.DECIDED, Stage.DECLINED} else idea.decided_on,
            realised_on=today if stage is Stage.REALISED else None,
            history=(*idea.history, event),
        )


def _column(unit: UnitOfWork, stage: Stage) -> list[Idea]:
    return sorted(unit.all(Idea, stage=stage.value), key=lambda one: (one.position, one.id))
