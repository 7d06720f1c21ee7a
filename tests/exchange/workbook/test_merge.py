"""Edits made in Excel come back as changes, additions, conflicts and problems, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from revmentor_desktop.domain.ids import DepartmentId
from revmentor_desktop.domain.merging import (
    NOTICES,
    Added,
    Entity,
    MergePlan,
    MergeProblem,
    NewDepartment,
    ProblemCode,
    Sheet,
)
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.workbook.merging import merge_plan
from revmentor_desktop.exchange.workbook.reading import read_workbook
from revmentor_desktop.exchange.workbook.writing import cohort_workbook, write_workbook
from revmentor_desktop.wording import merging as wording
from revmentor_desktop.wording.catalogue import Words
from tests.exchange.workbook import builders

Edit = Callable[[openpyxl.Workbook], None]


class Desk:
    """Somebody who gets a workbook, edits it in another program and sends it back."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "cohort.xlsx"

    def merge(
        self, edit: Edit, base: Snapshot | None = None, now: Snapshot | None = None, language: str = "sv"
    ) -> MergePlan:
        base = base or builders.a_cohort()
        words = Words(language)
        shown = cohort_workbook(base, words)
        write_workbook(self._file, shown, words, passport=builders.passport(language), now=builders.NOW)
        book = openpyxl.load_workbook(self._file)
        edit(book)
        book.save(self._file)
        return merge_plan(base, now or base, read_workbook(self._file))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def place(page: Worksheet, heading: str) -> int:
    return next(number for number, cell in enumerate(page[1], 1) if cell.value == heading)


def put(sheet: str, row: int, heading: str, value: object) -> Edit:
    def edit(book: openpyxl.Workbook) -> None:
        page = book[sheet]
        page.cell(row, place(page, heading)).value = value  # type: ignore[assignment]

    return edit


def asked(plan: MergePlan) -> list[tuple[str, str, str, str, str]]:
    return [(one.entity, one.id, one.field, one.before, one.after) for one in plan.changes]


def codes(plan: MergePlan) -> list[ProblemCode]:
    return [problem.code for problem in plan.problems]


def with_person(snapshot: Snapshot, person: Person) -> Snapshot:
    return replace(snapshot, people={**snapshot.people, person.id: person})


# Row 2 of Deltagare is Björn Bergqvist, the mentor with the number 1.


@pytest.mark.parametrize(
    ("heading", "typed", "entity", "field", "value"),
    [
        ("Namn", "Björn Ny", Entity.PERSON, "name", "Björn Ny"),
        ("E-post", " Bjorn@Exempel.SE ", Entity.PERSON, "e_mail", "bjorn@exempel.se"),
        ("E-post", None, Entity.PERSON, "e_mail", None),
        ("Status", "tackat nej", Entity.PARTICIPATION, "status", ParticipationStatus.DECLINED),
        ("Status", "Declined", Entity.PARTICIPATION, "status", ParticipationStatus.DECLINED),
        ("Avdelning", "ekonomi ", Entity.PERSON, "department", DepartmentId("department-0")),
        ("Nivå", "chef", Entity.PERSON, "level", "Chef"),
        ("Titel", 12, Entity.PERSON, "title", "12"),
        ("Anställd sedan", datetime(2020, 2, 29), Entity.PERSON, "employed_since", date(2020, 2, 29)),
        ("Anställd sedan", "14/08/2026", Entity.PERSON, "employed_since", date(2026, 8, 14)),
        ("Anställd sedan", "20260814", Entity.PERSON, "employed_since", date(2026, 8, 14)),
        ("Chef", "Åsa Ahlström", Entity.PERSON, "manager", "person-0"),
        ("Chef", "p4@exempel.se", Entity.PERSON, "manager", "person-4"),
        ("Kan bidra med", "AI, Poddar|AI\nFilm", Entity.PARTICIPATION, "offers", ("AI", "Poddar", "Film")),
        ("Kan bidra med", None, Entity.PARTICIPATION, "offers", ()),
        ("Antal par", 2.0, Entity.PARTICIPATION, "capacity", 2),
    ],
)
def test_an_edited_cell_is_one_change_of_the_right_fact(
    desk: Desk, heading: str, typed: object, entity: Entity, field: str, value: object
) -> None:
    plan = desk.merge(put("Deltagare", 2, heading, typed))

    (change,) = plan.changes
    assert (change.entity, change.field, change.value) == (entity, field, value)
    assert change.id == ("person-1" if entity is Entity.PERSON else "participation-1-mentor")
    assert replace(plan, changes=()).is_empty


