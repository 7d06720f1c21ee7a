"""Whom a step is about: named from ids, now, and from the step's own rows where nobody is there any more."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from revmentor_desktop.domain.changes import Step
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Person, Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.office import Office
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.journal import title_about
from tests.building import AUTUMN, Bench, pair, participation, person, session


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    bench = Bench(tmp_path)
    with bench.started() as door:
        made = Office(door, bench.place)
        for name, side in (("Oscar", Side.MENTOR), ("Roger", Side.ADEPT), ("Eva", Side.ADEPT)):
            made.people.add(person(name), participation(name, side))
        yield made


def in_words(office: Office, step: Step | None, language: str = "en") -> str:
    assert step is not None
    return title_about(step, office.history.whom(step, office.door.snapshot()), Words(language))


def undo_of(office: Office, language: str = "en") -> str:
    return in_words(office, office.history.next_undo(), language)


def pair_up(office: Office) -> None:
    made = pair("Oscar", "Roger")
    with office.door.step(Verb.ASSIGN, made.id, made.mentor_id, made.adept_id, cohort_id=AUTUMN.id) as unit:
        unit.add(made)


def test_a_pair_is_named_by_both(office: Office) -> None:
    pair_up(office)

    assert undo_of(office) == "Made a pair (Oscar and Roger)"
    assert undo_of(office, "sv") == "Bildade ett par (Oscar och Roger)"


def test_a_pair_that_was_taken_back_is_named_still(office: Office) -> None:
    pair_up(office)
    office.history.undo()

    assert in_words(office, office.history.next_redo()) == "Made a pair (Oscar and Roger)"


def test_a_session_is_named_by_its_pair_also_when_it_is_gone(office: Office) -> None:
    pair_up(office)
    made = session("Oscar+Roger")
    with office.door.step(Verb.ADD_SESSION, made.id, made.pair_id) as unit:
        unit.add(made)
    assert undo_of(office) == "Added a session (Oscar and Roger)"

    office.history.undo()

    assert in_words(office, office.history.next_redo()) == "Added a session (Oscar and Roger)"


def test_names_are_those_of_now(office: Office) -> None:
    pair_up(office)
    step = office.history.next_undo()
    roger = office.door.snapshot().people[PersonId("Roger")]
    office.people.revise(replace(roger, name="Rut"))

    assert in_words(office, step) == "Made a pair (Oscar and Rut)"


def test_those_who_were_removed_are_named_and_counted(office: Office) -> None:
    office.people.remove([PersonId("Eva"), PersonId("Oscar"), PersonId("Roger")])

    assert undo_of(office) == "Removed people (Eva and 2 more)"


def test_several_pairs_are_named_by_the_first_and_counted(office: Office) -> None:
    pairs = (pair("Oscar", "Roger"), pair("Oscar", "Eva"))
    with office.door.step(Verb.LOCK_PAIR, *(one.id for one in pairs)) as unit:
        unit.add(*pairs)

    assert undo_of(office) == "Locked a pair (Oscar and Roger, and 1 more)"


def test_a_name_with_braces_stays_as_it_is(office: Office) -> None:
    odd = Person(id=PersonId("odd"), name="{name} & <b>")
    office.people.add(odd)

    assert undo_of(office) == "Added a person ({name} & <b>)"


def test_what_is_about_nobody_names_nobody(office: Office) -> None:
    office.programmes.switch(Rule.LANGUAGE, Switch.OFF)

    assert undo_of(office) == "Switched a rule"


def test_an_erased_person_has_no_name_in_the_history(office: Office) -> None:
    office.people.add(person("Nils"))
    step = office.history.next_undo()
    office.privacy.erase(PersonId("Nils"))

    assert in_words(office, step) == "Added a person"
