"""A plan of an import put into lines: what it asks, refuses, notices, changes and adds."""

from collections.abc import Iterator, Mapping
from itertools import islice

from revmentor_desktop.domain.ids import DepartmentId, TopicId
from revmentor_desktop.domain.imports import ColumnReading, ParsedPerson, Problem, ProblemKind
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_import import Outcome, PreviewLine, Tick
from revmentor_desktop.services.importing_plan import (
    Changed,
    EntrySubject,
    FieldSubject,
    ImportPlan,
    Likely,
    NewWord,
    SameSubject,
    WordKind,
    WordSubject,
    row_key,
)
from revmentor_desktop.wording import import_view, imports, names
from revmentor_desktop.wording.catalogue import Words

MOST_SHOWN = 2_000
"""So many lines of one outcome are put into words; more are only counted."""
_MOST_CHOICES = 200
_NOTHING = "–"


def preview_lines(
    plan: ImportPlan, snapshot: Snapshot, words: Words, *, of_forms: bool = False
) -> list[PreviewLine]:
    """Put a plan into lines: what it asks first, then what needs a look, then the rest.

    `of_forms` where each entry is a form of its own and not the row of a list.
    """
    lines = _Lines(plan, snapshot, words, of_forms=of_forms)
    kinds = (
        lines.likely(),
        lines.words_asked(),
        lines.problems(refused=True),
        lines.columns_left_out(),
        lines.problems(refused=False),
        lines.changed(),
        lines.new_words(),
        lines.added(),
    )
    return [line for kind in kinds for line in islice(kind, MOST_SHOWN)]


def amounts(plan: ImportPlan) -> dict[Outcome, int]:
    """Count what a plan asks, refuses, notices, changes and adds."""
    refused = sum(problem.refused for problem in plan.problems)
    asked = sum(bool(one.nearer or one.means) for one in plan.words)
    return {
        Outcome.QUESTION: len(plan.likely) + asked,
        Outcome.REFUSED: refused,
        Outcome.NOTICED: sum(not one.refused and not _is_asked(one) for one in plan.problems)
        + len(_left_out(plan)),
        Outcome.CHANGED: len({one.person_id for one in plan.changed}),
        Outcome.NEW_WORD: len(plan.words) - asked,
        Outcome.ADDED: plan.added + len(plan.left_out),
    }


def _is_asked(problem: Problem) -> bool:
    """Whether a notice is a question in the preview, which stands there by itself."""
    asked = problem.facts.get("what") in {"department", "person"}
    return problem.kind is ProblemKind.LEVEL or (problem.kind is ProblemKind.LIKELY and asked)


def _left_out(plan: ImportPlan) -> list[ColumnReading]:
    return [reading for reading in plan.list.readings if reading.restricted]


