"""What the people table shows, and how: search, chips, filters, order and columns, kept by cohort."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, Qt, Signal, Slot

from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_collation import Collation
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_filters import ColumnFilter, View
from revmentor_desktop.views.people.column_menu import ColumnMenus
from revmentor_desktop.views.people.filter_popup import FilterPopup
from revmentor_desktop.views.people.kept_views import KeptViews, TableView, read_views
from revmentor_desktop.views.people.table import PeopleTable
from revmentor_desktop.views.people.toolbar import Toolbar
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.workspace import Workspace

_MANY = 5_000
"""Texts of a column that are put in order off the UI thread before the table is sorted by them."""


class Looking(QObject):
    """Keeps the toolbar, the heading and the model at one view, and the views of every cohort."""

    shown_changed = Signal()
    """Others are shown, or in another order."""

    def __init__(
        self, workspace: Workspace, toolbar: Toolbar, table: PeopleTable, model: PeopleModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._toolbar = toolbar
        self._table = table
        self._model = model
        self._cohort: CohortId | None = None
        self._views = KeptViews()
        self.menus = ColumnMenus(workspace.words, table)
        toolbar.filter_changed.connect(self._on_searched)
        table.heading.sortIndicatorChanged.connect(self._on_sorted)
        table.heading.filter_requested.connect(self.open_filter)
        table.heading.menu_requested.connect(self.menus.pop_up)
        self.menus.filter_requested.connect(self.open_filter)
        self.menus.filter_dropped.connect(self._on_filter_dropped)

    # Views that come back

    def state(self) -> str:
        """What shall come back at the next start."""
        self._keep()
        return self._views.written()

    def restore(self, text: str) -> None:
        """Bring back what `state` gave."""
        self._views = read_views(text)
        self._bring_back()

    def enter(self, cohort_id: CohortId) -> None:
        """Look at another cohort, the way it was looked at last."""
        if cohort_id != self._cohort:
            self._keep()
            self._cohort = cohort_id
            self._bring_back()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the cohort's named views."""
        return tuple(self._views.named.get(str(self._cohort), {}))

    def keep_as(self, name: str) -> None:
        """Keep what is shown under a name."""
        self._views.named.setdefault(str(self._cohort), {})[name] = self._now()

    def bring(self, name: str) -> None:
        """Show a named view."""
        self._take(self._views.named[str(self._cohort)][name])

    def forget(self, name: str) -> None:
        """Forget a named view."""
        self._views.named[str(self._cohort)].pop(name, None)

    def _now(self) -> TableView:
        return TableView(view=self._model.view, layout=self._table.layout_now())

    def _keep(self) -> None:
        if self._cohort is not None:
            self._views.latest[self._cohort] = self._now()

    def _bring_back(self) -> None:
        if self._cohort is not None:
            self._take(self._views.latest.get(self._cohort, TableView()))

    def _take(self, kept: TableView) -> None:
        self._table.lay_out(kept.layout)
        self._ask(kept.view)

    # What is asked

    def show_everybody(self) -> None:
        """Show everybody, in the same order."""
        self._ask(self._model.view.everybody())

    @Slot()
    def drop_filters(self) -> None:
        """Ask nothing of any column; the search and the chips stay."""
        self._ask(replace(self._model.view, filters={}))

    def ask_column(self, column: Column, asked: ColumnFilter) -> None:
        """Ask something of a column's cells."""
        self._ask(self._model.view.with_filter(column, asked))

    @Slot(int)
    def open_filter(self, section: int) -> None:
        """Open the filter of a column below its heading."""
        column = Column(section)
        today = self._workspace.office.door.today
        self._table.scrollTo(self._model.index(max(self._table.currentIndex().row(), 0), column))
        popup = FilterPopup(column, self._model, self._workspace.words, today, self._table)
        popup.asked.connect(self._on_column_asked)
        heading = self._table.heading
        popup.show_below(heading.viewport().mapToGlobal(heading.place_of(column).bottomLeft() + QPoint(0, 1)))

    def _ask(self, view: View) -> None:
        """Show what a view asks for, with the controls that say so."""
        # The signals of the controls would ask for the same again, one part after the other.
        blocked = [QSignalBlocker(one) for one in (self._toolbar, self._table.heading)]
        if self._toolbar.search.text() != view.text:
            self._toolbar.search.setText(view.text)
        self._toolbar.choose(view.choice)
        orders = Qt.SortOrder
        order = orders.DescendingOrder if view.descending else orders.AscendingOrder
        self._table.heading.setSortIndicator(view.column, order)
        for one in blocked:
            one.unblock()
        self._table.heading.filtered = frozenset(view.filters)
        self._table.heading.viewport().update()
        self._arrange(view)

    def _arrange(self, view: View) -> None:
        order = self._model.order
        texts = order.texts(view.column) if view.column is not self._model.view.column else set()
        if len(texts) > _MANY and not order.is_prepared(view.column):
            answer = LateAnswer(self, partial(self._on_prepared, view))
            preparing = partial(_prepared, self._workspace.words.language, texts)
            self._workspace.in_background("", preparing, answer.hand_on)
            return
        self._model.arrange(view)
        self.shown_changed.emit()

    def _on_prepared(self, view: View, collation: Collation) -> None:
        self._model.order.adopt(view.column, collation)
        self._model.arrange(view)
        self.shown_changed.emit()

    def _on_searched(self) -> None:
        view = self._model.view
        self._arrange(replace(view, text=self._toolbar.search.text(), choice=self._toolbar.choice))

    def _on_sorted(self, section: int, order: Qt.SortOrder) -> None:
        down = order is Qt.SortOrder.DescendingOrder
        self._arrange(replace(self._model.view, column=Column(max(section, 0)), descending=down))

    def _on_column_asked(self, section: int, asked: ColumnFilter) -> None:
        self.ask_column(Column(section), asked)

    def _on_filter_dropped(self, section: int) -> None:
        self.ask_column(Column(section), ColumnFilter())


def _prepared(language: str, texts: set[str]) -> Collation:
    collation = Collation(language)
    collation.learn(texts)
    return collation
