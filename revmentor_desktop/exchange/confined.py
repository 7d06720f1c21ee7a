"""Work on files from strangers, done in a process of its own with limits on time and memory."""

import contextlib
import multiprocessing
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

_Question = TypeVar("_Question")
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one file may cost."""

    seconds: int = 20
    memory: int = 1024 * 2**20
    """Bytes, all that the process maps included."""


@dataclass(frozen=True, slots=True)
class Said(Generic[_Answer]):
    """What the process found, or the code of what is wrong with the file."""

    found: _Answer | None = None
    trouble: str = ""


Work = Callable[[_Question], Said[_Answer]]


def confined(work: Work[_Question, _Answer], question: _Question, limits: Limits) -> Said[_Answer] | None:
    """Run `work` (a function of a module) elsewhere; None where it died or took more than it may."""
    spawning = multiprocessing.get_context("spawn")
    here, there = spawning.Pipe(duplex=False)
    child = spawning.Process(target=_run, args=(work, question, limits, there), daemon=True)
    child.start()
    there.close()
    try:
        # A child that died has closed its end: that reads as an end of file, not as a wait.
        with contextlib.suppress(EOFError, OSError):
            if here.poll(limits.seconds):
                said: Said[_Answer] = here.recv()
                return said
        return None
    finally:
        child.kill()
        child.join()
        child.close()
        here.close()


def _run(work: Work[_Question, _Answer], question: _Question, limits: Limits, answer: Connection) -> None:
    _confine(limits)
    with contextlib.suppress(MemoryError, BrokenPipeError):
        answer.send(work(question))
    answer.close()


def _confine(limits: Limits) -> None:
    # What a parser says when it dies is not for the person who waits for the file.
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    started = time.process_time()
    try:
        import resource
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.seconds + int(started) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(limit, (value, value))
