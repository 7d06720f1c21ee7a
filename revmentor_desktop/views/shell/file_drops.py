"""Drops of files anywhere on the window: lists are imported, programmes opened, the rest refused in words."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.shell import drops
from revmentor_desktop.views.shell.commands import Desk
from revmentor_desktop.views.workspace import Notice
from revmentor_desktop.wording import forms_view, window
from revmentor_desktop.wording.catalogue import Message


class FileDrops(QObject):
    """Decides on what is dragged over the window, and takes what is dropped after the drop has ended."""

    promised = Signal(str)
    """What letting go would do, in words; an empty text where the drag has gone."""
    refused = Signal(object)
    """A Notice that says why nothing was done."""
    programme_dropped = Signal(str)
    list_dropped = Signal(str)
    forms_dropped = Signal(list)
    """Forms, mails or a folder of them came back: their paths."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def enter(self, event: QDragEnterEvent) -> None:
        """Welcome files, and say what letting go does."""
        files = drops.files_in(event.mimeData())
        if not files:
            return
        event.acceptProposedAction()
        path = files[0]
        if drops.are_forms(files) and self._desk.files.workspace is not None:
            self.promised.emit(self._desk.words(forms_view.DROP_FORMS))
        elif len(files) == 1 and self._wrong(path) is None:
            name = drops.shown_name(path)
            self.promised.emit(self._desk.words(drops.promise(path), file=name))

    def leave(self) -> None:
        """The drag has gone elsewhere."""
        self.promised.emit("")

    def drop(self, event: QDropEvent) -> None:
        """Take a file, or say why not."""
        self.promised.emit("")
        files = drops.files_in(event.mimeData())
        if not files:
            return
        event.acceptProposedAction()
        if drops.are_forms(files) and self._desk.files.workspace is not None:
            self.forms_dropped.emit([str(path) for path in files])
            return
        wrong = window.ONE_FILE if len(files) > 1 else self._wrong(files[0])
        if wrong is not None:
            text = self._desk.words(wrong, file=drops.shown_name(files[0]))
            self.refused.emit(Notice(text=text, tone=Tone.WARNING))
        elif drops.is_programme(files[0]):
            self.programme_dropped.emit(str(files[0]))
        else:
            self.list_dropped.emit(str(files[0]))

    def _wrong(self, path: Path) -> Message | None:
        if drops.is_programme(path):
            return None
        if not drops.is_list(path):
            return window.NOT_A_LIST
        return None if self._desk.files.workspace is not None else window.OPEN_FIRST