def test_changes_say_from_what_to_what_in_the_workbooks_words(desk: Desk) -> None:
    plan = desk.merge(put("Deltagare", 2, "Avdelning", "HR"))
    assert asked(plan) == [("person", "person-1", "department", "Försäljning", "HR")]


def test_english_workbook_comes_back_as_well(desk: Desk) -> None:
    plan = desk.merge(put("People", 2, "Status", "reserve"), language="en")
    assert asked(plan) == [("participation", "participation-1-mentor", "status", "selected", "reserve")]


def test_each_sheet_gives_its_own_facts(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        put("Par", 2, "Status", "pausat")(book)
        put("Par", 2, "Målsättning", "Ett mål; med semikolon, och komma\nEtt till")(book)
        put("Träffar", 2, "Datum", datetime(2026, 9, 24))(book)
        put("Träffar", 2, "Start", "13.30")(book)
        put("Träffar", 3, "Minuter", 60)(book)
        put("Agendor", 2, "Punkt", "Vad vi vill")(book)
        put("Idéer", 2, "Läge", "Beslutad")(book)
        put("Idéer", 2, "Nytta", 5)(book)

    plan = desk.merge(edit)

    assert [(one.entity, one.field, one.value) for one in plan.changes] == [
        (Entity.PAIR, "status", PairStatus.PAUSED),
        (Entity.PAIR, "goals", ("Ett mål; med semikolon, och komma", "Ett till")),
        (Entity.SESSION, "date", date(2026, 9, 24)),
        (Entity.SESSION, "start", time(13, 30)),
        (Entity.SESSION, "minutes", 60),
        (Entity.AGENDA_ITEM, "item", "Vad vi vill"),
        (Entity.IDEA, "stage", "decided"),
        (Entity.IDEA, "benefit", 5),
    ]


def test_grey_columns_and_the_other_sheets_are_not_read(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        put("Par", 2, "Mentor", "Någon annan")(book)
        put("Par", 2, "Poäng", 100)(book)
        put("Träffar", 2, "Adeptens e-post", "x@y.se")(book)
        put("Idéer", 2, "Förslagsställare", "Någon annan")(book)
        book["Översikt"]["B2"].value = "Annat"
        put("Utan par", 2, "Namn", "Ny")(book)

    assert desk.merge(edit) == MergePlan()


def test_sorted_filtered_moved_and_renamed_is_still_the_same(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        page = book["Deltagare"]
        rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=1)]
        turned = [[*row[5:], *row[:5]] for row in [rows[0], *reversed(rows[1:])]]
        page.delete_rows(1, page.max_row)
        page.append(["Min lista"])
        page.append([])
        for row in turned:
            page.append(row)
        page.row_dimensions[5].hidden = True
        page.title = "Mitt urval"
        del book["Översikt"]

    assert desk.merge(edit) == MergePlan()


def test_rows_are_known_by_their_addresses_where_the_ids_were_deleted(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        for sheet in ("Deltagare", "Par", "Träffar", "Agendor", "Idéer"):
            book[sheet].delete_cols(place(book[sheet], "Id"))
        put("Deltagare", 2, "Titel", "Ny titel")(book)

    plan = desk.merge(edit)
    assert asked(plan) == [("person", "person-1", "title", "Analytiker", "Ny titel")]
    assert replace(plan, changes=()).is_empty


def test_same_change_made_in_the_programme_is_nothing(desk: Desk) -> None:
    base = builders.a_cohort()
    now = with_person(base, replace(base.people[builders.person(1).id], title="Chef"))
    assert desk.merge(put("Deltagare", 2, "Titel", "Chef"), base, now) == MergePlan()


def test_other_change_made_in_the_programme_is_a_conflict_that_changes_nothing(desk: Desk) -> None:
    base = builders.a_cohort()
    now = with_person(base, replace(base.people[builders.person(1).id], title="Controller"))

    plan = desk.merge(put("Deltagare", 2, "Titel", "Chef"), base, now)

    (conflict,) = plan.conflicts
    assert (conflict.base, conflict.current, conflict.edited) == ("Analytiker", "Controller", "Chef")
    assert plan.changes == ()
    assert wording.conflict_sentence(conflict, Words("sv")) == (
        "Deltagare, rad 2: Titel ändrades till ”Chef” i arbetsboken och till ”Controller” i programmet, "
        "som behåller sitt."
    )


def test_edit_of_somebody_who_is_gone_from_the_cohort_is_a_conflict(desk: Desk) -> None:
    base = builders.a_cohort()
    left = {key: part for key, part in base.participations.items() if part.person_id != "person-1"}

    plan = desk.merge(put("Deltagare", 2, "Titel", "Chef"), base, replace(base, participations=left))

    assert [conflict.current for conflict in plan.conflicts] == [None]


def test_deleted_row_is_told_and_nothing_more(desk: Desk) -> None:
    plan = desk.merge(lambda book: book["Deltagare"].delete_rows(2))

    (removed,) = plan.removed
    assert (removed.entity, removed.id) == (Entity.PARTICIPATION, "participation-1-mentor")
    assert removed.name == "Björn Bergqvist"
    assert replace(plan, removed=()).is_empty


def added_person(desk: Desk, **cells: object) -> MergePlan:
    def edit(book: openpyxl.Workbook) -> None:
        page = book["Deltagare"]
        row = page.max_row + 1
        for heading, value in cells.items():
            page.cell(row, place(page, heading)).value = value  # type: ignore[assignment]

    return desk.merge(edit)


def test_added_person_comes_with_all_facts(desk: Desk) -> None:
    plan = added_person(
        desk, Namn="Nya Nilsson", **{"E-post": "NN@exempel.se"}, Sida="mentor", Avdelning="IT", Ort="Umeå"
    )

    (added,) = plan.added
    assert (added.name, added.known_id) == ("Nya Nilsson", None)
    assert added.of(Entity.PERSON) == {
        "name": "Nya Nilsson",
        "email": "nn@exempel.se",
        "department_id": "department-3",
        "site": "Umeå",
    }
    assert added.of(Entity.PARTICIPATION) == {"side": Side.MENTOR}
    assert replace(plan, added=()).is_empty


def test_added_person_whom_the_programme_knows_is_not_made_twice(desk: Desk) -> None:
    plan = added_person(desk, Namn="Björn", **{"E-post": "p1@exempel.se"}, Sida="adept")
    assert [added.known_id for added in plan.added] == ["person-1"]


def test_added_person_who_is_on_that_side_already_is_a_problem(desk: Desk) -> None:
    # The address is new in this row only: the person's own row carries another id and another name.
    def edit(book: openpyxl.Workbook) -> None:
        page = book["Deltagare"]
        page.append([cell.value for cell in page[2]][:-1])
        page.cell(page.max_row, 1).value = "Kopia"

    assert codes(desk.merge(edit)) == [ProblemCode.SIDE_TAKEN]


def test_added_person_with_one_bad_fact_is_kept_without_it(desk: Desk) -> None:
    plan = added_person(desk, Namn="Nya Nilsson", Sida="mentor", **{"Anställd sedan": "i våras"})
    assert codes(plan) == [ProblemCode.BAD_DATE]
    assert [added.name for added in plan.added] == ["Nya Nilsson"]


def test_added_person_without_side_or_name_is_refused(desk: Desk) -> None:
    assert codes(added_person(desk, Namn="Nya Nilsson")) == [ProblemCode.MISSING]
    assert codes(added_person(desk, Sida="adept")) == [ProblemCode.MISSING]


def test_added_idea_needs_only_its_title(desk: Desk) -> None:
    plan = desk.merge(lambda book: book["Idéer"].append(["Podd om yrket"]))
    assert [(added.entity, added.name) for added in plan.added] == [(Entity.IDEA, "Podd om yrket")]


def test_copied_row_leaves_the_original_alone(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        page = book["Idéer"]
        page.insert_rows(2)
        for cell, original in zip(page[2], list(page[3]), strict=True):
            cell.value = original.value
        page.cell(2, 1).value = "En kopia"

    plan = desk.merge(edit)
    assert [added.name for added in plan.added] == ["En kopia"]
    assert replace(plan, added=()).is_empty


@pytest.mark.parametrize(
    ("sheet", "heading", "typed", "code"),
    [
        ("Deltagare", "Namn", "  ", ProblemCode.MISSING),
        ("Deltagare", "Status", "kanske", ProblemCode.UNKNOWN_TERM),
        ("Deltagare", "E-post", "björn exempel", ProblemCode.BAD_EMAIL),
        ("Deltagare", "E-post", "P4@exempel.se", ProblemCode.EMAIL_TAKEN),
        ("Deltagare", "Chef", "Ingen Alls", ProblemCode.UNKNOWN_PERSON),
        ("Deltagare", "Anställd sedan", "2026-02-30", ProblemCode.BAD_DATE),
        ("Deltagare", "Anställd sedan", "i våras", ProblemCode.BAD_DATE),
        ("Deltagare", "Antal par", "många", ProblemCode.BAD_NUMBER),
        ("Deltagare", "Antal par", -1, ProblemCode.BAD_NUMBER),
        ("Deltagare", "Antal par", 1.5, ProblemCode.BAD_NUMBER),
        ("Deltagare", "Titel", "=A1&B1", ProblemCode.NO_RESULT),
        ("Deltagare", "Sida", "adept", ProblemCode.SIDE_IN_PAIR),
        ("Träffar", "Start", "25:00", ProblemCode.BAD_TIME),
        ("Träffar", "Datum", None, ProblemCode.MISSING),
        ("Idéer", "Nytta", 6, ProblemCode.BAD_NUMBER),
    ],
)
def test_wrong_value_is_a_problem_in_words_and_changes_nothing(
    desk: Desk, sheet: str, heading: str, typed: object, code: ProblemCode
) -> None:
    plan = desk.merge(put(sheet, 2, heading, typed))

    (problem,) = plan.problems
    assert (problem.code, problem.row, problem.column) == (code, 2, heading)
    assert replace(plan, problems=()).is_empty
    for language in ("sv", "en"):
        sentence = wording.problem_sentence(problem, Words(language))
        assert "{" not in sentence
        assert sentence.endswith(".")


FACTS: dict[str, str | int | float | None] = {
    "name": "Ida",
    "low": 1,
    "high": 5,
    "time": "2026-03-29 02:30",
    "first": "2026-09-14",
    "last": "2026-12-18",
}


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_says_in_swedish_where_it_is_and_whether_the_change_stands(code: ProblemCode) -> None:
    problem = MergeProblem(code=code, sheet=Sheet.PEOPLE, row=7, column="C", value="V", facts=FACTS)
    swedish, english = (wording.problem_sentence(problem, Words(language)) for language in ("sv", "en"))
    whole = code in {ProblemCode.MISSING_SHEET, ProblemCode.MISSING_COLUMN}
    assert swedish.startswith("Bladet Deltagare " if whole else "Deltagare, rad 7: ")
    assert english.startswith("The sheet People " if whole else "People, row 7: ")
    assert ("taken over" in english) == (code in NOTICES)
    assert ("tas med" in swedish) == (code in NOTICES)


def test_row_added_where_rows_are_not_added_is_told(desk: Desk) -> None:
    plan = desk.merge(lambda book: book["Par"].append(["Ny Mentor", "n@x.se", "HR", "Ny Adept"]))
    assert codes(plan) == [ProblemCode.ADDED_ELSEWHERE]


def test_row_of_another_workbook_is_told(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        page = book["Deltagare"]
        page.append([cell.value for cell in page[2]])
        page.cell(page.max_row, place(page, "Id")).value = "participation-of-another-cohort"

    assert codes(desk.merge(edit)) == [ProblemCode.UNKNOWN_ROW]


def both_sides() -> Snapshot:
    person = builders.person(1)
    parts: tuple[Participation, ...] = tuple(builders.participation(1, side) for side in Side)
    return builders.snapshot((person,), parts)


def test_one_person_on_both_sides_is_changed_once(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        put("Deltagare", 2, "Titel", "Chef")(book)
        put("Deltagare", 3, "Titel", "Chef")(book)

    assert [change.value for change in desk.merge(edit, both_sides()).changes] == ["Chef"]


def test_one_person_on_both_sides_cannot_be_changed_two_ways(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        put("Deltagare", 2, "Titel", "Chef")(book)
        put("Deltagare", 3, "Titel", "Ekonom")(book)

    plan = desk.merge(edit, both_sides())
    assert [change.value for change in plan.changes] == ["Chef"]
    assert codes(plan) == [ProblemCode.CHANGED_TWICE]


def test_text_that_was_cut_for_the_sheet_is_never_written_back(desk: Desk) -> None:
    part = builders.participation(1, Side.MENTOR, challenge="lång " * 10_000)
    base = builders.snapshot((builders.person(1),), (part,))

    plan = desk.merge(put("Deltagare", 2, "Utmaning", "kort"), base)
    assert (plan.changes, codes(plan)) == ((), [ProblemCode.CUT_TEXT])


def test_topic_with_a_comma_stays_one_topic_when_another_is_added(desk: Desk) -> None:
    base = builders.snapshot(
        (builders.person(1),),
        (builders.participation(1, Side.MENTOR),),
        topics=("A", "Ledarskap, strategi; mål", "C", "Poddar", "E"),
    )
    plan = desk.merge(
        put("Deltagare", 2, "Kan bidra med", "Ledarskap, strategi; mål; Poddar; Nytt ämne"), base
    )
    assert [change.value for change in plan.changes] == [("Ledarskap, strategi; mål", "Poddar", "Nytt ämne")]


def test_formula_with_a_result_counts_as_its_result(tmp_path: Path, desk: Desk) -> None:
    # A spreadsheet program saves the result beside the formula; openpyxl does not, so it is put in here.
    import zipfile

    def edit(book: openpyxl.Workbook) -> None:
        put("Deltagare", 2, "Antal par", "=1+1")(book)

    base = builders.a_cohort()
    desk.merge(edit, base)
    file, answered = tmp_path / "cohort.xlsx", tmp_path / "answered.xlsx"
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(answered, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"))

    plan = merge_plan(base, base, read_workbook(answered))
    assert [change.value for change in plan.changes] == [2]


def test_additions_are_typed(desk: Desk) -> None:
    (added,) = desk.merge(lambda book: book["Idéer"].append(["Podd", None, "Pågår"])).added
    assert isinstance(added, Added)
    assert added.of(Entity.IDEA) == {"title": "Podd", "stage": "in_progress"}


SHEETS = ("Deltagare", "Par", "Träffar", "Agendor", "Idéer")


def told(plan: MergePlan) -> list[tuple[ProblemCode, Sheet, str]]:
    return [(one.code, one.sheet, one.column) for one in plan.problems]


@pytest.mark.parametrize(("name", "sheet"), list(zip(SHEETS, list(Sheet)[1:6], strict=True)))
def test_sheet_that_was_deleted_is_told_and_the_others_are_read(desk: Desk, name: str, sheet: Sheet) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        other = "Idéer" if name == "Deltagare" else "Deltagare"
        put(other, 2, "Titel" if other == "Deltagare" else "Beskrivning", "Nytt")(book)
        del book[name]

    plan = desk.merge(edit)
    assert told(plan) == [(ProblemCode.MISSING_SHEET, sheet, "")]
    assert [change.after for change in plan.changes] == ["Nytt"]


def test_sheet_without_its_headings_is_told_under_whatever_name(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        book["Deltagare"].delete_rows(1)
        book["Deltagare"].title = "Sheet1"

    assert told(desk.merge(edit)) == [(ProblemCode.MISSING_SHEET, Sheet.PEOPLE, "")]


def test_renamed_sheet_is_known_by_its_headings(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        put("Deltagare", 2, "Titel", "Chef")(book)
        book["Deltagare"].title = "Sheet1"

    plan = desk.merge(edit)
    assert [change.after for change in plan.changes] == ["Chef"]
    assert plan.problems == ()


def test_renamed_sheet_with_few_headings_left_is_known_by_its_ids(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        page = book["Deltagare"]
        put("Deltagare", 2, "Titel", "Chef")(book)
        page.delete_cols(place(page, "Nivå"), 9)
        page.delete_cols(1, 2)
        page.title = "Sheet1"

    plan = desk.merge(edit)
    assert [change.after for change in plan.changes] == ["Chef"]
    assert {problem.code for problem in plan.problems} == {ProblemCode.MISSING_COLUMN}


def test_copy_of_a_sheet_does_not_take_its_place(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        copy = book.copy_worksheet(book["Deltagare"])
        copy.title = "Deltagare (2)"
        book.move_sheet(copy, -len(book.sheetnames))
        put("Deltagare", 2, "Titel", "Chef")(book)

    assert [change.after for change in desk.merge(edit).changes] == ["Chef"]


@pytest.mark.parametrize(
    ("name", "heading", "sheet"),
    [("Deltagare", "Avdelning", Sheet.PEOPLE), ("Träffar", "Plats", Sheet.SESSIONS)],
)
def test_column_that_is_missing_or_renamed_is_told_and_changes_nothing(
    desk: Desk, name: str, heading: str, sheet: Sheet
) -> None:
    gone = desk.merge(lambda book: book[name].delete_cols(place(book[name], heading)))
    renamed = desk.merge(put(name, 1, heading, "Något annat"))

    assert told(gone) == told(renamed) == [(ProblemCode.MISSING_COLUMN, sheet, heading)]
    assert replace(gone, problems=()).is_empty


def test_grey_column_may_be_deleted(desk: Desk) -> None:
    assert desk.merge(lambda book: book["Par"].delete_cols(place(book["Par"], "Poäng"))) == MergePlan()


def test_department_that_is_not_known_is_asked_for_once_however_it_is_spaced(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        put("Deltagare", 2, "Avdelning", "Rymden")(book)
        put("Deltagare", 3, "Avdelning", " RYMDEN ")(book)

    plan = desk.merge(edit)
    assert [change.after for change in plan.changes] == ["Rymden", "Rymden"]
    assert plan.new_departments == (NewDepartment(name="Rymden"),)
    assert plan.problems == ()


def test_added_person_may_come_from_a_department_that_is_not_known(desk: Desk) -> None:
    plan = added_person(desk, Namn="Nya Nilsson", Sida="mentor", Avdelning="Rymden")
    assert [added.of(Entity.PERSON)["department_id"] for added in plan.added] == [
        NewDepartment(name="Rymden")
    ]
    assert plan.problems == ()


def test_department_name_that_two_have_is_refused(desk: Desk) -> None:
    base = builders.a_cohort()
    twin = replace(base.departments[DepartmentId("department-1")], id=DepartmentId("twin"), name="HR")
    base = replace(base, departments={**base.departments, twin.id: twin})

    plan = desk.merge(put("Deltagare", 2, "Avdelning", "hr"), base)
    assert (plan.changes, codes(plan)) == ((), [ProblemCode.AMBIGUOUS_DEPARTMENT])


def test_level_that_is_not_known_is_taken_over_with_a_notice(desk: Desk) -> None:
    plan = desk.merge(put("Deltagare", 2, "Nivå", "Kejsare"))

    assert [change.value for change in plan.changes] == ["Kejsare"]
    (problem,) = plan.problems
    assert (problem.code, problem.row, problem.column, problem.value, problem.is_refused) == (
        ProblemCode.UNKNOWN_LEVEL,
        2,
        "Nivå",
        "Kejsare",
        False,
    )


@pytest.mark.parametrize(
    ("heading", "typed"),
    [
        ("Språk", "Svenska; ENGELSKA"),
        ("Kan bidra med", "ledarskap, HÅLLBARHET"),
        ("Avdelning", "FÖRSÄLJNING"),
    ],
)
def test_another_case_of_what_stands_there_is_no_change(desk: Desk, heading: str, typed: str) -> None:
    assert desk.merge(put("Deltagare", 2, heading, typed)) == MergePlan()


def test_known_names_keep_their_spelling_when_others_come_beside_them(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        put("Deltagare", 2, "Språk", "SVENSKA; engelska; Finska")(book)
        put("Deltagare", 2, "Kan bidra med", "ledarskap; sociala MEDIER; Drönare; drönare")(book)

    assert [change.value for change in desk.merge(edit).changes] == [
        ("svenska", "engelska", "Finska"),
        ("Ledarskap", "Sociala medier", "Drönare"),
    ]


@pytest.mark.parametrize(
    ("sheet", "heading", "typed", "swedish", "english"),
    [
        (
            "Deltagare",
            "Titel",
            "Chef",
            "Björn Bergqvist, Titel: Analytiker → Chef",
            "Björn Bergqvist, Title: Analytiker → Chef",
        ),
        (
            "Deltagare",
            "Ort",
            None,
            "Björn Bergqvist, Ort: Stockholm → –",
            "Björn Bergqvist, Site: Stockholm → –",
        ),
        (
            "Par",
            "Status",
            "pausat",
            "Björn Bergqvist och Åsa Ahlström, Status: aktivt → pausat",
            "Björn Bergqvist and Åsa Ahlström, Status: aktivt → pausat",
        ),
    ],
)
def test_change_is_told_with_whose_it_is_in_the_readers_language(
    desk: Desk, sheet: str, heading: str, typed: object, swedish: str, english: str
) -> None:
    (change,) = desk.merge(put(sheet, 2, heading, typed)).changes
    assert wording.change_line(change, Words("sv")) == swedish
    assert wording.change_line(change, Words("en")) == english


def test_changes_on_sessions_agendas_and_ideas_name_their_row(desk: Desk) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        for sheet, heading in (("Träffar", "Plats"), ("Agendor", "Resultat"), ("Idéer", "Beskrivning")):
            put(sheet, 2, heading, "Nytt")(book)

    session, item, idea = (wording.change_line(one, Words("en")) for one in desk.merge(edit).changes)
    assert session.startswith("Björn Bergqvist and ")
    assert ", session 1, Place: Rum Ängen, plan 3 → Nytt" in session
    assert ", session 1, “" in item
    assert item.endswith("”, Outcome: – → Nytt")
    assert idea.startswith("The idea “")


def test_missing_pair_is_told_with_both_names(desk: Desk) -> None:
    (removed,) = desk.merge(lambda book: book["Par"].delete_rows(2)).removed
    assert wording.removed_sentence(removed, Words("sv")).startswith("Paret Björn Bergqvist och ")


def test_long_text_is_cut_in_lines_and_stays_whole_in_the_plan(desk: Desk) -> None:
    (change,) = desk.merge(put("Deltagare", 2, "Titel", "långt\n" * 1000)).changes
    assert len(change.after) > 5_000
    line = wording.change_line(change, Words("sv"))
    assert len(line) < 200
    assert line.endswith("…")
    assert "\n" not in line


def test_long_text_is_cut_in_problems_only_where_that_is_asked(desk: Desk) -> None:
    (problem,) = desk.merge(put("Deltagare", 2, "Status", "x" * 5_000)).problems
    assert len(wording.problem_sentence(problem, Words("sv"))) > 5_000
    assert len(wording.problem_sentence(problem, Words("sv"), short=True)) < 200
