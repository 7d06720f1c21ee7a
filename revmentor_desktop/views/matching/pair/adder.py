"""A line that adds to a list: Enter adds what was typed, or what was chosen of what is known."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QWidget
from typing_extensions import override

from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.widgets.framed import Line

_LONGEST = 500
"""Characters of one entry."""


class Adder(Line):
    """Tells what shall be added and is empty again; `known` is asked when the cursor comes."""

    added = Signal(str)

    def __init__(self, hint: str, known: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent, icon=Icon.ADD)
        self._known = known
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Qt writes the choice into the line when everybody has been told of it.
        completer.activated.connect(self.finish, Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)
        self.returnPressed.connect(self._on_return)

    def finish(self) -> None:
        """Tell what was typed, if anything was."""
        typed = tidy(self.text())
        popup = self.completer().popup()
        if popup is not None:
            popup.hide()
        self.clear()
        if typed:
            self.added.emit(typed)

    def _on_return(self) -> None:
        popup = self.completer().popup()
        if popup is None or not popup.isVisible() or not popup.currentIndex().isValid():
            self.finish()

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        if arg__1.reason() is not Qt.FocusReason.PopupFocusReason:
            self._names.setStringList(list(self._known()))
        super().focusInEvent(arg__1)

    @override
    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        super().focusOutEvent(arg__1)
        if arg__1.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finish()
