"""Carrying an edited workbook over: facts by column into the programme's records."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.ideas import Idea, IdeaEvent, Stage
from revmentor_desktop.domain.ids import DepartmentId, IdeaId, ParticipationId, PersonId, TopicId
from revmentor_desktop.domain.merging import (
    Added,
    CellChange,
    Entity,
    Meant,
    MergePlan,
    MergeProblem,
    NewDepartment,
    ProblemCode,
)
from revmentor_desktop.domain.pairs import Pair, PairGoal, PairStatus
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.moved_sessions import MovedSessions, session_facts
from revmentor_desktop.services.pair_life import end_pair
from revmentor_desktop.store.mapping import Record, changed
from revmentor_desktop.store.unit_of_work import UnitOfWork
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words

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
    """What a merge plan comes to.

    `plan` is the plan without what the programme's rules refuse, and with notices on what breaks its
    norms; `words` are in the workbook's language, whose headings they name.
    """

    def __init__(self, door: Door, current: Snapshot, plan: MergePlan, words: Words) -> None:
        self._door = door
        self._current = current
        self._words = words
        self._departments: dict[NewDepartment, DepartmentId] = {}
        self._topics = {
            folded(name): topic.id
            for topic in current.topics.values()
            for name in (*topic.spellings, topic.name)
        }
        sessions = MovedSessions(current, door.store.all(Session), words)
        self.plan = self._allowed(sessions.judged(plan))

    def carry_out(self, unit: UnitOfWork) -> None:
        """Write the plan through a unit of work."""
        by_record: dict[tuple[Entity, str], dict[str, Meant]] = {}
        for change in self.plan.changes:
            by_record.setdefault((change.entity, change.id), {})[change.fact] = change.value
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
                column=self._words(wording.HEADINGS[change.sheet]["reason"]),
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
        reasons = [one.after for one in changes if one.id == change.id and one.field == "reason"]
        known = self._current.ideas[IdeaId(change.id)].decision_reason
        return not (reasons[-1] if reasons else known).strip()

    def _change(self, unit: UnitOfWork, entity: Entity, record_id: str, facts: Mapping[str, Meant]) -> None:
        if entity is Entity.SESSION:
            session = unit.get(Session, record_id)
            unit.put(changed(session, session_facts(session, facts)))
        elif entity is Entity.PAIR:
            self._change_pair(unit, unit.get(Pair, record_id), dict(facts))
        elif entity is Entity.IDEA:
            idea = changed(unit.get(Idea, record_id), facts)
            unit.put(self._entered(idea) if "stage" in facts else idea)
        else:
            record = unit.get(_KINDS[entity], record_id)
            unit.put(changed(record, self._resolved(unit, facts)))

    def _change_pair(self, unit: UnitOfWork, pair: Pair, facts: dict[str, Meant]) -> None:
        goals = facts.pop("goals", None)
        if isinstance(goals, tuple):
            known = {goal.text: goal for goal in pair.goals}
            pair = replace(pair, goals=tuple(known.get(text, PairGoal(text=text)) for text in goals))
        ends = facts.get("status") == PairStatus.ENDED
        if ends:
            facts.pop("status")
        pair = changed(pair, self._resolved(unit, facts))
        unit.put(pair)
        if ends:
            end_pair(unit, pair, _ENDED_IN_WORKBOOK, self._door.now())

    def _entered(self, idea: Idea) -> Idea:
        event = IdeaEvent(
            at=self._door.now(), by=self._door.user, stage=idea.stage, text=idea.decision_reason
        )
        return replace(idea, history=(*idea.history, event))

    def _resolved(self, unit: UnitOfWork, facts: Mapping[str, Meant]) -> dict[str, object]:
        """Put ids where the workbook has names of topics and of departments that are new."""
        return {name: self._id_for(unit, name, value) for name, value in facts.items()}

    def _id_for(self, unit: UnitOfWork, fact: str, value: Meant) -> object:
        if isinstance(value, NewDepartment):
            return self._department_id(unit, value)
        if fact in _TOPICS and isinstance(value, tuple):
            return self._topic_ids(unit, value)
        return value

    def _department_id(self, unit: UnitOfWork, department: NewDepartment) -> DepartmentId:
        if department not in self._departments:
            made = Department(id=DepartmentId(self._door.new_id()), name=department.name)
            unit.add(made)
            self._departments[department] = made.id
        return self._departments[department]

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
        unit.put(changed(person, self._resolved(unit, added.of(Entity.PERSON))))
        facts = self._resolved(unit, added.of(Entity.PARTICIPATION))
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
