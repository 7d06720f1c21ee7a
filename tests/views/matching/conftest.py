"""The table that most tests of the board sit at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.views.matching.table import Table, laid


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    """Three mentors and three adepts, in English."""
    with laid(qtbot, tmp_path) as made:
        yield made
