"""An edited workbook read back into a real programme: what is written, and what is worth a look."""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.merging import MergePlan, ProblemCode
from revmentor_desktop.domain.people import Person, Side
from revmentor_desktop.domain.programme import Department
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.people import People
from revmentor_desktop.services.sessions import Sessions
from revmentor_desktop.services.workbooks import Workbooks
from revmentor_desktop.wording import merging as wording
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench, participation, person

# The autumn cohort runs from 14 September to 18 December 2026; a Thursday within it:
THURSDAY = datetime(2026, 10, 1, 9)


class Programme:
    """A programme with one mentor in two pairs, a session each, and its workbook to edit."""

    def __init__(self, door: Door, folder: Path) -> None:
        self.door = door
        self.books = Workbooks(door, Pairing(door))
        self._file = folder / "out.xlsx"
        sales, finance = (Glossary(door).add_department(name) for name in ("Sales", "Finance"))
        People(door).add(person("Mia", department=sales.id), participation("Mia", Side.MENTOR, capacity=2))
        for name in ("Pia", "Rut"):
            People(door).add(person(name, department=finance.id), participation(name, Side.ADEPT))
        pairs = [Pairing(door).assign(AUTUMN.id, PersonId("Mia"), PersonId(name)) for name in ("Pia", "Rut")]
        self.early = Sessions(door).add(pairs[0].id, THURSDAY, 90, place="Room 1")
        self.late = Sessions(door).add(pairs[1].id, THURSDAY.replace(hour=13), 90, place="Room 2")
        self.books.export(door.snapshot(AUTUMN.id), self._file, Words("en"))

    def edited(self, sheet: str, row: int, **cells: object) -> None:
        """Type into a row of the workbook; headings are written with underscores."""
        book = openpyxl.load_workbook(self._file)
        page = book[sheet]
        columns = {str(cell.value): number for number, cell in enumerate(page[1], 1)}
        for heading, value in cells.items():
            page.cell(row, columns[heading.replace("_", " ")]).value = value  # type: ignore[assignment]
        book.save(self._file)

    def added(self, **cells: object) -> None:
        """Type a row below the people."""
        book = openpyxl.load_workbook(self._file)
        self.edited("People", book["People"].max_row + 1, **cells)

    def merged(self) -> MergePlan:
        """Read the workbook back; what was previewed is what is done."""
        preview = self.books.merge_preview(self._file)
        plan = self.books.merge(self._file)
        assert plan == preview
        return plan

    def session(self, which: Session) -> Session:
        return next(one for one in self.door.store.all(Session) if one.id == which.id)

    def department_of(self, name: str) -> str:
        snapshot = self.door.snapshot(AUTUMN.id)
        return snapshot.department_name(snapshot.people[PersonId(name)])


@pytest.fixture
def programme(tmp_path: Path) -> Iterator[Programme]:
    with Bench(tmp_path).started() as door:
        yield Programme(door, tmp_path)


def told(plan: MergePlan) -> list[tuple[ProblemCode, int | None, str, str]]:
    return [(one.code, one.row, one.column, one.value) for one in plan.problems]


def test_new_department_is_made_in_the_same_step_and_goes_with_it(programme: Programme) -> None:
    programme.edited("People", 2, Department="Space")
    programme.edited("People", 3, Department=" SPACE ")
    programme.added(Name="Nya", Side="mentor", Department="space")

    plan = programme.merged()

    assert [one.name for one in plan.new_departments] == ["Space"]
    assert [programme.department_of(name) for name in ("Mia", "Pia", "Rut")] == ["Space", "Space", "Finance"]
    departments = programme.door.store.all(Department)
    assert sorted(one.name for one in departments) == ["Finance", "Sales", "Space"]
    new = next(one for one in programme.door.store.all(Person) if one.name == "Nya")
    assert new.department_id == next(one.id for one in departments if one.name == "Space")
    assert programme.merged().changes == ()

    History(programme.door).undo()
    assert sorted(one.name for one in programme.door.store.all(Department)) == ["Finance", "Sales"]
    assert programme.department_of("Mia") == "Sales"


def test_known_department_in_other_letters_is_not_made_again(programme: Programme) -> None:
    programme.edited("People", 2, Department=" finance")
    assert programme.merged().new_departments == ()
    assert programme.department_of("Mia") == "Finance"
    assert len(programme.door.store.all(Department)) == 2


