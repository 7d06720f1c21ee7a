"""Draws every screen in every state, theme, language and size, into a folder."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

# Before Qt is imported: a gallery needs no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop.app import TABS, application
from revmentor_desktop.store.opening import Place
from revmentor_desktop.views.main_window import MainWindow
from tests.gallery.states import STATES, bring
from tests.gallery.studio import Setting, settle, shown

_CODES = tuple(entry.code for entry in TABS)
_SIZES = ("1280x800", "1920x1080")


def main() -> int:
    """Draw what was asked for; returns the exit code."""
    asked = _asked()
    out: Path = asked.out
    out.mkdir(parents=True, exist_ok=True)
    application()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for state, language, theme, size in product(asked.state, asked.language, asked.theme, asked.size):
            setting = Setting(language=language, theme=theme, size=_pixels(size), zoom=STATES[state].zoom)
            label = f"{state}-{theme}-{language}-{size}"
            for path in _drawn(out, folder, state, setting, asked.tab, label):
                print(path, flush=True)
    return 0


def _drawn(
    out: Path, folder: Path, state: str, setting: Setting, tabs: Sequence[str], label: str
) -> Iterator[Path]:
    with shown(_programme(folder, state), folder / "desk", setting) as window:
        for code in tabs:
            bring(window, code, STATES[state])
            yield _save(window, out / f"{code}-{label}.png")
            _put_away(window)
    if state == "empty":
        with shown(None, folder / "desk", setting) as window:
            yield _save(window, out / f"welcome-{label}.png")


def _programme(folder: Path, state: str) -> Path:
    """The programme of a state, made the first time it is asked for."""
    write = STATES[state].write
    path = folder / write.__name__ / "mentorprogram.revmentor"
    if not path.exists():
        path.parent.mkdir()
        place = Place(data_folder=folder / "making", user="Test", now=lambda: datetime.now(UTC))
        write(path, place, date.today())  # noqa: DTZ011 - the window lives today
    return path


def _save(window: MainWindow, path: Path) -> Path:
    """Draw a window or the one that covers it, with the dialog that stands over it, where there is one."""
    covering = _covering(window)
    picture = (covering[0] if covering else window).grab()
    for dialog in _dialogs():
        left = (window.width() - dialog.width()) // 2
        dialog.render(picture, window.rect().topLeft() + type(window.pos())(left, window.height() // 3))
    picture.save(str(path))
    return path


def _covering(window: MainWindow) -> list[QWidget]:
    """The window that stands before the main one for an audience."""
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return [one for one in shown if one is not window and one.windowType() is Qt.WindowType.Window]


def _dialogs() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isModal()]


def _put_away(window: MainWindow) -> None:
    for over in (*_dialogs(), *_covering(window)):
        over.close()
    settle()


def _pixels(size: str) -> tuple[int, int]:
    width, _, height = size.partition("x")
    return int(width), int(height)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("out", type=Path, help="the folder for the pictures")
    for name, choices in (
        ("tab", _CODES),
        ("state", tuple(STATES)),
        ("theme", ("light", "dark")),
        ("language", ("sv", "en")),
        ("size", _SIZES),
    ):
        parser.add_argument(f"--{name}", nargs="+", choices=choices, default=choices)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
