"""Where returned forms come from: a folder, files, or text that was copied."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from revmentor_desktop.views.shell.choosing import choose_folder, documents
from revmentor_desktop.wording import forms_view
from revmentor_desktop.wording.catalogue import Message, Words

_PATTERN = "*.xlsx *.xlsm *.eml *.msg *.txt"


class ReturnedSources(QObject):
    """Asks for them over a dialog."""

    chosen = Signal(list)
    """Paths of files and folders."""
    pasted = Signal(str)
    """What the clipboard holds, as text; empty where it holds none."""

    def __init__(self, words: Words, over: QWidget) -> None:
        super().__init__(over)
        self._words = words
        self._over = over

    def ways(self) -> tuple[tuple[Message, str, Callable[[], object]], ...]:
        """Give the ways to choose: the words of a button, its code, and what it does."""
        return (
            (forms_view.CHOOSE_FOLDER, "returned-folder", self.choose_folder),
            (forms_view.CHOOSE_FILES, "returned-files", self.choose_files),
            (forms_view.PASTE, "returned-paste", self.paste),
        )

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder."""
        choose_folder(self._over, self._words(forms_view.CHOOSE_FOLDER), self._on_folder)

    @Slot()
    def choose_files(self) -> None:
        """Ask for files."""
        kinds = self._words(forms_view.FORM_FILES, pattern=_PATTERN)
        dialog = QFileDialog(self._over, self._words(forms_view.CHOOSE_FILES), str(documents()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setObjectName("choose_returned")
        dialog.filesSelected.connect(self._on_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def paste(self) -> None:
        """Take what the clipboard holds."""
        self.pasted.emit(QGuiApplication.clipboard().text())

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self.chosen.emit([Path(folder)])

    @Slot(list)
    def _on_selected(self, names: list[str]) -> None:
        self.chosen.emit([Path(name) for name in names])
