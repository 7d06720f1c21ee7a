"""What stands beside the register's list: the chosen word's fields, its twin, and its removal."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.models.word_rows import WordRow
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.fields import Headline
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.wording import register
from revmentor_desktop.wording.catalogue import Words

_LETTERS = 30


class Detail(QFrame):
    """One word's name and what its dialog adds; of several words how many they are."""

    twin_chosen = Signal(object)
    """The keys of two words that shall be looked at together."""
    twin_refused = Signal(object)
    """The keys of two words that are not the same."""
    renamed = Signal(str, str)
    """A key, and the name as it was typed."""

    def __init__(self, words: Words, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._kind = kind
        self._keys: list[str] = []
        self._twins: list[str] = []
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self.heading = Paragraph("", Style.SECTION, most=3, parent=self)
        self.hint = Paragraph("", muted=True, parent=self)
        self.name = Headline("", 1, self)
        self.name.setObjectName("name")
        self.name.setAccessibleName(words(register.NAME))
        self.name_label = label(words(register.NAME), muted=True, parent=self)
        self.name_label.setBuddy(self.name)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(space.XS)
        self.remove = Button(words(register.REMOVE), self)
        self.remove.setObjectName("remove")
        self.remove.setAutoDefault(False)
        self.twin = self._twin_box()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(space.M)
        for widget in (self.heading, self.hint):
            self.column.addWidget(widget)
        self.fields.addWidget(self.name_label)
        self.fields.addWidget(self.name)
        self.column.addLayout(self.fields)
        self.column.addWidget(self.twin)
        self.name.done.connect(self.renamed)

    def add_field(self, title: str, field: QWidget, code: str) -> QWidget:
        """Add a field below its word; gives the word's label."""
        said = label(title, muted=True, parent=self)
        said.setBuddy(field)
        field.setObjectName(code)
        field.setAccessibleName(title)
        self.fields.addSpacing(space.S)
        self.fields.addWidget(said)
        self.fields.addWidget(field)
        return said

    def begin(self) -> None:
        """Put the keyboard into the name."""
        if self.name.isVisible():
            self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.name.selectAll()

    def show_rows(self, rows: Sequence[WordRow], alike: tuple[WordRow, WordRow] | None) -> bool:
        """Show the chosen words; tells whether they are others than before."""
        anew = [row.key for row in rows] != self._keys
        self._keys = [row.key for row in rows]
        one = rows[0] if len(rows) == 1 else None
        self.hint.setText(self._words(register.NOTHING_CHOSEN[self._kind]))
        self.hint.setVisible(not rows)
        self.heading.setVisible(len(rows) > 1)
        self.heading.setText(self._words(register.SEVERAL, count=len(rows)))
        for widget in (self.name, self.name_label):
            widget.setVisible(one is not None)
        self.remove.setVisible(bool(rows))
        if one is not None:
            self.name.key = one.key
            self.name.show_text(one.name, anew=anew)
        self._show_twin(alike)
        return anew

    def _twin_box(self) -> QWidget:
        box = QWidget(self)
        self.twin_text = Paragraph("", Style.SMALL, parent=box)
        self.look = Button(self._words(register.SHOW_MERGE), box, small=True)
        self.look.setObjectName("look-at-twin")
        self.look.setAutoDefault(False)
        self.look.clicked.connect(self._on_look)
        self.differ = Button(self._words(register.DIFFER), box, small=True)
        self.differ.setObjectName("twins-differ")
        self.differ.setAutoDefault(False)
        self.differ.clicked.connect(self._on_differ)
        row = QHBoxLayout()
        row.setSpacing(space.S)
        row.addWidget(self.look)
        row.addWidget(self.differ)
        row.addStretch(1)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.XS)
        column.addWidget(self.twin_text)
        column.addLayout(row)
        return box

    def _show_twin(self, alike: tuple[WordRow, WordRow] | None) -> None:
        self.twin.setVisible(alike is not None)
        if alike is not None:
            self._twins = [row.key for row in alike]
            one, other = (row.name for row in alike)
            self.twin_text.setText(self._words(register.TWIN, name=one, other=other))

    def _on_look(self) -> None:
        self.twin_chosen.emit(self._twins)

    def _on_differ(self) -> None:
        self.twin_refused.emit(self._twins)
