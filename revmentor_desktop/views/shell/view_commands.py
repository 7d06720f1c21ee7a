"""The View menu: tabs, language, theme, size of text; and the Help menu."""

from PySide6.QtCore import QObject, Signal, Slot

from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.views.shell.memory import ZOOMS


class ViewCommands(QObject):
    """Keeps what was chosen and tells the window to look so."""

    language_changed = Signal(str)
    theme_changed = Signal(str)
    zoom_changed = Signal(float)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers beside the choices."""
        return (
            Command(code="zoom-in", act=self.zoom_in, keys=("Ctrl++", "Ctrl+="), needs_programme=False),
            Command(code="zoom-out", act=self.zoom_out, keys=("Ctrl+-",), needs_programme=False),
            Command(code="zoom-reset", act=self.zoom_reset, keys=("Ctrl+0",), needs_programme=False),
        )

    @Slot(str)
    def speak(self, language: str) -> None:
        """Go over to a language."""
        if language != self._desk.words.language:
            self._desk.memory.language = language
            self.language_changed.emit(language)

    @Slot(str)
    def dress(self, theme: str) -> None:
        """Go over to a theme."""
        self._desk.memory.theme = theme
        self.theme_changed.emit(theme)

    @Slot()
    def zoom_in(self) -> None:
        """Make all text a step larger."""
        self._zoom(1)

    @Slot()
    def zoom_out(self) -> None:
        """Make all text a step smaller."""
        self._zoom(-1)

    @Slot()
    def zoom_reset(self) -> None:
        """Give all text the system's size."""
        self._set_zoom(1.0)

    def _zoom(self, steps: int) -> None:
        place = ZOOMS.index(self._desk.memory.zoom) + steps
        self._set_zoom(ZOOMS[max(0, min(place, len(ZOOMS) - 1))])

    def _set_zoom(self, zoom: float) -> None:
        if zoom != self._desk.memory.zoom:
            self._desk.memory.zoom = zoom
            self.zoom_changed.emit(zoom)


class HelpCommands(QObject):
    """Guide, shortcuts, about."""

    shortcuts_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers."""
        return (
            Command(code="guide", act=self.guide, keys=("F1",), needs_programme=False),
            Command(code="shortcuts", act=self.shortcuts, needs_programme=False),
            Command(code="about", act=self.about, needs_programme=False),
        )

    @Slot()
    def guide(self) -> None:
        """Open the guide."""
        from revmentor_desktop.views.shell.help_dialogs import GuideDialog

        GuideDialog(self._desk.words, self._desk.window).show()

    @Slot()
    def shortcuts(self) -> None:
        """List the shortcuts; the menus know them."""
        self.shortcuts_requested.emit()

    @Slot()
    def about(self) -> None:
        """Say what this program is."""
        from revmentor_desktop.views.shell.help_dialogs import AboutDialog

        AboutDialog(self._desk.files.place.data_folder, self._desk.words, self._desk.window).open()
