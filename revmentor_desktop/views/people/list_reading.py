"""Reads a list off the UI thread and lays it beside the programme."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_import import Outcome, PreviewLine
from revmentor_desktop.views.workspace import Workspace

if TYPE_CHECKING:
    from revmentor_desktop.exchange.lists import OpenedList
    from revmentor_desktop.services.importing import Decisions, ImportPlan, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """A list from the clipboard, and what it is called."""

    text: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """How a list is to be read; `turn` counts the questions of one dialog."""

    turn: int
    source: "Path | Pasted | OpenedList"
    """An opened list is not read from its file again."""
    snapshot: Snapshot
    reading: "Reading"
    decisions: "Decisions | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a list would do, in lines, or why it cannot be read."""

    turn: int
    opened: "OpenedList | None"
    """None where it could not even be opened."""
    plan: "ImportPlan | ListTrouble"
    lines: tuple[PreviewLine, ...] = ()
    amounts: Mapping[Outcome, int] | None = None


def reading(workspace: Workspace, question: Question) -> Callable[[], Preview]:
    """Give the work of reading a list; it looks at nothing but the file and the question's snapshot."""
    importing, words = workspace.office.importing, workspace.words

    def read() -> Preview:
        from revmentor_desktop.models.import_lines import amounts, preview_lines

        opened: OpenedList | None = None
        try:
            opened = _opened(question.source)
            plan = importing.planned(opened, question.snapshot, question.reading, question.decisions)
        except ListTrouble as trouble:
            return Preview(turn=question.turn, opened=opened, plan=trouble)
        lines = preview_lines(plan, question.snapshot, words)
        return Preview(
            turn=question.turn, opened=opened, plan=plan, lines=tuple(lines), amounts=amounts(plan)
        )

    return read


def _opened(source: "Path | Pasted | OpenedList") -> "OpenedList":
    from revmentor_desktop.exchange.lists import open_list, open_pasted

    if isinstance(source, Path):
        return open_list(source)
    return open_pasted(source.text, source.name) if isinstance(source, Pasted) else source
