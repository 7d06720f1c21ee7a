"""The merge of words: into which one, what that would mean, and the button that does it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.models.word_rows import WordRow
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.shell.register.done_line import LINE_BREAK
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.fields import Options, Picker
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.wording import register
from revmentor_desktop.wording.catalogue import Message, Words


class MergeBox(QWidget):
    """One word is merged into another that is picked; of several, one is kept."""

    asked = Signal(str, object)
    """The key of the word that is kept, and the tuple of those that go: what would that mean?"""
    merge_requested = Signal(str, object)
    unknown = Signal(str)

    def __init__(
        self,
        words: Words,
        into: Message,
        others: Callable[[], Sequence[tuple[str, str]]],
        parent: QWidget,
    ) -> None:
        """`others` gives names with keys that a word can be merged into."""
        super().__init__(parent)
        self._words = words
        self._into = into
        self._others = others
        self._rows: Sequence[WordRow] = ()
        self.kept = ""
        self._label = label("", muted=True, parent=self)
        self.picker = Picker("into", others, self)
        self.picker.setObjectName("merge-into")
        self.options: Options | None = None
        self.told = Paragraph("", Style.SMALL, parent=self)
        self.told.setObjectName("merge-told")
        self.merge = Button(words(register.MERGE), self)
        self.merge.setObjectName("merge")
        self.merge.setAutoDefault(False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.XS)
        for widget in (self._label, self.picker, self.told):
            self._column.addWidget(widget)
        self._column.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignLeft)
        self.picker.picked.connect(self._on_picked)
        self.picker.unknown.connect(self._on_unknown)
        self.merge.clicked.connect(self._on_merge)

    @property
    def gone(self) -> tuple[str, ...]:
        """The keys of the words that would go."""
        return tuple(row.key for row in self._rows if row.key != self.kept)

    def show_rows(self, rows: Sequence[WordRow], likeliest: str) -> None:
        """Offer to merge these words; of several `likeliest` is proposed as the one that stays."""
        keys = [row.key for row in rows]
        if keys == [row.key for row in self._rows] and rows:
            self._rows = rows
            return
        self._rows = rows
        several = len(rows) > 1
        message = register.MERGE_SEVERAL if several else self._into
        self._label.setText(self._words(message))
        self.picker.setAccessibleName(self._words(message))
        self.picker.setVisible(not several)
        self.picker.show_text("", anew=True)
        if self.options is not None:
            self._column.removeWidget(self.options)
            self.options.hide()
            self.options.deleteLater()
            self.options = None
        self._choose("")
        if several:
            self._offer(rows, likeliest)

    def tell(self, sentences: Sequence[str]) -> None:
        """Say what the merge would mean."""
        self.told.setText(LINE_BREAK.join(sentences))
        self.told.setVisible(bool(sentences))
        self.told.updateGeometry()

    def _offer(self, rows: Sequence[WordRow], likeliest: str) -> None:
        self.options = Options("kept", {row.key: row.name for row in rows}, self)
        self.options.setObjectName("merge-kept")
        self.options.setAccessibleName(self._words(register.MERGE_SEVERAL))
        self._column.insertWidget(1, self.options)
        self.options.show_option(likeliest)
        self.options.chosen.connect(self._on_picked)
        self._choose(likeliest)

    def _choose(self, key: str) -> None:
        self.kept = key
        self.merge.setEnabled(bool(key) and bool(self.gone))
        self.tell(())
        if key and self.gone:
            self.asked.emit(key, self.gone)

    def _on_picked(self, _: str, key: str) -> None:
        name = next((name for name, one in self._others() if one == key), "")
        self.picker.show_text(name, anew=True)
        self._choose(key)

    def _on_unknown(self, _: str, text: str) -> None:
        self._choose("")
        self.unknown.emit(text)

    def _on_merge(self) -> None:
        self.merge_requested.emit(self.kept, self.gone)
