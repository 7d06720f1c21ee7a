"""Departments, topics and levels: changed everywhere at once, told before, and taken back in one step."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.feedback import Channel, Contact
from revmentor_desktop.domain.ids import ContactId, DepartmentId, PersonId, QuestionId
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.programme import Cohort, Department, Question, Rule, Switch, Topic
from revmentor_desktop.domain.text import folded
from revmentor_desktop.services import departments, topics
from revmentor_desktop.services.agendas import Agendas
from revmentor_desktop.services.consequences import Consequences, consequences
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.history import History
from revmentor_desktop.services.levels import Levels, moved, put_scale
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.people import People
from revmentor_desktop.services.programmes import Programmes
from revmentor_desktop.services.records import Records
from tests.building import AUTUMN, Bench, person
from tests.services.cohort_building import adept, mentor


def names(door: Door) -> dict[str, str | None]:
    """Every department with the one above it."""
    there = {one.id: one for one in door.store.all(Department)}
    return {one.name: there[one.parent_id].name if one.parent_id else None for one in there.values()}


def at(door: Door, name: str) -> str:
    """The department of a person."""
    home = door.store.all(Person, id=PersonId(name))[0].department_id
    return "" if home is None else next(one.name for one in door.store.all(Department) if one.id == home)


def levels(door: Door) -> dict[str, str]:
    return {one.name: one.level for one in door.store.all(Person)}


def scale(door: Door, *names: str) -> None:
    Programmes(door).revise(replace(door.programme(), levels=names))


def test_a_department_that_is_renamed_is_still_found_by_its_old_name(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        glossary = Glossary(door)
        home = glossary.add_department("Försäljning")
        glossary.revise_department(replace(home, name="Sales"))
        assert door.store.all(Department)[0].spellings == ("Försäljning",)
        with pytest.raises(RuleBroken, match="spelling-taken"):
            glossary.add_department("FÖRSÄLJNING")
        History(door).undo()
        assert names(door) == {"Försäljning": None}


def test_a_name_in_other_letters_is_no_other_spelling(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        home = Glossary(door).add_department("sales")
        Glossary(door).revise_department(replace(home, name="Sales", spellings=("SALES", "Sälj", " sälj ")))
        assert door.store.all(Department)[0].spellings == ("Sälj",)


def test_a_department_cannot_lie_below_what_lies_below_it(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        glossary = Glossary(door)
        top = glossary.add_department("Top")
        below = glossary.add_department("Below", top.id)
        for target in (top.id, below.id):
            with pytest.raises(RuleBroken, match="department-in-circle"):
                glossary.move_department(top.id, target)
        glossary.move_department(below.id, None)
        assert names(door) == {"Top": None, "Below": None}


def test_several_departments_become_one_and_come_back_in_one_step(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Ann", department="HR")
        mentor(door, "Bo", department="H R")
        adept(door, "CIA", department="Personal")
        glossary = Glossary(door)
        ids = {one.name: one.id for one in door.store.all(Department)}
        glossary.add_department("Löner", ids["Personal"])
        glossary.merge_departments(ids["HR"], ids["H R"], ids["Personal"])
        assert [at(door, one) for one in ("Ann", "Bo", "CIA")] == ["HR", "HR", "HR"]
        assert names(door) == {"HR": None, "Löner": "HR"}
        kept = next(one for one in door.store.all(Department) if one.name == "HR")
        assert kept.spellings == ("H R", "Personal")
        History(door).undo()
        assert [at(door, one) for one in ("Ann", "Bo", "CIA")] == ["HR", "H R", "Personal"]


def test_a_merge_is_told_before_with_the_pairs_that_would_share_a_department(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Ann", department="Sales")
        adept(door, "BO", department="Sälj")
        mentor(door, "Cia", department="Sales")
        adept(door, "DAN", department="Law")
        for couple in (("Ann", "BO"), ("Cia", "DAN")):
            Pairing(door).assign(AUTUMN.id, PersonId(couple[0]), PersonId(couple[1]), "")
        ids = {one.name: one.id for one in door.store.all(Department)}
        position = door.store.position()

        def merge(unit: object) -> None:
            departments.merge_departments(unit, ids["Sales"], [ids["Sälj"]])  # type: ignore[arg-type]

        told = consequences(door, door.snapshot(), merge, Rule.DEPARTMENT)
        assert told == Consequences(people=1, come=(("Ann", "BO"),))
        assert door.store.position() == position
        Programmes(door).switch(Rule.DEPARTMENT, Switch.OFF)
        assert consequences(door, door.snapshot(), merge, Rule.DEPARTMENT).come == ()


def test_a_move_in_the_tree_tells_whose_clash_would_go(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        glossary = Glossary(door)
        everything = glossary.add_department("Division")
        glossary.add_department("Other")
        for name in ("North", "South"):
            glossary.add_department(name, everything.id)
        mentor(door, "Ann", department="North")
        adept(door, "BO", department="South")
        Pairing(door).assign(AUTUMN.id, PersonId("Ann"), PersonId("BO"), "they asked for it")
        north = next(one for one in door.store.all(Department) if one.name == "North")

        def move(unit: object) -> None:
            departments.put_department(unit, replace(north, parent_id=None))  # type: ignore[arg-type]

        assert consequences(door, door.snapshot(), move, Rule.DEPARTMENT).go == (("Ann", "BO"),)


def test_a_change_that_is_refused_is_refused_when_it_is_only_tried(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door, pytest.raises(RuleBroken, match="gone"):
        consequences(
            door, door.snapshot(), lambda unit: departments.remove_department(unit, DepartmentId("none"))
        )


def test_topics_that_are_merged_are_exchanged_wherever_they_are_named(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Ann", "AI", "A.I.", "Law")
        adept(door, "BO", "Machine learning")
        ids = {one.name: one.id for one in door.store.all(Topic)}
        Programmes(door).revise_cohort(replace(AUTUMN, themes=(ids["A.I."],)))
        Agendas(door).save_question(Question(id=QuestionId("q"), text="Why?", topic_id=ids["A.I."]))
        Glossary(door).merge_topics(ids["AI"], ids["A.I."], ids["Machine learning"])
        parts = {one.person_id: one for one in door.store.all(Participation)}
        assert parts[PersonId("Ann")].offers == (ids["AI"], ids["Law"])
        assert parts[PersonId("BO")].wants == (ids["AI"],)
        assert door.store.all(Cohort)[0].themes == (ids["AI"],)
        assert door.store.all(Question)[0].topic_id == ids["AI"]
        History(door).undo()
        assert {one.name for one in door.store.all(Topic)} == {"AI", "A.I.", "Law", "Machine learning"}


def test_a_topic_that_is_removed_leaves_everybody_and_its_questions_stay(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Ann", "AI", "Law")
        adept(door, "BO", "AI")
        topic = next(one for one in door.store.all(Topic) if one.name == "AI")
        Programmes(door).revise_cohort(replace(AUTUMN, themes=(topic.id,)))
        Agendas(door).save_question(Question(id=QuestionId("q"), text="Why?", topic_id=topic.id))
        told = consequences(door, door.snapshot(), lambda unit: topics.remove_topics(unit, [topic.id]))
        assert told == Consequences(people=2, themes=1, questions=1)
        before = door.snapshot()
        Glossary(door).remove_topics(topic.id)
        assert [one.name for one in door.store.all(Topic)] == ["Law"]
        assert door.store.all(Question)[0].topic_id is None
        History(door).undo()
        assert door.snapshot() == before


def test_a_level_is_renamed_for_everybody_however_it_is_written(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        scale(door, "Trainee", "Chef")
        People(door).add(person("Ann", level="chef"))
        People(door).add(person("Bo", level="Trainee"))
        Levels(door).rename("Chef", "Manager")
        assert door.programme().levels == ("Trainee", "Manager")
        assert levels(door) == {"Ann": "Manager", "Bo": "Trainee"}
        with pytest.raises(RuleBroken, match="level-exists"):
            Levels(door).rename("Manager", "TRAINEE")
        History(door).undo()
        assert levels(door) == {"Ann": "chef", "Bo": "Trainee"}


def test_a_level_that_people_have_comes_onto_the_scale_or_means_another(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        scale(door, "Trainee", "Manager")
        for name, level in (("Ann", "chef"), ("Bo", "specialist"), ("Cia", "Chef")):
            People(door).add(person(name, level=level))
        Levels(door).merge("Manager", ["chef"])
        Levels(door).add("Specialist", 1)
        assert door.programme().levels == ("Trainee", "Specialist", "Manager")
        assert levels(door) == {"Ann": "Manager", "Bo": "Specialist", "Cia": "Manager"}


def test_merging_and_removing_levels_takes_them_off_the_scale(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        scale(door, "Trainee", "Chef", "Manager")
        People(door).add(person("Ann", level="Chef"))
        Levels(door).remove("Trainee")
        Levels(door).merge("Manager", ["Chef"])
        assert door.programme().levels == ("Manager",)
        assert levels(door) == {"Ann": "Manager"}


def test_another_order_of_levels_tells_which_pairs_would_break_the_rule(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        scale(door, "Trainee", "Manager")
        mentor(door, "Ann", department="Sales")
        adept(door, "BO", department="Law")
        for name, level in (("Ann", "Trainee"), ("BO", "Manager")):
            People(door).revise(replace(door.store.all(Person, id=PersonId(name))[0], level=level))
        Pairing(door).assign(AUTUMN.id, PersonId("Ann"), PersonId("BO"), "")
        told = consequences(
            door, door.snapshot(), lambda unit: put_scale(unit, ["Manager", "Trainee"]), Rule.SENIORITY
        )
        assert told.come == (("Ann", "BO"),)


@given(st.lists(st.sampled_from("ABCDEF"), unique=True, min_size=1), st.data())
def test_a_level_is_moved_to_its_place_and_the_others_keep_their_order(
    scale: list[str], data: st.DataObject
) -> None:
    level = data.draw(st.sampled_from(scale))
    place = data.draw(st.integers(0, len(scale) - 1))
    after = moved(scale, level.lower(), place)
    assert after.index(level) == place
    assert [one for one in after if one != level] == [one for one in scale if one != level]


WORDS = st.sampled_from(["HR", "hr ", "H R", "Sales", "Sälj", "IT", "it", "Law"])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["add", "rename", "spell", "merge", "move"]), WORDS, WORDS)))
def test_no_spelling_ever_means_two_departments_and_the_tree_has_no_circle(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, str, str]]
) -> None:
    with Bench(tmp_path_factory.mktemp("register")).started() as door:
        glossary = Glossary(door)
        for act, one, other in acts:
            there = {folded(dept.name): dept for dept in door.store.all(Department)}
            found, target = there.get(folded(one)), there.get(folded(other))
            try:
                if act == "add":
                    glossary.add_department(one)
                elif found is not None and act == "rename":
                    glossary.revise_department(replace(found, name=other))
                elif found is not None and act == "spell":
                    glossary.revise_department(replace(found, spellings=(*found.spellings, other)))
                elif found is not None and target is not None and act == "merge":
                    glossary.merge_departments(found.id, target.id)
                elif found is not None and target is not None:
                    glossary.move_department(found.id, target.id)
            except RuleBroken as refused:
                assert refused.code in {  # noqa: PT017
                    *("department-exists", "spelling-taken", "department-in-circle")
                }
        after = door.store.all(Department)
        written = [folded(text) for dept in after for text in (dept.name, *dept.spellings)]
        assert len(written) == len(set(written))
        above = {dept.id: dept.parent_id for dept in after}
        for dept in after:
            seen, here = set(), dept.parent_id
            while here is not None:
                assert here not in seen
                seen.add(here)
                here = above[here]


def test_a_contact_is_logged_changed_and_removed_each_in_one_step(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        People(door).add(person("Ann"))
        first = Contact(
            id=ContactId("c"),
            person_id=PersonId("Ann"),
            happened_on=date(2026, 8, 31),
            how=Channel.PHONE,
            about="  how it goes ",
        )
        records, history = Records(door), History(door)
        records.log_contact(first)
        assert door.store.all(Contact) == [replace(first, about="how it goes")]
        records.log_contact(replace(first, about="when to meet"))
        assert history.undo().verb == "change-contact"
        assert door.store.all(Contact)[0].about == "how it goes"
        records.remove_contact(first.id)
        assert history.undo().verb == "remove-contact"
        assert history.undo().verb == "log-contact"
        assert door.store.all(Contact) == []


def test_a_contact_without_words_or_in_the_future_is_refused(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        People(door).add(person("Ann"))
        day = door.today
        empty = Contact(
            id=ContactId("c"), person_id=PersonId("Ann"), happened_on=day, how=Channel.CHAT, about=" "
        )
        with pytest.raises(RuleBroken, match="about-missing"):
            Records(door).log_contact(empty)
        with pytest.raises(RuleBroken, match="contact-ahead"):
            Records(door).log_contact(replace(empty, about="x", happened_on=day + timedelta(days=1)))


def test_private_notes_leave_everything_else_about_a_person_as_it_is(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        ann = replace(person("Ann"), title="Boss", notes="old")
        People(door).add(ann)
        Records(door).write_notes(ann.id, "Prefers mornings.\nNo phone.\n")
        assert door.store.all(Person) == [replace(ann, private_notes="Prefers mornings.\nNo phone.")]
        assert History(door).undo().verb == "write-notes"
        assert door.store.all(Person) == [ann]
