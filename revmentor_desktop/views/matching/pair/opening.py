"""Opens a pair's page in the place of the board, and goes back to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.views.workspace import Workspace

if TYPE_CHECKING:
    # The page is loaded when a pair is first opened: the board is shown the sooner.
    from revmentor_desktop.views.matching.pair.page import PairPage

_BOARD = 0
"""The board's place in the stack."""


class PairOpening(QObject):
    """Makes the page when a pair is first opened; the board is the other page of the stack."""

    led = Signal(str, str)
    """A record of another tab, or a tab, is asked for."""
    went_back = Signal(str)
    """The board is shown again: the pair that was open."""

    def __init__(self, workspace: Workspace, stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._stack = workspace, stack
        self.page: PairPage | None = None
        self._came_from: QWidget | None = None

    @property
    def is_open(self) -> bool:
        """Whether a pair's page is shown."""
        return self._stack.currentIndex() != _BOARD

    def open(self, pair_id: str) -> bool:
        """Show a pair; False where there is no such pair in the cohort in view."""
        page = self._made()
        page.finish()
        if not page.show_pair(PairId(pair_id)):
            return False
        if not self.is_open:
            self._came_from = self._stack.focusWidget()
        self._stack.setCurrentWidget(page)
        page.begin()
        return True

    def refresh(self) -> None:
        """Show the pair as it is now; goes back where it is gone, or another cohort is in view."""
        page = self.page
        if page is None or not self.is_open:
            return
        if page.pair_id is None or not page.show_pair(page.pair_id):
            self._go_back()

    def close(self) -> None:
        """Save what is being typed, and show the board."""
        if self.page is not None and self.is_open:
            self.page.finish()
            self._go_back()

    def _made(self) -> "PairPage":
        if self.page is None:
            from revmentor_desktop.views.matching.pair.page import PairPage

            self.page = PairPage(self._workspace, self._stack)
            self._stack.addWidget(self.page)
            self.page.closed.connect(self.close)
            self.page.led.connect(self.led)
        return self.page

    def _go_back(self) -> None:
        gone = self.page.pair_id if self.page is not None else None
        if self.page is not None:
            self.page.forget()
        self._stack.setCurrentIndex(_BOARD)
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.went_back.emit(gone or "")
