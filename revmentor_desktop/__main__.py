"""The entry: sees that this Python can run the program, then hands over to the command line.

It is written so that an older Python can read it, and imports nothing that might be missing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from revmentor_desktop.wording import before_start

OLDEST_PYTHON = (3, 11)
_NOTHING_DONE = 1


def main() -> int:
    """Run the command line that the process was started with; returns the exit code."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        return _refused(
            "python-too-old", oldest=_version(OLDEST_PYTHON), version=_version(sys.version_info[:2])
        )
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    try:
        from revmentor_desktop.cli import run

        return run(sys.argv[1:])
    except ModuleNotFoundError as missing:
        if not _is_somebody_elses(missing):
            raise
        return _library_missing(str(missing.name))


def _is_somebody_elses(missing: ModuleNotFoundError) -> bool:
    """Whether a library is missing, rather than a part of the program or of Python."""
    package = (missing.name or "").partition(".")[0]
    return bool(package) and package != "revmentor_desktop" and package not in sys.stdlib_module_names


def _library_missing(library: str) -> int:
    requirements = Path(__file__).resolve().parent.parent / "requirements.txt"
    if not requirements.is_file():
        return _refused("library-missing", library=library, python=sys.executable)
    command = f'"{sys.executable}" -m pip install --require-hashes -r "{requirements}"'
    return _refused("library-missing-in-checkout", library=library, command=command)


def _refused(code: str, **facts: str) -> int:
    sentence = before_start.sentence(before_start.language(sys.argv[1:]), code, **facts)
    print(sentence, file=sys.stderr)  # noqa: T201 - nothing else can speak yet
    if "--json" in sys.argv[1:]:
        import json

        print(json.dumps({"error": sentence, "code": code}, ensure_ascii=False))  # noqa: T201
    return _NOTHING_DONE


def _version(parts: tuple[int, ...]) -> str:
    return ".".join(str(part) for part in parts)


if __name__ == "__main__":
    raise SystemExit(main())
