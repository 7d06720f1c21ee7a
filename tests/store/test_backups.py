"""Backups are whole, verified, rotated, and restored with later erasures repeated."""

from datetime import timedelta
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.people import Person, Side
from revmentor_desktop.services.backups import back_up, backup_folder, restore
from revmentor_desktop.services.history import History
from revmentor_desktop.services.people import People
from revmentor_desktop.services.privacy import Privacy
from revmentor_desktop.store.backups import KEPT_BEFORE
from tests.building import Bench, participation, person


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A programme with Anna and Bo."""
    made = Bench(tmp_path)
    with made.started() as door:
        People(door).add(person("Anna"), participation("Anna", Side.MENTOR))
        People(door).add(person("Bo"), participation("Bo", Side.ADEPT))
    return made


def people_in(bench: Bench) -> list[str]:
    with bench.opened(write=False) as door:
        return sorted(one.name for one in door.store.all(Person))


def test_a_restored_backup_brings_back_what_was_removed(bench: Bench) -> None:
    copy = bench.folder / "copy.revmentor"
    with bench.opened() as door:
        back_up(door, bench.place, copy)
        People(door).remove([one.id for one in door.store.all(Person)])
    assert people_in(bench) == []
    restore(bench.path, copy, bench.place, bench.new_id)
    assert people_in(bench) == ["Anna", "Bo"]
    with bench.opened() as door:
        assert History(door).stacks().undo == ()
        whys = [one.why for one in backup_folder(door, bench.place).list()]
    assert whys == ["restore"]


def test_a_backup_with_one_byte_changed_is_refused(bench: Bench) -> None:
    copy = bench.folder / "copy.revmentor"
    with bench.opened() as door:
        back_up(door, bench.place, copy)
    content = bytearray(copy.read_bytes())
    place = content.index(b"Anna")
    content[place : place + 4] = b"Anka"
    copy.write_bytes(bytes(content))
    before = bench.path.read_bytes()
    with pytest.raises(StoreTrouble, match="backup-differs"):
        restore(bench.path, copy, bench.place, bench.new_id)
    assert bench.path.read_bytes() == before


def test_a_damaged_file_is_set_aside_and_restored(bench: Bench) -> None:
    copy = bench.folder / "copy.revmentor"
    with bench.opened() as door:
        back_up(door, bench.place, copy)
    damaged = bench.path.read_bytes()[:9000]
    bench.path.write_bytes(damaged)
    restore(bench.path, copy, bench.place, bench.new_id)
    assert people_in(bench) == ["Anna", "Bo"]
    assert [one.read_bytes() for one in (bench.folder / "data").rglob("*.damaged")] == [damaged]


def test_a_backup_of_another_programme_is_refused(
    bench: Bench, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = Bench(tmp_path_factory.mktemp("other"), new_id=iter(f"other-{n}" for n in range(99)).__next__)
    with other.started():
        pass
    with pytest.raises(StoreTrouble, match="backup-of-another"):
        restore(bench.path, other.path, bench.place, bench.new_id)


def test_an_erasure_is_repeated_in_a_restored_backup(bench: Bench) -> None:
    copy = bench.folder / "copy.revmentor"
    with bench.opened() as door:
        back_up(door, bench.place, copy)
        anna = People(door).find("anna@example.org")
        Privacy(door, backup_folder(door, bench.place), bench.place.data_folder).erase(anna.id)
    assert restore(bench.path, copy, bench.place, bench.new_id) == 1
    assert people_in(bench) == ["Bo"]
    assert b"anna@example.org" not in bench.path.read_bytes()


def test_automatic_backups_are_rotated(bench: Bench) -> None:
    with bench.opened() as door:
        folder = backup_folder(door, bench.place)
        for n in range(KEPT_BEFORE + 3):
            folder.take(bench.path, "import", bench.now + timedelta(minutes=n))
        kept = folder.list()
    assert len(kept) == KEPT_BEFORE
    assert kept[0].made_at.minute == (bench.now + timedelta(minutes=KEPT_BEFORE + 2)).minute


def test_a_daily_backup_is_taken_once_a_day(bench: Bench) -> None:
    with bench.opened() as door:
        folder = backup_folder(door, bench.place)
        assert folder.take_daily(bench.path, bench.now) is not None
        assert folder.take_daily(bench.path, bench.now + timedelta(hours=1)) is None
        assert folder.take_daily(bench.path, bench.now + timedelta(days=1)) is not None


def test_a_backup_that_is_just_being_written_is_none_yet(bench: Bench) -> None:
    with bench.opened() as door:
        folder = backup_folder(door, bench.place)
        whole = folder.take(bench.path, "daily", bench.now)
        (whole.path.parent / ".k3x8_q.revmentor").touch()

        assert [one.path for one in folder.list()] == [whole.path]
