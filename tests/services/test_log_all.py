"""Many sessions logged at once: one step, those that cannot be logged stay, and Undo takes all of it back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId, SessionId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.people import People
from revmentor_desktop.services.sessions import Logged, Sessions
from tests.building import AUTUMN, Bench, participation, person, session

OCTOBER = datetime(2026, 10, 15, 12, tzinfo=UTC)
HELD, CANCELLED, MISSED = SessionStatus.HELD, SessionStatus.CANCELLED, SessionStatus.MISSED


def three(door: Door) -> tuple[SessionId, SessionId, SessionId]:
    """Two sessions that are over and one that lies ahead, of one pair."""
    People(door).add(person("Anna"), participation("Anna", Side.MENTOR))
    People(door).add(person("Bo"), participation("Bo", Side.ADEPT))
    pair = Pairing(door).assign(AUTUMN.id, PersonId("Anna"), PersonId("Bo"))
    made = tuple(
        replace(session(pair.id, number, datetime(2026, 10, day, 9)), minutes=60 + number)
        for number, day in ((1, 1), (2, 8), (3, 29))
    )
    with door.step(Verb.APPLY_PLAN) as unit:
        unit.put(*made)
    return made[0].id, made[1].id, made[2].id


def all_as(ids: Sequence[SessionId], status: SessionStatus, side: Side | None = None) -> list[Logged]:
    """The same of all of them."""
    return [Logged(session_id=one, status=status, by_side=side) for one in ids]


def stand(door: Door) -> dict[str, tuple[SessionStatus, int | None]]:
    """How each session stands."""
    return {one.id: (one.status, one.minutes_held) for one in door.store.all(Session)}


def test_all_that_are_over_are_held_for_their_planned_minutes(tmp_path: Path) -> None:
    with Bench(tmp_path, now=OCTOBER).started() as door:
        first, second, ahead = three(door)
        assert Sessions(door).log_all(all_as((first, second, ahead), HELD)) == (first, second)
        assert stand(door) == {
            first: (HELD, 61),
            second: (HELD, 62),
            ahead: (SessionStatus.SUGGESTED, None),
        }


def test_one_undo_takes_all_of_it_back(tmp_path: Path) -> None:
    with Bench(tmp_path, now=OCTOBER).started() as door:
        ids = three(door)
        before = stand(door)
        Sessions(door).log_all(all_as(ids, MISSED, Side.ADEPT))
        assert {one.by_side for one in door.store.all(Session)} == {Side.ADEPT}
        History(door).undo()
        assert stand(door) == before


def test_what_is_held_or_called_off_stays(tmp_path: Path) -> None:
    with Bench(tmp_path, now=OCTOBER).started() as door:
        first, second, ahead = three(door)
        Sessions(door).hold(first, minutes=75)
        Sessions(door).log_all(all_as((first, second, ahead), CANCELLED))
        assert stand(door) == {first: (HELD, 75), second: (CANCELLED, None), ahead: (CANCELLED, None)}


def test_where_none_can_be_logged_nothing_is_written(tmp_path: Path) -> None:
    with Bench(tmp_path, now=OCTOBER).started() as door:
        _, _, ahead = three(door)
        position = door.store.position()
        with pytest.raises(RuleBroken, match="session-ahead"):
            Sessions(door).log_all(all_as((ahead,), HELD))
        assert door.store.position() == position


def test_each_is_logged_as_it_went_in_one_step(tmp_path: Path) -> None:
    with Bench(tmp_path, now=OCTOBER).started() as door:
        first, second, ahead = three(door)
        position = door.store.position()
        logs = (
            Logged(session_id=first, status=HELD, minutes=75, summary="Det gick bra"),
            Logged(session_id=second, status=MISSED, by_side=Side.MENTOR, summary="Sägs inte"),
            Logged(session_id=ahead, status=HELD),
        )
        assert Sessions(door).log_all(logs) == (first, second)
        assert door.store.position() == position + 1
        found = {one.id: one for one in door.store.all(Session)}
        assert (found[first].minutes_held, found[first].summary) == (75, "Det gick bra")
        assert (found[second].status, found[second].by_side) == (MISSED, Side.MENTOR)
        assert (found[second].minutes_held, found[second].summary) == (None, "")
        assert found[ahead].status is SessionStatus.SUGGESTED
