"""What stands below the toolbar of the People tab: the table, or why there is none."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.widgets.empty import EmptyState
from revmentor_desktop.views.widgets.list_card import ListCard
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words

Act = Callable[[], object]


class Pages(QStackedWidget):
    """The table in its card, nobody found, and nobody there yet."""

    def __init__(
        self, words: Words, table: QWidget, *, show_everybody: Act, begin_import: Act, add: Act
    ) -> None:
        super().__init__()
        self._card = ListCard(table)
        self._no_one = EmptyState(
            Icon.SEARCH, words(people_view.NOTHING_FOUND), words(people_view.SEARCH_ELSE), self
        )
        everybody = self._no_one.offer(words(people_view.SHOW_ALL), show_everybody)
        everybody.setObjectName("people-show-everybody")
        self._empty = EmptyState(Icon.PEOPLE, words(people_view.EMPTY_TITLE), words(people_view.EMPTY), self)
        self._import = self._empty.offer(words(people_view.IMPORT_LIST), begin_import, primary=True)
        self._import.setObjectName("people-empty-import")
        self._add = self._empty.offer(words(people_view.ADD_PERSON), add)
        self._add.setObjectName("people-empty-add")
        for page in (self._card, self._no_one, self._empty):
            self.addWidget(page)

    def show_right_one(self, *, anybody: bool, shown: bool, writable: bool) -> None:
        """Show the table where rows are shown, else say why there are none."""
        self.setCurrentWidget(self._card if shown else self._no_one if anybody else self._empty)
        for button in (self._import, self._add):
            button.setEnabled(writable)
