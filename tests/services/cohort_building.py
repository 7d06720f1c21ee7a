"""Builders with defaults: people of the autumn cohort who offer and want topics."""

from collections.abc import Collection
from dataclasses import replace

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.text import folded
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.drafts import Drafts
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.people import People
from revmentor_desktop.services.rematching import Rematching
from tests.building import AUTUMN, participation, person

Couple = tuple[str, str]


def mentor(door: Door, name: str, *topics: str, capacity: int = 1, department: str = "") -> PersonId:
    """Add a mentor to the autumn cohort."""
    return _add(door, name, Side.MENTOR, topics, capacity, department)


def adept(door: Door, name: str, *topics: str, capacity: int = 1, department: str = "") -> PersonId:
    """Add an adept to the autumn cohort."""
    return _add(door, name, Side.ADEPT, topics, capacity, department)


def _add(
    door: Door, name: str, side: Side, topics: Collection[str], capacity: int, department: str
) -> PersonId:
    snapshot, glossary = door.snapshot(AUTUMN.id), Glossary(door)
    known = {folded(one.name): one.id for one in snapshot.topics.values()}
    ids = tuple(known.get(folded(topic)) or glossary.add_topic(topic).id for topic in topics)
    departments = {one.name: one.id for one in snapshot.departments.values()}
    part = replace(participation(name, side, capacity=capacity), **{_FIELD[side]: ids})  # type: ignore[arg-type]
    home: DepartmentId | None = None
    if department:
        home = departments.get(department) or glossary.add_department(department).id
    People(door).add(replace(person(name), department_id=home), part)
    return part.person_id


_FIELD = {Side.MENTOR: "offers", Side.ADEPT: "wants"}


def drafts(door: Door) -> Drafts:
    """The drafts of a programme."""
    return Drafts(door, Pairing(door))


def rematching(door: Door) -> Rematching:
    """Matching anew in a programme."""
    return Rematching(door, Pairing(door))


def couples(door: Door) -> dict[Couple, str]:
    """All pairs of the file with their status."""
    return {(one.mentor_id, one.adept_id): one.status.value for one in door.store.all(Pair)}


def score(door: Door, mentor_id: str, adept_id: str) -> int:
    """Today's score of two people."""
    rows = Pairing(door).scores(door.snapshot(AUTUMN.id)).combinations()
    return next(row.score for row in rows if (row.mentor.id, row.adept.id) == (mentor_id, adept_id))
