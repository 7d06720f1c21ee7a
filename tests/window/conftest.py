"""One screen for all of these tests; a programme file and a data folder of its own for each."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from revmentor_desktop.store.opening import Place
from tests.window.hearing import Hearing, hearing
from tests.window.programme import write_small
from tests.window.screen import Screen, missing, screen


@pytest.fixture(scope="session")
def bare_screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """The screen; where its programs are missing, CI fails and a desk goes without."""
    absent = missing()
    if absent and os.environ.get("CI"):
        pytest.fail(f"These tests need {', '.join(absent)}.")
    if absent:
        pytest.skip(f"no {', '.join(absent)}")
    with screen(tmp_path_factory.mktemp("screen")) as made:
        yield made


@pytest.fixture(scope="session")
def _listening(bare_screen: Screen) -> Iterator[Hearing]:
    with hearing(bare_screen.surroundings) as made:
        yield made


@pytest.fixture
def desk_screen(bare_screen: Screen, tmp_path: Path) -> Screen:
    """The screen, with a data folder for this test."""
    return Screen({**bare_screen.surroundings, "REVMENTOR_DATA": str(tmp_path / "data")})


@pytest.fixture
def ears(_listening: Hearing) -> Hearing:
    """What a screen reader hears."""
    return _listening


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The small programme's file, and nobody who holds it."""
    place = Place(data_folder=tmp_path / "data", user="Test", now=lambda: datetime.now(UTC))
    path = tmp_path / "small.revmentor"
    write_small(path, place, date.today())  # noqa: DTZ011 - the window lives today
    return path
