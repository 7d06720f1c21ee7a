"""How the cards are shown: grouped by department, compact, larger or smaller."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.views.matching.card_style import CardSize
from revmentor_desktop.views.matching.opener import opener
from revmentor_desktop.wording import board_view
from revmentor_desktop.wording.catalogue import Message, Words


class DisplayMenu(QObject):
    """Keeps how the cards are shown, and the menu that changes it."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.opener = opener(words(board_view.DISPLAY), "display", parent)
        self._menu = QMenu(parent)
        self._menu.setObjectName("display-menu")
        self.group = self._switch(board_view.GROUP, "group")
        self.compact = self._switch(board_view.COMPACT, "compact")
        self._menu.addSeparator()
        self._step(board_view.LARGER, "larger", self._on_larger)
        self._step(board_view.SMALLER, "smaller", self._on_smaller)
        self._step(board_view.USUAL_SIZE, "usual", self._on_usual)
        self._scale = CardSize().scale
        self.opener.clicked.connect(self._on_opened)

    @property
    def size(self) -> CardSize:
        """The size of the cards."""
        return CardSize(scale=self._scale, is_compact=self.compact.isChecked())

    def step(self, steps: int) -> None:
        """Show the cards so many steps larger."""
        self.set_scale(self.size.stepped(steps).scale)

    def set_scale(self, scale: float) -> None:
        """Show the cards in the nearest size that there is."""
        scale = CardSize(scale=scale).stepped(0).scale
        if scale != self._scale:
            self._scale = scale
            self.changed.emit()

    def _switch(self, message: Message, name: str) -> QAction:
        action = QAction(self._words(message), self)
        action.setObjectName(name)
        action.setCheckable(True)
        action.toggled.connect(self._on_toggled)
        self._menu.addAction(action)
        return action

    def _step(self, message: Message, name: str, act: Callable[[], None]) -> None:
        action = QAction(self._words(message), self)
        action.setObjectName(name)
        action.triggered.connect(act)
        self._menu.addAction(action)

    def _on_toggled(self) -> None:
        self.changed.emit()

    def _on_larger(self) -> None:
        self.step(1)

    def _on_smaller(self) -> None:
        self.step(-1)

    def _on_usual(self) -> None:
        self.set_scale(CardSize().scale)

    def _on_opened(self) -> None:
        self._menu.popup(self.opener.mapToGlobal(QPoint(0, self.opener.height() + 2)))
