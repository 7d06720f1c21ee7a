"""What every test stands on: no screen, no data folder of a real user, rules that are tried alike."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# Before any test imports Qt. For real windows: QT_QPA_PLATFORM=xcb (or wayland), with a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says more about the machine than about the rule.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("desk"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session", autouse=True)
def _own_surroundings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Keep locks and backups in a folder of this session, and speak English unless told otherwise.

    Qt has one application to a process: who prints first must not leave one that no widget can live in.
    """
    request.getfixturevalue("qapp")
    folders: pytest.TempPathFactory = request.getfixturevalue("tmp_path_factory")
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("REVMENTOR_DATA", str(folders.mktemp("data-folder")))
        surroundings.setenv("LC_ALL", "C.UTF-8")
        yield
