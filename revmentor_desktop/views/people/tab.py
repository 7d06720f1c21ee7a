"""The People tab: everybody in the cohort as a table, one person beside it, lists in."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.people import Participation
from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_order import Choice
from revmentor_desktop.models.people_rows import Column, PeopleRow, RowMaker
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.people.adding import AddDialog
from revmentor_desktop.views.people.best_matches import BestMatches
from revmentor_desktop.views.people.delegate import PeopleDelegate
from revmentor_desktop.views.people.import_dialog import ImportDialog
from revmentor_desktop.views.people.pages import Pages
from revmentor_desktop.views.people.person_panel import PersonPanel
from revmentor_desktop.views.people.row_actions import RowActions, adding_action
from revmentor_desktop.views.people.saving import remove, save_cell
from revmentor_desktop.views.people.table import PeopleTable
from revmentor_desktop.views.people.toolbar import Toolbar
from revmentor_desktop.views.people.touched import touched_people
from revmentor_desktop.views.tab import Tab, TabState
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import people_view

if TYPE_CHECKING:
    from revmentor_desktop.services.importing import ImportPlan


class PeopleTab(Tab):
    """The table, its toolbar and the side panel; every change goes through the workspace."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("people-tab")
        self.model = PeopleModel(self.words, self)
        self.toolbar = Toolbar(self.words, self)
        self.table = PeopleTable(self.model, self.words(people_view.TABLE), self)
        self.panel = PersonPanel(self.words, self)
        self._matches = BestMatches(workspace, self)
        self._pages = Pages(
            self.words,
            self.table,
            show_everybody=self._show_everybody,
            begin_import=self.choose_file,
            add=self.add_person,
        )
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._actions = RowActions(
            self.words,
            self.table,
            edit=self.table.edit_name,
            duplicate=self.duplicate,
            copy=self.table.copy,
            remove=self.remove_chosen,
        )
        self.addAction(adding_action(self.words, self, self.add_person))
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
        self.table.removal_requested.connect(self.remove_chosen)
        self.table.menu_requested.connect(self._actions.pop_up)
        self.table.person_shown.connect(self._on_person_shown)
        self.table.heading.sortIndicatorChanged.connect(self._on_sorted)
        self.toolbar.filter_changed.connect(self._on_filter)
        self.toolbar.columns.clicked.connect(self._on_columns)
        self.toolbar.add.clicked.connect(self.add_person)
        self.toolbar.begin_import.clicked.connect(self.choose_file)
        self._matches.found.connect(self._on_matches)

    # What every tab offers

    @override
    def refresh(self, change_set: ChangeSet | None) -> None:
        snapshot = self.workspace.snapshot()
        touched = touched_people(change_set, snapshot) if change_set is not None else None
        maker = RowMaker(snapshot, self.words)
        if touched is None:
            self.model.show_all(maker.rows())
        elif touched:
            self.model.show_some(maker.rows(touched), touched)
        self._show_right_page()
        self._show_panel()

    @override
    def state(self) -> TabState:
        view = self.model.view
        return {
            "columns": self.table.layout_text(),
            "text": view.text,
            "choice": view.choice.value,
            "sorted": str(view.column.value),
            "descending": "yes" if view.descending else "",
            "splitter": " ".join(map(str, self._splitter.sizes())),
        }

    @override
    def restore(self, state: TabState) -> None:
        if state.get("columns"):
            self.table.take_layout(state["columns"])
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

    # What can be done

    def choose_file(self) -> None:
        """Ask for a list, and show what importing it would do."""
        words = self.words
        patterns = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"
        kinds = f"{words(people_view.LISTS)} ({patterns});;{words(people_view.EVERY_FILE)} (*)"
        chosen, _ = QFileDialog.getOpenFileName(self, words(people_view.CHOOSE_LIST), "", kinds)
        if chosen:
            self.import_file(Path(chosen))

    def import_file(self, path: Path) -> None:
        """Show what importing a list would do, and do it if that is wanted."""
        dialog = ImportDialog(self.workspace, path, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.import_requested.connect(self._on_import)
        dialog.open()

    def add_person(self) -> None:
        """Ask for a new person's facts."""
        self._open_adding(None)

    def duplicate(self) -> None:
        """Ask for a new person with the current one's facts, but for name and address."""
        chosen = self.table.chosen()
        if chosen:
            self._open_adding(chosen[0])

    def remove_chosen(self) -> None:
        """Take the chosen people out of the cohort; Undo is offered."""
        remove(self.workspace, [row.id for row in self.table.chosen()])

    def _open_adding(self, like: PeopleRow | None) -> None:
        dialog = AddDialog(self.workspace, self._known, like, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.reveal)
        dialog.open()

    def _on_import(self, plan: "ImportPlan") -> None:
        office = self.workspace.office
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.workspace.perform(
                lambda: _import(office, plan), people_view.IMPORTED, count=plan.added + plan.updated
            )
        finally:
            QApplication.restoreOverrideCursor()

    def _known(self, column: Column) -> list[str]:
        snapshot = self.workspace.snapshot()
        lists = {
            Column.DEPARTMENT: [one.name for one in snapshot.departments.values()],
            Column.TOPICS: [one.name for one in snapshot.topics.values()],
            Column.LEVEL: [*snapshot.programme.levels],
        }
        known = lists.get(column, [])
        return sorted(known) if column is not Column.LEVEL and known else known or self.model.values(column)

    def _today(self) -> date:
        return self.workspace.office.door.today

    # What happens

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
        anybody = self.model.count(Choice.ALL) > 0
        writable = self.workspace.office.door.store.writable
        self._pages.show_right_one(anybody=anybody, shown=self.model.rowCount() > 0, writable=writable)
        self.panel.setVisible(anybody)
        self.toolbar.show_working(any_people=anybody, writable=writable)
        self.toolbar.count(self.model)
        self.model.editable = writable
        self._actions.allow(writing=writable)
        self.table.fit_columns()

    def _show_panel(self) -> None:
        row = self.model.row_at(self.table.currentIndex())
        self._on_person_shown(row)

    def _on_person_shown(self, row: PeopleRow | None) -> None:
        snapshot = self.workspace.snapshot()
        one = snapshot.participations.get(row.id) if row is not None else None
        if one is None:
            self.panel.show_nobody()
        else:
            self.panel.show_person(snapshot, one)
        self._matches.ask(one)

    def _on_matches(self, one: Participation, matches: tuple[tuple[str, str], ...]) -> None:
        person = self.workspace.snapshot().people.get(one.person_id)
        if person is not None:
            self.panel.show_matches(one, person.name.split(" ")[0][:40], matches)

    def _on_columns(self) -> None:
        menu = self.table.heading.column_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.toolbar.columns.mapToGlobal(QPoint(0, self.toolbar.columns.height())))


def _import(office: Office, plan: "ImportPlan") -> None:
    office.backups.take(office.door.store.path, "import", office.place.now())
    office.importing.apply(plan)
