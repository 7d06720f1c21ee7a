"""The most pairs that a cohort can have, worked out where nobody waits for it."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from revmentor_desktop.domain.errors import Trouble
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.shell.background import Background
from revmentor_desktop.views.workspace import Workspace

_QUIET_MS = 1500


class PossiblePairs(QObject):
    """Works it out some time after the last change, off the UI thread."""

    known = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._background = Background(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_QUIET_MS)
        self._pause.timeout.connect(self._on_quiet)

    def ask(self, workspace: Workspace | None) -> None:
        """Work it out for what is open now; what was asked before is forgotten."""
        self._workspace = workspace
        self._background.forget()
        if workspace is None:
            self._pause.stop()
        else:
            self._pause.start()

    @Slot()
    def _on_quiet(self) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        office, snapshot = workspace.office, workspace.snapshot()

        def possible() -> tuple[Snapshot, int]:
            return snapshot, office.pairing.draft(snapshot).possible_pairs

        self._background.run(possible, self._on_known, self._on_unknown)

    def _on_known(self, answer: tuple[Snapshot, int]) -> None:
        self.known.emit(answer[1])

    def _on_unknown(self, fault: BaseException) -> None:
        # Rules that contradict each other are told where one matches; here the number stays away.
        if not isinstance(fault, Trouble):
            raise fault
