"""People lists in: one plan object makes the preview and the import."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from revmentor_desktop.domain.ids import (
    CohortId,
    DepartmentId,
    ParticipationId,
    PersonId,
    TopicId,
)
from revmentor_desktop.domain.imports import ListField, ParsedList, ParsedPerson, Problem, ProblemKind
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.exchange.lists import KnownWords, read_list
from revmentor_desktop.services.door import Door


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What an import would do; applying it does exactly this."""

    list: ParsedList
    cohort_id: CohortId
    added: int
    updated: int
    unchanged: int
    problems: tuple[Problem, ...]
    people: tuple[Person, ...] = ()
    participations: tuple[Participation, ...] = ()
    departments: tuple[Department, ...] = ()
    topics: tuple[Topic, ...] = ()


class Importing:
    """Reads people lists into the current cohort."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def preview(
        self,
        path: Path,
        cohort_id: CohortId,
        *,
        side: Side | None = None,
        status: ParticipationStatus = ParticipationStatus.SELECTED,
        mapping: Mapping[str, ListField | None] | None = None,
        sheet: str | None = None,
    ) -> ImportPlan:
        """Read a list and plan what it would change; nothing is written. Raises ListTrouble."""
        snapshot = self._door.snapshot(cohort_id)
        return self.planned(path, snapshot, side=side, status=status, mapping=mapping, sheet=sheet)

    def planned(
        self,
        path: Path,
        snapshot: Snapshot,
        *,
        side: Side | None = None,
        status: ParticipationStatus = ParticipationStatus.SELECTED,
        mapping: Mapping[str, ListField | None] | None = None,
        sheet: str | None = None,
    ) -> ImportPlan:
        """Plan what a list would change in a snapshot, without a look at the file; as `preview` else."""
        parsed = read_list(
            path,
            side=side,
            mapping=mapping,
            sheet=sheet,
            levels=snapshot.programme.levels,
            known=KnownWords(
                departments={one.name: one.spellings for one in snapshot.departments.values()},
                topics={one.name: one.spellings for one in snapshot.topics.values()},
                people=tuple((one.name, one.email) for one in snapshot.people.values()),
            ),
            today=self._door.today,
        )
        return _Planner(snapshot, parsed, status, self._door.today, self._door.new_id).plan()

    def apply(self, plan: ImportPlan) -> None:
        """Carry a plan out as one step."""
        with self._door.step(
            Verb.IMPORT_PEOPLE,
            cohort_id=plan.cohort_id,
            added=plan.added,
            updated=plan.updated,
        ) as unit:
            unit.put(*plan.departments, *plan.topics, *plan.people, *plan.participations)


@dataclass
class _Planner:
    """Lays a list beside what is known, person by person."""

    snapshot: Snapshot
    parsed: ParsedList
    status: ParticipationStatus
    today: date
    new_id: Callable[[], str]
    by_email: dict[str, PersonId] = field(default_factory=dict)
    by_name: dict[str, list[PersonId]] = field(default_factory=dict)
    departments: dict[str, DepartmentId] = field(default_factory=dict)
    topics: dict[str, TopicId] = field(default_factory=dict)
    people: dict[PersonId, Person] = field(default_factory=dict)
    parts: dict[tuple[PersonId, Side], Participation] = field(default_factory=dict)
    new_departments: list[Department] = field(default_factory=list)
    new_topics: list[Topic] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        for department in self.snapshot.departments.values():
            for name in (*department.spellings, department.name):
                self.departments[folded(name)] = department.id
        for topic in self.snapshot.topics.values():
            for name in (*topic.spellings, topic.name):
                self.topics[folded(name)] = topic.id
        for person in self.snapshot.people.values():
            self._index(person)
        self.parts.update(self.snapshot.participation_index())
        self.problems.extend(self.parsed.problems)

    def plan(self) -> ImportPlan:
        """Make the plan: first everybody, then who is named by whom."""
        rows = [(row, self._person(row)) for row in self.parsed.people]
        for row, person_id in rows:
            self._name_others(row, person_id)
        for row, person_id in rows:
            self._take_part(row, person_id)
        old_parts = self.snapshot.participation_index()
        added, updated, unchanged = 0, 0, 0
        for row, person_id in rows:
            part = (person_id, row.side)
            if part not in old_parts:
                added += 1
            elif self._is_changed(person_id) or self.parts[part] != old_parts[part]:
                updated += 1
            else:
                unchanged += 1
        return ImportPlan(
            list=self.parsed,
            cohort_id=self.snapshot.cohort.id,
            added=added,
            updated=updated,
            unchanged=unchanged + self.parsed.unchanged,
            problems=self._in_list_order(),
            people=tuple(self.people[key] for key in self.people if self._is_changed(key)),
            participations=tuple(one for key, one in self.parts.items() if old_parts.get(key) != one),
            departments=tuple(self.new_departments),
            topics=tuple(self.new_topics),
        )

    def _in_list_order(self) -> tuple[Problem, ...]:
        order = {sheet: place for place, sheet in enumerate(self.parsed.sheets)}
        return tuple(sorted(self.problems, key=lambda one: (order.get(one.sheet or "", 0), one.row)))

    def _is_changed(self, person_id: PersonId) -> bool:
        return person_id in self.people and self.people[person_id] != self.snapshot.people.get(person_id)

    def _index(self, person: Person) -> None:
        if person.email:
            self.by_email[person.email] = person.id
        self.by_name.setdefault(folded(person.name), []).append(person.id)

    def _known(self, person_id: PersonId) -> Person:
        return self.people.get(person_id) or self.snapshot.people[person_id]

    def _person(self, row: ParsedPerson) -> PersonId:
        """Find or make the person of a row, and lay the row's values over what is known."""
        department_id = self._department(row.department)
        person_id = self._found(row, department_id)
        is_new = person_id is None
        person_id = person_id or PersonId(self.new_id())
        before = Person(id=person_id, name=row.name) if is_new else self._known(person_id)
        person = replace(
            before,
            name=row.name if row.name != row.email or is_new else before.name,
            email=row.email or before.email,
            title=row.title or before.title,
            department_id=department_id or before.department_id,
            level=row.level or before.level,
            site=row.site or before.site,
            phone=row.phone or before.phone,
            employed_since=row.employed_since or before.employed_since,
            assistant_name=row.assistant_name or before.assistant_name,
            assistant_email=row.assistant_email or before.assistant_email,
            languages=row.languages or before.languages,
            notes=row.notes or before.notes,
        )
        self.people[person_id] = person
        if is_new:
            self._index(person)
        elif row.email:
            self.by_email[row.email] = person_id
        return person_id

    def _found(self, row: ParsedPerson, department_id: DepartmentId | None) -> PersonId | None:
        if row.email:
            return self.by_email.get(row.email)
        same = [self._known(one) for one in self.by_name.get(folded(row.name), [])]
        fitting = [one for one in same if department_id in (None, one.department_id)]
        return fitting[0].id if len(fitting) == 1 else None

    def _department(self, name: str) -> DepartmentId | None:
        if not name:
            return None
        key = folded(name)
        if key not in self.departments:
            made = Department(id=DepartmentId(self.new_id()), name=name)
            self.new_departments.append(made)
            self.departments[key] = made.id
        return self.departments[key]

    def _topics(self, names: Iterable[str]) -> tuple[TopicId, ...]:
        found: dict[TopicId, None] = {}
        for name in names:
            key = folded(name)
            if key not in self.topics:
                made = Topic(id=TopicId(self.new_id()), name=name)
                self.new_topics.append(made)
                self.topics[key] = made.id
            found[self.topics[key]] = None
        return tuple(found)

    def _named(self, said: str) -> PersonId | None:
        """Find whom a list names, by address or by a name that only one has."""
        by_address = self.by_email.get(said.lower())
        named = self.by_name.get(folded(said), [])
        return by_address or (named[0] if len(named) == 1 else None)

    def _name_others(self, row: ParsedPerson, person_id: PersonId) -> None:
        manager_id = self._named(row.manager) if row.manager else None
        if manager_id is None or manager_id == person_id:
            return
        if self._leads_to(manager_id, person_id):
            self.problems.append(
                Problem(
                    kind=ProblemKind.PERSON,
                    sheet=row.sheet,
                    row=row.row,
                    value=row.manager,
                    facts={"circle": row.manager},
                )
            )
            return
        self.people[person_id] = replace(self._known(person_id), manager_id=manager_id)

    def _leads_to(self, start: PersonId, sought: PersonId) -> bool:
        seen: set[PersonId] = set()
        here: PersonId | None = start
        while here is not None and here not in seen:
            if here == sought:
                return True
            seen.add(here)
            here = self._known(here).manager_id
        return False

    def _take_part(self, row: ParsedPerson, person_id: PersonId) -> None:
        key = (person_id, row.side)
        before = self.parts.get(key) or Participation(
            id=ParticipationId(self.new_id()),
            person_id=person_id,
            cohort_id=self.snapshot.cohort.id,
            side=row.side,
            status=row.status or self.status,
            applied_on=self.today,
        )
        topics = self._topics(row.topics)
        wishes = [found for found in map(self._named, row.wishes) if found and found != person_id]
        is_mentor = row.side is Side.MENTOR
        self.parts[key] = replace(
            before,
            status=row.status or before.status,
            capacity=before.capacity if row.capacity is None else row.capacity,
            offers=topics if topics and is_mentor else before.offers,
            wants=topics if topics and not is_mentor else before.wants,
            challenge=row.challenge or before.challenge,
            wishes=tuple(dict.fromkeys(wishes)) or before.wishes,
        )
