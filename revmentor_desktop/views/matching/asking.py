"""Asking for a written reason on an adept's card, while the side panel explains the couple."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPersistentModelIndex

from revmentor_desktop.domain.people import Side
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.choosing import Choosing
from revmentor_desktop.views.matching.halves import AdeptHalf
from revmentor_desktop.views.matching.judging import Couple
from revmentor_desktop.views.matching.reason_editor import Question, ReasonEditor


class Asking(QObject):
    """Holds one open question; it is dropped when it is given up or another one is asked."""

    def __init__(self, board: Board, choosing: Choosing, adepts: AdeptHalf, parent: QObject) -> None:
        super().__init__(parent)
        self._choosing, self._adepts = choosing, adepts
        self._editor = ReasonEditor(adepts.view, board.words)
        self._then: Callable[[str], None] | None = None
        self._editor.accepted.connect(self._on_accepted)
        self._editor.given_up.connect(self._on_given_up)

    def ask(self, couple: Couple, question: Question, then: Callable[[str], None]) -> None:
        """Ask about a couple on the adept's card; `then` gets the reason, if one is given."""
        if not self._choosing.choose(couple[1], Side.ADEPT):
            return
        self._then = then
        self._editor.ask(QPersistentModelIndex(self._adepts.model.place_of(couple[1])), question)
        self._choosing.ask_about(couple)

    def _on_accepted(self, reason: str) -> None:
        then = self._then
        self._on_given_up()
        if then is not None:
            then(reason)

    def _on_given_up(self) -> None:
        self._then = None
        self._choosing.ask_about(None)
