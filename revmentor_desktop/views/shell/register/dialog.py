"""The frame of the register's dialogs: a list with a search, what is chosen beside it, and what was done."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.word_rows import WordRow, found
from revmentor_desktop.models.word_tree import Arrangement, WordTree
from revmentor_desktop.services.consequences import Write
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.register.deeds import Deeds
from revmentor_desktop.views.shell.register.detail import Detail
from revmentor_desktop.views.shell.register.done_line import DoneLine
from revmentor_desktop.views.shell.register.merging import MergeBox
from revmentor_desktop.views.shell.register.twin_search import TwinSearch
from revmentor_desktop.views.shell.register.word_view import WordView
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.list_card import ListCard
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import register
from revmentor_desktop.wording.catalogue import Message

_LETTERS = 120
_LINES = 40


class RegisterDialog(ShellDialog):
    """Each change is saved when made, is one undo step, and holds everywhere at once."""

    def __init__(
        self,
        workspace: Workspace,
        kind: str,
        texts: tuple[Message, Message],
        headings: Sequence[Message],
        arrangement: Arrangement,
        parent: QWidget,
    ) -> None:
        """`kind` is departments, topics or levels; `texts` are the title and what stands below it."""
        super().__init__(workspace.words, texts[0], parent, accept=None)
        self.workspace = workspace
        self.kind = kind
        self._rows: list[WordRow] = []
        self.paragraph(self.words(texts[1]))
        self.model = WordTree([self.words(one) for one in headings], arrangement, self)
        self.view = WordView(self.model, arrangement, self.words(register.LISTS[kind]), self)
        self.view.setObjectName(kind)
        self.search = Line(self, icon=Icon.SEARCH)
        self.new = Line(self)
        self.add = Button(self.words(register.ADD), self, icon=Icon.ADD)
        self.detail = Detail(workspace.words, kind, self)
        self.merging = MergeBox(workspace.words, self.into, self.names, self)
        self.said = DoneLine(self.words, self)
        self.deeds = Deeds(workspace, self.said, self.attempt, self)
        self.twins = TwinSearch(workspace, self)
        self._arrange()
        self._connect()

    # What each dialog says of its own words

    into = register.MERGE_INTO
    """What one merges a word into is called."""

    def made_rows(self, snapshot: Snapshot) -> list[WordRow]:
        """Prepare the rows of a snapshot."""
        raise NotImplementedError

    def used(self, snapshot: Snapshot) -> Mapping[str, int]:
        """Count how often each name is used, to find those that look alike."""
        raise NotImplementedError

    def names(self) -> Sequence[tuple[str, str]]:
        """Names with keys that a chosen word can be merged into."""
        raise NotImplementedError

    def fill(self, rows: Sequence[WordRow], *, anew: bool) -> None:
        """Show what is known of the chosen words."""
        raise NotImplementedError

    def add_word(self, name: str) -> str:
        """Add a word; gives its key."""
        raise NotImplementedError

    def merging_of(self, kept: str, gone: tuple[str, ...]) -> Write:
        """What a merge writes, to be tried."""
        raise NotImplementedError

    def merge(self, kept: str, gone: tuple[str, ...]) -> None:
        """Merge words."""
        raise NotImplementedError

    def remove_chosen(self) -> None:
        """Remove what is chosen."""
        raise NotImplementedError

    # How it is laid out

    def _arrange(self) -> None:
        self.search.setObjectName("search")
        self.search.setPlaceholderText(self.words(register.SEARCH))
        self.search.setAccessibleName(self.words(register.SEARCH))
        self.search.setClearButtonEnabled(True)
        self.new.setObjectName("new")
        self.new.setPlaceholderText(self.words(register.NEW[self.kind]))
        self.new.setAccessibleName(self.words(register.NEW[self.kind]))
        self.add.setObjectName("add")
        self.add.setAutoDefault(False)
        self.detail.column.addWidget(self.merging)
        self.detail.column.addWidget(self.detail.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.detail.column.addStretch(1)
        adding = QHBoxLayout()
        adding.setSpacing(space.S)
        adding.addWidget(self.new, 1)
        adding.addWidget(self.add)
        grid = QGridLayout()
        grid.setHorizontalSpacing(space.XL)
        grid.setVerticalSpacing(space.S)
        grid.addWidget(self.search, 0, 0)
        card = ListCard(self.view, self)
        grid.addWidget(card, 1, 0)
        grid.addLayout(adding, 2, 0)
        grid.addWidget(self.detail, 0, 1, 3, 1)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 4)
        self.column.addLayout(grid, 1)
        whole = self.layout()
        if isinstance(whole, QVBoxLayout):
            # Above the foot, where it is in sight however far the rest is scrolled.
            whole.insertWidget(1, self.said)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.new.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.view.chosen_changed.connect(self._on_chosen)
        self.view.remove_requested.connect(self.remove_chosen)
        self.view.rename_requested.connect(self.detail.begin)
        self.detail.remove.clicked.connect(self.remove_chosen)
        self.detail.twin_chosen.connect(self._on_twin_chosen)
        self.detail.twin_refused.connect(self._on_twin_refused)
        self.merging.asked.connect(self._on_merge_asked)
        self.merging.merge_requested.connect(self._on_merge)
        self.merging.unknown.connect(self._on_unknown)
        self.deeds.tried.connect(self._on_tried)
        self.twins.found.connect(self._on_changed)
        self.workspace.changed.connect(self._on_changed)
        self.workspace.replaced.connect(self._on_changed)
        finding = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        finding.activated.connect(self._on_find)

    @override
    def sizeHint(self) -> QSize:
        most = self.screen().availableSize() * 0.9
        width = self.fontMetrics().averageCharWidth() * _LETTERS
        height = self.fontMetrics().lineSpacing() * _LINES
        return QSize(min(width, most.width()), min(height, most.height()))

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        # Enter ends what is typed in a field; it must not close the dialog as well.
        if arg__1.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(arg__1)

    # What is shown

    def show_words(self, chosen: Collection[str] | None = None) -> None:
        """Show the programme's words as they are now."""
        snapshot = self.workspace.snapshot()
        self.model.movable = self.workspace.writable
        self._rows = self.made_rows(snapshot)
        self._show_found(chosen)
        self.twins.compare(self.used(snapshot))

    def name_of(self, key: str) -> str:
        """The name of a word that is there; empty for one that is not."""
        return next((row.name for row in self._rows if row.key == key), "")

    def _show_found(self, chosen: Collection[str] | None = None) -> None:
        shown = found(self._rows, self.search.text())
        self.view.show_rows(shown, chosen)
        self.view.say_empty(self.words(register.NOT_FOUND if self._rows else register.EMPTY[self.kind]))

    def _on_twin_chosen(self, keys: list[str]) -> None:
        self.search.clear()
        self.view.choose(keys)

    def _on_twin_refused(self, keys: list[str]) -> None:
        one, other = (self.name_of(key) for key in keys)
        said = self.words(register.TWO, name=one, other=other)
        self.deeds.perform(partial(self.twins.keep_apart, one, other), said, judged=False)

    @Slot()
    def _on_changed(self, *_: object) -> None:
        self.show_words()

    @Slot()
    def _on_search(self) -> None:
        self._show_found()

    @Slot()
    def _on_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _on_chosen(self) -> None:
        rows = self.view.chosen()
        anew = self.detail.show_rows(rows, self._alike(rows))
        self.fill(rows, anew=anew)
        self.merging.setVisible(bool(rows))
        self.merging.show_rows(rows, self.likeliest(rows))

    def _alike(self, rows: Sequence[WordRow]) -> tuple[WordRow, WordRow] | None:
        """The chosen word with the one that it looks like."""
        if len(rows) != 1:
            return None
        pairs = [(name, twin) for name, twin in self.twins.known().items() if rows[0].name in (name, twin)]
        by_name = {row.name: row for row in self._rows}
        return next(
            ((by_name[one], by_name[other]) for one, other in pairs if one in by_name and other in by_name),
            None,
        )

    def likeliest(self, rows: Sequence[WordRow]) -> str:
        """The key of the word that most likely stays in a merge: the one that is used most."""
        best = max(rows, key=lambda row: sum(int(one or 0) for one in row.figures), default=None)
        return best.key if best is not None else ""

    # What is done

    @override
    def attempt(self, verb: Callable[[], object]) -> bool:
        done = super().attempt(verb)
        if done:
            self.remark.say("")
        return done

    @Slot()
    def _on_add(self) -> None:
        name = self.new.text().strip()
        keys: list[str] = []
        if self.deeds.perform(
            lambda: keys.append(self.add_word(name)), self.words(register.ADDED, name=name)
        ):
            self.new.clear()
            self.search.clear()
            self.show_words(keys)

    def _on_merge_asked(self, kept: str, gone: tuple[str, ...]) -> None:
        self.deeds.try_merge(kept, gone, self.name_of(kept), self.merging_of(kept, gone))

    def _on_tried(self, kept: str, gone: tuple[str, ...], allowed: bool, told: Sequence[str]) -> None:
        if (kept, gone) == (self.merging.kept, self.merging.gone):
            self.merging.merge.setEnabled(allowed)
            self.merging.tell(told)

    def _on_merge(self, kept: str, gone: tuple[str, ...]) -> None:
        name, names = self.name_of(kept), [self.name_of(one) for one in gone]
        said = self.words(register.MERGED_MANY, count=len(gone), name=name)
        if len(gone) == 1:
            said = self.words(register.MERGED, gone=names[0], name=name)
        if self.deeds.perform(partial(self.merge, kept, gone), said):
            self.show_words([kept])

    def _on_unknown(self, text: str) -> None:
        self.refuse(self.words(register.UNKNOWN, text=text))
