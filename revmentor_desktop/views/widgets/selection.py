"""Selection from elsewhere: what a screen reader selects becomes current, so that all keys mean it."""

from PySide6.QtCore import QItemSelection, QModelIndex, QObject, QPersistentModelIndex, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView


class Following(QObject):
    """Follows the selection of a view; assistive technology selects without making anything current."""

    followed = Signal(QModelIndex)
    """What was selected elsewhere, and is current now."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._selected = QPersistentModelIndex()
        # Qt itself selects first and makes current afterwards: only then it is seen who selected.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._on_later)
        view.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def _on_selection_changed(self, selected: QItemSelection, _: QItemSelection) -> None:
        if not selected.isEmpty():
            self._selected = QPersistentModelIndex(selected.indexes()[0])
            self._later.start()

    def _on_later(self) -> None:
        picked = self._view.selectionModel()
        latest = self._view.model().index(self._selected.row(), self._selected.column())
        if picked.isSelected(latest) and not picked.isSelected(self._view.currentIndex()):
            picked.setCurrentIndex(latest, picked.SelectionFlag.NoUpdate)
            self.followed.emit(latest)
