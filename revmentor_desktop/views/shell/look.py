"""The look of the application: theme, text zoom, and Qt's own words."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from revmentor_desktop.views.appearance.colours import DARK, LIGHT, Colours, palette
from revmentor_desktop.views.appearance.type import body_font


class Look:
    """How the application looks and speaks."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translator: QTranslator | None = None

    def theme_of(self, asked: str) -> Colours:
        """Give the colours that were asked for; `system` follows the system, light where it does not tell."""
        if asked == "system":
            is_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return DARK if is_dark else LIGHT
        return DARK if asked == "dark" else LIGHT

    def dress(self, asked: str) -> None:
        """Colour everything; each widget reads its colours from the palette when it paints."""
        self._app.setPalette(palette(self.theme_of(asked)))

    def zoom(self, zoom: float) -> None:
        """Set the size of all text."""
        self._app.setFont(body_font(zoom))

    def speak(self, language: str) -> None:
        """Let Qt's own dialogs and dates go over to a language, where Qt speaks it."""
        # English does not mean the dates of the United States.
        QLocale.setDefault(QLocale("en_GB" if language == "en" else language))
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        translator = QTranslator(self._app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{language}", folder):
            self._app.installTranslator(translator)
            self._translator = translator
