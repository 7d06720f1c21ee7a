"""Next steps: noted, reworded, promised, done, put off, removed; each taken back by one undo."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.feedback import FollowUp
from revmentor_desktop.domain.ids import PersonId, SessionId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.office import Office
from tests.building import AUTUMN, NOW, Bench, pair, participation, person, session

SESSION = SessionId("Moa+Alf-1")
MOA = PersonId("Moa")
FRIDAY = date(2026, 10, 9)


@contextmanager
def an_office(folder: Path) -> Iterator[Office]:
    bench = Bench(folder)
    with bench.started() as door:
        with door.step(Verb.IMPORT_PEOPLE) as unit:
            unit.put(person("Moa"), person("Alf"))
            unit.put(participation("Moa", Side.MENTOR), participation("Alf", Side.ADEPT))
            unit.put(pair("Moa", "Alf"))
            unit.put(session("Moa+Alf", 1, datetime(2026, 10, 1, 9)))
        yield Office(door, bench.place)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as made:
        yield made


def steps(office: Office) -> str:
    return office.door.store.all(Session, id=SESSION)[0].next_steps


def follow_ups(office: Office) -> list[FollowUp]:
    return office.door.store.all(FollowUp)


def test_a_step_is_noted_once(office: Office) -> None:
    office.follow_ups.note(SESSION, " Call  Bo ")
    for text, code in (("call bo", "step-exists"), ("  ", "step-missing")):
        with pytest.raises(RuleBroken) as broken:
            office.follow_ups.note(SESSION, text)
        assert broken.value.code == code
    office.follow_ups.note(SESSION, "Write to Cia")
    assert steps(office) == "Call Bo\nWrite to Cia"


def test_a_step_with_somebody_or_a_day_is_a_follow_up_of_the_pair(office: Office) -> None:
    office.follow_ups.note(SESSION, "Call Bo")
    office.follow_ups.promise(SESSION, "Call Bo", person_id=MOA, due_on=FRIDAY)
    (one,) = follow_ups(office)
    assert (one.text, one.person_id, one.due_on) == ("Call Bo", MOA, FRIDAY)
    assert (one.session_id, one.pair_id, one.cohort_id) == (SESSION, "Moa+Alf", AUTUMN.id)
    office.follow_ups.promise(SESSION, "Call Bo", person_id=None, due_on=FRIDAY)
    assert [(again.id, again.person_id) for again in follow_ups(office)] == [(one.id, None)]
    office.follow_ups.promise(SESSION, "Call Bo", person_id=None, due_on=None)
    assert follow_ups(office) == []
    assert steps(office) == "Call Bo"


def test_other_words_hold_for_step_and_follow_up(office: Office) -> None:
    office.follow_ups.note(SESSION, "Call Bo")
    office.follow_ups.promise(SESSION, "Call Bo", person_id=MOA, due_on=None)
    office.follow_ups.reword(SESSION, "Call Bo", "Meet Bo")
    assert steps(office) == "Meet Bo"
    assert [one.text for one in follow_ups(office)] == ["Meet Bo"]
    office.follow_ups.drop(SESSION, "Meet Bo")
    assert (steps(office), follow_ups(office)) == ("", [])


def test_nothing_is_promised_without_words(office: Office) -> None:
    with pytest.raises(RuleBroken) as broken:
        office.follow_ups.promise(SESSION, "  ", person_id=MOA, due_on=None)
    assert broken.value.code == "step-missing"
    assert follow_ups(office) == []


def test_done_put_off_and_not_done_after_all(office: Office) -> None:
    office.follow_ups.note(SESSION, "Call Bo")
    office.follow_ups.finish_step(SESSION, "Call Bo")
    (one,) = follow_ups(office)
    assert one.done_on == NOW.date()
    office.follow_ups.finish(one.id, done=False)
    office.follow_ups.snooze(one.id, FRIDAY)
    assert [(again.done_on, again.snoozed_until) for again in follow_ups(office)] == [(None, FRIDAY)]


Deed = Callable[[Office], None]
WORDS = st.sampled_from(["Call Bo", "Meet Cia", "call bo", "", "  "])
DEEDS: st.SearchStrategy[Deed] = st.one_of(
    WORDS.map(lambda text: lambda office: office.follow_ups.note(SESSION, text)),
    WORDS.map(lambda text: lambda office: office.follow_ups.drop(SESSION, text)),
    WORDS.map(lambda text: lambda office: office.follow_ups.finish_step(SESSION, text)),
    st.tuples(WORDS, WORDS).map(lambda two: lambda office: office.follow_ups.reword(SESSION, two[0], two[1])),
    st.tuples(
        WORDS, st.sampled_from([None, MOA]), st.sampled_from([None, FRIDAY, FRIDAY + timedelta(1)])
    ).map(
        lambda three: (
            lambda office: office.follow_ups.promise(SESSION, three[0], person_id=three[1], due_on=three[2])
        )
    ),
)


def as_it_stands(office: Office) -> Snapshot:
    """Everything there is; follow-ups in no order of their own."""
    snapshot = office.door.snapshot()
    return replace(snapshot, follow_ups=tuple(sorted(snapshot.follow_ups, key=lambda one: one.id)))


@settings(max_examples=15, deadline=None)
@given(deeds=st.lists(DEEDS, max_size=8))
def test_undo_of_every_deed_restores_every_row(deeds: list[Deed]) -> None:
    with TemporaryDirectory() as folder, an_office(Path(folder)) as office:
        seen = [as_it_stands(office)]
        for deed in deeds:
            with suppress(RuleBroken):
                deed(office)
                seen.append(as_it_stands(office))
        while len(seen) > 1:
            now = as_it_stands(office)
            assert now == seen.pop()
            if now != seen[-1]:
                office.history.undo()
        assert as_it_stands(office) == seen[0]
