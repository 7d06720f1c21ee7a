"""The filter of the board: a menu of departments, sites, topics and statuses, and a chip for each chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.models.pairing_filters import Choice, Filters, Kind
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.matching.flow_row import FlowRow
from revmentor_desktop.views.matching.opener import opener
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.wording import board_view
from revmentor_desktop.wording.catalogue import Words

_LONGEST = 60


class FilterMenu(QObject):
    """What the board is filtered by; what is chosen stands as chips in the row, which a click takes away."""

    changed = Signal()

    def __init__(self, words: Words, row: FlowRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._row = words, row
        self.filters = Filters()
        self.opener = opener(words(board_view.FILTER), "filter", parent)
        self.opener.clicked.connect(self._on_opened)
        self._menu = QMenu(parent)
        self._menu.setObjectName("filter-menu")
        self._choices: Sequence[Choice] = ()
        self._chips: list[Chip] = []

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these values; chosen ones that are gone are dropped."""
        if choices == self._choices:
            return
        self._choices = choices
        self.take(self.filters)

    def take(self, filters: Filters) -> None:
        """Filter by these values, as far as there are such."""
        known = {(one.kind, one.value) for one in self._choices}
        self._take(Filters(chosen=filters.chosen & known))

    def clear(self) -> None:
        """Filter by nothing."""
        self._take(Filters())

    def _take(self, filters: Filters) -> None:
        if filters.chosen != self.filters.chosen:
            self.filters = filters
            self.changed.emit()
        self._show_chips()

    def _show_chips(self) -> None:
        for chip in self._chips:
            self._row.drop(chip)
        self._chips = [
            self._chip(one) for one in self._choices if (one.kind, one.value) in self.filters.chosen
        ]
        self._row.arrange()

    def _chip(self, choice: Choice) -> Chip:
        name = choice.name[:_LONGEST]
        chip = Chip(self._words(board_view.FILTER_CHIP, name=name), Tone.ACCENT, self._row)
        chip.setAccessibleName(self._words(board_view.FILTER_OFF, name=name))
        chip.setToolTip(chip.accessibleName())
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setProperty("choice", choice)
        chip.clicked.connect(self._on_switched)
        self._row.add(chip)
        chip.show()
        return chip

    def _on_opened(self) -> None:
        self._menu.clear()
        for kind in Kind:
            offered = [one for one in self._choices if one.kind is kind]
            if not offered:
                continue
            inner = self._menu.addMenu(self._words(board_view.FILTER_BY[kind]))
            inner.setObjectName(f"filter-{kind}")
            for one in offered:
                self._add(inner, one)
        if self.filters.chosen:
            self._menu.addSeparator()
            self._menu.addAction(self._words(board_view.CLEAR_FILTERS), self.clear)
        self._menu.popup(self.opener.mapToGlobal(QPoint(0, self.opener.height() + 2)))

    def _add(self, menu: QMenu, choice: Choice) -> None:
        action = QAction(choice.name[:_LONGEST].replace("&", "&&"), menu)
        action.setObjectName(f"{choice.kind}-{choice.value}")
        action.setCheckable(True)
        action.setChecked((choice.kind, choice.value) in self.filters.chosen)
        action.setProperty("choice", choice)
        action.triggered.connect(self._on_switched)
        menu.addAction(action)

    def _on_switched(self) -> None:
        choice = self.sender().property("choice")
        if isinstance(choice, Choice):
            self._take(self.filters.switched(choice.kind, choice.value))
