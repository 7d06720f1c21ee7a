"""What undo and redo would take next, as it was first done."""

from pathlib import Path

from revmentor_desktop.services.history import History
from revmentor_desktop.services.people import People
from tests.building import Bench, person


def test_nothing_done_is_nothing_to_undo_or_redo(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        history = History(door)

        assert history.next_undo() is None
        assert history.next_redo() is None


def test_the_next_undo_is_the_step_first_done_even_after_undo_and_redo(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        history = History(door)
        People(door).add(person("Åsa"))
        history.undo()
        undone = history.next_redo()
        history.redo()
        again = history.next_undo()

    assert undone is not None
    assert again is not None
    assert (undone.verb, undone.kind) == ("add-person", "do")
    assert again.id == undone.id


def test_what_undo_would_take_survives_a_restart(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door:
        People(door).add(person("Åsa"))

    with bench.opened() as door:
        coming = History(door).next_undo()

    assert coming is not None
    assert coming.subjects == ("Åsa",)
