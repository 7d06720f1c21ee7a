"""Reads what pyproject.toml asks for and what the requirements files pin."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
RUN = "requirements.txt"
DEV = "requirements-dev.txt"


def declared(extra: str | None = None) -> list[Requirement]:
    """What pyproject.toml declares: the program's own, or those of an extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    texts = project["dependencies"] if extra is None else project["optional-dependencies"][extra]
    return [Requirement(text) for text in texts]


def build_requirements() -> list[Requirement]:
    """What building the project needs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [Requirement(text) for text in project["build-system"]["requires"]]


def pinned(file: str) -> Iterator[tuple[Requirement, tuple[str, ...]]]:
    """Each pin of a requirements file, with its hashes."""
    text = (ROOT / file).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line and not line.lstrip().startswith("#"):
            words, *hashes = re.split(r"\s+--hash=", line.strip())
            yield Requirement(words), tuple(hashes)


def version_on(file: str, name: str, python: str, system: str = "linux") -> str | None:
    """The version that a requirements file gives a Python on a system, as `sys.platform` names it."""
    platform = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}[system]
    surroundings = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "sys_platform": system,
        "platform_system": platform,
    }
    versions = {
        str(next(iter(pin.specifier)).version)
        for pin, _ in pinned(file)
        if canonicalize_name(pin.name) == canonicalize_name(name)
        and (pin.marker is None or pin.marker.evaluate(surroundings))
    }
    assert len(versions) <= 1, f"{name} is pinned twice for Python {python} on {system}: {versions}"
    return versions.pop() if versions else None
