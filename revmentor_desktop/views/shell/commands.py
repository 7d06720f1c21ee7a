"""Commands: what the menus and the palette offer, each said once."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from revmentor_desktop.views.shell.background import Background
from revmentor_desktop.views.shell.files import Files
from revmentor_desktop.views.shell.memory import WindowMemory
from revmentor_desktop.views.shell.pages import Pages
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something to do; its code names its words in `wording.window.COMMANDS`."""

    code: str
    act: Callable[[], object]
    keys: tuple[str, ...] = ()
    """Shortcuts as Qt writes them, the one shown first."""
    needs_programme: bool = True
    only_shows_keys: bool = False
    """The keys belong to whatever has the focus; the menu only tells them."""


class Desk(QObject):
    """What every command works with: the window, the open file, its pages, the memory."""

    def __init__(self, window: QWidget, files: Files, pages: Pages, memory: WindowMemory) -> None:
        super().__init__(window)
        self.window = window
        self.files = files
        self.pages = pages
        self.memory = memory
        self.background = Background(self)

    @property
    def words(self) -> Words:
        """The window's language."""
        return self.files.words

    @property
    def workspace(self) -> Workspace:
        """The open programme; commands that need one are offered only then."""
        workspace = self.files.workspace
        if workspace is None:
            raise LookupError("no programme is open")
        return workspace
