"""Lists in, by the service: one plan makes preview and import, and what a person decides is in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.imports import ListField
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists import open_list, open_pasted
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.importing import Decisions, Importing, ImportPlan, Reading
from revmentor_desktop.services.importing_plan import FieldSubject, WordKind, decided, row_key
from revmentor_desktop.services.people import People
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench, participation, person

HEADINGS = "Namn;E-post;Sida;Avdelning;Nivå;Ämnen;Chef;Titel"
ROWS = (
    "Dag Ny;dag@x.se;mentor;Juridik;;AI, Data;Anna Ek;Jurist",
    "Anna Ek;anna.ek@example.org;mentor;Ekonomi;;Data;;Controller",
    "Bo Utan;bo-utan;adept;HR;;;;Chef",
)


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with Bench(tmp_path).started() as made:
        People(made).add(person("Anna Ek"), participation("Anna Ek", Side.MENTOR))
        yield made


def planned(
    door: Door, *rows: str, decisions: Decisions | None = None, reading: Reading | None = None
) -> ImportPlan:
    opened = open_pasted("\n".join((HEADINGS, *rows)), "list")
    return Importing(door).planned(opened, door.snapshot(), reading or Reading(), decisions)


def state(door: Door) -> dict[str, tuple[str, str, str]]:
    """Title, department and topics of everybody, by name."""
    snapshot = door.snapshot()
    parts = {one.person_id: one for one in snapshot.participations.values()}
    return {
        one.name: (
            one.title,
            snapshot.department_name(one),
            ", ".join(snapshot.topic_names(parts[one.id].offers)),
        )
        for one in snapshot.people.values()
    }


def test_applying_a_plan_writes_what_it_says_in_one_step_that_undo_takes_back(door: Door) -> None:
    published: list[ChangeSet] = []
    before = state(door)
    plan = planned(door, *ROWS)
    assert (plan.added, plan.updated, plan.unchanged) == (1, 1, 0)
    assert state(door) == before

    door.store.published = published.append
    Importing(door).apply(plan)

    assert len(published) == 1
    assert state(door) == {
        "Anna Ek": ("Controller", "Ekonomi", "Data"),
        "Dag Ny": ("Jurist", "Juridik", "AI, Data"),
    }
    by_name = {one.name: one for one in door.snapshot().people.values()}
    assert by_name["Dag Ny"].manager_id == by_name["Anna Ek"].id
    History(door).undo()
    assert state(door) == before


def test_what_was_taken_in_is_unchanged_when_the_list_comes_again(door: Door) -> None:
    Importing(door).apply(planned(door, *ROWS))

    again = planned(door, *ROWS)

    assert (again.added, again.updated, again.unchanged) == (0, 0, 2)
    assert (again.people, again.participations, again.departments, again.topics) == ((), (), (), ())


def test_a_field_that_is_kept_stays_and_the_others_are_taken(door: Door) -> None:
    plan = planned(door, *ROWS)
    (changed,) = plan.changed
    subject = FieldSubject(person_id=changed.person_id, side=None, field="title")

    decisions = decided(plan.decisions, subject, yes=False)
    Importing(door).apply(planned(door, *ROWS, decisions=decisions))

    assert state(door)["Anna Ek"] == ("", "Ekonomi", "Data")
    assert decided(decisions, subject, yes=True) == plan.decisions


def test_an_entry_that_is_left_out_is_told_and_not_taken(door: Door) -> None:
    plan = planned(door, *ROWS)
    entry = next(row_key(row) for row in plan.list.people if row.name == "Dag Ny")

    without = planned(door, *ROWS, decisions=Decisions(left_out=frozenset({entry})))

    assert [row.name for row in without.left_out] == ["Dag Ny"]
    assert without.added == 0
    assert [one.name for one in without.departments] == ["Ekonomi"]


def test_a_word_that_stands_for_another_teaches_it_the_spelling(door: Door) -> None:
    Importing(door).apply(planned(door, *ROWS, "Ann Ny;ann@x.se;mentor;HR;;Dataanalys;;"))
    row = "Eva Ny;eva@x.se;mentor;Ekonmi;;Dataanalyss;;"
    plan = planned(door, row)
    assert [(word.kind, word.text, word.nearer) for word in plan.words] == [
        (WordKind.DEPARTMENT, "Ekonmi", "Ekonomi"),
        (WordKind.TOPIC, "Dataanalyss", "Dataanalys"),
    ]

    words = {(word.kind, word.text): word.nearer or "" for word in plan.words}
    Importing(door).apply(planned(door, row, decisions=Decisions(words=words)))

    assert state(door)["Eva Ny"] == ("", "Ekonomi", "Dataanalys")
    after = planned(door, "Ulf Ny;ulf@x.se;mentor;Ekonmi;;Dataanalyss;;")
    assert (after.words, after.departments, after.topics) == ((), (), ())


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        ("Ek Anna;anna@new.org;mentor;;;;;", True),
        ("Anna Ék;anna@new.org;mentor;;;;;", True),
        ("Anna Ekh;anna@new.org;mentor;;;;;", False),
        ("Anna Ek;anna.ek@example.org;mentor;;;;;", False),
    ],
)
def test_who_has_the_name_of_somebody_known_is_asked_about(door: Door, row: str, asked: bool) -> None:
    plan = planned(door, row)
    assert [one.known.name for one in plan.likely if one.known] == (["Anna Ek"] if asked else [])
    assert plan.added == int(asked or "Ekh" in row)


def test_who_is_in_the_list_under_the_known_address_is_not_somebody_else_in_it(door: Door) -> None:
    plan = planned(
        door, "Anna Ek;anna.ek@example.org;mentor;Ekonomi;;;;", "Anna Ek;anna@new.org;mentor;HR;;;;"
    )
    assert plan.likely == ()


def test_two_rows_that_are_one_person_are_taken_in_as_one(door: Door) -> None:
    rows = "Eva Ny;eva@x.se;mentor;HR;;;;Jurist", "Eva Ny;eva.ny@x.se;adept;HR;;;;Chef"
    plan = planned(door, *rows)
    (likely,) = plan.likely
    assert likely.first is not None
    assert (plan.added, likely.first.row) == (2, 2)

    merged = planned(door, *rows, decisions=Decisions(same=frozenset({row_key(likely.entry)})))
    Importing(door).apply(merged)

    (eva,) = [one for one in door.snapshot().people.values() if one.name == "Eva Ny"]
    sides = {one.side for one in door.snapshot().participations.values() if one.person_id == eva.id}
    assert (sides, eva.email) == ({Side.MENTOR, Side.ADEPT}, "eva.ny@x.se")


def test_what_was_decided_about_columns_is_remembered_for_the_same_headings_alone(door: Door) -> None:
    mapping = {"Titel": ListField.SITE, "Chef": None}
    importing = Importing(door)
    importing.apply(planned(door, *ROWS, reading=Reading(mapping=mapping)))
    memories = importing.memories()

    again = planned(door, *ROWS, reading=Reading(memories=memories))
    assert (again.list.columns["Titel"], again.list.columns["Chef"]) == (ListField.SITE, None)
    other = open_pasted("Namn;E-post;Sida;Titel\nA Ek;a@x.se;mentor;Chef\n", "list")
    plan = importing.planned(other, door.snapshot(), Reading(memories=memories))
    assert plan.list.columns["Titel"] is ListField.TITLE

    decided_again = Reading(mapping={"Chef": ListField.MANAGER}, memories=memories)
    importing.apply(planned(door, "Ny Ny;ny@x.se;mentor;;;;;", reading=decided_again))
    (memory,) = importing.memories()
    assert memory.fields == {"titel": "site", "chef": "manager"}


def test_refused_rows_come_back_when_mended_with_the_side_that_their_sheet_told(
    door: Door, tmp_path: Path
) -> None:
    text = (
        "Mentorer\n\nNamn;E-post;Avdelning;Personnummer;Anställd sedan\nBo Ek;bo;HR;850312-1231;2020-01-02\n"
    )
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    importing = Importing(door)
    plan = importing.planned(open_list(path), door.snapshot(), Reading())
    assert (plan.added, plan.list.refused) == (0, 1)

    target = tmp_path / "refused.xlsx"
    assert importing.write_refused(plan, target, Words("sv")) == 1
    book = load_workbook(target)
    sheet = book.worksheets[0]
    told = [cell.value for cell in sheet[3]]
    assert told == ["Varför raden inte togs med", "Namn", "E-post", "Avdelning", "Anställd sedan", "Sida"]
    assert "850312" not in " ".join(str(cell.value) for row in sheet for cell in row)
    sheet["C4"] = "bo@x.se"
    book.save(target)

    mended = importing.planned(open_list(target), door.snapshot(), Reading())
    (bo,) = mended.list.people
    assert (bo.name, bo.side, bo.employed_since.isoformat() if bo.employed_since else "") == (
        "Bo Ek",
        Side.MENTOR,
        "2020-01-02",
    )


NAMES = st.sampled_from(["Anna Ek", "Bo Ek", "Eva Ny", "Ek Anna", "Dag Ös"])
ADDRESSES = st.sampled_from(["", "anna.ek@example.org", "bo@x.se", "eva@x.se", "wrong"])
DEPARTMENTS = st.sampled_from(["", "HR", "Hr", "Ekonomi", "Ekonmi"])
LINES = st.tuples(NAMES, ADDRESSES, st.sampled_from(["mentor", "adept", "båda", "?"]), DEPARTMENTS, NAMES)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES, max_size=6), picks=st.lists(st.booleans(), min_size=40, max_size=40))
def test_any_list_with_any_answers_counts_right_and_is_taken_back_whole(
    door: Door, lines: list[tuple[str, ...]], picks: list[bool]
) -> None:
    rows = [f"{name};{mail};{side};{dept};;;{chief};" for name, mail, side, dept, chief in lines]
    opened = open_pasted("\n".join((HEADINGS, *rows, "Zoe Zed;zoe@x.se;mentor;HR;;;;")), "list")
    importing, before = Importing(door), door.snapshot()
    first = importing.planned(opened, before, Reading())
    pick = iter(picks)
    decisions = Decisions(
        words={(one.kind, one.text): one.nearer or "HR" for one in first.words if next(pick)},
        same=frozenset(row_key(one.entry) for one in first.likely if next(pick)),
        left_out=frozenset(row_key(row) for row in first.list.people if next(pick)),
    )
    plan = importing.planned(opened, before, Reading(), decisions)
    steps = door.store.position()
    importing.apply(plan)

    after = door.snapshot()
    assert len(after.participations) - len(before.participations) == plan.added
    assert {one.id: one for one in plan.people}.items() <= dict(after.people).items()
    if door.store.position() > steps:
        History(door).undo()
    assert door.snapshot() == before


def test_a_plan_is_for_its_cohort(door: Door) -> None:
    assert planned(door, *ROWS).cohort_id == AUTUMN.id
