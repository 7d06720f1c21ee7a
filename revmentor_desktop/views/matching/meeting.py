"""The meeting view: the board in a window of its own for a projector, with large cards and no secrets."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.views.matching.asking import Asking
from revmentor_desktop.views.matching.choosing import Choosing
from revmentor_desktop.views.matching.cutting import Cutting
from revmentor_desktop.views.matching.far_sight import FarSight
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.meeting_board import MeetingBoard
from revmentor_desktop.views.matching.meeting_choice import MeetingChoice
from revmentor_desktop.views.matching.meeting_head import MeetingHead
from revmentor_desktop.views.matching.placements import Placements
from revmentor_desktop.views.matching.releasing import Releasing
from revmentor_desktop.views.matching.showing import Showing
from revmentor_desktop.views.matching.side_panel import ChoicePanel
from revmentor_desktop.views.shell.message_bar import MessageBar
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording import meeting, names
from revmentor_desktop.wording.catalogue import Message

_SIZES = ((220, 1.75, 1.5), (150, 1.3, 1.15), (0, 1.0, 1.0))
"""From how many letters across the window on cards, and other text, are how large.

The widest stands at the far end of a room; where the application's own text is large, that is enough.
"""


class MeetingWindow(QWidget):
    """What the matching group looks at: mentors, adepts, scores and prices; it pairs by click or drag."""

    closed = Signal()

    def __init__(self, workspace: Workspace, group: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._workspace = workspace
        self.board = MeetingBoard(workspace, self)
        words = self.board.words
        self.setObjectName("meeting")
        self.head = MeetingHead(words, self)
        self.mentors, self.adepts = MentorHalf(words, self), AdeptHalf(words, self)
        self.panel = ChoicePanel(words, self)
        self.message = MessageBar(words, self)
        self.panel.couple.opens_pairs = False
        # The head says how many pairs there are, and larger.
        for widget in (self.adepts.match_all, self.adepts.more, self.adepts.pairs):
            widget.hide()
        self._lay_out()
        choosing = Choosing(self.board, self.mentors, self.adepts, self.panel, self)
        asking = Asking(self.board, choosing, self.adepts, self)
        placements = Placements(self.board, choosing, asking, self.mentors, self.adepts, self.panel, self)
        Releasing(self.board, choosing, asking, placements, self.mentors, self.adepts, self)
        self.choice = MeetingChoice(choosing.hand, placements, self.mentors, self.adepts, self)
        Showing(self.board, self.mentors, self.adepts, self).shown.connect(self._on_shown)
        self._connect()
        # After the connections: what Esc does first is to let go of who is in hand.
        Cutting(self.board, choosing.hand, placements, self.mentors, self.adepts, self)
        self._far_sight = FarSight(self)
        self._size: tuple[int, float, float] | None = None
        self.head.group.setText(group)
        self.head.group.setCursorPosition(0)
        workspace.office.door.matching_group = group.strip()
        self.refresh(None)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().averageCharWidth()
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for widget in (self.mentors, self.adepts, self.panel):
            splitter.addWidget(widget)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([unit * 46, unit * 110, unit * 50])
        # A message that comes and goes must not move the window.
        self.setMinimumSize(unit * 80, self.fontMetrics().height() * 22)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(splitter, 1)
        column.addWidget(self.message)

    def _connect(self) -> None:
        workspace, head = self._workspace, self.head
        workspace.changed.connect(self.refresh)
        workspace.replaced.connect(self._on_replaced)
        workspace.noticed.connect(self._on_noticed)
        self.message.undo_requested.connect(self.undo)
        self.choice.taken.connect(head.guide)
        self.adepts.view.chosen.connect(self._on_adept_chosen)
        for view in (self.mentors.view, self.adepts.view):
            view.given_up.connect(self._on_given_up)
        head.group.textEdited.connect(self._on_group)
        head.release.clicked.connect(self._on_release)
        head.undo.clicked.connect(self.undo)
        head.full.clicked.connect(self.toggle_full_screen)
        head.close_button.clicked.connect(self.close)
        for keys, act in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+F", self._on_find),
            ("F11", self.toggle_full_screen),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the cohort as it is now."""
        self.board.read(change_set)
        if self.board.facts is not None:
            cohort = self.board.facts.snapshot.cohort.name
            self.setWindowTitle(self.board.words(meeting.TITLE, cohort=cohort))

    def undo(self) -> None:
        """Take the last step back."""
        self._step(meeting.TAKEN_BACK, forward=False)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(meeting.DONE_AGAIN, forward=True)

    def _step(self, said: Message, *, forward: bool) -> None:
        history = self._workspace.office.history
        if self._workspace.perform(history.redo if forward else history.undo) is not None:
            self._workspace.notice(self._workspace.words(said))

    def toggle_full_screen(self) -> None:
        """Fill the screen, or no longer."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_replaced(self) -> None:
        self.refresh(None)

    def _on_shown(self) -> None:
        self.head.tell(self.board.tally())
        self._offer_release(self.adepts.view.currentIndex())

    def _on_noticed(self, notice: Notice) -> None:
        # A rule's name would tell whom somebody will not be with.
        given_away = self._workspace.words(names.of(Rule.NEVER_PAIR))
        if given_away in notice.text:
            notice = Notice(text=self.board.words(meeting.NOT_TOGETHER), tone=notice.tone)
        self.message.say(notice)

    def _on_adept_chosen(self, index: QModelIndex) -> None:
        self._offer_release(index)

    def _offer_release(self, index: QModelIndex) -> None:
        card = index.data(ROW_ROLE) if index.isValid() else None
        seats = card.seats if isinstance(card, PersonCard) else ()
        self.head.release.setEnabled(any(seat.status is PairStatus.PROPOSED for seat in seats))

    def _on_release(self) -> None:
        index = self.adepts.view.currentIndex()
        if index.isValid():
            self.adepts.view.remove_requested.emit(index)

    def _on_group(self, text: str) -> None:
        self._workspace.office.door.matching_group = text.strip()

    def _on_find(self) -> None:
        self.adepts.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.adepts.search.selectAll()

    def _on_given_up(self) -> None:
        if not self.choice.let_go() and self.isFullScreen():
            self.toggle_full_screen()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the window for the room when it comes to a wide screen, or leaves one."""
        super().resizeEvent(event)
        letters = self.width() / self.fontMetrics().averageCharWidth()
        size = next(one for one in _SIZES if letters >= one[0])
        if size != self._size:
            self._size = size
            _, cards, text = size
            self._far_sight.enlarge(text)
            self.adepts.display.set_scale(cards)
            self.head.make_room()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._workspace.office.door.matching_group = ""
        super().closeEvent(event)
        self.closed.emit()
