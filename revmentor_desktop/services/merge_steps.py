"""Carrying an edited workbook over: facts by column into the programme's records."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.ideas import Idea, IdeaEvent, Stage
from revmentor_desktop.domain.ids import IdeaId, ParticipationId, PersonId, TopicId
from revmentor_desktop.domain.merging import (
    Added,
    CellChange,
    Entity,
    MergePlan,
    MergeProblem,
    ProblemCode,
    Value,
)
from revmentor_desktop.domain.pairs import Pair, PairGoal, PairStatus
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.programme import Topic
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.pair_life import end_pair
from revmentor_desktop.store.mapping import Record, changed
from revmentor_desktop.store.unit_of_work import UnitOfWork

_KINDS: Mapping[Entity, type[Record]] = {
    Entity.PERSON: Person,
    Entity.PARTICIPATION: Participation,
    Entity.PAIR: Pair,
    Entity.SESSION: Session,
    Entity.AGENDA_ITEM: AgendaItem,
    Entity.IDEA: Idea,
}
_TOPICS = frozenset({"offers", "wants", "topics"})
_ENDED_IN_WORKBOOK = "Excel"
"""Why a pair ended that was ended in the workbook, which has no column for it."""


class MergeSteps:
    """What a merge plan comes to; `plan` is the plan without what the programme's rules refuse."""

    def __init__(self, door: Door, current: Snapshot, plan: MergePlan) -> None:
        self._door = door
        self._current = current
        self._topics = {
            folded(name): topic.id
            for topic in current.topics.values()
            for name in (*topic.spellings, topic.name)
        }
        self.plan = self._allowed(plan)

    def carry_out(self, unit: UnitOfWork) -> None:
        """Write the plan through a unit of work."""
        by_record: dict[tuple[Entity, str], dict[str, Value]] = {}
        for change in self.plan.changes:
            by_record.setdefault((change.entity, change.id), {})[change.field] = change.value
        for (entity, record_id), facts in by_record.items():
            self._change(unit, entity, record_id, facts)
        for added in self.plan.added:
            self._add(unit, added)

    def _allowed(self, plan: MergePlan) -> MergePlan:
        """Take out declined ideas without a reason: the programme answers every idea with one."""
        refused = [change for change in plan.changes if self._declines_silently(change, plan.changes)]
        problems = [
            MergeProblem(
                code=ProblemCode.MISSING,
                sheet=change.sheet,
                row=change.row,
                column="decision_reason",
                value=change.after,
            )
            for change in refused
        ]
        return replace(
            plan,
            changes=tuple(change for change in plan.changes if change not in refused),
            problems=(*plan.problems, *problems),
        )

    def _declines_silently(self, change: CellChange, changes: Iterable[CellChange]) -> bool:
        if change.entity is not Entity.IDEA or change.value != Stage.DECLINED:
            return False
        reasons = [one.after for one in changes if one.id == change.id and one.field == "decision_reason"]
        known = self._current.ideas[IdeaId(change.id)].decision_reason
        return not (reasons[-1] if reasons else known).strip()

    def _change(self, unit: UnitOfWork, entity: Entity, record_id: str, facts: Mapping[str, Value]) -> None:
        if entity is Entity.SESSION:
            session = unit.get(Session, record_id)
            unit.put(changed(session, _session_facts(session, facts)))
        elif entity is Entity.PAIR:
            self._change_pair(unit, unit.get(Pair, record_id), dict(facts))
        elif entity is Entity.IDEA:
            idea = changed(unit.get(Idea, record_id), facts)
            unit.put(self._entered(idea) if "stage" in facts else idea)
        else:
            record = unit.get(_KINDS[entity], record_id)
            unit.put(changed(record, self._with_topics(unit, facts)))

    def _change_pair(self, unit: UnitOfWork, pair: Pair, facts: dict[str, Value]) -> None:
        goals = facts.pop("goals", None)
        if isinstance(goals, tuple):
            known = {goal.text: goal for goal in pair.goals}
            pair = replace(pair, goals=tuple(known.get(text, PairGoal(text=text)) for text in goals))
        ends = facts.get("status") == PairStatus.ENDED
        if ends:
            facts.pop("status")
        pair = changed(pair, self._with_topics(unit, facts))
        unit.put(pair)
        if ends:
            end_pair(unit, pair, _ENDED_IN_WORKBOOK, self._door.now())

    def _entered(self, idea: Idea) -> Idea:
        event = IdeaEvent(
            at=self._door.now(), by=self._door.user, stage=idea.stage, text=idea.decision_reason
        )
        return replace(idea, history=(*idea.history, event))

    def _with_topics(self, unit: UnitOfWork, facts: Mapping[str, Value]) -> dict[str, Value]:
        return {
            name: self._topic_ids(unit, value) if name in _TOPICS and isinstance(value, tuple) else value
            for name, value in facts.items()
        }

    def _topic_ids(self, unit: UnitOfWork, names: tuple[str, ...]) -> tuple[str, ...]:
        ids: list[str] = []
        for name in names:
            key = folded(name)
            if key not in self._topics:
                topic = Topic(id=TopicId(self._door.new_id()), name=tidy(name))
                unit.add(topic)
                self._topics[key] = topic.id
            ids.append(self._topics[key])
        return tuple(dict.fromkeys(ids))

    def _add(self, unit: UnitOfWork, added: Added) -> None:
        if added.entity is Entity.IDEA:
            idea = Idea(
                id=IdeaId(self._door.new_id()),
                title=added.name,
                cohort_id=self._current.cohort.id,
                created_on=self._door.today,
            )
            unit.add(self._entered(changed(idea, added.of(Entity.IDEA))))
            return
        person_id = self._person_of(unit, added)
        person = unit.find(Person, person_id) or Person(id=person_id, name=added.name)
        unit.put(changed(person, added.of(Entity.PERSON)))
        facts = self._with_topics(unit, added.of(Entity.PARTICIPATION))
        part = Participation(
            id=ParticipationId(self._door.new_id()),
            person_id=person_id,
            cohort_id=self._current.cohort.id,
            side=Side(str(facts["side"])),
            applied_on=self._door.today,
        )
        unit.add(changed(part, facts))

    def _person_of(self, unit: UnitOfWork, added: Added) -> PersonId:
        """The person of an added row: known, added by a row before (both sides), or new."""
        email = added.of(Entity.PERSON).get("email")
        same = unit.all(Person, email=str(email)) if email else []
        return PersonId(added.known_id or (same[0].id if same else self._door.new_id()))


def _session_facts(session: Session, facts: Mapping[str, Value]) -> dict[str, object]:
    """Turn a date and a start into the wall time; moved in the workbook is moved by hand."""
    rest: dict[str, object] = {name: value for name, value in facts.items() if name not in {"date", "start"}}
    day, start = facts.get("date"), facts.get("start")
    if day is None and start is None:
        return rest
    wall = datetime.combine(
        day if isinstance(day, date) else session.wall_start.date(),
        start if isinstance(start, time) else session.wall_start.time(),
    )
    return {**rest, "wall_start": wall, "moved_by_hand": True}
