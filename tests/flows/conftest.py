"""The desk that the flows are driven from."""

from pathlib import Path

import pytest

from tests.flows.driving import Desk


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A folder with no programme in it yet, and a data folder of its own."""
    monkeypatch.setenv("REVMENTOR_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return Desk(tmp_path, capsys)
