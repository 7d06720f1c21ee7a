"""Rows for the people table, made from a snapshot in memory."""

from revmentor_desktop.domain.ids import DepartmentId, ProgrammeId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.programme import Department, Programme
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_rows import PeopleRow, RowMaker
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN


def snapshot(
    people: list[tuple[Person, Participation]],
    pairs: tuple[Pair, ...] = (),
    levels: tuple[str, ...] = (),
    departments: tuple[str, ...] = (),
) -> Snapshot:
    """The autumn cohort with these people; a department's id is its name."""
    return Snapshot(
        programme=Programme(id=ProgrammeId("programme"), name="Programme", levels=levels),
        cohort=AUTUMN,
        cohorts={AUTUMN.id: AUTUMN},
        departments={
            DepartmentId(name): Department(id=DepartmentId(name), name=name) for name in departments
        },
        topics={},
        people={person.id: person for person, _ in people},
        participations={one.id: one for _, one in people},
        pairs={pair.id: pair for pair in pairs},
        other_pairs={},
        sessions={},
        agenda_items={},
        ideas={},
    )


def rows(one: Snapshot, language: str = "en") -> list[PeopleRow]:
    """All rows of a snapshot."""
    return RowMaker(one, Words(language)).rows()
