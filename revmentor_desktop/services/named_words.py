"""Departments and topics by their names, as people type them: found by any spelling, made where new."""

from collections.abc import Iterable

from revmentor_desktop.domain.ids import DepartmentId, TopicId
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.unit_of_work import UnitOfWork


class NamedWords:
    """Looks words up in one unit of work, and makes those that are new there."""

    def __init__(self, unit: UnitOfWork, door: Door) -> None:
        self._unit = unit
        self._door = door
        self._departments: dict[str, DepartmentId] | None = None
        self._topics: dict[str, TopicId] | None = None

    def department(self, name: str) -> DepartmentId | None:
        """Find or make a department; None for an empty name."""
        name = tidy(name)
        if not name:
            return None
        if self._departments is None:
            self._departments = {
                folded(spelling): one.id
                for one in reversed(self._unit.all(Department))
                for spelling in (*one.spellings, one.name)
            }
        if folded(name) not in self._departments:
            made = Department(id=DepartmentId(self._door.new_id()), name=name)
            self._unit.add(made)
            self._departments[folded(name)] = made.id
        return self._departments[folded(name)]

    def topics(self, names: Iterable[str]) -> tuple[TopicId, ...]:
        """Find or make topics, each once, in the order given; empty names are left out."""
        if self._topics is None:
            self._topics = {
                folded(spelling): one.id
                for one in self._unit.all(Topic)
                for spelling in (*one.spellings, one.name)
            }
        chosen: dict[TopicId, None] = {}
        for name in filter(None, map(tidy, names)):
            if folded(name) not in self._topics:
                made = Topic(id=TopicId(self._door.new_id()), name=name)
                self._unit.add(made)
                self._topics[folded(name)] = made.id
            chosen[self._topics[folded(name)]] = None
        return tuple(chosen)
