"""The line below the people table: how many are shown, and how much is chosen."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.people.block import Chosen
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import people_table
from revmentor_desktop.wording.catalogue import Words


class Foot(QWidget):
    """Counts, quietly; what says nothing new is left out."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.shown = label("", Style.SMALL, muted=True, parent=self)
        self.shown.setObjectName("people-shown")
        self.chosen = label("", Style.SMALL, muted=True, parent=self)
        self.chosen.setObjectName("people-chosen")
        self.filters = Button("", self, icon=Icon.CLOSE, name=words(people_table.DROP_FILTERS), small=True)
        self.filters.setObjectName("people-drop-filters")
        self.filters.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(space.S, 0, space.S, 0)
        row.setSpacing(space.M)
        row.addWidget(self.shown)
        row.addWidget(self.filters)
        row.addStretch(1)
        row.addWidget(self.chosen)

        self.setMinimumHeight(self.filters.sizeHint().height())

    def show_shown(self, shown: int, total: int, filters: int) -> None:
        """Say how many of all are shown, and how many columns are filtered; a click on that ends it."""
        self.filters.setText(self._words(people_table.FILTERS, count=filters))
        self.filters.setVisible(filters > 0)
        text = self._words(people_table.SHOWN, shown=shown, total=total)
        self.shown.setText(text if shown < total else "")
        self.shown.setVisible(shown < total)

    def show_chosen(self, chosen: Chosen) -> None:
        """Say how many cells and people are chosen, where it is more than one."""
        words = self._words
        cells = words(people_table.CHOSEN_CELLS, count=chosen.cells)
        people = words(people_table.CHOSEN_PEOPLE, count=chosen.height)
        text = words(people_table.CHOSEN, cells=cells, people=people)
        self.chosen.setText(text if chosen.cells > 1 else "")
