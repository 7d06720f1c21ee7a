"""Help: the guide, the keyboard shortcuts, and what this program is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from revmentor_desktop import __version__
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.letters import capitalised
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import guide, welcome, window
from revmentor_desktop.wording.catalogue import Words


class GuideDialog(ShellDialog):
    """What one does with the program, in order; it stays open beside the work."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(words, welcome.GUIDE_TITLE, parent, accept=None)
        for heading, paragraphs in guide.SECTIONS:
            self.section(words(heading))
            for paragraph in paragraphs:
                self.paragraph(words(paragraph), muted=False)


class ShortcutsDialog(ShellDialog):
    """Every shortcut beside what it does: those that hold everywhere, then those of each page."""

    def __init__(self, shortcuts: Sequence[tuple[str, str]], words: Words, parent: QWidget) -> None:
        super().__init__(words, welcome.SHORTCUTS_TITLE, parent, accept=None)
        self._list(words(guide.EVERYWHERE), shortcuts)
        for code, keys in guide.KEYS.items():
            lines = [(capitalised(words(what)), capitalised(words(key))) for key, what in keys]
            self._list(words(window.TABS[code]), lines)

    def _list(self, heading: str, lines: Sequence[tuple[str, str]]) -> None:
        self.section(heading)
        form = self.form()
        for name, keys in lines:
            form.addRow(label(keys, Style.STRONG, parent=self), label(name, wraps=True, parent=self))


class AboutDialog(ShellDialog):
    """Version, and where the program keeps its own."""

    def __init__(self, folder: Path, words: Words, parent: QWidget) -> None:
        super().__init__(words, welcome.ABOUT_TITLE, parent, accept=None)
        self.paragraph(words(welcome.ABOUT, version=__version__), muted=False)
        self.paragraph(words(welcome.ABOUT_FOLDER, folder=str(folder)))
