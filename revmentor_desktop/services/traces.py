"""Traces: what the program's own folder outside the programme file may still say of people."""

import json
import logging
import re
from collections.abc import Iterable
from pathlib import Path

from revmentor_desktop.domain.people import Person

_KINDS = ("*.log", "*.log.*", "*.ini")
_KEPT = (b"@ByteArray", b".revmentor")
"""What is in a line that is left alone: the window's place, and where files lie."""
_SHORTEST = 3


def forget_traces(folder: Path, people: Iterable[Person]) -> None:
    """Put stars in the place of people's names and addresses in logs and in what the window remembers.

    Each name counts by its words, in any case. What cannot be written stays, and is logged by its name.
    """
    pattern = _pattern(trace_words(people))
    if pattern is None:
        return
    for file in sorted(one for kind in _KINDS for one in folder.glob(kind)):
        try:
            _forget(file, pattern)
        except OSError:
            logging.getLogger(__name__).warning("%s cannot be written", file.name)


def trace_words(people: Iterable[Person]) -> frozenset[str]:
    """Give the words of people's names that are long enough to be found, and their addresses."""
    words = {word for one in people for word in (*one.name.split(), one.email or "", one.phone)}
    return frozenset(word for word in words if len(word) >= _SHORTEST)


def _pattern(words: Iterable[str]) -> re.Pattern[bytes] | None:
    spelt = {one for word in words for cased in (word, word.casefold()) for one in _encoded(cased)}
    if not spelt:
        return None
    longest_first = sorted(spelt, key=len, reverse=True)
    return re.compile(rb"(?<!\w)(?:" + b"|".join(map(re.escape, longest_first)) + rb")(?!\w)", re.IGNORECASE)


def _encoded(word: str) -> frozenset[bytes]:
    """Spell a word as logs do, as JSON does, and as JSON within an INI file does."""
    escaped = json.dumps(word)[1:-1].encode()
    return frozenset({word.encode(), escaped, escaped.replace(b"\\", b"\\\\")})


def _forget(file: Path, pattern: re.Pattern[bytes]) -> None:
    content = file.read_bytes()
    lines = content.splitlines(keepends=True)
    made = b"".join(
        line if any(sign in line for sign in _KEPT) else pattern.sub(b"***", line) for line in lines
    )
    if made != content:
        file.write_bytes(made)
