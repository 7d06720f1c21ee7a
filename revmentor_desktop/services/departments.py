"""What is done to departments in a unit of work: the tree, other spellings, merging, removing."""

from collections.abc import Sequence
from dataclasses import replace

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import DepartmentId
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.programme import Department
from revmentor_desktop.services.spellings import check_spellings, of_both, renamed
from revmentor_desktop.store.unit_of_work import UnitOfWork


def put_department(unit: UnitOfWork, department: Department) -> None:
    """Save a new or a changed department; a name that it had before stays as a spelling.

    Raises RuleBroken `name-missing`, `department-exists`, `spelling-taken`, `department-in-circle`.
    """
    everything = unit.all(Department)
    kept = renamed(department, next((one for one in everything if one.id == department.id), None))
    check_spellings(kept, everything, "department-exists")
    if kept.parent_id is not None and kept.parent_id in _below(everything, kept.id):
        raise RuleBroken("department-in-circle", department=kept.name)
    unit.put(kept)


def merge_departments(unit: UnitOfWork, kept_id: DepartmentId, gone_ids: Sequence[DepartmentId]) -> None:
    """Make departments one; raises RuleBroken `department-in-circle` for one that the kept one lies below."""
    everything = unit.all(Department)
    for gone_id in gone_ids:
        gone = unit.get(Department, gone_id)
        if kept_id in _below(everything, gone_id):
            raise RuleBroken("department-in-circle", department=gone.name)
        unit.put(of_both(unit.get(Department, kept_id), gone))
        unit.put(*(replace(one, department_id=kept_id) for one in unit.all(Person, department_id=gone_id)))
        unit.put(*(replace(one, parent_id=kept_id) for one in unit.all(Department, parent_id=gone_id)))
        unit.remove(Department, gone_id)


def remove_department(unit: UnitOfWork, department_id: DepartmentId) -> None:
    """Remove a department; its people are then without one, what lay below moves up."""
    gone = unit.get(Department, department_id)
    unit.put(*(replace(one, department_id=None) for one in unit.all(Person, department_id=gone.id)))
    below = unit.all(Department, parent_id=gone.id)
    unit.put(*(replace(one, parent_id=gone.parent_id) for one in below))
    unit.remove(Department, gone.id)


def _below(everything: Sequence[Department], department_id: DepartmentId) -> set[DepartmentId]:
    """A department and everything below it."""
    found = {department_id}
    while True:
        more = {one.id for one in everything if one.parent_id in found} - found
        if not more:
            return found
        found |= more
