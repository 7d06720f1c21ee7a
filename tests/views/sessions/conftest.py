"""The room that each test of the tab stands in."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.views.appearance.colours import LIGHT, palette
from tests.views.sessions.room import NOON, PAIRS, Furnish, Room, bench, furnish


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Furnish]:
    """Make a room with sessions."""
    qapp.setPalette(palette(LIGHT))
    with ExitStack() as stack:
        rooms: list[Room] = []

        def made(
            *sessions: Session,
            couples: Sequence[tuple[str, str]] = PAIRS,
            now: datetime = NOON,
            language: str = "en",
        ) -> Room:
            the_bench = bench(tmp_path, now)
            door = stack.enter_context(the_bench.started())
            furnish(door, sessions, couples)
            here = Room(door, the_bench, language)
            rooms.append(here)
            qtbot.addWidget(here.tab)
            return here

        yield made
        for here in rooms:
            here.tab.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the screenless platform say what it cannot do with windows."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
