"""Looking ahead at a cohort: the approvals and messages that are missing around its selected people."""

from dataclasses import replace
from pathlib import Path

from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person
from revmentor_desktop.domain.readiness import formalities
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.people import People
from tests.building import AUTUMN, Bench
from tests.services.cohort_building import adept, mentor


def revise(door: Door, name: str, **facts: object) -> None:
    part = next(one for one in door.store.all(Participation) if one.person_id == name)
    People(door).revise_participation(replace(part, **facts))  # type: ignore[arg-type]


def test_only_selected_people_are_asked_about_and_only_known_managers_must_approve(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        for name in ("Åsa", "Anna", "Bo"):
            mentor(door, name)
        adept(door, "Eva")
        by_name = {one.name: one for one in door.store.all(Person)}
        for name in ("Anna", "Åsa", "Bo"):
            People(door).revise(replace(by_name[name], manager_id=by_name["Eva"].id))
        revise(door, "Anna", manager_approved_on=AUTUMN.starts_on)
        revise(door, "Bo", status=ParticipationStatus.RESERVE)
        revise(door, "Eva", told_on=AUTUMN.starts_on)
        found = formalities(door.snapshot(AUTUMN.id))
        assert found.not_approved == ("Åsa",)
        assert found.not_told == ("Anna", "Åsa")
        ahead = Pairing(door).readiness(door.snapshot(AUTUMN.id))
        assert (ahead.mentors.people, ahead.mentors.matchable, ahead.most_pairs) == (3, 0, 0)
