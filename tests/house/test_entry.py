"""The entry: what cannot start says so in one sentence, and being imported does nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from revmentor_desktop import __main__ as entry
from tests.house.requirements import ROOT


def run(*arguments: str, **surroundings: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


def without(tmp_path: Path, library: str) -> dict[str, str]:
    """Surroundings in which a library cannot be imported, as where it was never installed."""
    code = (
        "import sys\n"
        "class Missing:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name.partition('.')[0] == '{library}':\n"
        "            raise ModuleNotFoundError(f'No module named {name!r}', name=name)\n"
        "sys.meta_path.insert(0, Missing())\n"
    )
    (tmp_path / "sitecustomize.py").write_text(code, encoding="utf-8")
    return {"PYTHONPATH": str(tmp_path)}


def test_help_comes_from_the_checkout_and_from_the_module() -> None:
    from_checkout, as_module = run("main.py", "--help"), run("-m", "revmentor_desktop", "--help")

    assert from_checkout.returncode == as_module.returncode == 0
    assert from_checkout.stdout == as_module.stdout
    assert "demo" in from_checkout.stdout


def test_importing_the_entry_does_nothing_and_loads_nothing_heavy() -> None:
    watched = "{'peewee', 'numpy', 'PySide6', 'openpyxl', 'revmentor_desktop.cli'}"
    code = f"import main, sys, revmentor_desktop.__main__; print({watched} & set(sys.modules))"

    child = run("-c", code)

    assert (child.returncode, child.stdout.strip(), child.stderr) == (0, "set()", "")


def test_a_process_spawned_from_the_program_does_not_start_it_again(tmp_path: Path) -> None:
    code = (
        "import multiprocessing, runpy, sys\n"
        "if __name__ == '__main__':\n"
        "    sys.argv = ['main.py', '--version']\n"
        "    try:\n"
        "        runpy.run_path('main.py', run_name='__main__')\n"
        "    except SystemExit as end:\n"
        "        assert not end.code\n"
        "    sys.modules['__main__'].__file__ = 'main.py'\n"
        "    child = multiprocessing.get_context('spawn').Process(target=print, args=('spawned',))\n"
        "    child.start(); child.join(30)\n"
        "    assert child.exitcode == 0\n"
    )
    program = tmp_path / "program.py"
    program.write_text(code, encoding="utf-8")

    child = run(str(program), PYTHONPATH=str(ROOT))

    assert child.returncode == 0, child.stderr
    assert child.stdout.count("RevMentor") == 1
    assert child.stdout.count("spawned") == 1


@pytest.mark.parametrize(("language", "said"), [("en", "is missing"), ("sv", "saknas")])
def test_a_missing_library_is_told_with_the_line_that_installs_it(
    tmp_path: Path, language: str, said: str
) -> None:
    child = run("main.py", "--lang", language, "--help", **without(tmp_path, "platformdirs"))

    assert child.returncode == 1
    assert child.stdout == ""
    assert child.stderr.count("\n") == 1
    assert said in child.stderr
    assert "platformdirs" in child.stderr
    assert "-m pip install --require-hashes -r" in child.stderr
    assert str(ROOT / "requirements.txt") in child.stderr


def test_a_library_that_is_missed_only_in_the_middle_is_told_too(tmp_path: Path) -> None:
    child = run("main.py", "new", str(tmp_path / "a.revmentor"), "--name", "A", **without(tmp_path, "peewee"))

    assert child.returncode == 1
    assert "peewee" in child.stderr
    assert "Traceback" not in child.stderr


def test_a_missing_library_is_an_object_for_programs(tmp_path: Path) -> None:
    child = run("main.py", "check", "a.revmentor", "--json", **without(tmp_path, "msgspec"))

    assert child.returncode == 1
    assert json.loads(child.stdout)["error"] == child.stderr.strip()


def test_an_old_python_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["main.py", "--lang=sv", "demo"])
    monkeypatch.setattr(entry, "OLDEST_PYTHON", (99, 0))

    assert entry.main() == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "behöver Python 99.0 eller nyare" in said.err


def test_the_oldest_python_is_the_one_that_is_declared() -> None:
    declared = (ROOT / "pyproject.toml").read_text(encoding="utf-8")

    assert 'requires-python = ">={}.{},'.format(*entry.OLDEST_PYTHON) in declared


@pytest.mark.parametrize(
    "file", ["main.py", "revmentor_desktop/__main__.py", "revmentor_desktop/wording/before_start.py"]
)
def test_an_older_python_can_read_the_entry(file: str) -> None:
    import ast

    ast.parse((ROOT / file).read_text(encoding="utf-8"), feature_version=(3, 7))
