"""Running a page of docs/: its files, its commands and its Python, in their order, in one folder."""

import contextlib
import io
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from revmentor_desktop.cli import run

_FENCED = re.compile(r"(?:<!-- file: (?P<file>\S+) -->\n)?```(?P<kind>\w+)\n(?P<text>.*?)```\n", re.S)
_PROMPT = "$ revmentor "


@dataclass(frozen=True)
class Block:
    """A fenced block, as it stands on the page and as the program makes it."""

    kind: str
    written: str
    true: str


def blocks(page: str) -> Iterator[Block]:
    """Run a page in the current folder; raises what its Python raises."""
    facts: dict[str, object] = {}
    last_code = ""
    for found in _FENCED.finditer(page):
        kind, text = found["kind"], found["text"]
        if kind == "csv" and found["file"]:
            Path(found["file"]).write_text(text, encoding="utf-8")
        elif kind == "console":
            yield Block(kind, text, "".join(_told(line) for line in text.splitlines() if line[:2] == "$ "))
        elif kind == "python":
            last_code = text
        elif kind == "text" and last_code:
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                exec(last_code, facts)  # noqa: S102 - the page is ours
            yield Block(kind, text, said.getvalue())


def _told(line: str) -> str:
    """A command with what it answers."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        assert run(shlex.split(line.removeprefix(_PROMPT))) == 0, line
    return f"{line}\n{said.getvalue()}"


def made_true(page: str) -> str:
    """The page with each block as the program makes it: for whoever writes the page."""
    made, here = "", 0
    for block in list(blocks(page)):
        there = page.index(f"```{block.kind}\n{block.written}```\n", here) + len(f"```{block.kind}\n")
        made += page[here:there] + block.true
        here = there + len(block.written)
    return made + page[here:]
