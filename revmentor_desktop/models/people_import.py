"""What an import would do, line by line: who is added, what changes, who is refused and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from revmentor_desktop.domain.ids import DepartmentId, PersonId, TopicId
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording import imports, names, people_view
from revmentor_desktop.wording.catalogue import Message, Words

if TYPE_CHECKING:
    from revmentor_desktop.services.importing import ImportPlan

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 3
_NOWHERE = QModelIndex()


class Outcome(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    CHANGED = "changed"
    REFUSED = "refused"
    NOTICED = "noticed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewLine:
    """One person or problem of the preview: a title and what there is to say, line by line."""

    outcome: Outcome
    title: str
    details: tuple[str, ...]


def preview_lines(plan: "ImportPlan", snapshot: Snapshot, words: Words) -> list[PreviewLine]:
    """Put a plan into lines: refused rows first, then notices, changes and those who are new."""
    return [
        *_problems(plan, words, refused=True),
        *_problems(plan, words, refused=False),
        *_Comparison(plan, snapshot, words).lines(),
    ]


def _problems(plan: "ImportPlan", words: Words, *, refused: bool) -> Iterator[PreviewLine]:
    outcome = Outcome.REFUSED if refused else Outcome.NOTICED
    for problem in plan.problems:
        if problem.refused is refused:
            yield PreviewLine(outcome=outcome, title=imports.problem(problem, words), details=())


class _Comparison:
    """Lays what a plan would save beside what is there."""

    def __init__(self, plan: "ImportPlan", snapshot: Snapshot, words: Words) -> None:
        self._plan = plan
        self._snapshot = snapshot
        self._words = words
        self._people = {one.id: one for one in plan.people}
        departments = (*snapshot.departments.values(), *plan.departments)
        self._departments: Mapping[DepartmentId, str] = {one.id: one.name for one in departments}
        topics = (*snapshot.topics.values(), *plan.topics)
        self._topics: Mapping[TopicId, str] = {one.id: one.name for one in topics}

    def lines(self) -> list[PreviewLine]:
        """Those whose facts change, then those who are new."""
        changed: list[PreviewLine] = []
        added: list[PreviewLine] = []
        told: set[PersonId] = set()
        for one in self._plan.participations:
            before = self._snapshot.participations.get(one.id)
            if before is None:
                added.append(self._added(one))
            else:
                changed.append(self._changed(one.person_id, before, one))
            told.add(one.person_id)
        changed.extend(self._changed(one.id, None, None) for one in self._plan.people if one.id not in told)
        return [line for line in changed if line.details] + added

    def _person(self, person_id: PersonId) -> Person:
        return self._people.get(person_id) or self._snapshot.people[person_id]

    def _added(self, one: Participation) -> PreviewLine:
        person = self._person(one.person_id)
        department = self._departments[person.department_id] if person.department_id else ""
        parts = (
            self._words(names.of(one.side)),
            department,
            person.title,
            person.email or "",
            self._chosen(one),
        )
        return PreviewLine(
            outcome=Outcome.ADDED, title=person.name, details=(" · ".join(part for part in parts if part),)
        )

    def _changed(
        self, person_id: PersonId, before: Participation | None, after: Participation | None
    ) -> PreviewLine:
        old, new = self._snapshot.people.get(person_id), self._person(person_id)
        fields = zip(self._facts(old, before), self._facts(new, after), strict=True)
        details = tuple(
            self._words(people_view.CHANGE, field=self._words(label), old=was or "–", new=now or "–")
            for (label, was), (_, now) in fields
            if was != now
        )
        return PreviewLine(outcome=Outcome.CHANGED, title=new.name, details=details)

    def _facts(self, person: Person | None, one: Participation | None) -> list[tuple[Message, str]]:
        headings = people_view.HEADINGS
        facts: list[tuple[Message, str]] = []
        if person is not None:
            department = self._departments[person.department_id] if person.department_id else ""
            manager = self._person(person.manager_id).name if person.manager_id else ""
            assistant = " ".join((person.assistant_name, person.assistant_email)).strip()
            since = person.employed_since.isoformat() if person.employed_since else ""
            facts += [
                (headings["NAME"], person.name),
                (headings["EMAIL"], person.email or ""),
                (headings["DEPARTMENT"], department),
                (headings["TITLE"], person.title),
                (headings["LEVEL"], person.level),
                (headings["SITE"], person.site),
                (headings["SINCE"], since),
                (people_view.PHONE, person.phone),
                (people_view.MANAGER, manager),
                (people_view.ASSISTANT, assistant),
                (people_view.LANGUAGES, ", ".join(person.languages)),
                (people_view.NOTES, person.notes),
            ]
        if one is not None:
            wishes = ", ".join(self._person(wish).name for wish in one.wishes)
            facts += [
                (headings["STATUS"], self._words(names.of(one.status))),
                (headings["TOPICS"], self._chosen(one)),
                (headings["CAPACITY"], str(one.capacity)),
                (people_view.CHALLENGE, one.challenge),
                (people_view.WISHES, wishes),
            ]
        return facts

    def _chosen(self, one: Participation) -> str:
        chosen = one.offers if one.side is Side.MENTOR else one.wants
        return ", ".join(self._topics[topic] for topic in chosen)


class PreviewModel(QAbstractListModel):
    """The lines of a preview, all or those of one outcome."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[PreviewLine] = ()
        self._shown: Sequence[PreviewLine] = ()

    def show_lines(self, lines: Sequence[PreviewLine], only: Outcome | None = None) -> None:
        """Show lines, of all outcomes or of one."""
        self.beginResetModel()
        self._lines = lines
        self._shown = [line for line in lines if only in (None, line.outcome)]
        self.endResetModel()

    def show_only(self, only: Outcome | None) -> None:
        """Show the lines of one outcome, or all."""
        self.show_lines(self._lines, only)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "\n".join((line.title, *line.details))
        return line if role == LINE_ROLE else None
