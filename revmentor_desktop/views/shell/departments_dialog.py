"""The departments as a tree: add one, rename it, put it below another, remove it."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTreeView, QWidget

from revmentor_desktop.domain.ids import DepartmentId
from revmentor_desktop.domain.programme import Department
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import welcome
from revmentor_desktop.wording.catalogue import Message

_ID = Qt.ItemDataRole.UserRole


class DepartmentsDialog(ShellDialog):
    """Each change is saved when made and is one undo step."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace.words, welcome.DEPARTMENTS_TITLE, parent, accept=None)
        self.workspace = workspace
        words = self.words
        self.paragraph(words(welcome.DEPARTMENTS_TEXT))
        self.tree = QTreeView(self)
        self.tree.setObjectName("departments")
        self.tree.setAccessibleName(words(welcome.DEPARTMENT_LIST))
        self.tree.setHeaderHidden(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.model = QStandardItemModel(self.tree)
        self.tree.setModel(self.model)
        self.tree.selectionModel().currentChanged.connect(self._on_chosen)
        self.column.addWidget(self.tree, 1)
        form = self.form()
        self.name = fields.line("", self)
        self.above = fields.choice((), "", self)
        self.row(form, words(welcome.DEPARTMENT_NAME), self.name, "name")
        self.row(form, words(welcome.DEPARTMENT_ABOVE), self.above, "above")
        row = QHBoxLayout()
        row.setSpacing(space.S)
        self.add = self._button(welcome.ADD_DEPARTMENT, "add")
        self.change = self._button(welcome.SAVE_DEPARTMENT, "change")
        self.remove = self._button(welcome.REMOVE_DEPARTMENT, "remove")
        self.add.clicked.connect(self._on_add)
        self.change.clicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)
        for button in (self.add, self.change, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self._fill(None)

    def _button(self, message: Message, code: str) -> Button:
        made = Button(self.words(message), self)
        made.setObjectName(code)
        made.setAutoDefault(False)
        return made

    def _departments(self) -> dict[DepartmentId, Department]:
        return dict(self.workspace.snapshot().departments)

    def _fill(self, chosen: DepartmentId | None) -> None:
        departments = sorted(self._departments().values(), key=lambda one: folded(one.name))
        items = {one.id: _item(one) for one in departments}
        self.model.clear()
        for one in departments:
            parent = items.get(one.parent_id) if one.parent_id else None
            (parent or self.model.invisibleRootItem()).appendRow(items[one.id])
        self.above.clear()
        self.above.addItem(self.words(welcome.NO_DEPARTMENT_ABOVE), "")
        for one in departments:
            self.above.addItem(one.name, one.id)
        self.tree.expandAll()
        if chosen in items:
            self.tree.setCurrentIndex(items[chosen].index())
        else:
            self._on_chosen(QModelIndex(), QModelIndex())

    def _chosen(self) -> Department | None:
        department_id = self.tree.currentIndex().data(_ID)
        return None if department_id is None else self._departments().get(DepartmentId(str(department_id)))

    def _above(self) -> DepartmentId | None:
        return DepartmentId(fields.chosen(self.above)) if self.above.currentData() else None

    @Slot(QModelIndex, QModelIndex)
    def _on_chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        one = self._chosen()
        self.change.setEnabled(one is not None)
        self.remove.setEnabled(one is not None)
        self.name.setText(one.name if one else "")
        self.above.setCurrentIndex(max(0, self.above.findData(one.parent_id or "" if one else "")))

    @Slot()
    def _on_add(self) -> None:
        name = tidy(self.name.text())
        known = {folded(one.name) for one in self._departments().values()}
        above = self._above() if folded(name) not in known else None
        if self.attempt(lambda: self.workspace.office.glossary.add_department(name, above)):
            self._changed(name)

    @Slot()
    def _on_change(self) -> None:
        one = self._chosen()
        if one is None:
            return
        changed = replace(one, name=tidy(self.name.text()), parent_id=self._above())
        if self.attempt(lambda: self.workspace.office.glossary.revise_department(changed)):
            self._changed(changed.name)

    @Slot()
    def _on_remove(self) -> None:
        one = self._chosen()
        if one is not None and self.attempt(lambda: self.workspace.office.glossary.remove_department(one.id)):
            self._changed("")

    def _changed(self, name: str) -> None:
        self.remark.say("")
        named = [one.id for one in self._departments().values() if folded(one.name) == folded(name)]
        self._fill(named[0] if named else None)


def _item(one: Department) -> QStandardItem:
    made = QStandardItem(one.name)
    made.setData(one.id, _ID)
    return made
