"""The departments as a tree: dragged below each other, renamed, merged, with their other spellings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import DepartmentId
from revmentor_desktop.domain.programme import Department, Rule, Topic
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.word_rows import WordRow, department_rows
from revmentor_desktop.models.word_tree import Arrangement
from revmentor_desktop.services import departments
from revmentor_desktop.services.consequences import Write
from revmentor_desktop.views.shell.register.spelled_dialog import SpelledDialog
from revmentor_desktop.views.widgets.fields import Picker
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import register


class DepartmentsDialog(SpelledDialog):
    """Each change is saved when made and is one undo step."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        headings = (register.NAME, register.PEOPLE, register.WITH_BELOW)
        texts = (register.DEPARTMENTS_TITLE, register.DEPARTMENTS_TEXT)
        super().__init__(workspace, "departments", texts, headings, Arrangement.TREE, parent)
        self.deeds.rule = Rule.DEPARTMENT
        words = self.words
        self.above = Picker("above", self._above_names, self.detail)
        self.above.setPlaceholderText(words(register.TOP))
        self._above_label = self.detail.add_field(words(register.BELOW), self.above, "above")
        self.above.picked.connect(self._on_above)
        self.above.unknown.connect(self._on_no_department)
        queued = Qt.ConnectionType.QueuedConnection
        self.model.placed_below_requested.connect(self.place_below, queued)
        self.view.shifted.connect(self._on_shifted)
        self.show_words(())

    @override
    def made_rows(self, snapshot: Snapshot) -> list[WordRow]:
        return department_rows(snapshot, self.words, self.twins.known())

    @override
    def used(self, snapshot: Snapshot) -> Mapping[str, int]:
        own = Counter(one.department_id for one in snapshot.people.values())
        return {one.name: own[one.id] for one in snapshot.departments.values()}

    @override
    def there(self) -> Mapping[str, Department | Topic]:
        return {one.id: one for one in self.workspace.snapshot().departments.values()}

    @override
    def revise(self, word: Department | Topic) -> None:
        if isinstance(word, Department):
            self.workspace.office.glossary.revise_department(word)

    @override
    def fill(self, rows: Sequence[WordRow], *, anew: bool) -> None:
        super().fill(rows, anew=anew)
        one = self._department(rows[0].key) if len(rows) == 1 else None
        for field in (self._above_label, self.above):
            field.setVisible(one is not None)
        if one is not None:
            self.above.key = one.id
            self.above.show_text(self.name_of(one.parent_id or ""), anew=anew)

    @override
    def add_word(self, name: str) -> str:
        return self.workspace.office.glossary.add_department(name).id

    @override
    def merging_of(self, kept: str, gone: tuple[str, ...]) -> Write:
        ids = tuple(map(DepartmentId, gone))
        return partial(departments.merge_departments, kept_id=DepartmentId(kept), gone_ids=ids)

    @override
    def merge(self, kept: str, gone: tuple[str, ...]) -> None:
        self.workspace.office.glossary.merge_departments(DepartmentId(kept), *map(DepartmentId, gone))

    @override
    def remove_chosen(self) -> None:
        rows = self.view.chosen()
        if not rows:
            return
        people = sum(int(row.figures[0]) for row in rows)
        said = [self.words(register.REMOVED_MANY, count=len(rows))]
        if len(rows) == 1:
            said = [self.words(register.REMOVED, name=rows[0].name)]
        said += [self.words(register.HOMELESS, count=people)] if people else []
        ids = [DepartmentId(row.key) for row in rows]
        self.deeds.perform(partial(self.workspace.office.glossary.remove_department, *ids), *said)

    def place_below(self, key: str, above: str) -> None:
        """Put a department below another one, or at the top."""
        name, target = self.name_of(key), self.name_of(above)
        said = self.words(register.MOVED_BELOW, name=name, above=target)
        if not above:
            said = self.words(register.MOVED_TOP, name=name)
        glossary = self.workspace.office.glossary
        moving = partial(glossary.move_department, DepartmentId(key), DepartmentId(above) if above else None)
        if self.deeds.perform(moving, said):
            self.show_words([key])

    def _department(self, key: str) -> Department | None:
        return self.workspace.snapshot().departments.get(DepartmentId(key))

    def _above_names(self) -> Sequence[tuple[str, str]]:
        return self.names()

    def _on_above(self, key: str, above: str) -> None:
        one = self._department(key)
        if one is not None and (one.parent_id or "") != above:
            self.place_below(key, above)

    def _on_no_department(self, _: str, text: str) -> None:
        self.refuse(self.words(register.UNKNOWN, text=text))

    def _on_shifted(self, key: str, by: int) -> None:
        """Put a department beside what it lies below, or below what stands before it."""
        one = self._department(key)
        if one is None:
            return
        if by < 0 and one.parent_id is not None:
            parent = self._department(one.parent_id)
            self.place_below(key, (parent.parent_id if parent else None) or "")
        siblings = [row.key for row in self.model.rows if row.parent == one.parent_id]
        before = siblings.index(key) - 1 if key in siblings else -1
        if by > 0 and before >= 0:
            self.place_below(key, siblings[before])
