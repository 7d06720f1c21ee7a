"""The list of rows that readiness, drafts and comparisons share: pairs, people, sentences under headings."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from revmentor_desktop.models.pairing_draft import DraftRow
from revmentor_desktop.models.pairing_rows import ROW_ROLE, RowModel
from revmentor_desktop.views.matching.draft_delegate import DraftDelegate
from revmentor_desktop.views.matching.selection_leads import SelectionLeads


class RowList(QListView):
    """Rows of any height; what differs from the board has a stripe in its tone."""

    def __init__(self, name: str, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setItemDelegate(DraftDelegate(self, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        SelectionLeads(self)

    def current(self) -> DraftRow | None:
        """The row that the keyboard is on."""
        row = self.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, DraftRow) else None

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        # Rows break over lines: their heights follow the width.
        self.scheduleDelayedItemsLayout()
