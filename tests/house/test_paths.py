"""Where the program keeps its own, and where it finds what it ships."""

from pathlib import Path

import pytest

from revmentor_desktop import paths


def test_the_data_folder_can_be_moved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REVMENTOR_DATA", str(tmp_path / "elsewhere"))

    assert paths.data_folder() == tmp_path / "elsewhere"


def test_without_a_word_the_data_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REVMENTOR_DATA")

    assert paths.data_folder().is_absolute()
    assert "RevMentor" in paths.data_folder().parts


def test_the_checkout_holds_the_resources() -> None:
    assert paths.resource("translations", "sv.po").is_file()
    assert paths.resources("no-such-folder") == []
