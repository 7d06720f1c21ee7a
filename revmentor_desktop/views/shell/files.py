"""The programme file that the window has open: opening, raising whoever has it already, closing."""

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.services.office import Office, opened
from revmentor_desktop.store.opening import Place
from revmentor_desktop.views.shell.background import Background
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import troubles, window
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    from revmentor_desktop.views.shell.second_start import OpenElsewhere

_LAST_WORK_MS = 3000
_SOON_MS = 300
_STILL_READABLE = frozenset({"file-held", "not-writable", "data-folder", "file-busy"})
"""Troubles of writing that leave a file to be read."""


class Files(QObject):
    """Opens programme files, one at a time, for writing where that can be had."""

    opened = Signal(object)
    """A Workspace is open."""
    closed = Signal()
    troubled = Signal(str)
    """A file could not be opened, in words."""
    elsewhere = Signal(str)
    """The file is open in another window, which was raised; in words."""
    wanted = Signal()
    """Somebody wants the file that is open here: come to the front."""

    def __init__(self, place: Place, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.words = words
        self.workspace: Workspace | None = None
        self.reading_only: str | None = None
        """Why the open file can only be read, in words."""
        self.raised_other = False
        """Whether the last file that was asked for is open in another window, which was raised."""
        self._held = ExitStack()
        self._others: OpenElsewhere | None = None
        self._background = Background(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._on_soon)

    @property
    def path(self) -> Path | None:
        """The open file."""
        return self.workspace.office.door.store.path if self.workspace else None

    def open(self, path: Path) -> bool:
        """Open a file in the place of the one that is open; what goes wrong is told by a signal."""
        whole = path.absolute()
        if self.path == whole and self.reading_only is None:
            self.wanted.emit()
            return True
        held = ExitStack()
        try:
            office, why = self._office(whole, held)
        except StoreTrouble as trouble:
            held.close()
            self.troubled.emit(troubles.sentence(trouble, self.words))
            return False
        self.raised_other = office is None
        if office is None:
            self.elsewhere.emit(self.words(window.OTHER_WINDOW, file=whole.name))
            return False
        self._let_go()
        self._held = held
        self.reading_only = why
        self.workspace = Workspace(office, self.words, self)
        if why is None:
            self._soon.start()
        self.opened.emit(self.workspace)
        return True

    def close(self) -> None:
        """Close the open file; everything in it was saved when it was made."""
        if self.workspace is not None:
            self._let_go()
            self.closed.emit()

    def raise_other(self, path: Path) -> bool:
        """Raise another window that has a file; False where there is none."""
        others = self._second_starts()
        return others is not None and others.raise_other(path.absolute())

    def speak(self, words: Words) -> None:
        """Go on in another language."""
        self.words = words
        if self.workspace is not None:
            self.workspace.words = words

    def _office(self, path: Path, held: ExitStack) -> tuple[Office | None, str | None]:
        """Open for writing, else for reading with the reason; nothing where another window was raised."""
        try:
            return held.enter_context(opened(path, self.place, write=True, daily=False)), None
        except StoreTrouble as trouble:
            if trouble.code not in _STILL_READABLE:
                raise
            if trouble.code == "file-held" and self.raise_other(path):
                return None, None
            office = held.enter_context(opened(path, self.place, write=False))
            return office, self._why(path, trouble)

    def _why(self, path: Path, trouble: StoreTrouble) -> str:
        if trouble.code != "file-held":
            return troubles.sentence(trouble, self.words)
        user, since = trouble.facts.get("user"), trouble.facts.get("since")
        return self.words(window.HELD, file=path.name, user=user, since=since)

    def _let_go(self) -> None:
        if self.workspace is None:
            return
        self._soon.stop()
        if self._others is not None:
            self._others.stop()
        # Work on a snapshot of this file ends first: its answer has nobody to go to afterwards.
        QThreadPool.globalInstance().waitForDone(_LAST_WORK_MS)
        gone, self.workspace = self.workspace, None
        gone.office.door.store.published = None
        self.reading_only = None
        gone.deleteLater()
        self._held.close()

    @Slot()
    def _on_soon(self) -> None:
        """Do what the window need not wait for: back the file up for today, answer to second starts."""
        others, path = self._second_starts(), self.path
        if self.workspace is not None:
            self._background.run(self.workspace.office.take_daily, self._on_backed_up, self._on_not_backed_up)
        if others is not None and path is not None and self.reading_only is None:
            others.listen(path)

    def _on_backed_up(self, _: None) -> None:
        """Nobody need hear of it."""

    def _on_not_backed_up(self, fault: BaseException) -> None:
        if not isinstance(fault, StoreTrouble):
            raise fault
        self.troubled.emit(troubles.sentence(fault, self.words))

    def _second_starts(self) -> "OpenElsewhere | None":
        if self._others is None:
            try:
                from revmentor_desktop.views.shell.second_start import OpenElsewhere
            except ImportError:
                # QtNetwork leans on Kerberos, which a bare Linux lacks: a second start then reads only.
                return None
            self._others = OpenElsewhere(self.place.data_folder, self)
            self._others.wanted.connect(self.wanted)
        return self._others
