"""The life of a pair: dated steps, the end with its list, and somebody who leaves; each undone whole."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PairId, ParticipationId, PersonId
from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Side
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.people import People
from revmentor_desktop.services.programmes import Programmes
from revmentor_desktop.services.sessions import Sessions
from tests.building import AUTUMN, Bench, participation
from tests.services.cohort_building import adept, mentor

ANNA, EVA = PersonId("Anna"), PersonId("Eva")
DAY = date(2026, 8, 20)


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    """Anna and Eva are an active pair with a session ahead; it is 1 September 2026."""
    with Bench(tmp_path).started() as made:
        mentor(made, ANNA)
        adept(made, EVA)
        pair_id = Pairing(made).assign(AUTUMN.id, ANNA, EVA).id
        Pairs(made).activate(pair_id)
        Sessions(made).add(pair_id, datetime(2026, 10, 1, 9), 90)
        yield made


def the_pair(door: Door) -> Pair:
    (pair,) = door.store.all(Pair)
    return pair


def session_status(door: Door) -> SessionStatus:
    (session,) = door.store.all(Session)
    return session.status


def parts(door: Door) -> dict[tuple[str, str], Participation]:
    return {(one.person_id, one.cohort_id): one for one in door.store.all(Participation)}


@pytest.mark.parametrize(
    ("verb", "status", "field"),
    [("pause", PairStatus.PAUSED, "paused_on"), ("complete", PairStatus.COMPLETED, "completed_on")],
)
def test_a_step_has_its_day_and_cancels_what_is_coming_in_the_same_undo(
    door: Door, verb: str, status: PairStatus, field: str
) -> None:
    getattr(Pairs(door), verb)(the_pair(door).id, DAY)
    assert (the_pair(door).status, getattr(the_pair(door), field)) == (status, DAY)
    assert session_status(door) is SessionStatus.CANCELLED
    History(door).undo()
    assert the_pair(door).status is PairStatus.ACTIVE
    assert session_status(door) is SessionStatus.SUGGESTED


def test_a_pair_that_begins_without_a_day_begins_today(door: Door) -> None:
    assert the_pair(door).active_on == date(2026, 9, 1)


def test_ending_for_good_puts_each_on_the_list_of_the_other_and_cancels_what_is_coming(door: Door) -> None:
    Pairs(door).end(the_pair(door).id, "They had nothing to say", on=DAY, again=False)
    pair = the_pair(door)
    assert (pair.status, pair.ended_on, pair.ended_why) == (PairStatus.ENDED, DAY, "They had nothing to say")
    assert session_status(door) is SessionStatus.CANCELLED
    lists = {who: one.never_pair for (who, _), one in parts(door).items()}
    assert lists == {ANNA: (EVA,), EVA: (ANNA,)}
    History(door).undo()
    assert the_pair(door).status is PairStatus.ACTIVE
    assert session_status(door) is SessionStatus.SUGGESTED
    assert all(one.never_pair == () for one in parts(door).values())


def test_ending_leaves_the_lists_alone_where_they_may_be_paired_again(door: Door) -> None:
    Pairs(door).end(the_pair(door).id, "Parental leave")
    assert all(one.never_pair == () for one in parts(door).values())


def test_ending_without_a_reason_is_refused_and_lists_nobody(door: Door) -> None:
    with pytest.raises(RuleBroken, match="reason-missing"):
        Pairs(door).end(the_pair(door).id, "  ", again=False)
    assert the_pair(door).status is PairStatus.ACTIVE
    assert all(one.never_pair == () for one in parts(door).values())


def test_who_leaves_the_company_is_withdrawn_and_their_pairs_end_in_one_step(door: Door) -> None:
    last_year = Programmes(door).add_cohort("Autumn 2025", date(2025, 9, 1), date(2025, 12, 18)).id
    before = replace(participation(ANNA, Side.MENTOR), id=ParticipationId("before"), cohort_id=last_year)
    People(door).join(before)
    assert People(door).leave_company(ANNA, "A new job") == 1
    assert the_pair(door).status is PairStatus.ENDED
    assert session_status(door) is SessionStatus.CANCELLED
    statuses = {place: one.status for place, one in parts(door).items()}
    assert statuses == {
        (ANNA, AUTUMN.id): ParticipationStatus.WITHDRAWN,
        (ANNA, last_year): ParticipationStatus.SELECTED,
        (EVA, AUTUMN.id): ParticipationStatus.SELECTED,
    }
    History(door).undo()
    assert the_pair(door).status is PairStatus.ACTIVE
    assert session_status(door) is SessionStatus.SUGGESTED
    assert parts(door)[ANNA, AUTUMN.id].status is ParticipationStatus.SELECTED


def test_a_pair_that_is_gone_is_told_by_its_code(door: Door) -> None:
    with pytest.raises(RuleBroken, match="gone"):
        Pairs(door).pause(PairId("nobody"))
