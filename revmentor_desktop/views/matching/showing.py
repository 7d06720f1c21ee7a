"""What of the board is shown: its cards searched, filtered, grouped, sized and counted."""

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.models.pairing_filters import choices, found_cards, grouped
from revmentor_desktop.models.pairing_tally import Tally, narrowed
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.wording import board as said


class Showing(QObject):
    """Keeps both halves of a board as its cards and what is asked for have them."""

    shown = Signal()
    """The halves are up to date."""

    def __init__(self, board: Board, mentors: MentorHalf, adepts: AdeptHalf, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._mentors, self._adepts = board, mentors, adepts
        self._offered: PairingFacts | None = None
        board.changed.connect(self.show)
        adepts.search.textChanged.connect(self.show)
        adepts.only_changed.connect(self.show)
        adepts.filters.changed.connect(self.show)
        adepts.display.changed.connect(self._on_display)
        for view in (mentors.view, adepts.view):
            view.size_requested.connect(adepts.display.step)

    def show(self) -> None:
        """Bring the halves up to date."""
        tally = self._board.tally()
        if tally is None:
            self._mentors.model.show([])
            self._adepts.model.show([])
        else:
            self._offer_filters()
            self._show_cards(tally)
        self.shown.emit()

    def _show_cards(self, tally: Tally) -> None:
        board, adepts, words = self._board, self._adepts, self._board.words
        text, filters = adepts.search.text(), adepts.filters.filters
        mentors = found_cards(board.mentors, text, filters)
        cards = found_cards(narrowed(board.adepts, adepts.only), text, filters)
        is_grouped = adepts.display.group.isChecked()
        for model, shown in ((self._mentors.model, mentors), (adepts.model, cards)):
            model.show(grouped(shown, board.key, words) if is_grouped else shown)
        waiting = said.ALL_PAIRED if tally.mentors else said.NO_MENTORS
        self._mentors.tell(tally, words(said.NOBODY_FOUND if board.mentors else waiting))
        adepts.tell(tally, adepts.nobody() if tally.adepts else words(said.NO_ADEPTS))

    def _offer_filters(self) -> None:
        facts = self._board.facts
        if facts is not None and facts is not self._offered:
            self._offered = facts
            self._adepts.filters.offer(choices(facts, self._board.key, self._board.words))

    def _on_display(self) -> None:
        display = self._adepts.display
        for view in (self._mentors.view, self._adepts.view):
            view.resize_cards(display.size)
            view.group(on=display.group.isChecked())
        self.show()
