"""Cohorts beside each other: a new one from an old one, people who go on, the archive, a person's past."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from revmentor_desktop.domain.attention import attention
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, ParticipationId, TopicId
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Side
from revmentor_desktop.domain.programme import Cohort, Phase
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.office import Office
from revmentor_desktop.services.privacy import How
from tests.building import AUTUMN, Bench, pair, participation, person, session

SPRING = (date(2027, 2, 1), date(2027, 5, 28))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    bench = Bench(tmp_path)
    with bench.started() as door:
        yield Office(door, bench.place)


def add(office: Office, name: str, side: Side, **facts: object) -> ParticipationId:
    part = replace(participation(name, side), **facts)  # type: ignore[arg-type]
    office.people.add(person(name), part)
    return part.id


def paired(door: Door, mentor: str, adept: str) -> None:
    made = pair(mentor, adept)
    with door.step(Verb.ASSIGN, made.id) as unit:
        unit.add(made, session(made.id))


def parts(office: Office, cohort_id: CohortId) -> dict[str, Participation]:
    return {one.person_id: one for one in office.door.store.all(Participation, cohort_id=cohort_id)}


def with_question(office: Office) -> None:
    topic = office.glossary.add_topic("AI").id
    office.programmes.revise_cohort(
        replace(
            AUTUMN,
            purpose="What shall we stop doing?",
            themes=(TopicId(topic),),
            apply_by=date(2026, 9, 1),
            kickoff_on=date(2026, 9, 15),
            closing_on=date(2026, 12, 18),
            notes="only here",
        )
    )


def test_a_cohort_like_an_old_one_asks_its_question_with_dates_as_far_from_the_start(office: Office) -> None:
    with_question(office)
    made = office.cohorts.start_from(AUTUMN.id, " Spring  2027 ", *SPRING, with_waiting=False)
    snapshot = office.door.snapshot()
    assert snapshot.cohort == made
    assert (made.name, made.purpose, made.phase) == (
        "Spring 2027",
        "What shall we stop doing?",
        Phase.RECRUITING,
    )
    assert made.kickoff_on == date(2027, 2, 2)
    assert made.apply_by == date(2027, 1, 19)
    assert made.notes == ""
    assert snapshot.topic_names(made.themes) == ("AI",)
    assert not snapshot.participations


def test_a_key_date_that_would_lie_after_the_end_is_left_open(office: Office) -> None:
    with_question(office)
    made = office.cohorts.start_from(
        AUTUMN.id, "Short", date(2027, 2, 1), date(2027, 3, 1), with_waiting=False
    )
    assert made.closing_on is None


def test_those_who_waited_apply_to_the_next_cohort_and_keep_their_place(office: Office) -> None:
    add(office, "Paired", Side.MENTOR)
    add(office, "Leader", Side.ADEPT)
    paired(office.door, "Paired", "Leader")
    add(office, "Left", Side.MENTOR, waiting_since=date(2026, 3, 1), challenge="too much to do")
    add(office, "Reserve", Side.ADEPT, status=ParticipationStatus.RESERVE, applied_on=date(2026, 2, 1))
    add(office, "No", Side.MENTOR, status=ParticipationStatus.NOT_SELECTED)
    assert [one.person_id for one in office.cohorts.waiting(AUTUMN.id)] == ["Reserve", "Left"]

    made = office.cohorts.start_from(AUTUMN.id, "Spring", *SPRING, with_waiting=True)

    here = parts(office, made.id)
    assert {who: one.waiting_since for who, one in here.items()} == {
        "Left": date(2026, 3, 1),
        "Reserve": date(2026, 2, 1),
    }
    assert {one.status for one in here.values()} == {ParticipationStatus.APPLIED}
    assert here["Left"].challenge == "too much to do"
    office.history.undo()
    assert len(office.door.store.all(Cohort)) == 1


def test_a_cohort_of_the_same_name_is_refused_and_nothing_is_made(office: Office) -> None:
    with pytest.raises(RuleBroken, match="cohort-exists"):
        office.cohorts.start_from(AUTUMN.id, "autumn 2026", *SPRING, with_waiting=True)
    assert len(office.door.store.all(Cohort)) == 1


def test_copied_people_apply_there_and_stay_here_once(office: Office) -> None:
    one = add(office, "Anna", Side.MENTOR, capacity=2)
    spring = office.programmes.add_cohort("Spring", *SPRING)
    first = office.cohorts.copy([one], spring.id)
    again = office.cohorts.copy([one], spring.id)
    assert (first.came, first.were_there, again.came, again.were_there) == (1, 0, 0, 1)
    assert parts(office, spring.id)["Anna"].capacity == 2
    assert "Anna" in parts(office, AUTUMN.id)


def test_moved_people_leave_and_can_be_brought_back(office: Office) -> None:
    one = add(office, "Anna", Side.MENTOR, told_on=date(2026, 9, 1))
    spring = office.programmes.add_cohort("Spring", *SPRING)
    assert office.cohorts.move([one], spring.id).came == 1
    assert parts(office, spring.id)["Anna"].told_on == date(2026, 9, 1)
    assert parts(office, AUTUMN.id) == {}
    office.history.undo()
    assert "Anna" in parts(office, AUTUMN.id)


def test_who_was_in_a_pair_is_not_moved_away_from_it(office: Office) -> None:
    one, other = add(office, "Anna", Side.MENTOR), add(office, "Bo", Side.MENTOR)
    add(office, "Leader", Side.ADEPT)
    paired(office.door, "Anna", "Leader")
    spring = office.programmes.add_cohort("Spring", *SPRING)
    with pytest.raises(RuleBroken, match="was-in-a-pair"):
        office.cohorts.move([other, one], spring.id)
    assert set(parts(office, AUTUMN.id)) == {"Anna", "Bo", "Leader"}


def test_an_archived_cohort_asks_for_nothing_until_it_is_reopened(office: Office) -> None:
    office.programmes.revise_cohort(replace(AUTUMN, kickoff_on=date(2026, 9, 3)))
    assert attention(office.door.snapshot(), office.door.today)
    office.cohorts.archive(AUTUMN.id)
    assert office.door.snapshot().cohort.phase is Phase.CLOSED
    assert attention(office.door.snapshot(), office.door.today) == ()
    office.cohorts.reopen(AUTUMN.id)
    assert not office.door.snapshot().cohort.archived
    assert attention(office.door.snapshot(), office.door.today)


def test_a_persons_past_goes_over_all_cohorts_and_both_sides(office: Office) -> None:
    one = add(office, "Anna", Side.MENTOR)
    add(office, "Leader", Side.ADEPT)
    paired(office.door, "Anna", "Leader")
    spring = office.programmes.add_cohort("Spring", *SPRING)
    office.cohorts.copy([one], spring.id)
    past = office.cohorts.history_of(participation("Anna", Side.MENTOR).person_id)
    assert [(part.cohort.name, len(part.pairs)) for part in past] == [("Autumn 2026", 1), ("Spring", 0)]
    assert past[0].pairs[0].partner_id == "Leader"


def test_the_end_of_keeping_lets_a_cohorts_people_go_and_reminds_no_more(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door:
        office = Office(door, bench.place)
        add(office, "Anna", Side.MENTOR)
        add(office, "Leader", Side.ADEPT)
        paired(door, "Anna", "Leader")
        later = add(office, "Later", Side.MENTOR)
        spring = office.programmes.add_cohort("Spring", date(2028, 9, 1), date(2029, 1, 31))
        office.cohorts.copy([later], spring.id)
        with pytest.raises(RuleBroken, match="kept-still"):
            office.privacy.end_keeping(AUTUMN.id, How.ERASED)
    bench.now = bench.now.replace(year=2029)
    with bench.opened() as door:
        office = Office(door, bench.place)
        lines = [one for one in attention(door.snapshot(), door.today) if "cohort" in one.facts]
        assert [one.subject_id for one in lines] == ["autumn/retention"]
        assert office.privacy.end_keeping(AUTUMN.id, How.ANONYMOUS) == 2
        people = door.snapshot().people
        assert {key for key, one in people.items() if one.anonymised} == {"Anna", "Leader"}
        assert people[participation("Later", Side.MENTOR).person_id].name == "Later"
        assert not [one for one in attention(door.snapshot(), door.today) if "cohort" in one.facts]
        assert set(door.store.erasures().values()) == {"anonymous"}
