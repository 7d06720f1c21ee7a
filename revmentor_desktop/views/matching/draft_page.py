"""One draft: its proof, its rows against the board, and what can be done with it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.models.pairing_draft import DraftRow, DraftRows, Mark
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.card_list import LOCK_KEYS
from revmentor_desktop.views.matching.flow_row import FlowRow
from revmentor_desktop.views.matching.row_list import RowList
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.wording import board, matching_draft
from revmentor_desktop.wording.catalogue import Message, Words

_LOCKABLE = frozenset({Mark.NEW, Mark.KEPT})


class DraftPage(QWidget):
    """Shows a draft against the board; it changes nothing itself."""

    apply_requested = Signal()
    keep_requested = Signal()
    compare_requested = Signal()
    run_again_requested = Signal()
    closed = Signal()
    lock_requested = Signal(object, bool)
    """A couple, and whether it shall be locked."""
    forbid_requested = Signal(object, bool)
    """A couple, and whether it shall be forbidden."""
    looked_at = Signal(object)
    """A couple is chosen in the list."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.proof = snug("", Style.BODY, parent=self)
        self.proof.setObjectName("draft-proof")
        self.list = RowList(words(board.DRAFT), "draft-list", self)
        self.chips = [Chip("", tone, self) for tone in (Tone.OK, Tone.WARNING, Tone.PLAIN)]
        self.note = snug("", Style.SMALL, muted=True, parent=self)
        self.apply_button = self._button(board.APPLY, "draft-apply", primary=True)
        self.keep_button = self._button(matching_draft.KEEP, "draft-keep")
        self.compare_button = self._button(matching_draft.COMPARE, "draft-compare")
        self.again_button = self._button(matching_draft.RUN_AGAIN, "draft-again")
        self.close_button = self._button(board.CLOSE, "draft-close")
        self._lay_out()
        for button, signal in (
            (self.apply_button, self.apply_requested),
            (self.keep_button, self.keep_requested),
            (self.compare_button, self.compare_requested),
            (self.again_button, self.run_again_requested),
            (self.close_button, self.closed),
        ):
            button.clicked.connect(signal)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def show_draft(self, proof: str, rows: DraftRows, *, next_name: str) -> None:
        """Show a draft's rows against the board as it stands; it would be kept as `next_name`."""
        words = self._words
        self.proof.setText(proof)
        self.list.rows.show(rows.rows)
        told = (
            (board.NEW_PAIRS, rows.new),
            (board.GONE_PAIRS, rows.gone),
            (board.KEPT_PAIRS, rows.kept),
        )
        for chip, (message, number) in zip(self.chips, told, strict=True):
            chip.say(words(message, count=number))
            chip.setVisible(bool(number))
        self._counts.arrange()
        self.keep_button.setText(words(matching_draft.KEEP, name=next_name))
        self.keep_button.setAccessibleName(self.keep_button.text())
        self._deeds.arrange()
        self.apply_button.setEnabled(bool(rows.new + rows.gone))
        self.note.setText(words(board.DRAFT_OF if rows.new + rows.gone else board.NOTHING_TO_APPLY))

    def hold(self, *, on: bool) -> None:
        """Keep the draft as it is while it is being applied, or let it be changed again."""
        for button in (self.apply_button, self.keep_button, self.again_button):
            button.setEnabled(not on)

    def _button(self, message: Message, name: str, *, primary: bool = False) -> Button:
        button = Button(self._words(message, name=""), self, primary=primary)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        self._counts, self._deeds = FlowRow(self), FlowRow(self)
        for chip in self.chips:
            self._counts.add(chip)
        for button in (self.keep_button, self.compare_button, self.again_button):
            self._deeds.add(button)
        last = QHBoxLayout()
        last.setSpacing(space.S)
        last.addWidget(self.apply_button)
        last.addWidget(self.close_button)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.M)
        for widget in (self.proof, self._counts):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self._deeds)
        column.addWidget(self.note)
        column.addLayout(last)

    def _on_current(self) -> None:
        row = self.list.current()
        if row is not None and row.couple is not None:
            self.looked_at.emit(row.couple)

    def _on_menu(self, at: QPoint) -> None:
        row = self.list.current()
        if row is None or row.couple is None:
            return
        menu = QMenu(self)
        menu.setObjectName("draft-menu")
        menu.aboutToHide.connect(menu.deleteLater)
        forbidden = QKeySequence(QKeySequence.StandardKey.Delete)
        if row.mark in _LOCKABLE:
            lock = matching_draft.UNLOCK_PAIR if row.locked else matching_draft.LOCK_PAIR
            self._offer(menu, lock, "lock", QKeySequence(LOCK_KEYS))
            self._offer(menu, matching_draft.FORBID_PAIR, "forbid", forbidden)
        elif row.mark is Mark.FORBIDDEN:
            self._offer(menu, matching_draft.ALLOW_PAIR, "forbid", forbidden)
        if menu.actions():
            menu.popup(self.list.viewport().mapToGlobal(at))

    def _offer(self, menu: QMenu, message: Message, name: str, keys: QKeySequence) -> None:
        action = QAction(self._words(message), menu)
        action.setObjectName(name)
        action.setShortcut(keys)
        action.triggered.connect(self._on_lock if name == "lock" else self._on_forbid)
        menu.addAction(action)

    def _on_lock(self) -> None:
        row = self.list.current()
        if row is not None and row.mark in _LOCKABLE:
            self.lock_requested.emit(row.couple, not row.locked)

    def _on_forbid(self) -> None:
        row: DraftRow | None = self.list.current()
        if row is not None and (row.mark in _LOCKABLE or row.mark is Mark.FORBIDDEN):
            self.forbid_requested.emit(row.couple, row.mark is not Mark.FORBIDDEN)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.keyCombination() == LOCK_KEYS:
            self._on_lock()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self._on_forbid()
        else:
            super().keyPressEvent(event)
