"""The program as its own process on a screen, and its file asked by the commands beside it."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.window.hearing import Hearing
from tests.window.screen import Screen, until

ROOT = Path(__file__).resolve().parents[2]
Row = Mapping[str, object]


class Program:
    """A running window on a programme file, with the mouse in front of it."""

    def __init__(self, process: subprocess.Popen[str], file: Path, screen: Screen, hearing: Hearing) -> None:
        self.process = process
        self.file = file
        self.screen = screen
        self.hearing = hearing

    def show_tab(self, number: int, landmark: str) -> None:
        """Show a tab by its key; `landmark` begins the name of something on it."""
        self.screen.keys(f"ctrl+{number}")
        self.hearing.find(landmark)

    def drag(self, name: str, onto: str, *, role: str = "", below: int = 0) -> None:
        """Drag one thing onto another, found by how their names begin; `below` goes on by as many pixels."""
        start = self.hearing.find(name, role).middle
        end = self.hearing.find(onto).middle
        self.screen.drag(start, (end[0], end[1] + below))

    def rows(self, kind: str) -> tuple[Row, ...]:
        """What the file holds, as another process reads it."""
        said = subprocess.run(
            (sys.executable, "main.py", "show", self.file, kind, "--json"),
            cwd=ROOT,
            env=dict(self.screen.surroundings),
            check=True,
            capture_output=True,
            text=True,
        )
        rows = json.loads(said.stdout)["rows"]
        assert isinstance(rows, list)
        return tuple(rows)

    def couples(self) -> set[tuple[str, str]]:
        """The pairs in the file, by name."""
        return {(str(row["mentor"]), str(row["adept"])) for row in self.rows("pairs")}

    def comes_to(self, couples: set[tuple[str, str]]) -> None:
        """Wait until the file holds just these pairs."""
        until(lambda: self.couples() == couples, f"the pairs {couples}")

    def close(self) -> None:
        """Close the window by its key; it must end well and have said nothing of a fault."""
        self.screen.keys("ctrl+q")
        self.process.wait(10)
        said = self.process.stderr.read() if self.process.stderr else ""
        assert (self.process.returncode, said) == (0, "")


@contextmanager
def program(file: Path, screen: Screen, hearing: Hearing, *, language: str = "en") -> Iterator[Program]:
    """Start the program on a file, wait until it can be used, and end it."""
    with subprocess.Popen(
        (sys.executable, "main.py", "--lang", language, file),
        cwd=ROOT,
        env=dict(screen.surroundings),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            until(lambda: hearing.is_there("", "page tab") or process.poll() is not None, "the window")
            assert process.poll() is None, process.stderr.read() if process.stderr else ""
            yield Program(process, file, screen, hearing)
        finally:
            if process.poll() is None:
                process.terminate()
