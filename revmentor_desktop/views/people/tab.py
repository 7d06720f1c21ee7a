"""The People tab: everybody in the cohort as a table, one person beside it, lists in."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_filters import Choice
from revmentor_desktop.models.people_rows import RowMaker, department_places
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.people.beside import Beside
from revmentor_desktop.views.people.cell_acts import CellActs
from revmentor_desktop.views.people.cells import CellReader
from revmentor_desktop.views.people.deeds import Deeds
from revmentor_desktop.views.people.delegate import PeopleDelegate
from revmentor_desktop.views.people.foot import Foot
from revmentor_desktop.views.people.known_texts import known_texts
from revmentor_desktop.views.people.later_rows import LaterRows, MadeRows, made_rows
from revmentor_desktop.views.people.looking import Looking
from revmentor_desktop.views.people.pages import Pages
from revmentor_desktop.views.people.saving import CellSaver, TypedCell
from revmentor_desktop.views.people.table import PeopleTable
from revmentor_desktop.views.people.table_actions import TableActions, adding_action
from revmentor_desktop.views.people.toolbar import Toolbar
from revmentor_desktop.views.people.touched import touched_people
from revmentor_desktop.views.people.views_menu import ViewsMenu
from revmentor_desktop.views.tab import Tab, TabState
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import people_view

_AT_ONCE = 200
"""Rows that are made while the window waits; more of them are made behind it."""
_PANEL_SHARE = 4
"""The panel takes one part in so many of the tab, unless it was drawn wider."""


class PeopleTab(Tab):
    """The table, its toolbar and the side panel; every change goes through the workspace."""

    went_to = Signal(str, str)
    """A command of the window is wanted: its code, and nothing more."""
    forms_found = Signal(list)
    """Forms came where a list was awaited: their paths."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("people-tab")
        self.model = PeopleModel(self.words, self)
        self.toolbar = Toolbar(self.words, self)
        self.table = PeopleTable(self.model, self.words(people_view.TABLE), self)
        self.looking = Looking(workspace, self.toolbar, self.table, self.model, self)
        self.views = ViewsMenu(workspace, self.looking, self.toolbar.columns)
        self.deeds = Deeds(workspace, self.table, self._known, self)
        self._saver = CellSaver(workspace, self.model, self)
        self._acts = CellActs(workspace, self.table, self.model, self._saver, self)
        self._actions = TableActions(self.words, self.table, self._acts, self.deeds, self._lead)
        self._foot = Foot(self.words, self)
        self._beside = Beside(workspace, self)
        self.panel = self._beside.panel
        self._later = LaterRows(workspace, self)
        self._pages = Pages(
            self.words,
            self.table,
            show_everybody=self.looking.show_everybody,
            begin_import=self.deeds.choose_file,
            add=self.deeds.add_person,
        )
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._drawn = False
        self.addAction(adding_action(self.words, self, self.deeds.add_person))
        self._arrange()
        self._connect()
        self.refresh(None)

    def _arrange(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(space.XL, space.L, space.XL, space.S)
        column.setSpacing(space.M)
        column.addWidget(self.toolbar)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot)
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
        delegate = PeopleDelegate(self.words, self._known, self._reader, self.table)
        self.table.setItemDelegate(delegate)
        delegate.confirmed.connect(self.table.on_confirmed)
        delegate.refused.connect(self._on_refused)
        delegate.spread_requested.connect(self._acts.spread)
        self.model.edit_requested.connect(self._on_edit, Qt.ConnectionType.QueuedConnection)
        self.table.menu_requested.connect(self._on_menu)
        self.table.person_shown.connect(self._beside.show_row)
        self.table.chosen_changed.connect(self._on_chosen)
        self.looking.shown_changed.connect(self._show_right_page)
        self.looking.menus.led.connect(self._lead)
        self._foot.filters.clicked.connect(self.looking.drop_filters)
        self.toolbar.columns.clicked.connect(self._on_columns)
        self.toolbar.add.clicked.connect(self.deeds.add_person)
        self.toolbar.begin_import.clicked.connect(self.deeds.choose_file)
        self.deeds.added.connect(self.reveal)
        self.deeds.led.connect(self.went_to)
        self.deeds.forms_found.connect(self.forms_found)
        self._later.made.connect(self._show_rows)
        self._splitter.splitterMoved.connect(self._on_drawn)
        self.workspace.busy.connect(self._show_working)

    # What every tab offers

    @override
    def refresh(self, change_set: ChangeSet | None) -> None:
        snapshot = self.workspace.snapshot()
        self.looking.enter(snapshot.cohort.id)
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
                fresh = map(ParticipationId, change_set.ids("participation"))
                parts = self.model.parts_of(touched).union(fresh)
                self.model.show_some(RowMaker(snapshot, self.words).rows(parts), touched)
            self._show_right_page()

    def _show_rows(self, made: MadeRows) -> None:
        first = self.model.rowCount() == 0
        self.model.show_departments(made.departments)
        self.model.show_all(made.rows, made.names)
        self._show_right_page()
        if first:
            self.table.measure_columns()

    @override
    def state(self) -> TabState:
        return {
            "views": self.looking.state(),
            "splitter": " ".join(map(str, self._splitter.sizes())) if self._drawn else "",
            "folded": " ".join(sorted(self.panel.folded())),
        }

    @override
    def restore(self, state: TabState) -> None:
        self.looking.restore(state.get("views", ""))
        self.panel.fold(state.get("folded", "").split())
        sizes = [int(size) for size in state.get("splitter", "").split() if size.isdecimal()]
        if len(sizes) == 2 and all(sizes):
            self._drawn = True
            self._splitter.setSizes(sizes)

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
            self.looking.show_everybody()
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

    def _reader(self) -> CellReader:
        return CellReader(self.workspace.snapshot(), self.workspace.office.door.today, self.words)

    def _on_edit(self, row_id: ParticipationId, column: int, text: str) -> None:
        row = self.model.row(row_id)
        if row is not None:
            self._saver.save([TypedCell(row=row, column=Column(column), text=text)])

    def _on_refused(self, why: str) -> None:
        self.workspace.notice(why, Tone.WARNING)

    def chosen_people(self) -> tuple[ParticipationId, ...]:
        """Give whom is chosen in the table, for commands of the window."""
        return tuple(row.id for row in self.table.chosen())

    def _lead(self, code: str) -> None:
        self.went_to.emit(code, "")

    def _on_chosen(self) -> None:
        self._foot.show_chosen(self.table.chosen_cells())

    def _on_menu(self, where: QPoint) -> None:
        column = Column(max(self.table.currentIndex().column(), 0))
        self._actions.pop_up(where, self.looking.menus.menu(column, self.table))

    def _show_right_page(self) -> None:
        self._show_working()
        anybody = self.model.count(Choice.ALL) > 0
        self.panel.setVisible(anybody)
        self.toolbar.count(self.model)
        filters = len(self.model.view.filters)
        self._foot.show_shown(self.model.rowCount(), self.model.count(Choice.ALL), filters)
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
        menu = self.views.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.toolbar.columns.mapToGlobal(QPoint(0, self.toolbar.columns.height())))
