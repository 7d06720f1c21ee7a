"""Solving beside the window: what may take long runs in a process of its own that can be given up."""

import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from threading import Thread
from typing import TypeVar

from revmentor_desktop.domain.errors import RuleBroken, Trouble
from revmentor_desktop.domain.matching import Tell, WorkPhase
from revmentor_desktop.matching.plans import untold
from revmentor_desktop.services.works import Work

T = TypeVar("T")

SMALL = 90_000
"""Combinations up to which the work is done before a process would have started."""
_LOOKS_EVERY = 0.05
"""Seconds between two looks at whether the work is still wanted."""


def _still_wanted() -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """How somebody follows long work; both are called on the thread that waits for it."""

    tell: Tell = untold
    """Told of each phase that begins."""
    given_up: Callable[[], bool] = _still_wanted
    """Asked many times a second whether to end the work."""


def run(work: Work[T], watch: Watch) -> T:
    """Do some work and wait for it; raises what it raises.

    Small work is done here, between two looks at the watch. For large work a process is started (spawned,
    so that it has nothing of ours but the work), and killed when it is no longer wanted. Raises RuleBroken
    `given-up` within 200 ms of giving up, and `solving-ended` where that process dies of something else.
    """
    size = len(work.problem.mentors) * len(work.problem.adepts)
    return _done_here(work, watch) if size <= SMALL else _done_beside(work, watch)


def _done_here(work: Work[T], watch: Watch) -> T:
    def tell(phase: WorkPhase) -> None:
        if watch.given_up():
            raise RuleBroken("given-up")
        watch.tell(phase)

    return work(tell)


def _done_beside(work: Work[T], watch: Watch) -> T:
    spawning = multiprocessing.get_context("spawn")
    here, there = spawning.Pipe()
    child = spawning.Process(target=_answer, args=(there,), daemon=True)
    # The child reads only when it has started, and we may have to give up before that.
    sender = Thread(target=_send, args=(here, work), daemon=True)
    child.start()
    try:
        there.close()
        sender.start()
        watch.tell(WorkPhase.SENDING)
        return _awaited(work, here, watch)
    finally:
        child.kill()
        child.join()
        child.close()
        # A sender that is still packing finds nobody at the other end, and leaves the pipe to be collected.
        if not sender.is_alive():
            here.close()


def _send(here: Connection, work: Work[object]) -> None:
    with suppress(OSError, ValueError):
        here.send(work)


def _awaited(_: Work[T], here: Connection, watch: Watch) -> T:
    """Wait for what the work gives; the messages are our own child's, of `_answer`."""
    while True:
        if watch.given_up():
            raise RuleBroken("given-up")
        if not here.poll(_LOOKS_EVERY):
            continue
        try:
            kind, said = here.recv()
        except (EOFError, OSError) as error:
            raise RuleBroken("solving-ended") from error
        if kind == "phase":
            watch.tell(WorkPhase(said))
        elif kind == "refused":
            trouble, code, facts = said
            raise trouble(code, **facts)
        elif kind == "failed":
            raise said
        else:
            return said  # type: ignore[no-any-return]


def _answer(there: Connection) -> None:
    """Do the work in the child and send what comes of it: phases, then an answer or an error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    work: Work[object] = there.recv()
    try:
        done = work(lambda phase: there.send(("phase", phase.value)))
    except Trouble as trouble:
        there.send(("refused", (type(trouble), trouble.code, dict(trouble.facts))))
    except Exception as error:  # noqa: BLE001 - the root of this process: a fault is raised by who waits
        error.add_note("".join(traceback.format_exception(error)))
        there.send(("failed", error))
    else:
        there.send(("done", done))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
