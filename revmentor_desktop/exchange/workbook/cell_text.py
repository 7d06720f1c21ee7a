"""Text in cells: how a sheet can hold any text, and when two texts are the same."""

import re
import unicodedata
from bisect import bisect_right

LONGEST = 32_767
"""Characters (UTF-16 code units) that a cell of a workbook can hold."""

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f]")
_IMPOSSIBLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def encoded(text: str) -> str:
    """Write text as a cell's string: what XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19).

    Lone surrogates and non-characters, which no file can hold, become U+FFFD.
    """
    safe = _LOOKS_ESCAPED.sub("_x005F_", _IMPOSSIBLE.sub("\ufffd", text))
    return _FORBIDDEN.sub(lambda match: f"_x{ord(match[0]):04X}_", safe)


def decoded(text: str) -> str:
    """Read a cell's string back into text."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def units(text: str) -> int:
    """Count a text's UTF-16 code units, as a spreadsheet does."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, notice: str) -> str:
    """Shorten text that no cell can hold, and say so at its end; other text is returned as it is."""
    if len(text) * 8 <= LONGEST or units(encoded(text)) <= LONGEST:
        return text
    room = LONGEST - units(notice) - 1
    end = bisect_right(range(1, room + 1), room, key=lambda end: units(encoded(text[:end])))
    return f"{text[:end]}\n{notice}"


def same_text(text: str) -> str:
    """Reduce text to what editors leave alone: composed, one kind of line end, no controls, trimmed."""
    if text.isascii() and text.isprintable():
        return text.strip()
    plain = _IMPOSSIBLE.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub("", plain)).strip()
