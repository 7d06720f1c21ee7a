"""The level scale in its order, and the levels that people have besides."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.models.word_rows import WordRow, level_rows
from revmentor_desktop.models.word_tree import Arrangement
from revmentor_desktop.services import levels
from revmentor_desktop.services.consequences import Write
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.shell.register.dialog import RegisterDialog
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import register


class LevelsDialog(RegisterDialog):
    """Each change is saved when made and is one undo step."""

    into = register.MEANS

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        headings = (register.NAME, register.PEOPLE)
        texts = (register.LEVELS_TITLE, register.LEVELS_TEXT)
        super().__init__(workspace, "levels", texts, headings, Arrangement.ORDER, parent)
        self.deeds.rule = Rule.SENIORITY
        self.besides = Paragraph(self.words(register.NOT_THERE), Style.SMALL, muted=True, parent=self.detail)
        self.to_scale = Button(self.words(register.ADD_TO_SCALE), self.detail)
        self.to_scale.setObjectName("add-to-scale")
        self.to_scale.setAutoDefault(False)
        self.to_scale.clicked.connect(self._on_to_scale)
        self.detail.fields.addWidget(self.besides)
        self.detail.fields.addWidget(self.to_scale, 0, Qt.AlignmentFlag.AlignLeft)
        self.detail.renamed.connect(self._on_renamed)
        self.model.place_requested.connect(self.place, Qt.ConnectionType.QueuedConnection)
        self.view.stepped.connect(self._on_stepped)
        self.show_words(())

    @property
    def scale(self) -> tuple[str, ...]:
        """The levels in their order, the lowest first."""
        return self.workspace.snapshot().programme.levels

    @override
    def made_rows(self, snapshot: Snapshot) -> list[WordRow]:
        return level_rows(snapshot, self.words, self.twins.known())

    @override
    def used(self, snapshot: Snapshot) -> Mapping[str, int]:
        written = Counter(one.level.strip() for one in snapshot.people.values() if one.level.strip())
        names = {row.name: 0 for row in self._rows if row.choosable}
        return {name: written.get(name, 0) for name in names}

    @override
    def names(self) -> Sequence[tuple[str, str]]:
        chosen = {row.key for row in self.view.chosen()}
        return [(level, level) for level in self.scale if level not in chosen]

    @override
    def fill(self, rows: Sequence[WordRow], *, anew: bool) -> None:
        is_besides = len(rows) == 1 and not self._is_on_scale(rows[0].key)
        for widget in (self.besides, self.to_scale):
            widget.setVisible(is_besides)
        self.detail.remove.setText(self.words(register.OFF_SCALE_REMOVE))
        self.detail.remove.setAccessibleName(self.detail.remove.text())
        self.detail.remove.setVisible(len(rows) == 1 and not is_besides)

    @override
    def likeliest(self, rows: Sequence[WordRow]) -> str:
        known = [row for row in rows if self._is_on_scale(row.key)]
        return super().likeliest(known or rows)

    @override
    def add_word(self, name: str) -> str:
        self.workspace.office.levels.add(name)
        return tidy(name)

    @override
    def merging_of(self, kept: str, gone: tuple[str, ...]) -> Write:
        return partial(levels.merge_levels, kept=kept, gone=gone)

    @override
    def merge(self, kept: str, gone: tuple[str, ...]) -> None:
        self.workspace.office.levels.merge(kept, gone)

    @override
    def remove_chosen(self) -> None:
        rows = self.view.chosen()
        if len(rows) == 1 and self._is_on_scale(rows[0].key):
            said = self.words(register.OFF_THE_SCALE, name=rows[0].name)
            self.deeds.perform(partial(self.workspace.office.levels.remove, rows[0].key), said)

    def place(self, key: str, place: int) -> None:
        """Give a level another place on the scale; 0 is the lowest."""
        if key in self.scale and 0 <= place < len(self.scale) and self.scale.index(key) != place:
            said = self.words(register.ORDERED, name=key)
            if self.deeds.perform(partial(self.workspace.office.levels.move, key, place), said):
                self.show_words([key])

    def _is_on_scale(self, key: str) -> bool:
        return folded(key) in {folded(level) for level in self.scale}

    def _on_stepped(self, key: str, by: int) -> None:
        if key in self.scale:
            self.place(key, self.scale.index(key) + by)

    def _on_renamed(self, key: str, text: str) -> None:
        name = tidy(text)
        if name != key:
            said = self.words(register.RENAMED, old=key, name=name)
            if self.deeds.perform(partial(self.workspace.office.levels.rename, key, name), said):
                self.show_words([name])

    def _on_to_scale(self) -> None:
        rows = self.view.chosen()
        if len(rows) == 1:
            level = rows[0].key
            said = self.words(register.ADDED, name=level)
            if self.deeds.perform(partial(self.workspace.office.levels.add, level), said):
                self.show_words([level])
