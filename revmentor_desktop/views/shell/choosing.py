"""Choosing a file: the system's dialog, without blocking."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = ".revmentor"
"""What the name of a programme's file ends with."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST = 80


def documents() -> Path:
    """The folder where people keep their files."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def file_name(text: str, suffix: str) -> str:
    """Make a name that every system takes as a file's."""
    plain = _FORBIDDEN.sub(" ", text).strip(" .")[:_LONGEST].strip()
    return f"{plain or 'RevMentor'}{suffix}"


def choose_existing(parent: QWidget, title: str, pattern: str, chosen: Callable[[str], object]) -> None:
    """Ask for a file that is there; `chosen` is a bound method that gets its path."""
    dialog = _dialog(parent, title, pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def choose_new(
    parent: QWidget, title: str, pattern: str, suggested: Path, chosen: Callable[[str], object]
) -> None:
    """Ask where to write a file; the dialog itself asks before it takes one that is there."""
    dialog = _dialog(parent, title, pattern)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    dialog.setDirectory(str(suggested.parent))
    dialog.selectFile(suggested.name)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def choose_folder(parent: QWidget, title: str, chosen: Callable[[str], object]) -> None:
    """Ask for a folder; `chosen` is a bound method that gets its path."""
    dialog = QFileDialog(parent, title, str(documents()))
    dialog.setObjectName("choose_folder")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _dialog(parent: QWidget, title: str, pattern: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(documents()), pattern)
    dialog.setObjectName("choose_file")
    dialog.finished.connect(dialog.deleteLater)
    return dialog
