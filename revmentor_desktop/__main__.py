"""The entry: sees that this Python can run the program, then hands over to the window or the commands.

It is written so that an older Python can read it, and imports nothing that might be missing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from revmentor_desktop.wording import before_start

OLDEST_PYTHON = (3, 11)
_NOTHING_DONE = 1


def main() -> int:
    """Open the window, or run the command that the process was started with; returns the exit code."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        return _refused(
            "python-too-old", oldest=_version(OLDEST_PYTHON), version=_version(sys.version_info[:2])
        )
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    try:
        arguments = sys.argv[1:]
        if _asks_for_window(arguments):
            return _open_window(arguments)
        from revmentor_desktop.cli import run

        return run(arguments, show=_show)
    except ModuleNotFoundError as missing:
        if not _is_somebody_elses(missing):
            raise
        return _library_missing(str(missing.name))


def _without_language(arguments: list[str]) -> list[str]:
    """Leave out which language is asked for: both the window and the commands know it."""
    rest = list(arguments)
    while "--lang" in rest:
        place = rest.index("--lang")
        del rest[place : place + 2]
    return [word for word in rest if not word.startswith("--lang=")]


def _asks_for_window(arguments: list[str]) -> bool:
    """Whether nothing but a programme file is named, or nothing at all."""
    rest = _without_language(arguments)
    return not rest or (len(rest) == 1 and rest[0].lower().endswith(".revmentor"))


def _open_window(arguments: list[str]) -> int:
    rest = _without_language(arguments)
    return _window(Path(rest[0]).expanduser() if rest else None)


def _window(path: Path | None) -> int:
    """Open the window, or say in one sentence why there can be none."""
    from revmentor_desktop import paths
    from revmentor_desktop.views import light_start

    start = light_start.begin(paths.cache_folder())
    from revmentor_desktop.views import screen
    from revmentor_desktop.wording.catalogue import Words

    language = before_start.language(sys.argv[1:])
    refusal = screen.refusal(Words(language))
    if refusal is not None:
        print(refusal, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return _NOTHING_DONE
    from revmentor_desktop.app import run

    return run(path, language, start)


def _show(path: Path) -> int:
    """Open the window on what a command has made, where somebody would see it; returns the exit code."""
    from revmentor_desktop.views import screen

    if not screen.is_watched():
        return 0
    import os
    import subprocess

    # A process of its own: this one may have printed, and Qt has one application to a process.
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", __package__]
    spoken = f"--lang={before_start.language(sys.argv[1:])}"
    around = [str(Path(__file__).resolve().parent.parent), os.environ.get("PYTHONPATH", "")]
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(folder for folder in around if folder)}
    return subprocess.call([*program, spoken, str(path)], env=surroundings)  # noqa: S603 - ourselves


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
