"""The People tab: everybody in the cohort as a table, one person beside it, lists in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_order import Choice
from revmentor_desktop.models.people_rows import Column, RowMaker, department_places
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.people.beside import Beside
from revmentor_desktop.views.people.deeds import Deeds
from revmentor_desktop.views.people.delegate import PeopleDelegate
from revmentor_desktop.views.people.known_texts import known_texts
from revmentor_desktop.views.people.later_rows import LaterRows, MadeRows, made_rows
from revmentor_desktop.views.people.pages import Pages
from revmentor_desktop.views.people.row_actions import RowActions, adding_action
from revmentor_desktop.views.people.saving import save_cell
from revmentor_desktop.views.people.table import PeopleTable
from revmentor_desktop.views.people.toolbar import Toolbar
from revmentor_desktop.views.people.touched import touched_people
from revmentor_desktop.views.tab import Tab, TabState
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import people_view

_AT_ONCE = 200
"""Rows that are made while the window waits; more of them are made behind it."""
_PANEL_SHARE = 4
"""The panel takes one part in so many of the tab, unless it was drawn wider."""


class PeopleTab(Tab):
    """The table, its toolbar and the side panel; every change goes through the workspace."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("people-tab")
        self.model = PeopleModel(self.words, self)
        self.toolbar = Toolbar(self.words, self)
        self.table = PeopleTable(self.model, self.words(people_view.TABLE), self)
        self.deeds = Deeds(workspace, self.table, self._known, self)
        self._beside = Beside(workspace, self)
        self.panel = self._beside.panel
        self._later = LaterRows(workspace, self)
        self._pages = Pages(
            self.words,
            self.table,
            show_everybody=self._show_everybody,
            begin_import=self.deeds.choose_file,
            add=self.deeds.add_person,
        )
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._drawn = False
        self._actions = RowActions(
            self.words,
            self.table,
            edit=self.table.edit_name,
            duplicate=self.deeds.duplicate,
            copy=self.table.copy,
            remove=self.deeds.remove_chosen,
        )
        self.addAction(adding_action(self.words, self, self.deeds.add_person))
        self._arrange()
        self._connect()
        self.refresh(None)

    def _arrange(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(space.XL, space.L, space.XL, space.L)
        column.setSpacing(space.M)
        column.addWidget(self.toolbar)
        column.addWidget(self._pages, 1)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)

    def _connect(self) -> None:
        delegate = PeopleDelegate(self.words, self._known, self._today, self.table)
        self.table.setItemDelegate(delegate)
        delegate.confirmed.connect(self.table.on_confirmed)
        delegate.refused.connect(self._on_refused)
        self.model.edit_requested.connect(self._on_edit, Qt.ConnectionType.QueuedConnection)
        self.table.removal_requested.connect(self.deeds.remove_chosen)
        self.table.menu_requested.connect(self._actions.pop_up)
        self.table.person_shown.connect(self._beside.show_row)
        self.table.heading.sortIndicatorChanged.connect(self._on_sorted)
        self.toolbar.filter_changed.connect(self._on_filter)
        self.toolbar.columns.clicked.connect(self._on_columns)
        self.toolbar.add.clicked.connect(self.deeds.add_person)
        self.toolbar.begin_import.clicked.connect(self.deeds.choose_file)
        self.deeds.added.connect(self.reveal)
        self._later.made.connect(self._show_rows)
        self._splitter.splitterMoved.connect(self._on_drawn)
        self.workspace.busy.connect(self._show_working)

    # What every tab offers

    @override
    def refresh(self, change_set: ChangeSet | None) -> None:
        snapshot = self.workspace.snapshot()
        if change_set is None:
            self._show_rows(made_rows(snapshot, self.words))
            return
        touched = touched_people(change_set, snapshot)
        if self._later.awaited or len(snapshot.people if touched is None else touched) > _AT_ONCE:
            self._later.ask()
        elif touched is None:
            self._show_rows(made_rows(snapshot, self.words))
        else:
            self.model.show_departments(department_places(snapshot))
            if touched:
                self.model.show_some(RowMaker(snapshot, self.words).rows(touched), touched)
            self._show_right_page()

    def _show_rows(self, made: MadeRows) -> None:
        first = self.model.rowCount() == 0
        self.model.show_departments(made.departments)
        self.model.show_all(made.rows)
        self._show_right_page()
        if first:
            self.table.measure_columns()

    @override
    def state(self) -> TabState:
        view = self.model.view
        return {
            "columns": self.table.layout_text(),
            "sized": "yes" if self.table.heading.sized_by_hand else "",
            "text": view.text,
            "choice": view.choice.value,
            "sorted": str(view.column.value),
            "descending": "yes" if view.descending else "",
            "splitter": " ".join(map(str, self._splitter.sizes())) if self._drawn else "",
        }

    @override
    def restore(self, state: TabState) -> None:
        if state.get("columns"):
            self.table.take_layout(state["columns"], by_hand=bool(state.get("sized")))
        if state.get("choice") in set(Choice):
            self.toolbar.choose(Choice(state["choice"]))
        self.toolbar.search.setText(state.get("text", ""))
        place = state.get("sorted", "")
        if place.isdecimal() and int(place) < len(Column):
            down = bool(state.get("descending"))
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            self.table.heading.setSortIndicator(int(place), order)
        sizes = [int(size) for size in state.get("splitter", "").split() if size.isdecimal()]
        if len(sizes) == 2 and all(sizes):
            self._drawn = True
            self._splitter.setSizes(sizes)
        self._on_filter()

    @override
    def start_search(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

    @override
    def reveal(self, record_id: str) -> None:
        snapshot = self.workspace.snapshot()
        pair = next((one for one in snapshot.pairs.values() if one.id == record_id), None)
        person_id = pair.mentor_id if pair else record_id
        mine = [
            one.id
            for one in snapshot.participations.values()
            if record_id == one.id or person_id == one.person_id
        ]
        if mine and self.model.place_of(mine[0]) is None:
            self._show_everybody()
        if mine and self.table.choose(mine[0]):
            self.table.setFocus()

    def import_file(self, path: Path) -> None:
        """Show what importing a list would do, and do it if that is wanted."""
        self.deeds.import_file(path)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._drawn:
            wanted = min(self.panel.sizeHint().width(), self.width() // _PANEL_SHARE)
            self._splitter.setSizes([self.width() - wanted, wanted])

    # What happens

    def _on_drawn(self) -> None:
        self._drawn = True

    def _known(self, column: Column) -> list[str]:
        return known_texts(self.workspace.snapshot(), column) or self.model.values(column)

    def _today(self) -> date:
        return self.workspace.office.door.today

    def _on_edit(self, row_id: ParticipationId, column: int, text: str) -> None:
        save_cell(self.workspace, row_id, Column(column), text)

    def _on_refused(self, why: str) -> None:
        self.workspace.notice(why, Tone.WARNING)

    def _on_filter(self) -> None:
        view = self.model.view
        self.model.arrange(replace(view, text=self.toolbar.search.text(), choice=self.toolbar.choice))
        self._show_right_page()

    def _on_sorted(self, section: int, order: Qt.SortOrder) -> None:
        down = order is Qt.SortOrder.DescendingOrder
        self.model.arrange(replace(self.model.view, column=Column(max(section, 0)), descending=down))

    def _show_everybody(self) -> None:
        self.toolbar.search.clear()
        self.toolbar.choose(Choice.ALL)
        self._on_filter()

    def _show_right_page(self) -> None:
        self._show_working()
        anybody = self.model.count(Choice.ALL) > 0
        self.panel.setVisible(anybody)
        self.toolbar.count(self.model)
        if not self.table.choose_somebody():
            self._beside.show_row(self.model.row_at(self.table.currentIndex()))

    def _show_working(self) -> None:
        """Offer changes while the programme can be changed."""
        anybody, writable = self.model.count(Choice.ALL) > 0, self.workspace.writable
        self._pages.show_right_one(anybody=anybody, shown=self.model.rowCount() > 0, writable=writable)
        self.toolbar.show_working(any_people=anybody, writable=writable)
        self.model.editable = writable
        self._actions.allow(writing=writable)

    def _on_columns(self) -> None:
        menu = self.table.heading.column_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.toolbar.columns.mapToGlobal(QPoint(0, self.toolbar.columns.height())))
