"""The desk that the tests of the Overview tab sit at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.views.overview.desk import Desk, desk

_OFFSCREEN_SAYS = "This plugin does not support"
_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Offscreen, Qt warns of what windows and popups cannot do there; nobody can see them either."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.qt_log_ignore(_OFFSCREEN_SAYS))


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A new programme, in English, on 1 September 2026."""
    with desk(qtbot, tmp_path) as made:
        yield made
