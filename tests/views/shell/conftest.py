"""A desktop of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from revmentor_desktop.app import application
from tests.views.shell.building import Desktop

_OFFSCREEN_SAYS = ["This plugin does not support"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Offscreen, Qt warns of windows that it cannot raise; nobody can see them either."""
    for item in items:
        if "views/shell" in str(item.path.as_posix()):
            item.add_marker(pytest.mark.qt_log_ignore(*_OFFSCREEN_SAYS))


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Desktop]:
    """A folder, a bot and an application in our style."""
    font, palette = qapp.font(), qapp.palette()
    QStandardPaths.setTestModeEnabled(True)
    made = Desktop(folder=tmp_path, bot=qtbot, app=application())
    yield made
    for window in made.windows:
        window.close()
    QStandardPaths.setTestModeEnabled(False)
    qapp.setFont(font)
    qapp.setPalette(palette)
