"""The board of a meeting: judged by all that is known, and showing only what everybody may see."""

from PySide6.QtCore import QObject
from typing_extensions import override

from revmentor_desktop.domain.discretion import discreet
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording.meeting import DiscreetWords


class MeetingBoard(Board):
    """Scores and prices are the board's own; notes, wishes and refusals never reach a card."""

    opens_pairs = False

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(workspace, parent, DiscreetWords(workspace.words.language))

    @override
    def seen(self, snapshot: Snapshot) -> Snapshot:
        return discreet(snapshot)
