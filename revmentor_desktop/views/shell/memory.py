"""The window's memory: what comes back at the next start, in an INI file of the data folder."""

import json
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT = 8
"""How many recent files are remembered."""
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The steps of the text zoom."""


_WORDS = re.compile(r"[^\s,;:\"“”()]+")


class WindowMemory:
    """Geometry, tab, tab states, recent files, theme, language and zoom."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self._forgotten: frozenset[str] = frozenset()

    @property
    def language(self) -> str | None:
        """The language that was chosen; None follows the system."""
        return self._text("look/language") or None

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("look/language", language)

    @property
    def theme(self) -> str:
        """`system`, `light` or `dark`."""
        return self._text("look/theme") or "system"

    @theme.setter
    def theme(self, theme: str) -> None:
        self._settings.setValue("look/theme", theme)

    @property
    def zoom(self) -> float:
        """The text zoom, one of `ZOOMS`."""
        try:
            asked = float(self._text("look/zoom") or 1.0)
        except ValueError:
            return 1.0
        return min(ZOOMS, key=lambda zoom: abs(zoom - asked))

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._settings.setValue("look/zoom", str(zoom))

    @property
    def geometry(self) -> QByteArray | None:
        """The window's place and size."""
        kept = self._settings.value("window/geometry")
        return kept if isinstance(kept, QByteArray) else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("window/geometry", geometry)

    @property
    def tab(self) -> str:
        """The code of the tab that was shown last."""
        return self._text("window/tab")

    @tab.setter
    def tab(self, code: str) -> None:
        self._settings.setValue("window/tab", code)

    def tab_state(self, code: str) -> Mapping[str, str]:
        """What a tab gave to be remembered."""
        kept = self._json(f"tabs/{code}")
        return {str(key): str(value) for key, value in kept.items()} if isinstance(kept, dict) else {}

    def keep_tab_state(self, code: str, state: Mapping[str, str]) -> None:
        """Remember what a tab gave."""
        kept = {key: value for key, value in state.items() if not self._is_forgotten(value)}
        self._settings.setValue(f"tabs/{code}", json.dumps(kept))

    def forget_words(self, words: Collection[str]) -> None:
        """Forget what tabs gave that holds one of these words, and keep none of it until the next start."""
        self._forgotten |= {word.casefold() for word in words}
        self._settings.beginGroup("tabs")
        codes = self._settings.childKeys()
        self._settings.endGroup()
        for code in codes:
            self.keep_tab_state(code, self.tab_state(code))
        self.save()

    def _is_forgotten(self, value: str) -> bool:
        folded = value.casefold()
        return not self._forgotten.isdisjoint({folded, *_WORDS.findall(folded)})

    @property
    def recent(self) -> tuple[Path, ...]:
        """The programmes opened lately, newest first."""
        kept = self._json("files/recent")
        return tuple(Path(str(path)) for path in kept) if isinstance(kept, list) else ()

    def opened(self, path: Path) -> None:
        """Put a file at the head of the recent ones, to be opened again at the next start."""
        whole = path.absolute()
        others = [one for one in self.recent if one != whole]
        self._keep_recent([whole, *others][:MOST_RECENT])
        self._settings.setValue("files/last", str(whole))

    def forget(self, path: Path) -> None:
        """Take a file out of the recent ones."""
        self._keep_recent([one for one in self.recent if one != path.absolute()])

    @property
    def last(self) -> Path | None:
        """The programme that was open when the window was left."""
        kept = self._text("files/last")
        return Path(kept) if kept else None

    def closed(self) -> None:
        """Note that no programme was open."""
        self._settings.setValue("files/last", "")

    def save(self) -> None:
        """Write it down now."""
        self._settings.sync()

    def _keep_recent(self, paths: list[Path]) -> None:
        self._settings.setValue("files/recent", json.dumps([str(path) for path in paths]))

    def _text(self, key: str) -> str:
        kept = self._settings.value(key, "")
        return kept if isinstance(kept, str) else ""

    def _json(self, key: str) -> object:
        try:
            kept: object = json.loads(self._text(key) or "null")
        except ValueError:
            return None
        return kept
