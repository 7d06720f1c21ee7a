"""A wheel that is installed outside the checkout finds its resources and its migrations."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.requirements import ROOT


def python(*arguments: str, cwd: Path, path: Path | None = None) -> "subprocess.CompletedProcess[str]":
    surroundings = {**os.environ, "PIP_NO_INPUT": "1", "PIP_NO_INDEX": "1", "PYTHONSAFEPATH": "1"}
    if path is not None:
        surroundings["PYTHONPATH"] = str(path)
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=surroundings,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = python("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the wheel is installed in; its libraries are those of this environment."""
    target = tmp_path_factory.mktemp("installed")
    done = python(
        "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(target), str(wheel), cwd=target
    )
    assert done.returncode == 0, done.stderr
    return target


def test_the_wheel_carries_words_migrations_and_licence_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert "revmentor_desktop/resources/translations/sv.po" in names
    assert "revmentor_desktop/store/migrations/0001_first_schema.py" in names
    assert any(name.endswith("LICENSE") for name in names)
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {
        "revmentor_desktop",
    }


def test_an_installed_wheel_is_what_runs(installed: Path, tmp_path: Path) -> None:
    code = "import revmentor_desktop; print(revmentor_desktop.__file__)"

    child = python("-c", code, cwd=tmp_path, path=installed)

    assert Path(child.stdout.strip()).is_relative_to(installed)


def test_an_installed_wheel_speaks_swedish(installed: Path, tmp_path: Path) -> None:
    english = python("-m", "revmentor_desktop", "--lang", "en", "--help", cwd=tmp_path, path=installed)
    swedish = python("-m", "revmentor_desktop", "--lang", "sv", "--help", cwd=tmp_path, path=installed)

    assert english.returncode == swedish.returncode == 0, english.stderr + swedish.stderr
    assert "usage:" in english.stdout
    assert "kalender" in swedish.stdout


def test_an_installed_wheel_makes_a_programme_and_reads_it(installed: Path, tmp_path: Path) -> None:
    made = python(
        "-m",
        "revmentor_desktop",
        *("new", "åter.revmentor", "--name", "Omvänt", "--lang", "sv"),
        cwd=tmp_path,
        path=installed,
    )
    seen = python(
        "-m", "revmentor_desktop", "check", "åter.revmentor", "--json", cwd=tmp_path, path=installed
    )

    assert (made.returncode, seen.returncode) == (0, 0), made.stderr + seen.stderr
    assert json.loads(seen.stdout)["integrity"] == "ok"
    assert [file.name for file in tmp_path.iterdir()] == ["åter.revmentor"]
