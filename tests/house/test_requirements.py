"""The lock: exact, with hashes, for every Python and system, and what pyproject.toml asks for."""

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.house.requirements import DEV, ROOT, RUN, build_requirements, declared, pinned, version_on

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = ("linux", "win32", "darwin")
RUN_AS_PROGRAMS = {"coverage", "ruff", "mypy", "import-linter", "hatchling"}
PLUGINS = {"pytest-qt", "pytest-xdist"}
IMPORTED_BY_OTHERS = {"tzdata", "defusedxml"}
"""The time zones of Windows, which zoneinfo reads; what openpyxl refuses entity bombs with."""

BROUGHT_ALONG = {"shiboken6"}
"""What PySide6-Essentials brings with it and is made of."""
OF_THE_SYSTEM = {"gi", "pyatspi"}
"""What hears as a screen reader does; the system's own Python runs that."""


def names(requirements: list[Requirement]) -> set[str]:
    return {canonicalize_name(requirement.name) for requirement in requirements}


def imported(folder: str) -> set[str]:
    """The distributions that the modules of a folder import, wherever in the module they do."""
    modules: set[str] = set()
    for file in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.add(node.module.partition(".")[0])
    known = packages_distributions()
    ours = {"revmentor_desktop", "tests", "main"}
    return {
        canonicalize_name(known.get(module, [module])[0])
        for module in modules - ours - set(sys.stdlib_module_names)
    }


@pytest.mark.parametrize("file", [RUN, DEV])
def test_every_pin_is_exact_and_hashed(file: str) -> None:
    pins = list(pinned(file))

    assert pins
    for requirement, hashes in pins:
        assert [clause.operator for clause in requirement.specifier] == ["=="], requirement
        assert requirement.url is None
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), requirement


@pytest.mark.parametrize("file", [RUN, DEV])
def test_the_lock_names_no_index_no_address_and_no_folder(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")

    assert "://" not in text
    assert not re.search(r"^\s*-", re.sub(r"^\s*--hash=.*$", "", text, flags=re.M), flags=re.M)
    assert not re.search(r"(^|\s)/\w+/", text)


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_the_lock_answers_what_is_declared(python: str, system: str) -> None:
    for file, wanted in ((RUN, declared() + build_requirements()), (DEV, declared() + declared("dev"))):
        for requirement in wanted:
            if requirement.marker and not requirement.marker.evaluate({"python_version": python}):
                continue
            version = version_on(file, requirement.name, python, system)
            assert version is not None, f"{requirement} has no pin in {file}"
            assert version in requirement.specifier, f"{requirement} is pinned to {version} in {file}"


@pytest.mark.parametrize("python", PYTHONS)
def test_tests_run_against_what_users_run(python: str) -> None:
    for requirement, _ in pinned(RUN):
        version = version_on(RUN, requirement.name, python)
        assert version in {None, version_on(DEV, requirement.name, python)}


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize(
    ("python", "versions"),
    [("3.11", "<6.12"), ("3.12", ">=6.12"), ("3.13", ">=6.12"), ("3.14", ">=6.12")],
)
def test_the_qt_that_aborts_python_3_11_is_never_installed_there(
    python: str, versions: str, system: str
) -> None:
    allowed = SpecifierSet(versions)
    asked = [
        requirement
        for requirement in declared()
        if canonicalize_name(requirement.name) == "pyside6-essentials"
        and (requirement.marker is None or requirement.marker.evaluate({"python_version": python}))
    ]

    assert len(asked) == 1
    assert ("6.12.0" in asked[0].specifier) == ("6.12.0" in allowed)
    for file in (RUN, DEV):
        for name in ("PySide6-Essentials", "shiboken6"):
            assert (version_on(file, name, python, system) or "none") in allowed


def test_what_the_program_imports_is_declared_and_what_is_declared_is_imported() -> None:
    assert imported("revmentor_desktop") - BROUGHT_ALONG | IMPORTED_BY_OTHERS == names(declared())


def test_what_the_tests_import_is_declared_and_what_is_declared_is_used() -> None:
    dev, run = names(declared("dev")), names(declared())
    used = imported("tests") - run - BROUGHT_ALONG - OF_THE_SYSTEM
    stubs = {name for name in dev if name.startswith("types-") or name.endswith("-stubs")}

    assert used - dev == set()
    assert dev - used == (RUN_AS_PROGRAMS | PLUGINS | stubs) - used
    assert {name.removeprefix("types-").removesuffix("-stubs") for name in stubs} <= run | dev


def test_no_committed_file_of_the_house_tells_of_the_machine_it_was_made_on() -> None:
    house = ["pyproject.toml", "README.md", "CHANGELOG.md", RUN, DEV, "main.py", ".ci/run", ".ci/lock"]
    home = str(Path.home())

    for name in house:
        text = (ROOT / name).read_text(encoding="utf-8")
        assert str(ROOT) not in text, name
        assert home == "/" or f"{home}/" not in text, name
