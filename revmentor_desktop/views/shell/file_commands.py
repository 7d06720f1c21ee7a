"""The File menu: programmes new, opened, closed; lists in; workbooks, agendas and calendars out; backups."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from revmentor_desktop.domain.errors import StoreTrouble, Trouble
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.office import clock, new_id
from revmentor_desktop.store.backups import Backup
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.shell.choosing import SUFFIX, choose_existing, choose_new, documents, file_name
from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.wording import troubles, welcome, window
from revmentor_desktop.wording.dates import clock as clock_words
from revmentor_desktop.wording.dates import short_date

LISTS = ("xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt")
"""Endings of files that may be people lists."""


class FileCommands(QObject):
    """What comes in and what is kept; what goes out is with `ExportCommands`."""

    busy = Signal(str)
    """Long work without an open programme began or ended."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers."""
        return (
            Command(code="new", act=self.new, keys=("Ctrl+N",), needs_programme=False),
            Command(code="open", act=self.open, keys=("Ctrl+O",), needs_programme=False),
            Command(code="sample", act=self.sample, needs_programme=False),
            Command(code="import", act=self.import_list, keys=("Ctrl+I",)),
            Command(code="back-up", act=self.back_up),
            Command(code="restore", act=self.restore),
            Command(code="close", act=self.close, keys=("Ctrl+W",)),
        )

    @Slot()
    def new(self) -> None:
        """Ask the four questions."""
        from revmentor_desktop.views.shell.new_programme import NewProgrammeDialog

        desk = self._desk
        dialog = NewProgrammeDialog(desk.files.place, desk.words, desk.window)
        dialog.started.connect(self.open_path)
        dialog.open()

    @Slot()
    def open(self) -> None:
        """Ask for a programme file."""
        words = self._desk.words
        pattern = words(window.PROGRAMME_FILES, pattern=f"*{SUFFIX}")
        choose_existing(self._desk.window, words(window.OPEN_TITLE), pattern, self.open_path)

    @Slot(str)
    def open_path(self, path: str) -> None:
        """Open a programme file."""
        self._desk.files.open(Path(path))

    @Slot()
    def sample(self) -> None:
        """Make the sample in the documents folder, off the UI thread, and open it."""
        words, place = self._desk.words, self._desk.files.place
        path = _free(documents(), words(welcome.SAMPLE_FILE))

        def play() -> Path:
            from revmentor_desktop.services.sample.days import ZONE
            from revmentor_desktop.services.sample.story import play_sample

            path.parent.mkdir(parents=True, exist_ok=True)
            play_sample(path, path.with_suffix(".xlsx"), place, clock(ZONE).date(), new_id=new_id)
            return path

        self.busy.emit(words(window.SAMPLING))
        self._desk.background.run(play, self._on_sampled, self._on_failed)

    def _on_sampled(self, path: Path) -> None:
        self.busy.emit("")
        self._desk.files.open(path)

    def _on_failed(self, fault: BaseException) -> None:
        self.busy.emit("")
        if not isinstance(fault, Trouble):
            raise fault
        self._desk.files.troubled.emit(troubles.sentence(fault, self._desk.words))

    @Slot()
    def import_list(self) -> None:
        """Ask for a people list and hand it to the tab that imports."""
        words = self._desk.words
        pattern = words(window.LIST_FILES, pattern=" ".join(f"*.{one}" for one in LISTS))
        choose_existing(self._desk.window, words(window.IMPORT_TITLE), pattern, self.import_path)

    @Slot(str)
    def import_path(self, path: str) -> None:
        """Import a people list."""
        self._desk.pages.import_list(Path(path))

    @Slot()
    def back_up(self) -> None:
        """Make a verified copy in the data folder."""
        workspace = self._desk.workspace
        folder, store, now = (
            workspace.office.backups,
            workspace.office.door.store,
            workspace.office.door.now(),
        )
        path = store.path
        workspace.in_background(
            self._desk.words(window.BACKING_UP),
            lambda: folder.take(path, "by-hand", now),
            self._on_backed_up,
        )

    def _on_backed_up(self, _backup: Backup) -> None:
        self._desk.workspace.notice(self._desk.words(window.BACKED_UP))

    @Slot()
    def save_elsewhere(self) -> None:
        """Ask where a copy of what is open goes; from then on one works in it."""
        words, store = self._desk.words, self._desk.workspace.office.door.store
        pattern = words(window.PROGRAMME_FILES, pattern=f"*{SUFFIX}")
        suggested = _free(documents(), store.path.stem)
        title = words(window.SAVE_TITLE)
        choose_new(self._desk.window, title, pattern, suggested, self.save_elsewhere_to)

    @Slot(str)
    def save_elsewhere_to(self, path: str) -> None:
        """Write a copy of what is open, and open that."""
        store, target = self._desk.workspace.office.door.store, Path(path).absolute()
        try:
            store.copy_to(target)
            if target == store.path:
                store.reconnect()
        except StoreTrouble as trouble:
            self._desk.files.troubled.emit(troubles.sentence(trouble, self._desk.words))
            return
        if self._desk.files.open(target):
            words = self._desk.words
            self._desk.workspace.notice(words(window.SAVED_ELSEWHERE, file=target.name), Tone.OK)

    @Slot()
    def restore(self) -> None:
        """Show the backups."""
        from revmentor_desktop.views.shell.restore_dialog import RestoreDialog

        desk = self._desk
        dialog = RestoreDialog(desk.workspace.office.backups.list(), desk.words, desk.window)
        dialog.setObjectName("restore")
        dialog.chosen.connect(self._on_backup_chosen)
        dialog.open()

    @Slot(object)
    def _on_backup_chosen(self, backup: Backup) -> None:
        files, path = self._desk.files, self._desk.files.path
        if path is None:
            return
        place = files.place
        if files.reading_only is not None:
            self._desk.workspace.notice(self._desk.words(window.CANNOT_CHANGE, file=path.name))
            return
        files.close()

        def put_back() -> datetime:
            from revmentor_desktop.services.backups import restore

            restore(path, backup.path, place, new_id)
            return backup.made_at

        self.busy.emit(self._desk.words(window.RESTORING))
        self._restored = path
        self._desk.background.run(put_back, self._on_restored, self._on_not_restored)

    def _on_restored(self, made_at: datetime) -> None:
        self.busy.emit("")
        if self._desk.files.open(self._restored):
            words = self._desk.words
            day, time = short_date(made_at.date(), words), clock_words(made_at)
            self._desk.workspace.notice(words(window.RESTORED, day=day, time=time))

    def _on_not_restored(self, fault: BaseException) -> None:
        self._desk.files.open(self._restored)
        self._on_failed(fault)

    @Slot()
    def close(self) -> None:
        """Close the programme and show the welcome page."""
        self._desk.files.close()


def document_name(snapshot: Snapshot, suffix: str) -> Path:
    """Suggest a file for a document of the cohort, among the user's documents."""
    return documents() / file_name(f"{snapshot.programme.name} {snapshot.cohort.name}", suffix)


def _free(folder: Path, name: str) -> Path:
    """A file name that is not taken, neither for the programme nor for its list."""
    number, path = 1, folder / file_name(name, SUFFIX)
    while path.exists() or path.with_suffix(".xlsx").exists():
        number += 1
        path = folder / file_name(f"{name} {number}", SUFFIX)
    return path
