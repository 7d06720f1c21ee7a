"""Where things are: the data folder, and resources in a checkout, a wheel or a frozen build."""

import os
import sys
from functools import cache
from pathlib import Path

import platformdirs


@cache
def _resource_root() -> Path:
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def resource(*parts: str) -> Path:
    """Find a resource by its path below `resources/`."""
    return _resource_root().joinpath(*parts)


def resources(*parts: str) -> list[Path]:
    """List a folder below `resources/`, by name; a folder that is not there holds nothing."""
    folder = resource(*parts)
    return sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []


def data_folder() -> Path:
    """The folder for what belongs to this user and machine: locks, backups, recent files.

    The environment variable REVMENTOR_DATA names another one.
    """
    asked = os.environ.get("REVMENTOR_DATA")
    return Path(asked) if asked else Path(platformdirs.user_data_dir("RevMentor", appauthor=False))


def cache_folder() -> Path:
    """The folder for what can be made again at any time; with REVMENTOR_DATA it lies in that one."""
    asked = os.environ.get("REVMENTOR_DATA")
    return Path(asked) / "cache" if asked else Path(platformdirs.user_cache_dir("RevMentor", appauthor=False))


def is_frozen() -> bool:
    """Whether this is a build that carries its own Python."""
    return bool(getattr(sys, "frozen", False))
