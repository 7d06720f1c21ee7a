"""The README's commands are the ones that CI runs, and its table is the one that the program answers to."""

import re
import shlex
import shutil
import subprocess

import pytest

from revmentor_desktop.cli.table import COMMANDS
from tests.house.requirements import DEV, ROOT, RUN

README = (ROOT / "README.md").read_text(encoding="utf-8")


def command(marker: str) -> str:
    """The fenced line below a marker."""
    found = re.findall(rf"^<!-- {marker} -->\n```\w+\n(.+)\n```$", README, flags=re.M)
    assert len(found) == 1, f"{marker} marks {len(found)} commands of one line"
    return str(found[0])


has_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="the command is for a POSIX shell")


@has_bash
@pytest.mark.parametrize("marker", ["demo-linux", "tests-linux"])
def test_a_shell_can_read_the_command(marker: str) -> None:
    subprocess.run(["bash", "-n", "-c", command(marker)], check=True, timeout=10)


@pytest.mark.parametrize(
    ("linux", "windows", "lock"),
    [("demo-linux", "demo-windows", RUN), ("tests-linux", "tests-windows", DEV)],
)
def test_both_systems_set_up_alike(linux: str, windows: str, lock: str) -> None:
    steps = [shlex.split(step) for step in command(linux).split(" && ")]
    there = [step for step in re.split(r"; if \(\$\?\) \{ | \}", command(windows)) if step]

    assert steps[0] == ["python3", "-m", "venv", ".venv"]
    assert there[0] == "py -m venv .venv"
    assert [step[1:] for step in steps[1:]] == [step.split()[1:] for step in there[1:]]
    assert {step[0] for step in steps[1:]} == {".venv/bin/python"}
    assert {step.split()[0] for step in there[1:]} == {r".venv\Scripts\python"}
    assert steps[1][1:] == ["-m", "pip", "install", "--require-hashes", "-r", lock]
    assert "--no-deps" in steps[2]
    assert "--no-build-isolation" in steps[2]


def test_the_demo_and_the_tests_come_last() -> None:
    assert command("demo-linux").endswith("python main.py demo")
    assert " -m pytest" in command("tests-linux").rpartition(" && ")[2]


@has_bash
def test_ci_runs_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    function = script[script.index("readme_command() {") : script.index('step "System packages"')]
    found = subprocess.run(
        ["bash", "-c", f"{function}\nreadme_command tests-linux"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=10,
    )

    assert found.stdout.rstrip("\n") == command("tests-linux")
    assert 'bash -euo pipefail -c "$tests"' in script


def test_the_table_lists_every_command_and_no_other() -> None:
    rows = re.findall(r"^\| `(?!\.)(.+?)` \|", README, flags=re.M)
    listed = {part.strip("`, ").split()[0] for row in rows for part in row.split("`, `")}

    assert listed == set(COMMANDS)


def test_the_options_of_the_table_are_the_commands_options() -> None:
    for row in re.findall(r"^\| `(?!\.)(.+?)` \|", README, flags=re.M):
        for part in row.split("`, `"):
            entry = COMMANDS[part.split()[0]]
            own = {argument.name for argument in entry.arguments if argument.name.startswith("--")}
            assert set(re.findall(r"--[a-z-]+", part)) == own, part


def test_the_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?://)([^)#]+)", README):
        assert (ROOT / target).exists(), target
