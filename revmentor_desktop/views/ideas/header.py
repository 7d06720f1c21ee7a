"""The line above the board: whose ideas, how many, a search, and the button for a new one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.models.idea_cards import BoardFilter
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Words

_SEARCH = 24
"""Characters that the search field has room for."""
_SEARCH_LEAST = 8


class IdeasHeader(QWidget):
    """The filters of the board, and what can be begun."""

    filtered = Signal()
    new_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._all = Chip(words(wording.ALL_COHORTS), parent=self, checkable=True)
        self._this = Chip(words(wording.THIS_COHORT), parent=self, checkable=True)
        self._waiting = Chip("", Tone.WARNING, self, checkable=True)
        self._amount = Chip("", parent=self)
        self._realised = Chip("", Tone.OK, self)
        self._scope = QButtonGroup(self)
        self._scope.addButton(self._all)
        self._scope.addButton(self._this)
        self._all.setChecked(True)
        self.search = Line(self, icon=Icon.SEARCH)
        self.search.setPlaceholderText(words(wording.FIND))
        self.search.setAccessibleName(words(wording.FIND))
        self.search.setClearButtonEnabled(True)
        self._new = Button(words(wording.NEW_IDEA), self, primary=True, icon=Icon.ADD)
        self._new.setToolTip(words(wording.NEW_IDEA_TIP))
        names = {
            "all-cohorts": self._all,
            "this-cohort": self._this,
            "waiting": self._waiting,
            "find-idea": self.search,
            "new-idea": self._new,
        }
        for name, widget in names.items():
            widget.setObjectName(name)
        self._arrange()
        self._all.toggled.connect(self._on_filtered)
        self._waiting.toggled.connect(self._on_filtered)
        self.search.textChanged.connect(self._on_filtered)
        self._new.clicked.connect(self.new_requested)

    def say(self, amount: int, realised: int, waiting: int) -> None:
        """Say how many ideas there are, how many were realised, and how many wait."""
        self._amount.say(self._words(wording.HOW_MANY, count=amount))
        self._realised.say(self._words(wording.REALISED, count=realised))
        self._waiting.say(self._words(wording.WAITING, count=waiting))
        self._waiting.setVisible(waiting > 0 or self._waiting.isChecked())
        self._make_room()

    def shown(self, cohort_id: CohortId) -> BoardFilter:
        """What the board shall show; `cohort_id` is the cohort in view."""
        return BoardFilter(
            text=self.search.text(),
            cohort_id=cohort_id if self._this.isChecked() else None,
            only_waiting=self._waiting.isChecked(),
        )

    @property
    def only_this_cohort(self) -> bool:
        """Whether the ideas of other cohorts are left out."""
        return self._this.isChecked()

    @property
    def only_waiting(self) -> bool:
        """Whether only ideas that wait for an answer are shown."""
        return self._waiting.isChecked()

    def choose(self, *, this_cohort: bool, waiting: bool, text: str = "") -> None:
        """Set the filters."""
        (self._this if this_cohort else self._all).setChecked(True)
        self._waiting.setChecked(waiting)
        self.search.setText(text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _arrange(self) -> None:
        self._title = label(self._words(wording.IDEAS), Style.PAGE_TITLE)
        self._chips = QWidget(self)
        # How wide it may be is told by the chips that always stay.
        self._chips.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self._chips)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        for chip in (self._all, self._this, self._amount, self._realised, self._waiting):
            row.addWidget(chip)
        row.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(space.S)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self.search, 0, 2)
        self._grid.addWidget(self._new, 0, 3)
        self._grid.setColumnStretch(1, 1)
        letter = self.fontMetrics().averageCharWidth()
        self.search.setMinimumWidth(letter * _SEARCH_LEAST)
        self.search.setMaximumWidth(letter * _SEARCH)
        self._make_room()

    def _make_room(self) -> None:
        """Put the chips on a line of their own, and leave out figures, where there is no room for them."""
        chips = [self._all, self._this]
        chips += [self._waiting] if not self._waiting.isHidden() else []
        needed = sum(_wide(chip) for chip in chips)
        self._chips.setMinimumWidth(needed)
        beside = self.width() - _wide(self._title) - self.search.maximumWidth() - _wide(self._new) - space.L
        fits = needed <= beside
        self._grid.removeWidget(self._chips)
        self._grid.addWidget(self._chips, *((0, 1, 1, 1) if fits else (1, 0, 1, 4)))
        room = (beside if fits else self.width()) - needed
        for chip in (self._realised, self._amount):
            room -= _wide(chip)
            chip.setVisible(room > 0)

    def _on_filtered(self) -> None:
        self.filtered.emit()


def _wide(widget: QWidget) -> int:
    return widget.sizeHint().width() + space.S
