"""Reads a list off the UI thread and lays it beside the programme."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.imports import ListField
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_import import PreviewLine, preview_lines
from revmentor_desktop.views.workspace import Workspace

if TYPE_CHECKING:
    from revmentor_desktop.services.importing import ImportPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """How a list is to be read; `turn` counts the questions of one dialog."""

    turn: int
    path: Path
    snapshot: Snapshot
    side: Side | None
    mapping: Mapping[str, ListField | None]
    sheet: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a list would do, in lines, or why it cannot be read."""

    turn: int
    plan: "ImportPlan | ListTrouble"
    lines: tuple[PreviewLine, ...] = ()


def reading(workspace: Workspace, question: Question) -> Callable[[], Preview]:
    """Give the work of reading a list; it looks at nothing but the file and the question's snapshot."""
    importing, words = workspace.office.importing, workspace.words

    def read() -> Preview:
        try:
            plan = importing.planned(
                question.path,
                question.snapshot,
                side=question.side,
                mapping=question.mapping or None,
                sheet=question.sheet,
            )
        except ListTrouble as trouble:
            return Preview(turn=question.turn, plan=trouble)
        lines = preview_lines(plan, question.snapshot, words)
        return Preview(turn=question.turn, plan=plan, lines=tuple(lines))

    return read
