"""The two halves of the board: the list of mentors with its heading, the grid of adepts with its header."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.models.adept_board import AdeptBoard
from revmentor_desktop.models.mentor_list import MentorList
from revmentor_desktop.models.pairing_tally import Only, Tally
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.adept_view import AdeptView
from revmentor_desktop.views.matching.display import DisplayMenu
from revmentor_desktop.views.matching.filtering import FilterMenu
from revmentor_desktop.views.matching.flow_row import FlowRow
from revmentor_desktop.views.matching.mentor_view import MentorView
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.header import PageHeader
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import board, board_view, pair_lists
from revmentor_desktop.wording.catalogue import Message, Words


class MentorHalf(QFrame):
    """Mentors without a pair, on a surface of their own."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.model = MentorList(self)
        self.view = MentorView(self.model, words, self)
        self.count = snug("", Style.SMALL, muted=True, parent=self)
        self.count.setObjectName("mentor-count")
        column = QVBoxLayout(self)
        column.setContentsMargins(space.M, space.L, space.M, 0)
        column.setSpacing(2)
        column.addWidget(snug(words(board.MENTORS_TITLE), Style.SECTION, parent=self))
        column.addWidget(self.count)
        column.addSpacing(space.S)
        column.addWidget(self.view, 1)

    def tell(self, tally: Tally, shown: str) -> None:
        """Say how many wait, and why the list is empty if it is."""
        self.count.setText(self._words(board.WAITING_COUNT, waiting=tally.waiting_mentors, all=tally.mentors))
        self.view.say_if_empty(shown)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.surface)
        painter.setPen(theme.line)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()


class AdeptHalf(QWidget):
    """The header with its counts, and the adepts below."""

    only_changed = Signal()
    """Another of the counts is switched on as a filter."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.model = AdeptBoard(self)
        self.view = AdeptView(self.model, words, self)
        self.search = Line(self, icon=Icon.SEARCH)
        self.search.setObjectName("board-search")
        self.search.setPlaceholderText(words(board.FIND))
        self.search.setAccessibleName(words(board.FIND))
        self.search.setClearButtonEnabled(True)
        self.match_all = Button(words(board.MATCH_ALL), self, primary=True)
        self.match_all.setObjectName("match-all")
        self.match_all.setAutoDefault(True)
        self.more = Button("", self, icon=Icon.MORE, name=words(pair_lists.MORE))
        self.more.setObjectName("board-more")
        self.more.setAutoDefault(True)
        # The pairs are a count and no switch, so they are words and no chip.
        self.pairs = label("", Style.SMALL_STRONG, parent=self)
        self.pairs.setObjectName("pair-count")
        self.pairs.setContentsMargins(0, space.XS, space.XS, space.XS)
        self.chips = {
            Only.UNPAIRED: self._switch(board.UNPAIRED_ONLY, "only-unpaired"),
            Only.CLASHES: self._switch(board.CLASHES_ONLY, "only-clashes"),
            Only.OVERRIDES: self._switch(board.OVERRIDES_ONLY, "only-overrides"),
        }
        self._row = FlowRow(self)
        self.filters = FilterMenu(words, self._row, self)
        self.display = DisplayMenu(words, self)
        self._lay_out()

    def _switch(self, tip: Message, name: str) -> Chip:
        chip = Chip("", Tone.PLAIN, self, checkable=True)
        chip.setObjectName(name)
        chip.setToolTip(self._words(tip))
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.toggled.connect(self._on_toggled)
        return chip

    def _lay_out(self) -> None:
        header = PageHeader(self._words(board.TITLE), self)
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * 12)
        self.search.setMaximumWidth(self.fontMetrics().averageCharWidth() * 34)
        header.add_button(self.search)
        header.add_button(self.more)
        header.add_button(self.match_all)
        for member in (self.pairs, *self.chips.values(), self.filters.opener, self.display.opener):
            self._row.add(member)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.L, 0, 0)
        column.setSpacing(space.S)
        for widget in (header, self._row):
            inside = QVBoxLayout()
            inside.setContentsMargins(space.L + 6, 0, space.L, 0)
            inside.addWidget(widget)
            column.addLayout(inside)
        below = QVBoxLayout()
        below.setContentsMargins(space.L, space.XS, 0, 0)
        below.addWidget(self.view)
        column.addLayout(below, 1)

    @property
    def only(self) -> Only | None:
        """The count that filters the board now."""
        return next((only for only, chip in self.chips.items() if chip.isChecked()), None)

    def show_everybody(self) -> None:
        """Take back the search and every filter."""
        self.search.clear()
        for chip in self.chips.values():
            chip.setChecked(False)
        self.filters.clear()

    def tell(self, tally: Tally, shown: str) -> None:
        """Say the counts, and why the board is empty if it is."""
        words = self._words
        if tally.possible is None:
            self.pairs.setText(words(board.PAIRS, count=tally.pairs))
        else:
            self.pairs.setText(words(board.PAIRS_OF, count=tally.pairs, possible=tally.possible))
        self.chips[Only.UNPAIRED].say(words(board.UNPAIRED, count=tally.unpaired), Tone.PLAIN)
        clash = Tone.CLASH if tally.clashes else Tone.PLAIN
        self.chips[Only.CLASHES].say(words(board.CLASHES, count=tally.clashes), clash)
        override_tone = Tone.WARNING if tally.overrides else Tone.PLAIN
        self.chips[Only.OVERRIDES].say(words(board.OVERRIDES, count=tally.overrides), override_tone)
        self._row.arrange()
        self.view.say_if_empty(shown)

    def nobody(self) -> str:
        """Say why a search or a filter leaves nobody."""
        is_searched = bool(self.search.text() or self.filters.filters.chosen)
        message = board.NOBODY_FOUND if is_searched or self.only is None else _NOBODY[self.only]
        return self._words(message)

    def _on_toggled(self, on: bool) -> None:
        sender = self.sender()
        for chip in self.chips.values():
            if on and chip is not sender:
                chip.setChecked(False)
        self.only_changed.emit()


_NOBODY = {
    Only.UNPAIRED: board_view.NO_EMPTY_PLACE,
    Only.CLASHES: board_view.NO_CLASHES,
    Only.OVERRIDES: board_view.NO_OVERRIDES,
}
