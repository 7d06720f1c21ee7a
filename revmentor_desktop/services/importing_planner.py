"""Lays a list beside what is known, person by person."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date

from revmentor_desktop.domain.ids import DepartmentId, ParticipationId, PersonId
from revmentor_desktop.domain.imports import ParsedList, ParsedPerson, Problem, ProblemKind
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.services.importing_likely import Alike
from revmentor_desktop.services.importing_overlay import laid_over, new_person, part_laid_over
from revmentor_desktop.services.importing_plan import (
    Changed,
    Decisions,
    ImportPlan,
    RowKey,
    WordKind,
    row_key,
)
from revmentor_desktop.services.importing_words import ListWords

_PERSON_FIELDS = tuple(one.name for one in fields(Person))
_PART_FIELDS = tuple(one.name for one in fields(Participation))


@dataclass
class Planner:
    """Makes a plan of a list: who each entry is, who is named by whom, and what that changes."""

    snapshot: Snapshot
    parsed: ParsedList
    status: ParticipationStatus
    decisions: Decisions
    today: date
    new_id: Callable[[], str]
    by_email: dict[str, PersonId] = field(default_factory=dict)
    by_name: dict[str, list[PersonId]] = field(default_factory=dict)
    department_of: dict[PersonId, DepartmentId | None] = field(default_factory=dict)
    manager_of: dict[PersonId, PersonId] = field(default_factory=dict)
    people: dict[PersonId, Person] = field(default_factory=dict)
    parts: dict[tuple[PersonId, Side], Participation] = field(default_factory=dict)
    circles: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.words = ListWords(self.snapshot, self.decisions.words, self.new_id)
        self.known = self.snapshot.people
        for person in self.known.values():
            if person.email:
                self.by_email[person.email] = person.id
            self.by_name.setdefault(folded(person.name), []).append(person.id)
            self.department_of[person.id] = person.department_id
        left_out = self.decisions.left_out
        self.rows = [row for row in self.parsed.people if not left_out or row_key(row) not in left_out]
        self.alike = Alike(self.snapshot, self.parsed, self.rows)
        self.named: dict[str, PersonId | None] = {}

    def plan(self) -> ImportPlan:
        """Make the plan: first everybody, then who is named by whom."""
        ids = self._found_ids()
        for row, person_id in zip(self.rows, ids, strict=True):
            if row.manager:
                self._name_manager(row, person_id)
        for row, person_id in zip(self.rows, ids, strict=True):
            before = self.people.get(person_id) or self.known.get(person_id)
            manager_id = self.manager_of.get(person_id)
            self.people[person_id] = (
                new_person(row, person_id, self.words, manager_id)
                if before is None
                else laid_over(row, before, self.words, manager_id)
            )
        old_parts = self.snapshot.participation_index()
        for row, person_id in zip(self.rows, ids, strict=True):
            self._take_part(row, person_id, old_parts.get((person_id, row.side)))
        entries = {(person_id, row.side): row_key(row) for row, person_id in zip(self.rows, ids, strict=True)}
        changed = tuple(self._changed(entries))
        self._keep_what_was_kept(changed)
        updated = sum(self._is_updated(key) for key in entries if key in old_parts)
        added = sum(key not in old_parts for key in entries)
        repeated = len(self.rows) - len(entries)
        return ImportPlan(
            list=self.parsed,
            cohort_id=self.snapshot.cohort.id,
            added=added,
            updated=updated,
            unchanged=len(entries) - added - updated + repeated + self.parsed.unchanged,
            problems=self._problems(),
            people=tuple(one for one in self.people.values() if one != self.known.get(one.id)),
            participations=tuple(one for key, one in self.parts.items() if one != old_parts.get(key)),
            departments=tuple(self.words.departments.values()),
            topics=tuple(self.words.topics.values()),
            new=self._new_ids(),
            entries=entries,
            changed=changed,
            words=self.words.news(self.rows),
            likely=self.alike.likely(self.decisions.same),
            left_out=tuple(row for row in self.parsed.people if row_key(row) in self.decisions.left_out),
            decisions=self.decisions,
        )

    def _new_ids(self) -> frozenset[str]:
        old = self.snapshot
        kept = (
            (self.people, old.people),
            ({one.id: one for one in self.parts.values()}, old.participations),
            (self.words.departments, old.departments),
            (self.words.topics, old.topics),
        )
        return frozenset(one for made, there in kept for one in made if one not in there)

    def _found_ids(self) -> list[PersonId]:
        """Find or make an id for every entry, and learn addresses, names and departments on the way."""
        ids: list[PersonId] = []
        by_row: dict[RowKey, PersonId] = {}
        for row in self.rows:
            department_id = self.words.department(row.department)
            person_id = self._found(row, department_id, by_row)
            if person_id is None:
                person_id = PersonId(self.new_id())
                self.by_name.setdefault(folded(row.name), []).append(person_id)
            if row.email:
                self.by_email[row.email] = person_id
            if department_id or person_id not in self.department_of:
                self.department_of[person_id] = department_id
            if self.alike.asks:
                by_row[row_key(row)] = person_id
            ids.append(person_id)
        return ids

    def _found(
        self, row: ParsedPerson, department_id: DepartmentId | None, by_row: dict[RowKey, PersonId]
    ) -> PersonId | None:
        if row.email and row.email in self.by_email:
            return self.by_email[row.email]
        if not row.email:
            same = self.by_name.get(folded(row.name), [])
            fitting = [one for one in same if department_id in (None, self.department_of[one])]
            if len(fitting) == 1:
                return fitting[0]
        if not self.alike.asks:
            return None
        candidate = self.alike.candidate(row, department_id)
        if candidate is None or row_key(row) not in self.decisions.same:
            return None
        return candidate.id if isinstance(candidate, Person) else by_row.get(row_key(candidate))

    def _named(self, said: str) -> PersonId | None:
        """Find whom a list names, by address or by a name that only one has."""
        if said not in self.named:
            named = self.by_name.get(folded(said), [])
            self.named[said] = self.by_email.get(said.lower()) or (named[0] if len(named) == 1 else None)
        return self.named[said]

    def _name_manager(self, row: ParsedPerson, person_id: PersonId) -> None:
        manager_id = self._named(row.manager)
        if manager_id is None or manager_id == person_id:
            return
        if self._leads_to(manager_id, person_id):
            facts = {"circle": row.manager}
            self.circles.append(
                Problem(kind=ProblemKind.PERSON, sheet=row.sheet, row=row.row, value=row.manager, facts=facts)
            )
        else:
            self.manager_of[person_id] = manager_id

    def _leads_to(self, start: PersonId, sought: PersonId) -> bool:
        seen: set[PersonId] = set()
        here: PersonId | None = start
        while here is not None and here not in seen:
            if here == sought:
                return True
            seen.add(here)
            known = self.known.get(here)
            here = self.manager_of.get(here) or (known.manager_id if known else None)
        return False

    def _take_part(self, row: ParsedPerson, person_id: PersonId, known: Participation | None) -> None:
        key = (person_id, row.side)
        wishes: tuple[PersonId, ...] = ()
        if row.wishes:
            found = (one for one in map(self._named, row.wishes) if one and one != person_id)
            wishes = tuple(dict.fromkeys(found))
        before = self.parts.get(key) or known
        if before is None:
            before = Participation(
                id=ParticipationId(self.new_id()),
                person_id=person_id,
                cohort_id=self.snapshot.cohort.id,
                side=row.side,
                status=self.status,
                applied_on=self.today,
            )
        self.parts[key] = part_laid_over(row, before, self.words.topics_of(row.topics), wishes)

    def _is_updated(self, key: tuple[PersonId, Side]) -> bool:
        person_id, _ = key
        part = self.parts[key]
        before = self.snapshot.participations[part.id]
        return part != before or self.people[person_id] != self.known.get(person_id)

    def _changed(self, entries: dict[tuple[PersonId, Side], RowKey]) -> Iterator[Changed]:
        told: set[PersonId] = set()
        for person_id, side in entries:
            before = self.known.get(person_id)
            if before is None:
                continue
            after, part = self.people[person_id], self.parts[person_id, side]
            part_before = self.snapshot.participations.get(part.id)
            person_changes = before != after and person_id not in told
            told.add(person_id)
            if person_changes or (part_before is not None and part != part_before):
                yield Changed(
                    person_id=person_id,
                    side=side,
                    before=before,
                    after=after if person_changes else before,
                    part_before=part_before,
                    part_after=part if part_before is not None else None,
                )

    def _keep_what_was_kept(self, changed: tuple[Changed, ...]) -> None:
        """Give back what the programme holds where a person said so."""
        kept = self.decisions.kept
        for one in changed if kept else ():
            names = [name for name in _PERSON_FIELDS if (one.person_id, None, name) in kept]
            if names:
                was = {name: getattr(one.before, name) for name in names}
                self.people[one.person_id] = replace(self.people[one.person_id], **was)
            if one.side is not None and one.part_before is not None:
                names = [name for name in _PART_FIELDS if (one.person_id, one.side, name) in kept]
                was = {name: getattr(one.part_before, name) for name in names}
                self.parts[one.person_id, one.side] = replace(self.parts[one.person_id, one.side], **was)

    def _problems(self) -> tuple[Problem, ...]:
        """The list's own problems but for those that were answered, and circles, in the list's order."""
        order = {sheet: place for place, sheet in enumerate(self.parsed.sheets)}
        open_ones = [one for one in self.parsed.problems if not self._is_answered(one)]
        if not self.circles:
            return tuple(open_ones)
        return tuple(
            sorted([*open_ones, *self.circles], key=lambda one: (order.get(one.sheet or "", 0), one.row))
        )

    def _is_answered(self, problem: Problem) -> bool:
        what = str(problem.facts.get("what", ""))
        if problem.kind is ProblemKind.LEVEL:
            return (WordKind.LEVEL, problem.value) in self.decisions.words
        if problem.kind is ProblemKind.LIKELY and what == "department":
            return (WordKind.DEPARTMENT, problem.value) in self.decisions.words
        return what == "person" and any(
            (problem.sheet, problem.row, side) in self.decisions.same for side in Side
        )