@pytest.mark.parametrize(
    ("cells", "problems"),
    [
        (
            {"Minutes": 500},
            [(ProblemCode.OUTSIDE_NORM, "Minutes", "500"), (ProblemCode.IN_TWO_PLACES, "Minutes", "500")],
        ),
        ({"Minutes": 121}, [(ProblemCode.OUTSIDE_NORM, "Minutes", "121")]),
        ({"Minutes": 59}, [(ProblemCode.OUTSIDE_NORM, "Minutes", "59")]),
        ({"Minutes": 60}, []),
        ({"Minutes": 120}, []),
        ({"Start": time(7, 59)}, [(ProblemCode.OUTSIDE_NORM, "Start", "07:59")]),
        ({"Start": time(15, 30)}, []),
        ({"Start": time(15, 31)}, [(ProblemCode.OUTSIDE_NORM, "Start", "15:31")]),
        ({"Date": date(2026, 9, 14)}, []),
        ({"Date": date(2026, 12, 18)}, []),
        ({"Date": date(2026, 12, 21)}, [(ProblemCode.OUTSIDE_COHORT, "Date", "2026-12-21")]),
        ({"Date": date(2026, 9, 11)}, [(ProblemCode.OUTSIDE_COHORT, "Date", "2026-09-11")]),
        ({"Date": date(2026, 10, 3)}, [(ProblemCode.RED_DAY, "Date", "2026-10-03")]),
        (
            {"Date": "2026-12-24", "Start": "22:15"},
            [
                (ProblemCode.OUTSIDE_NORM, "Start", "22:15"),
                (ProblemCode.OUTSIDE_COHORT, "Date", "2026-12-24"),
                (ProblemCode.RED_DAY, "Date", "2026-12-24"),
            ],
        ),
        ({"Start": time(13, 30)}, [(ProblemCode.IN_TWO_PLACES, "Start", "13:30")]),
        ({"Start": time(11, 30)}, []),
        ({"Place": "Room 9"}, []),
    ],
)
def test_time_that_breaks_a_norm_is_taken_over_with_a_notice(
    programme: Programme, cells: dict[str, object], problems: list[tuple[ProblemCode, str, str]]
) -> None:
    programme.edited("Sessions", 2, **cells)

    plan = programme.merged()

    assert told(plan) == [(code, 2, column, value) for code, column, value in problems]
    assert len(plan.changes) == len(cells)
    assert not any(problem.is_refused for problem in plan.problems)
    assert programme.session(programme.early) != programme.early
    for language in ("sv", "en"):
        for problem in plan.problems:
            assert "{" not in wording.problem_sentence(problem, Words(language))


def test_two_sessions_that_change_places_in_the_workbook_do_not_clash(programme: Programme) -> None:
    programme.edited("Sessions", 2, Start=time(13))
    programme.edited("Sessions", 3, Start=time(9))
    assert told(programme.merged()) == []


def test_clash_says_who_and_when_in_both_languages(programme: Programme) -> None:
    programme.edited("Sessions", 2, Start=time(14))
    (problem,) = programme.merged().problems
    assert wording.problem_sentence(problem, Words("en")) == (
        "Sessions, row 2: Mia has another session at the same time, 2026-10-01 13:00. "
        "The change is taken over all the same."
    )
    assert wording.problem_sentence(problem, Words("sv")) == (
        "Träffar, rad 2: Mia har en annan träff vid samma tid, 2026-10-01 13:00. Ändringen tas med ändå."
    )


def test_session_that_is_called_off_may_lie_anywhere(programme: Programme) -> None:
    programme.edited("Sessions", 2, Start=time(13), Status="cancelled")
    assert told(programme.merged()) == []


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"Minutes": 0}, (ProblemCode.BAD_NUMBER, 2, "Minutes", "0")),
        (
            {"Date": date(2027, 3, 28), "Start": time(2, 30)},
            (ProblemCode.TIME_SKIPPED, 2, "Start", "02:30"),
        ),
    ],
)
def test_impossible_time_is_refused_and_the_rest_of_the_row_is_taken(
    programme: Programme, cells: dict[str, object], problem: tuple[ProblemCode, int, str, str]
) -> None:
    programme.edited("Sessions", 2, Place="Room 9", **cells)

    plan = programme.merged()

    assert told(plan) == [problem]
    assert [change.field for change in plan.changes] == ["place"]
    after = programme.session(programme.early)
    assert (after.wall_start, after.minutes, after.place) == (THURSDAY, 90, "Room 9")
