"""What the file or the disk refuses: said calmly, with the ways out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.shell.calm_dialog import Act, calm_dialog
from revmentor_desktop.views.shell.commands import Desk
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import window


class Refusals(QObject):
    """Says them in a dialog; where one may only read, in the message bar."""

    def __init__(self, desk: Desk, save_elsewhere: Callable[[], object]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._save_elsewhere = save_elsewhere

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Say what was refused."""
        desk, workspace = self._desk, self._desk.files.workspace
        if workspace is not None and not workspace.office.door.store.writable:
            workspace.notice(sentence, Tone.WARNING)
            return
        title = desk.words(window.TROUBLE_TITLE)
        calm_dialog(desk.window, title, sentence, desk.words, self._ways_out(workspace))

    def _ways_out(self, workspace: Workspace | None) -> tuple[Act, ...]:
        if workspace is None or not workspace.can_try_again:
            return ()
        words = self._desk.words
        return (
            Act(code="save_elsewhere", text=words(window.SAVE_ELSEWHERE), do=self._save_elsewhere),
            Act(code="again", text=words(window.TRY_ONCE_MORE), do=workspace.try_again),
        )
