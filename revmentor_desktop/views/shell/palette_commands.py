"""Search or do: fills the palette, and goes to or does what was chosen in it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QKeySequence

from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.shell.commands import Desk
from revmentor_desktop.views.shell.frame import Frame
from revmentor_desktop.views.shell.menus import Menus
from revmentor_desktop.wording import window

if TYPE_CHECKING:
    from revmentor_desktop.models.findings import Finding
    from revmentor_desktop.views.shell.command_palette import CommandPalette

_ITSELF = "search"
_PAINTED_MS = 40
"""By then what was opened is painted."""


class PaletteCommands(QObject):
    """Offers commands at once, and the cohort's records as soon as they are gathered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._frame: Frame | None = None
        self._menus: Menus | None = None
        self._gathered: tuple[Snapshot, str, list[Finding]] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAINTED_MS)
        self._soon.timeout.connect(self._on_soon)

    def use(self, frame: Frame, menus: Menus) -> None:
        """Work in this frame from now on."""
        self._frame, self._menus = frame, menus
        frame.search_made.connect(self._on_search_made)

    @Slot()
    def open(self) -> None:
        """Show the palette."""
        frame, workspace = self._frame, self._desk.files.workspace
        if frame is None or workspace is None:
            return
        commands = self._command_findings()
        snapshot, words = workspace.snapshot(), self._desk.words
        kept = self._gathered
        if kept is not None and kept[0] is snapshot and kept[1] == words.language:
            frame.search.open_with([*commands, *kept[2]])
            return
        frame.search.open_with(commands)
        # Not before the palette is painted: a worker would keep Python from it, a few ms at a time.
        self._soon.start()

    @Slot()
    def _on_soon(self) -> None:
        workspace = self._desk.files.workspace
        if workspace is None:
            return
        snapshot, words = workspace.snapshot(), self._desk.words

        def gather() -> "tuple[Snapshot, str, list[Finding]]":
            from revmentor_desktop.views.shell.searching import findings

            return snapshot, words.language, findings(snapshot, words)

        self._desk.background.run(gather, self._on_gathered)

    def _on_gathered(self, gathered: "tuple[Snapshot, str, list[Finding]]") -> None:
        self._gathered = gathered
        frame, workspace = self._frame, self._desk.files.workspace
        if frame is not None and workspace is not None and workspace.snapshot() is gathered[0]:
            frame.search.add(gathered[2])

    def _command_findings(self) -> "list[Finding]":
        from revmentor_desktop.models.findings import Finding

        if self._menus is None:
            return []
        word = self._desk.words(window.FINDINGS["command"])
        return [
            Finding(
                kind="command",
                id=code,
                title=self._menus.plain(code),
                kind_word=word,
                keys=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            )
            for code, action in self._menus.actions.items()
            if action.isEnabled() and code != _ITSELF
        ]

    @Slot(object)
    def _on_search_made(self, search: "CommandPalette") -> None:
        search.chosen.connect(self._on_chosen)

    @Slot(object)
    def _on_chosen(self, one: "Finding") -> None:
        if one.kind != "command":
            self._desk.pages.go_to(one.kind, one.id)
        elif self._menus is not None:
            self._menus.actions[one.id].trigger()
