"""The board's menu of what leaves and enters it: lists of pairs, addresses, wall cards, the meeting view."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.meeting_opening import MeetingOpening
from revmentor_desktop.views.matching.pair_list_coming import PairListComing
from revmentor_desktop.views.matching.pair_list_leaving import PairListLeaving
from revmentor_desktop.views.matching.wall_cards_printing import WallCardsPrinting
from revmentor_desktop.wording import pair_lists
from revmentor_desktop.wording.catalogue import Message

_SIDES = {"both": frozenset(Side), "mentors": frozenset({Side.MENTOR}), "adepts": frozenset({Side.ADEPT})}


class MoreMenu(QObject):
    """Opens below the button with the dots; F11 opens the meeting view without it."""

    def __init__(self, board: Board, mentors: MentorHalf, adepts: AdeptHalf, parent: QWidget) -> None:
        super().__init__(parent)
        self._board, self._mentors, self._adepts = board, mentors, adepts
        workspace = board.workspace
        self.coming = PairListComing(workspace, parent)
        self.leaving = PairListLeaving(workspace, parent)
        self.cards = WallCardsPrinting(workspace, parent)
        self.meeting = MeetingOpening(workspace, parent)
        self._menu = QMenu(parent)
        self._menu.setObjectName("board-more-menu")
        meeting = self._add(self._menu, pair_lists.MEETING, "meeting", self.meeting.open)
        meeting.setShortcut(QKeySequence("F11"))
        # The shortcut works with the menu closed, too.
        parent.addAction(meeting)
        self._add(self._menu, pair_lists.CARDS, "wall-cards", self.cards.ask)
        self._menu.addSeparator()
        self._writing = [
            self._add(self._menu, pair_lists.IMPORT, "import-pairs", self.coming.choose_file),
            self._add(self._menu, pair_lists.PASTE, "paste-pairs", self.coming.paste),
        ]
        self._menu.addSeparator()
        self._add(self._menu, pair_lists.COPY, "copy-pairs", self.leaving.copy)
        self._add(self._menu, pair_lists.SAVE, "save-pairs", self.leaving.save)
        self._add(self._menu, pair_lists.PRINT, "print-pairs", self.leaving.print)
        self._add_addresses()
        adepts.more.clicked.connect(self._on_opened)

    def _add(self, menu: QMenu, message: Message, name: str, act: Callable[[], object]) -> QAction:
        action = QAction(self._board.words(message), self)
        action.setObjectName(name)
        action.triggered.connect(act)
        menu.addAction(action)
        return action

    def _add_addresses(self) -> None:
        below = QMenu(self._board.words(pair_lists.ADDRESSES), self._menu)
        below.setObjectName("addresses-menu")
        for whom, message in pair_lists.ADDRESSES_OF.items():
            self._add(below, message, f"addresses-{whom}", self._on_addresses)
        self._menu.addMenu(below)

    def people(self, whom: str) -> list[PersonId]:
        """Give the chosen people and their partners, of `both` sides or one; else all that are shown."""
        chosen = [*_cards(self._mentors.view, chosen=True), *_cards(self._adepts.view, chosen=True)]
        cards = chosen or [*_cards(self._mentors.view), *_cards(self._adepts.view)]
        facts, sides = self._board.facts, _SIDES[whom]
        if facts is None:
            return []
        both: list[tuple[PersonId, Side]] = []
        for card in cards:
            pairs = facts.pairs_of(card.id, card.side)
            others = [one.adept_id if card.side is Side.MENTOR else one.mentor_id for one in pairs]
            both += [(card.id, card.side), *((one, card.side.other) for one in others)]
        return [person_id for person_id, side in dict.fromkeys(both) if side in sides]

    def _on_addresses(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.leaving.copy_addresses(self.people(action.objectName().removeprefix("addresses-")))

    def _on_opened(self) -> None:
        for action in self._writing:
            action.setEnabled(self._board.workspace.writable)
        button = self._adepts.more
        corner = button.mapToGlobal(
            QPoint(button.width() - self._menu.sizeHint().width(), button.height() + 2)
        )
        self._menu.popup(corner)


def _cards(view: CardView, *, chosen: bool = False) -> list[PersonCard]:
    model = view.model()
    indexes = view.chosen_cards() if chosen else [model.index(row, 0) for row in range(model.rowCount())]
    return [card for index in indexes if isinstance(card := index.data(ROW_ROLE), PersonCard)]
