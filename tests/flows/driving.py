"""Driving the commands as a person or a program would."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from revmentor_desktop.cli import run

LEVELS = "AA,AO,EO,HEO,SEO,Grade 7,Grade 6,SCS1,SCS2,SCS3,SCS4"
LISTS = Path(__file__).parent.parent / "data" / "lists"
Json = dict[str, object]


@dataclass(frozen=True)
class Said:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Json:
        """The one object on stdout."""
        answer = json.loads(self.out)
        assert isinstance(answer, dict)
        return answer

    def rows(self, name: str) -> list[Json]:
        """A list of objects within the answer."""
        rows = self.json[name]
        assert isinstance(rows, list)
        return rows

    def part(self, name: str) -> Json:
        """An object within the answer."""
        part = self.json[name]
        assert isinstance(part, dict)
        return part


class Desk:
    """A folder with a programme file, and the commands."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.file = folder / "programme.revmentor"
        self._capsys = capsys

    def says(self, *words: str | Path) -> Said:
        """Run a command, whatever comes of it."""
        self._capsys.readouterr()
        try:
            code = run([str(word) for word in words])
        except SystemExit as ended:
            code = int(str(ended.code))
        said = self._capsys.readouterr()
        return Said(code=code, out=said.out, err=said.err)

    def does(self, command: str, *words: str | Path) -> Said:
        """Run a command on the programme file with `--json`; it must do what it is asked."""
        said = self.says(command, self.file, *words, "--json")
        assert said.code == 0, said.err
        assert said.err == ""
        return said

    def started(self, *words: str) -> "Desk":
        """Make the programme file, with a cohort of the autumn."""
        self.does("new", "--name", "Test", "--start", "2026-09-14", "--end", "2026-12-18", *words)
        return self
