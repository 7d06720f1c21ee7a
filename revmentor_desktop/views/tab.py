"""What every tab offers the main window."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.views.workspace import Workspace

TabState = Mapping[str, str]
"""What a tab remembers between starts: small texts by name."""


class Tab(QWidget):
    """One tab; made when first shown, told of changes only while visible, brought up to date when shown."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.words = workspace.words

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the programme as it is now: the touched rows of a ChangeSet, or everything (None)."""
        raise NotImplementedError

    def state(self) -> TabState:
        """What shall come back at the next start."""
        return {}

    def restore(self, state: TabState) -> None:
        """Bring back what `state` gave."""

    def start_search(self) -> None:
        """Put the cursor where one searches (Ctrl+F)."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard begins: the first list, table or calendar that one can see."""
        views = self.findChildren(QAbstractItemView)
        usable = (view for view in views if view.isVisibleTo(self) and view.isEnabled())
        return next((view for view in usable if view.focusPolicy() is not Qt.FocusPolicy.NoFocus), None)

    def reveal(self, record_id: str) -> None:
        """Show and select the row or card of a person, pair, session or idea."""
