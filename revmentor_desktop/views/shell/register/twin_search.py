"""Looks for words that may be one word, and keeps which of them somebody said are two."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.word_rows import Twins
from revmentor_desktop.services.twins import twins
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.workspace import Workspace

_TWO = "two-words"
"""The rule under which it is kept that two words that look alike are two."""


class TwinSearch(QObject):
    """Compares names off the UI thread, and again when others came or went."""

    found = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._twins: Twins = {}
        self._compared: Mapping[str, int] | None = None

    def compare(self, used: Mapping[str, int]) -> None:
        """Compare names, each with how often it is used, unless that is done."""
        if self._compared is None or used.keys() != self._compared.keys():
            self._compared = dict(used)
            answer = LateAnswer(self, self._on_found)
            self._workspace.in_background("", partial(twins, self._compared), answer.hand_on)

    def known(self) -> Twins:
        """Names that look like another one, but for those that are two."""
        told = {one.subject_id for one in self._workspace.snapshot().dismissals if one.rule == _TWO}
        return {one: other for one, other in self._twins.items() if _both(one, other) not in told}

    def keep_apart(self, one: str, other: str) -> None:
        """Keep that two names are two words."""
        self._workspace.office.records.dismiss(_TWO, _both(one, other))

    def _on_found(self, answer: Twins) -> None:
        self._twins = answer
        self.found.emit()


def _both(one: str, other: str) -> str:
    return "|".join(sorted((folded(one), folded(other))))
