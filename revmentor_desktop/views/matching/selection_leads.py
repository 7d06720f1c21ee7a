"""What is selected becomes the current row too, whoever selected it: Enter then opens the right one."""

from PySide6.QtCore import QItemSelectionModel, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView


class SelectionLeads(QObject):
    """Follows a view's selection: a screen reader selects a row without making it the current one."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        # Qt selects before it makes a row the current one: whatever it does itself comes first.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_time)
        view.selectionModel().selectionChanged.connect(self._later.start)

    def _on_time(self) -> None:
        selection = self._view.selectionModel()
        chosen = selection.selectedIndexes()
        if len(chosen) == 1 and selection.currentIndex() != chosen[0]:
            selection.setCurrentIndex(chosen[0], QItemSelectionModel.SelectionFlag.NoUpdate)
