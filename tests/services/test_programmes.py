"""Figures over all cohorts of a programme."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.programmes import Programmes
from tests.building import AUTUMN, Bench, pair, participation, person, session


def test_only_sessions_that_were_held_are_counted_for_their_cohort(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        with door.step(Verb.IMPORT_PEOPLE) as unit:
            unit.add(person("A"), person("B"))
            unit.add(participation("A", Side.MENTOR), participation("B", Side.ADEPT))
            one = pair("A", "B")
            unit.add(one)
            first, second = (session(one.id, n, datetime(2026, 9, 20 + n, 9)) for n in (1, 2))
            unit.add(first, replace(second, status=SessionStatus.BOOKED))
        assert Programmes(door).sessions_held() == {}

        with door.step(Verb.CHANGE_SESSION) as unit:
            unit.put(replace(first, status=SessionStatus.HELD))

        assert Programmes(door).sessions_held() == {AUTUMN.id: 1}
