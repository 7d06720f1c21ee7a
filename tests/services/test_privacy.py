"""A person's rights: nothing of an erased person is left in the file, an anonymous one keeps statistics."""

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.backups import backup_folder
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.people import People
from revmentor_desktop.services.privacy import Privacy
from revmentor_desktop.services.sessions import Sessions
from tests.building import Bench, pair, participation, person

SECRETS = ("Gunhild", "gunhild@example.org", "dreads the reorganisation", "spoke of the merger")


def with_gunhild(bench: Bench, door: Door) -> PersonId:
    """Gunhild, paired with Bo, with a session and words of her own."""
    gunhild = PersonId("g-1")
    People(door).add(replace(person("Bo"), id=PersonId("b-1")), replace(participation("b-1", Side.MENTOR)))
    People(door).add(
        replace(person("Gunhild", email="gunhild@example.org"), id=gunhild),
        replace(participation("g-1", Side.ADEPT), challenge="dreads the reorganisation"),
    )
    made = pair("b-1", "g-1")
    with door.step(Verb.ASSIGN, made.id) as unit:
        unit.add(made)
    session = Sessions(door).add(made.id, datetime(2026, 8, 20, 9), 60)
    Sessions(door).hold(session.id, summary="spoke of the merger")
    backup_folder(door, bench.place).take(bench.path, "import", bench.now)
    return gunhild


def test_an_erased_person_leaves_no_byte_in_the_file_or_the_backups(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door:
        gunhild = with_gunhild(bench, door)
        Privacy(door, backup_folder(door, bench.place), bench.place.data_folder).erase(gunhild)
        assert [one.name for one in door.store.all(Person)] == ["Bo"]
        assert door.store.all(Pair) == []
        assert door.store.faults() == ()
    for file in (one for one in tmp_path.rglob("*") if one.is_file()):
        for secret in SECRETS:
            assert secret.encode() not in file.read_bytes(), (file, secret)


def test_an_anonymous_person_keeps_the_statistics_and_loses_the_words(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door:
        gunhild = with_gunhild(bench, door)
        Privacy(door, backup_folder(door, bench.place), bench.place.data_folder).make_anonymous(gunhild)
        assert len(door.store.all(Pair)) == 1
        assert [one.minutes_held for one in door.store.all(Session)] == [60]
        assert len(door.store.all(Participation)) == 2
    for file in (one for one in tmp_path.rglob("*") if one.is_file()):
        for secret in SECRETS:
            assert secret.encode() not in file.read_bytes(), (file, secret)


def test_an_erasure_cannot_be_undone(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door:
        gunhild = with_gunhild(bench, door)
        Privacy(door, backup_folder(door, bench.place), bench.place.data_folder).erase(gunhild)
        with pytest.raises(RuleBroken, match="nothing-to-undo"):
            History(door).undo()


def test_a_persons_data_holds_all_that_is_theirs_and_no_other_name(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door:
        gunhild = with_gunhild(bench, door)
        text = json.dumps(
            Privacy(door, backup_folder(door, bench.place), bench.place.data_folder).data_of(gunhild)
        )
    for secret in SECRETS:
        assert secret in text
    assert '"Bo"' not in text
    assert "b-1" not in text.replace("b-1+g-1", "")
