"""Threads that share a store: one at a time, and nobody sees half of what another does."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from revmentor_desktop.domain.errors import RuleBroken, StoreTrouble
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.people import People
from tests.building import Bench, person

_SOON_S = 0.05
_PATIENCE_S = 10


@contextmanager
def _half_done(door: Door, worker: ThreadPoolExecutor) -> Iterator[Callable[[], None]]:
    """Leave a worker in the middle of a step that adds Anna; gives what lets it end and waits for it."""
    begun, may_end = Event(), Event()

    def add() -> None:
        with door.step(Verb.ADD_PERSON) as unit:
            unit.add(person("Anna"))
            begun.set()
            assert may_end.wait(_PATIENCE_S)

    work = worker.submit(add)
    assert begun.wait(_PATIENCE_S)

    def end() -> None:
        may_end.set()
        work.result(_PATIENCE_S)

    try:
        yield end
    finally:
        may_end.set()


def _still_waits(asked: "Future[list[Person]]") -> bool:
    try:
        asked.result(_SOON_S)
    except TimeoutError:
        return True
    return False


@pytest.fixture
def workers() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as pool:
        yield pool


def test_a_step_of_another_thread_is_seen_whole(tmp_path: Path, workers: ThreadPoolExecutor) -> None:
    with Bench(tmp_path).started() as door, _half_done(door, workers) as end:
        asked = workers.submit(door.store.all, Person)
        assert _still_waits(asked)

        end()

        assert [one.name for one in asked.result(_PATIENCE_S)] == ["Anna"]


def test_a_step_that_fails_on_a_worker_leaves_nothing(tmp_path: Path, workers: ThreadPoolExecutor) -> None:
    def fail(door: Door) -> None:
        with door.step(Verb.ADD_PERSON) as unit:
            unit.add(person("Anna"))
            raise RuleBroken("gone")

    with Bench(tmp_path).started() as door:
        with pytest.raises(RuleBroken):
            workers.submit(fail, door).result(_PATIENCE_S)

        People(door).add(person("Bo"))

        assert [one.name for one in door.store.all(Person)] == ["Bo"]


def test_steps_of_many_threads_stand_in_one_journal_and_are_undone_in_turn(
    tmp_path: Path, workers: ThreadPoolExecutor
) -> None:
    names = [f"Person {number}" for number in range(12)]
    with Bench(tmp_path).started() as door:
        before = door.store.position()
        list(workers.map(lambda name: People(door).add(person(name)), names))

        assert door.store.position() == before + len(names)
        assert sorted(one.name for one in door.store.all(Person)) == sorted(names)
        for _ in names:
            History(door).undo()
        assert door.store.all(Person) == []


def test_closing_waits_for_a_step_and_ends_those_after_it(
    tmp_path: Path, workers: ThreadPoolExecutor
) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door, _half_done(door, workers) as end:
        closing = workers.submit(door.store.close)
        end()
        closing.result(_PATIENCE_S)

        with pytest.raises(StoreTrouble):
            workers.submit(People(door).add, person("Bo")).result(_PATIENCE_S)
    with bench.opened(write=False) as again:
        assert [one.name for one in again.store.all(Person)] == ["Anna"]
