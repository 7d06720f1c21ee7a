"""The ideas board: the columns side by side, one chosen card, and what is wanted of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.models.idea_cards import BoardFilter, IdeaCard, place_in_column
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.ideas.card_menu import CardMenu
from revmentor_desktop.views.ideas.column import StageColumn
from revmentor_desktop.views.widgets.scrolling import slim
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Words

_STAGES = tuple(Stage)


class Board(QScrollArea):
    """All columns; it shows cards and asks, and never changes anything itself."""

    chosen = Signal(str)
    opened = Signal(str)
    added = Signal(str)
    """A new idea's title."""
    remove_requested = Signal(str)
    move_requested = Signal(str, str, int, str)
    """An idea's id, its stage to be, its place there (-1: the end) and the reason, where one was asked."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._whole: Mapping[Stage, Sequence[IdeaCard]] = dict.fromkeys(Stage, ())
        self._asked: tuple[str, int] | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_later)
        self.columns = {stage: StageColumn(stage, words) for stage in Stage}
        self.setWidgetResizable(True)
        slim(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._sought = self.columns[Stage.NEW]
        self._arrange()
        for column in self.columns.values():
            self._connect(column)
        self.columns[Stage.NEW].asking.answered.connect(self.added)
        self.columns[Stage.DECLINED].asking.answered.connect(self._on_reason)

    def show_cards(self, cards: Mapping[Stage, Sequence[IdeaCard]], shown: BoardFilter) -> int:
        """Show the cards that a filter lets through; gives how many."""
        self._whole = cards
        for stage, column in self.columns.items():
            column.model.show([card for card in cards[stage] if shown.lets_through(card)])
            column.say_count()
        return sum(column.model.rowCount() for column in self.columns.values())

    def choose(self, idea_id: str | None, *, focus: bool = False) -> None:
        """Choose one card of all columns; its column unfolds and comes into view."""
        for column in self.columns.values():
            if idea_id and column.model.place_of(idea_id) is not None and column.is_folded:
                column.fold(False)
            if column.cards.choose(idea_id):
                self._seek(column)
                if focus:
                    column.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_is_here(self) -> bool:
        """Whether one of the lists has the keyboard."""
        return any(column.cards.hasFocus() for column in self.columns.values())

    def ask_title(self) -> None:
        """Open the field for a new idea at the top of the first column."""
        column = self.columns[Stage.NEW]
        column.asking.ask("", self._words(wording.NEW_IDEA_HINT))
        self._seek(column)

    def request(self, idea_id: str, stage: Stage, place: int = -1) -> None:
        """Ask for a move; for Declined the reason comes first."""
        card = self._card(idea_id)
        if card is None:
            return
        if stage is Stage.DECLINED and card.stage is not stage:
            self._ask_reason(card, place)
        else:
            self.move_requested.emit(idea_id, stage.value, place, "")

    def end_asking(self, stage: Stage) -> None:
        """Close a column's question: it was answered and saved."""
        asking = self.columns[stage].asking
        asking.clear()
        if stage is Stage.DECLINED:
            asking.hide()
            self._asked = None

    def _arrange(self) -> None:
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        # Columns that are scrolled aside go under the edge of the tab, not under a margin.
        row.setContentsMargins(space.XL, 0, space.L, 0)
        row.setSpacing(space.S)
        for column in self.columns.values():
            column.setParent(whole)
            row.addWidget(column)
        self.setWidget(whole)
        whole.setAutoFillBackground(False)

    def _connect(self, column: StageColumn) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        column.model.move_requested.connect(self._on_dropped, queued)
        column.strip.dropped.connect(self._on_dropped_on_strip, queued)
        column.cards.chosen.connect(self._on_chosen)
        column.cards.opened.connect(self.opened)
        column.cards.remove_requested.connect(self.remove_requested)
        column.cards.menu_requested.connect(self._on_menu)
        column.cards.nudge_requested.connect(self._on_nudged)
        column.cards.neighbour_requested.connect(self._on_neighbour)
        column.cards.new_requested.connect(self.ask_title)
        column.asking.given_up.connect(self._on_given_up)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        # The arrow keys belong to the cards: the board scrolls to the chosen one by itself.
        arg__1.ignore()

    def _seek(self, column: StageColumn) -> None:
        """Bring a column into view, once the layout has made room for what unfolded."""
        self._sought = column
        self._later.start()

    def _on_later(self) -> None:
        self.ensureWidgetVisible(self._sought, space.XL, 0)

    def _card(self, idea_id: str) -> IdeaCard | None:
        every = (card for cards in self._whole.values() for card in cards)
        return next((card for card in every if card.id == idea_id), None)

    def _ask_reason(self, card: IdeaCard, place: int) -> None:
        self._asked = (card.id, place)
        column = self.columns[Stage.DECLINED]
        column.fold(False)
        column.asking.clear()
        column.asking.ask(
            self._words(wording.WHY_DECLINED, title=card.title), self._words(wording.REASON_HINT)
        )
        self._seek(column)

    def _on_reason(self, reason: str) -> None:
        if self._asked is not None:
            idea_id, place = self._asked
            self.move_requested.emit(idea_id, Stage.DECLINED.value, place, reason)

    def _on_given_up(self) -> None:
        for column in self.columns.values():
            column.asking.hide()
            column.asking.clear()
        if self._asked is not None:
            self.choose(self._asked[0], focus=True)
        else:
            self.columns[Stage.NEW].cards.setFocus(Qt.FocusReason.OtherFocusReason)
        self._asked = None

    def _on_chosen(self, idea_id: str) -> None:
        for column in self.columns.values():
            if column.model.place_of(idea_id) is None:
                column.cards.choose(None)
        self.chosen.emit(idea_id)

    def _on_dropped(self, idea_id: str, stage_value: str, row: int) -> None:
        card, stage = self._card(idea_id), Stage(stage_value)
        if card is None:
            return
        place = self._place(idea_id, stage, row)
        if card.stage is not stage or place != self._ids(stage).index(idea_id):
            self.request(idea_id, stage, place)

    def _on_dropped_on_strip(self, idea_id: str) -> None:
        strip = self.sender()
        stage = next(one for one, column in self.columns.items() if column.strip is strip)
        card = self._card(idea_id)
        if card is not None and card.stage is not stage:
            self.request(idea_id, stage)

    def _on_nudged(self, idea_id: str, across: int, down: int) -> None:
        card = self._card(idea_id)
        if card is None:
            return
        if across:
            place = _STAGES.index(card.stage) + across
            if 0 <= place < len(_STAGES):
                self.request(idea_id, _STAGES[place])
            return
        model = self.columns[card.stage].model
        here = model.place_of(idea_id)
        if here is not None and 0 <= here + down < model.rowCount():
            row = here + down + (down > 0)
            self.request(idea_id, card.stage, self._place(idea_id, card.stage, row))

    def _on_neighbour(self, step: int) -> None:
        lists = [column.cards for column in self.columns.values() if not column.is_folded]
        here = next((place for place, one in enumerate(lists) if one.hasFocus()), 0)
        row = lists[here].currentIndex().row()
        for there in lists[here + step :] if step > 0 else reversed(lists[:here]):
            rows = there.column.rows
            if rows:
                card = rows[min(max(row, 0), len(rows) - 1)]
                there.setFocus(Qt.FocusReason.OtherFocusReason)
                there.choose(card.id)
                self._on_chosen(card.id)
                self._seek(self.columns[card.stage])
                return

    def _place(self, idea_id: str, stage: Stage, row: int) -> int:
        shown = [card.id for card in self.columns[stage].model.rows]
        return place_in_column(self._ids(stage), shown, idea_id, row)

    def _ids(self, stage: Stage) -> list[str]:
        return [card.id for card in self._whole[stage]]

    def _on_menu(self, idea_id: str, at: QPoint) -> None:
        menu = self.menu_of(idea_id)
        if menu is not None:
            menu.popup(at)

    def menu_of(self, idea_id: str) -> CardMenu | None:
        """Make the menu of a card."""
        card = self._card(idea_id)
        if card is None:
            return None
        menu = CardMenu(card, self._words, self)
        menu.opened.connect(self.opened)
        menu.remove_requested.connect(self.remove_requested)
        menu.nudge_requested.connect(self._on_nudged)
        menu.stage_requested.connect(self._on_stage_wanted)
        return menu

    def _on_stage_wanted(self, idea_id: str, stage: str) -> None:
        self.request(idea_id, Stage(stage))
