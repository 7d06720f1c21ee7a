"""The menu of a card: everything that can be done with it, each with its key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.models.idea_cards import IdeaCard
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Words


class CardMenu(QMenu):
    """Tells what was chosen for one idea."""

    opened = Signal(str)
    remove_requested = Signal(str)
    nudge_requested = Signal(str, int, int)
    stage_requested = Signal(str, str)

    def __init__(self, card: IdeaCard, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._idea_id = card.id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(words(wording.OPEN), Qt.Key.Key_Return, self._on_open)
        into = self.addMenu(words(wording.MOVE_TO))
        for stage in Stage:
            action = into.addAction(wording.stage(stage, words))
            action.setData(stage.value)
            action.setEnabled(stage is not card.stage)
        into.triggered.connect(self._on_stage)
        control = Qt.Modifier.CTRL
        self.addAction(words(wording.MOVE_UP), control | Qt.Key.Key_Up, self._on_up)
        self.addAction(words(wording.MOVE_DOWN), control | Qt.Key.Key_Down, self._on_down)
        self.addSeparator()
        self.addAction(words(wording.REMOVE), Qt.Key.Key_Delete, self._on_remove)

    def _on_open(self) -> None:
        self.opened.emit(self._idea_id)

    def _on_stage(self, action: QAction) -> None:
        self.stage_requested.emit(self._idea_id, str(action.data()))

    def _on_up(self) -> None:
        self.nudge_requested.emit(self._idea_id, 0, -1)

    def _on_down(self) -> None:
        self.nudge_requested.emit(self._idea_id, 0, 1)

    def _on_remove(self) -> None:
        self.remove_requested.emit(self._idea_id)
