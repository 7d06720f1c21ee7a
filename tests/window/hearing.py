"""The window as a screen reader hears it: what there is by role and name, and what can be done to it."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.window.screen import SYSTEM_PYTHON, until

_PROCESS = Path(__file__).with_name("hearing_process.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Something that can be seen, as it is told to a screen reader."""

    number: int
    role: str
    name: str
    description: str
    within: str
    """The name of the nearest thing around it that has one."""
    states: tuple[str, ...]
    place: tuple[int, int, int, int]
    """Left, top, width, height on the screen."""

    @property
    def middle(self) -> tuple[int, int]:
        """Where one would click."""
        left, top, width, height = self.place
        return left + width // 2, top + height // 2

    @property
    def has_room(self) -> bool:
        """Whether it takes any room on the screen."""
        return self.place[2] > 0 and self.place[3] > 0


class Hearing:
    """Listens to the windows on a screen."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def everything(self) -> tuple[Heard, ...]:
        """Everything that can be seen now."""
        told = self._ask("list")
        if not isinstance(told, list):
            return ()
        return tuple(_heard(one) for one in told)

    def all(self, role: str = "", *, begins: str = "", within: str = "") -> tuple[Heard, ...]:
        """Everything of a role whose name begins in a way, inside something of a name."""
        return tuple(
            one
            for one in self.everything()
            if one.has_room
            and (not role or one.role == role)
            and one.name.startswith(begins)
            and (not within or one.within == within)
        )

    def find(self, name: str, role: str = "", *, within: str = "") -> Heard:
        """The first thing whose name begins so; waits for it, and fails with what there is instead."""
        try:
            return until(
                lambda: next(iter(self.all(role, begins=name, within=within)), None), f"{role} {name}"
            )
        except AssertionError as error:
            there = sorted({f"{one.role}: {one.name}" for one in self.everything() if one.name})
            raise AssertionError(f"{error}; there is {there}") from None

    def is_there(self, name: str, role: str = "") -> bool:
        """Whether there is something whose name begins so."""
        return bool(self.all(role, begins=name))

    def press(self, thing: Heard) -> None:
        """Do what a thing is for."""
        assert self._ask("press", thing.number) is True, f"{thing.role} {thing.name} cannot be pressed"

    def focus(self, thing: Heard) -> None:
        """Put the keyboard's focus on a thing."""
        assert self._ask("focus", thing.number) is True, f"{thing.role} {thing.name} takes no focus"

    def write(self, thing: Heard, text: str) -> None:
        """Put a text into a field."""
        assert self._ask("write", thing.number, text) is True, f"{thing.role} {thing.name} takes no text"

    def _ask(self, question: str, *about: int | str) -> object:
        if self._process.stdin is None or self._process.stdout is None:
            raise OSError("nobody listens")
        self._process.stdin.write(json.dumps([question, *about]) + "\n")
        self._process.stdin.flush()
        answer: object = json.loads(self._process.stdout.readline())
        return answer


def _heard(told: Mapping[str, object]) -> Heard:
    states, place = told["states"], told["place"]
    if not isinstance(states, list) or not isinstance(place, list):
        raise TypeError(told)
    left, top, width, height = (int(one) for one in place)
    return Heard(
        number=int(str(told["number"])),
        role=str(told["role"]),
        name=str(told["name"]),
        description=str(told["description"]),
        within=str(told["within"]),
        states=tuple(str(one) for one in states),
        place=(left, top, width, height),
    )


@contextmanager
def hearing(surroundings: Mapping[str, str]) -> Iterator[Hearing]:
    """Listen to a screen."""
    with subprocess.Popen(
        (SYSTEM_PYTHON, _PROCESS),
        env=dict(surroundings),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            yield Hearing(process)
        finally:
            process.terminate()
