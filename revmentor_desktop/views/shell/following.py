"""What the shell says about the open programme: cohort, counts, saved state, what undo would do."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, Slot

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.views.shell.counts import counts
from revmentor_desktop.views.shell.files import Files
from revmentor_desktop.views.shell.frame import Frame
from revmentor_desktop.views.shell.menus import Menus
from revmentor_desktop.views.shell.possible import PossiblePairs
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import journal


class Following(QObject):
    """Follows the open programme and keeps header, status line and menus up to date."""

    titled = Signal()
    """The programme's name may be another one."""

    def __init__(self, files: Files, parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._frame: Frame | None = None
        self._menus: Menus | None = None
        self._cohort_id: str | None = None
        self._saved_at: datetime | None = None
        self._possible: int | None = None
        self._possible_pairs = PossiblePairs(self)
        self._possible_pairs.known.connect(self._on_possible)

    def show_on(self, frame: Frame, menus: Menus) -> None:
        """Say it in this frame and these menus from now on."""
        self._frame, self._menus = frame, menus
        workspace = self._files.workspace
        if workspace is not None:
            self._listen_for_frame(workspace, frame)
            self._on_busy(workspace.work)
        self.show()

    def follow(self, workspace: Workspace) -> None:
        """Follow a programme that has been opened."""
        workspace.changed.connect(self._on_changed)
        workspace.replaced.connect(self._on_replaced)
        workspace.busy.connect(self._on_busy)
        if self._frame is not None:
            self._listen_for_frame(workspace, self._frame)
        self._on_busy(workspace.work)
        steps = workspace.office.history.steps(1)
        self._saved_at = steps[0].made_at if steps else None
        self._possible = None
        self._cohort_id = workspace.snapshot().cohort.id
        self._possible_pairs.ask(workspace)
        self.show()

    def leave(self) -> None:
        """Follow nothing any more."""
        self._possible_pairs.ask(None)
        if self._frame is not None:
            self._frame.status.show_work("")
        self.show()

    def _listen_for_frame(self, workspace: Workspace, frame: Frame) -> None:
        workspace.noticed.connect(frame.message.say)
        frame.status.cancel_requested.connect(workspace.give_up)

    def show(self) -> None:
        """Say everything."""
        frame, menus, workspace = self._frame, self._menus, self._files.workspace
        if frame is None or menus is None:
            return
        menus.allow(programme=workspace is not None)
        if workspace is None:
            frame.show_programme(None, None)
            frame.status.show_counts(None)
            frame.status.show_saved(None, None, writable=True)
            frame.status.show_file("", "")
            menus.show_history("", "")
        else:
            self._show_workspace(workspace, frame, menus)
        self.titled.emit()

    def _show_workspace(self, workspace: Workspace, frame: Frame, menus: Menus) -> None:
        snapshot, store = workspace.snapshot(), workspace.office.door.store
        frame.show_programme(snapshot, self._files.reading_only)
        frame.status.show_counts(counts(snapshot, self._possible))
        zone = ZoneInfo(snapshot.programme.zone)
        saved_at = self._saved_at.astimezone(zone) if self._saved_at else None
        frame.status.show_saved(saved_at, workspace.office.door.today, writable=store.writable)
        frame.status.show_file(store.path.name, str(store.path))
        history = workspace.office.history
        undo, redo = (
            journal.title_about(step, history.whom(step, snapshot), self._files.words) if step else ""
            for step in (history.next_undo(), history.next_redo())
        )
        menus.show_history(undo, redo)

    @Slot(str)
    def _on_busy(self, name: str) -> None:
        workspace, frame = self._files.workspace, self._frame
        if workspace is not None and frame is not None:
            frame.status.show_work(name, can_cancel=workspace.can_give_up)

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        workspace = self._files.workspace
        if workspace is None:
            return
        self._saved_at = change_set.step.made_at
        self._possible_pairs.ask(workspace)
        if workspace.snapshot().cohort.id != self._cohort_id:
            # Undo, or a new cohort: everything on the pages is another cohort's.
            workspace.replaced.emit()
        else:
            self.show()

    @Slot()
    def _on_replaced(self) -> None:
        workspace = self._files.workspace
        if workspace is None:
            return
        self._cohort_id = workspace.snapshot().cohort.id
        self._possible = None
        self._possible_pairs.ask(workspace)
        self.show()

    @Slot(int)
    def _on_possible(self, possible: int) -> None:
        self._possible = possible
        workspace, frame = self._files.workspace, self._frame
        if workspace is not None and frame is not None:
            frame.status.show_counts(counts(workspace.snapshot(), possible))