class _Lines:
    """Lays what a plan would save beside what is there."""

    def __init__(self, plan: ImportPlan, snapshot: Snapshot, words: Words, *, of_forms: bool) -> None:
        self._plan = plan
        self._of_forms = of_forms
        self._snapshot = snapshot
        self._words = words
        self._people = {**snapshot.people, **{one.id: one for one in plan.people}}
        departments = (*snapshot.departments.values(), *plan.departments)
        self._departments: Mapping[DepartmentId, str] = {one.id: one.name for one in departments}
        topics = (*snapshot.topics.values(), *plan.topics)
        self._topics: Mapping[TopicId, str] = {one.id: one.name for one in topics}
        self._known: Mapping[WordKind, tuple[str, ...]] = {
            WordKind.DEPARTMENT: _sorted(one.name for one in snapshot.departments.values()),
            WordKind.LEVEL: snapshot.programme.levels,
            WordKind.TOPIC: _sorted(one.name for one in snapshot.topics.values()),
        }

    def likely(self) -> Iterator[PreviewLine]:
        """Those who may be somebody else, side by side with them."""
        for one in self._plan.likely:
            yield PreviewLine(
                outcome=Outcome.QUESTION,
                title=self._words(import_view.SAME_PERSON, name=one.entry.name),
                details=(
                    self._place(one.entry),
                    one.entry.name,
                    *self._told(one.entry),
                ),
                beside=self._beside(one),
                tick=Tick(
                    about=SameSubject(entry=row_key(one.entry)),
                    on=one.same,
                    says=self._words(import_view.MERGE_FORM if self._of_forms else import_view.MERGE_THEM),
                ),
            )

    def words_asked(self) -> Iterator[PreviewLine]:
        """Words that may be slips of others."""
        return (self._word(one) for one in self._plan.words if one.nearer or one.means)

    def new_words(self) -> Iterator[PreviewLine]:
        """Words that are new as they are."""
        return (self._word(one) for one in self._plan.words if not one.nearer and not one.means)

    def problems(self, *, refused: bool) -> Iterator[PreviewLine]:
        """Rows that are refused, or what is to be known about those that are not."""
        outcome = Outcome.REFUSED if refused else Outcome.NOTICED
        for problem in self._plan.problems:
            if problem.refused is refused and not _is_asked(problem):
                yield PreviewLine(outcome=outcome, title=imports.problem(problem, self._words), details=())

    def columns_left_out(self) -> Iterator[PreviewLine]:
        """Columns that are never read, and why."""
        for reading in _left_out(self._plan):
            why = self._words(import_view.LEFT_OUT_WHY, heading=reading.name)
            yield PreviewLine(outcome=Outcome.NOTICED, title=why, details=())

    def changed(self) -> Iterator[PreviewLine]:
        """Those whose facts change, each with a line for every field."""
        for one in self._plan.changed:
            fields = list(self._fields(one))
            if fields:
                yield PreviewLine(outcome=Outcome.CHANGED, title=one.before.name, details=())
                yield from fields

    def added(self) -> Iterator[PreviewLine]:
        """Those who are new in the cohort, and those who would be but were left out, in the list's order."""
        persons = {entry: key for key, entry in self._plan.entries.items()}
        parts = {(one.person_id, one.side): one for one in self._plan.participations}
        left_out = self._plan.decisions.left_out
        for row in self._plan.list.people:
            entry = row_key(row)
            part = parts.get(persons[entry]) if entry in persons else None
            taken = part is not None and part.id in self._plan.new
            if taken or entry in left_out:
                yield PreviewLine(
                    outcome=Outcome.ADDED,
                    title=row.name,
                    details=self._told(row),
                    tick=Tick(about=EntrySubject(entry=entry), on=taken),
                )

    def _word(self, one: NewWord) -> PreviewLine:
        known = tuple(text for text in self._known[one.kind] if text != one.text)[:_MOST_CHOICES]
        means = one.means or one.nearer
        asks = Outcome.QUESTION if means else Outcome.NEW_WORD
        title = self._words(import_view.NEW_WORDS[one.kind.value], text=one.text)
        users = self._words(import_view.USED_BY, count=one.rows)
        if means is None:
            return PreviewLine(
                outcome=asks,
                title=title,
                details=(users,),
                tick=Tick(
                    about=WordSubject(kind=one.kind, text=one.text, means=known[0]),
                    on=False,
                    says=self._words(import_view.IS_ANOTHER),
                    choices=known,
                )
                if known
                else None,
            )
        return PreviewLine(
            outcome=asks,
            title=title,
            details=(users,),
            tick=Tick(
                about=WordSubject(kind=one.kind, text=one.text, means=means),
                on=one.means is not None,
                says=self._words(import_view.TAKE_FOR, text=means),
                choices=known,
            ),
        )

    def _told(self, row: ParsedPerson) -> tuple[str, ...]:
        level, since = row.level, row.employed_since.isoformat() if row.employed_since else ""
        parts = (self._words(names.of(row.side)), row.department, row.title, level, row.email or "", since)
        return (" · ".join(filter(None, parts)), *((", ".join(row.topics),) if row.topics else ()))

    def _place(self, entry: ParsedPerson) -> str:
        if self._of_forms:
            return self._words(import_view.IN_FORM, file=entry.sheet or "")
        return self._words(import_view.ROW_OF_LIST, row=entry.row)

    def _beside(self, one: Likely) -> tuple[str, ...]:
        if one.first is not None:
            return (self._place(one.first), one.first.name, *self._told(one.first))
        person = one.known
        if person is None:
            return ()
        department = self._departments[person.department_id] if person.department_id else ""
        since = person.employed_since.isoformat() if person.employed_since else ""
        parts = (department, person.title, person.level, person.email or "", since)
        return (
            self._words(import_view.IN_PROGRAMME),
            person.name,
            " · ".join(filter(None, parts)),
        )

    def _fields(self, one: Changed) -> Iterator[PreviewLine]:
        for field, message in import_view.PERSON_FIELDS.items():
            was, now = self._of_person(one.before, field), self._of_person(one.after, field)
            if was != now:
                yield self._field(one, None, field, self._words(message), was, now)
        if one.part_before is None or one.part_after is None:
            return
        for field, message in import_view.PART_FIELDS.items():
            was, now = self._of_part(one.part_before, field), self._of_part(one.part_after, field)
            if was != now:
                yield self._field(one, one.side, field, self._words(message), was, now)

    def _field(
        self, one: Changed, side: Side | None, field: str, label: str, was: str, now: str
    ) -> PreviewLine:
        kept = (one.person_id, side, field) in self._plan.decisions.kept
        old, new = was or _NOTHING, now or _NOTHING
        return PreviewLine(
            outcome=Outcome.CHANGED,
            title=self._words(import_view.CHANGE, field=label, old=old, new=new),
            details=(),
            tick=Tick(about=FieldSubject(person_id=one.person_id, side=side, field=field), on=not kept),
            part=True,
        )

    def _of_person(self, person: Person, field: str) -> str:
        if field == "department_id":
            return self._departments[person.department_id] if person.department_id else ""
        if field == "manager_id":
            return self._people[person.manager_id].name if person.manager_id else ""
        if field == "languages":
            return ", ".join(person.languages)
        value = getattr(person, field)
        return str(value) if value else ""

    def _of_part(self, part: Participation, field: str) -> str:
        if field == "status":
            return self._words(names.of(part.status))
        if field == "wishes":
            return ", ".join(self._people[wish].name for wish in part.wishes)
        if field in ("offers", "wants"):
            chosen = part.offers if field == "offers" else part.wants
            return ", ".join(self._topics[topic] for topic in chosen)
        return str(getattr(part, field))


def _sorted(names_: Iterator[str]) -> tuple[str, ...]:
    return tuple(sorted(names_, key=str.casefold))
