"""A light start: what only costs a start its time is spared, and what it would compile again is kept.

Python keeps what it compiles of files, but not of texts. A window compiles some three hundred texts at every
start: the support modules inside Qt's library, and the methods of every dataclass; a tenth of its time.
"""

import builtins
import dataclasses
import gc
import marshal
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import CodeType

from revmentor_desktop import __version__

_COLLECTIONS = (5_000, 20, 50)
"""After how many new objects the collector looks at the youngest; then at the older, and the oldest."""

_MOST_TEXTS = 4_000

_Text = tuple[str | bytes, str]
"""What was compiled, and the name of its file."""

_compile = builtins.compile


class LightStart:
    """A start under way: `stands` when the window does, `end` when it is closed."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / f"start-{__version__}-{sys.implementation.cache_tag}.code"
        self._kept = _read(self._file)
        self._used: dict[_Text, CodeType] = {}

    def begin(self) -> None:
        """Take over the compiling, and stop the collector."""
        # Next to nothing of what a start makes is garbage.
        gc.disable()
        builtins.compile = self.compile  # type: ignore[assignment]
        dataclasses.exec = self.execute  # type: ignore[attr-defined]

    def stands(self) -> None:
        """Keep what was compiled for the next start, and let the collector work again, seldom and briefly.

        The dataclasses of what is loaded later are kept too, until the end.
        """
        builtins.compile = _compile
        self._keep()
        # What the start has made stays for the whole run: the collector need not look through it.
        gc.freeze()
        # An import makes records by the thousand and hardly any circles: look for those seldom and briefly.
        gc.set_threshold(*_COLLECTIONS)
        gc.enable()

    def end(self) -> None:
        """Leave Python as it was found."""
        builtins.compile = _compile
        with suppress(AttributeError):
            del dataclasses.exec  # type: ignore[attr-defined]
        self._keep()

    def compile(self, source: object, filename: object, mode: str, *rest: object, **named: object) -> object:
        """Do what `compile` does, from what is kept where it is the plain compiling of a module's text."""
        if rest or named or mode != "exec" or not isinstance(source, bytes) or not isinstance(filename, str):
            return _compile(source, filename, mode, *rest, **named)  # type: ignore[call-overload]
        return self._code(source, filename)

    def execute(self, source: str, *spaces: dict[str, object]) -> None:
        """Do what `exec` does, for the texts that dataclasses make of their methods."""
        exec(self._code(source, "<string>"), *spaces)  # noqa: S102 - as dataclasses do

    def _keep(self) -> None:
        if self._used.keys() <= self._kept.keys():
            return
        # What an older state of the program compiled may go: it comes back where it is still used.
        both = {**self._kept, **self._used}
        self._kept = both if len(both) <= _MOST_TEXTS else dict(self._used)
        with suppress(OSError):
            _write(self._file, self._kept)

    def _code(self, source: str | bytes, filename: str) -> CodeType:
        key = source, filename
        code = self._used.get(key) or self._kept.get(key)
        if code is None:
            code = _compile(source, filename, "exec", dont_inherit=True)
        self._used[key] = code
        return code


def begin(folder: Path) -> LightStart:
    """Begin a light start that keeps what it compiles in a folder; one that is under way goes on."""
    running = getattr(builtins.compile, "__self__", None)
    if isinstance(running, LightStart):
        return running
    start = LightStart(folder)
    start.begin()
    import PySide6.QtCore  # noqa: F401 - it lays an import of its own over the one there was

    # That one reads the source of every module, in search of `__feature__`, which we have no use for.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    return start


def _read(file: Path) -> Mapping[_Text, CodeType]:
    with suppress(OSError, ValueError, EOFError, TypeError):
        kept = marshal.loads(file.read_bytes())  # noqa: S302 - ours, like what Python keeps of files
        if isinstance(kept, dict):
            return kept
    return {}


def _write(file: Path, texts: Mapping[_Text, CodeType]) -> None:
    """Keep code, whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(f".{os.getpid()}")
    beside.write_bytes(marshal.dumps(dict(texts)))
    beside.replace(file)
