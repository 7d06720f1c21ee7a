"""Tables that are only read: whole rows, no grid, headings at the left."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget


class ReadingTable(QTableView):
    """A table whose rows are chosen as a whole; Tab leaves it."""

    def __init__(
        self, model: QAbstractItemModel, parent: QWidget | None = None, *, name: str = "", said: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(said)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)

    def space_rows(self, room: int) -> None:
        """Make every row as high as a line of text and some room."""
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + room)
