"""Labels that stand for people and departments in a cell, and whom a label means."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.programme import Department
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """A label for everybody and every department: the name, and more where the name is not enough."""

    people: Mapping[PersonId, str]
    departments: Mapping[DepartmentId, str]
    people_by_text: Mapping[str, frozenset[PersonId]]
    """Folded label, name or e-mail address -> the people it may mean."""
    departments_by_text: Mapping[str, frozenset[DepartmentId]]
    """Folded label, name or other spelling -> the departments it may mean."""
    topics_by_text: Mapping[str, str]
    """Folded name or other spelling -> the topic's name."""


def labels(snapshot: Snapshot) -> Labels:
    """Make the labels of a programme's people and departments."""
    people, people_by_text = _people(snapshot)
    departments = _departments(snapshot.departments)
    return Labels(
        people=people,
        departments=departments,
        people_by_text=people_by_text,
        departments_by_text=_departments_by_text(snapshot.departments, departments),
        topics_by_text={
            folded(text): topic.name
            for topic in snapshot.topics.values()
            for text in (*topic.spellings, topic.name)
        },
    )


def _people(snapshot: Snapshot) -> tuple[Mapping[PersonId, str], Mapping[str, frozenset[PersonId]]]:
    everybody = snapshot.people.values()
    names = Counter(folded(person.name) for person in everybody)
    shown: dict[PersonId, str] = {}
    meant: dict[str, set[PersonId]] = {}
    for person in everybody:
        alone = names[folded(person.name)] == 1 or not person.email
        shown[person.id] = person.name if alone else f"{person.name} <{person.email}>"
        for text in {folded(person.name), folded(person.email or ""), folded(shown[person.id])} - {""}:
            meant.setdefault(text, set()).add(person.id)
    return shown, {text: frozenset(ids) for text, ids in meant.items()}


def _departments(departments: Mapping[DepartmentId, Department]) -> Mapping[DepartmentId, str]:
    names = Counter(folded(department.name) for department in departments.values())
    shown = {}
    for department in departments.values():
        above = departments.get(department.parent_id) if department.parent_id else None
        alone = names[folded(department.name)] == 1 or above is None
        shown[department.id] = department.name if alone or not above else f"{above.name} / {department.name}"
    return shown


def _departments_by_text(
    departments: Mapping[DepartmentId, Department], shown: Mapping[DepartmentId, str]
) -> Mapping[str, frozenset[DepartmentId]]:
    meant: dict[str, set[DepartmentId]] = {}
    for department in departments.values():
        for text in (shown[department.id], department.name, *department.spellings):
            meant.setdefault(folded(text), set()).add(department.id)
    return {text: frozenset(ids) for text, ids in meant.items()}
