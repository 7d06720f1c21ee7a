"""Texts below each other: edited in place, taken away by a button, added by the line at the end."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.pairs import PairGoal
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.matching.pair.adder import Adder
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.fields import Headline, Options
from revmentor_desktop.wording import pair_page
from revmentor_desktop.wording.catalogue import Message, Words

_LONGEST = 60
"""Characters of a text in the name of its button."""
_REACHED: dict[str, bool | None] = {"": None, "yes": True, "no": False}


class TextRow(QWidget):
    """One text with its button; with `reached` also whether a goal was reached."""

    changed = Signal()
    removed = Signal(QWidget)

    def __init__(self, words: Words, name: str, *, goals: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.text = Headline("text", 1, self)
        self.text.setAccessibleName(name)
        self.remove = Button("", self, icon=Icon.CLOSE, name=words(pair_page.REMOVE, text=""))
        self.remove.setObjectName("remove-text")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.XS)
        row.addWidget(self.text, 1)
        self.reached: Options | None = None
        if goals:
            options = {
                "": words(pair_page.UNKNOWN),
                "yes": words(pair_page.REACHED),
                "no": words(pair_page.NOT_REACHED),
            }
            self.reached = Options("reached", options, self)
            self.reached.setAccessibleName(words(pair_page.REACHED_NAME))
            self.reached.setObjectName("goal-reached")
            self.reached.setMinimumContentsLength(max(map(len, options.values())))
            self.reached.chosen.connect(self._on_changed)
            row.addWidget(self.reached, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.text.done.connect(self._on_changed)
        self.remove.clicked.connect(self._on_removed)

    def show_goal(self, goal: PairGoal, *, anew: bool) -> None:
        """Show a text, and whether it was reached."""
        self.text.show_text(goal.text, anew=anew)
        name = self._words(pair_page.REMOVE, text=goal.text[:_LONGEST])
        self.remove.setAccessibleName(name)
        self.remove.setToolTip(name)
        if self.reached is not None:
            keys = {value: key for key, value in _REACHED.items()}
            self.reached.show_option(keys[goal.reached])

    def goal(self) -> PairGoal:
        """What stands there now."""
        chosen = self.reached.currentData() if self.reached is not None else ""
        return PairGoal(text=tidy(self.text.toPlainText()), reached=_REACHED[str(chosen)])

    def _on_changed(self) -> None:
        self.changed.emit()

    def _on_removed(self) -> None:
        self.removed.emit(self)


class TextsField(QWidget):
    """A list of texts, or of goals; an emptied text is taken away."""

    edited = Signal(object)
    """All entries as they shall be: a tuple of `PairGoal`."""

    def __init__(
        self,
        words: Words,
        code: str,
        name: Message,
        hint: Message,
        known: Callable[[], Sequence[str]],
        parent: QWidget | None = None,
        *,
        goals: bool = False,
    ) -> None:
        super().__init__(parent)
        self._words, self._name, self._goals = words, words(name), goals
        self._rows: list[TextRow] = []
        self.adder = Adder(words(hint), known, self)
        self.adder.setObjectName(f"add-{code}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.XS)
        self._column.addWidget(self.adder)
        self.adder.added.connect(self._on_added)

    def show_entries(self, entries: Sequence[PairGoal], *, anew: bool) -> None:
        """Show these entries; what is being typed stays, unless it belongs to another pair (`anew`)."""
        while len(self._rows) > len(entries):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(entries):
            row = TextRow(self._words, self._name, goals=self._goals, parent=self)
            row.changed.connect(self._on_changed)
            row.removed.connect(self._on_removed)
            self._column.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for row, entry in zip(self._rows, entries, strict=True):
            row.show_goal(entry, anew=anew)
        if anew:
            self.adder.clear()

    def finish(self) -> None:
        """Tell what is still being typed."""
        for row in list(self._rows):
            row.text.finish()
        self.adder.finish()

    def _entries(self, leave_out: QWidget | None = None) -> tuple[PairGoal, ...]:
        found = (row.goal() for row in self._rows if row is not leave_out)
        return tuple(one for one in found if one.text)

    def _on_added(self, text: str) -> None:
        self.edited.emit((*self._entries(), PairGoal(text=text)))

    def _on_changed(self) -> None:
        self.edited.emit(self._entries())

    def _on_removed(self, row: QWidget) -> None:
        place = self._rows.index(row) if isinstance(row, TextRow) else 0
        self.edited.emit(self._entries(leave_out=row))
        left = self._rows[min(place, len(self._rows) - 1)].remove if self._rows else self.adder
        left.setFocus(Qt.FocusReason.OtherFocusReason)
