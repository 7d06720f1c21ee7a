"""Pairing by cut and paste: a mentor is cut from a card and pasted on another, or on the list to be free."""

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.pairing_rows import ID_ROLE
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.hand import Hand
from revmentor_desktop.views.matching.placements import Placements
from revmentor_desktop.wording import hand as said

_ANYWHERE = QPoint(-1, -1)
_LONGEST_NAME = 80


class Cutting(QObject):
    """Follows Ctrl+X, Ctrl+V and Esc; what is cut stays where it is until it is pasted."""

    def __init__(
        self,
        board: Board,
        hand: Hand,
        placements: Placements,
        mentors: MentorHalf,
        adepts: AdeptHalf,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._board, self._hand, self._placements = board, hand, placements
        self._mentors, self._adepts = mentors, adepts
        for view in (mentors.view, adepts.view):
            view.cut_requested.connect(self._on_cut)
            view.given_up.connect(self._on_given_up)
        adepts.view.paste_requested.connect(self._on_paste)
        mentors.view.paste_requested.connect(self._on_paste_out)
        adepts.view.chosen.connect(self._on_chosen)
        hand.changed.connect(self._on_hand)

    def _on_cut(self, index: QModelIndex) -> None:
        view, facts = self.sender(), self._board.facts
        if not isinstance(view, CardView) or facts is None:
            return
        dragged = view.held(index, _ANYWHERE)
        if dragged is None:
            self._board.workspace.notice(self._board.words(said.NOTHING_TO_CUT), Tone.WARNING)
            return
        self._hand.take(dragged, by_keys=True)
        words, name = self._board.words, facts.name(dragged.mentor_id)[:_LONGEST_NAME]
        several = words(said.CUT_SEVERAL, count=len(dragged.each))
        self._board.workspace.notice(several if dragged.others else words(said.CUT, name=name))

    def _on_paste(self, index: QModelIndex) -> None:
        held, adept_id = self._hand.held, index.data(ID_ROLE)
        if held is not None and isinstance(adept_id, str):
            self._hand.let_go()
            self._placements.request(held, PersonId(adept_id))

    def _on_paste_out(self, _index: QModelIndex) -> None:
        held = self._hand.held
        if held is not None and held.pair_ids:
            self._hand.let_go()
            self._mentors.model.release_requested.emit(held)

    def _on_given_up(self) -> None:
        if self._hand.by_keys:
            self._hand.let_go()
            self._board.workspace.notice(self._board.words(said.GIVEN_UP))

    def _on_chosen(self, index: QModelIndex) -> None:
        if self._hand.by_keys:
            self._adepts.view.mark(index)

    def _on_hand(self) -> None:
        """Put the keyboard to the cards once something is cut, and show where a paste would go."""
        view = self._adepts.view
        if not self._hand.by_keys:
            view.mark(QModelIndex())
            return
        if self._mentors.view.hasFocus() and view.model().rowCount():
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        view.mark(view.currentIndex())
