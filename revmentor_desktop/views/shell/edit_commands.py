"""The Edit menu: undo and redo, the clipboard, finding."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop.domain.changes import Step
from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.views.workspace import Notice
from revmentor_desktop.wording import answers, journal
from revmentor_desktop.wording.catalogue import Message

Standard = QKeySequence.StandardKey
_LETTERS = {Standard.Cut: Qt.Key.Key_X, Standard.Copy: Qt.Key.Key_C, Standard.Paste: Qt.Key.Key_V}


class EditCommands(QObject):
    """Takes steps back, and passes what belongs to the focused widget on to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers."""
        return (
            Command(code="undo", act=self.undo, keys=("Ctrl+Z",)),
            Command(code="redo", act=self.redo, keys=("Ctrl+Y", "Ctrl+Shift+Z")),
            Command(code="cut", act=self.cut, keys=("Ctrl+X",), needs_programme=False, only_shows_keys=True),
            Command(
                code="copy", act=self.copy, keys=("Ctrl+C",), needs_programme=False, only_shows_keys=True
            ),
            Command(
                code="paste", act=self.paste, keys=("Ctrl+V",), needs_programme=False, only_shows_keys=True
            ),
            Command(code="find", act=self.find, keys=("Ctrl+F",)),
        )

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        workspace = self._desk.workspace
        self._said(workspace.perform(workspace.office.history.undo), answers.UNDONE)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        workspace = self._desk.workspace
        self._said(workspace.perform(workspace.office.history.redo), answers.REDONE)

    def _said(self, step: Step | None, message: Message) -> None:
        if step is not None:
            workspace = self._desk.workspace
            whom = workspace.office.history.whom(step, workspace.snapshot())
            title = journal.title_about(step, whom, workspace.words)
            workspace.noticed.emit(Notice(text=workspace.words(message, title=title)))

    @Slot()
    def find(self) -> None:
        """Put the cursor where the tab in view searches."""
        if self._desk.pages.current is not None:
            self._desk.pages.current.start_search()

    @Slot()
    def cut(self) -> None:
        """Cut in the focused widget."""
        pass_on(QApplication.focusWidget(), Standard.Cut)

    @Slot()
    def copy(self) -> None:
        """Copy in the focused widget."""
        pass_on(QApplication.focusWidget(), Standard.Copy)

    @Slot()
    def paste(self) -> None:
        """Paste into the focused widget."""
        pass_on(QApplication.focusWidget(), Standard.Paste)


def pass_on(widget: QWidget | None, key: QKeySequence.StandardKey) -> None:
    """Do in a widget what a standard key does there: by an action or a shortcut of its own, else the key."""
    sequence = QKeySequence(key)
    here = widget
    while here is not None and not here.isWindow():
        for action in here.actions():
            if action.shortcut() == sequence:
                action.trigger()
                return
        for shortcut in here.findChildren(QShortcut):
            if shortcut.key() == sequence:
                shortcut.activated.emit()
                return
        here = here.parentWidget()
    if widget is not None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, _LETTERS[key], Qt.KeyboardModifier.ControlModifier)
            QCoreApplication.sendEvent(widget, event)
