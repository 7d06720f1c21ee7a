"""Cells as every kind of list gives them, and their text without what nobody sees."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from revmentor_desktop.domain.text import folded

Cell = str | float | bool | date | datetime
Cells = Sequence[Cell]

_SPACES = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile(
    "[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of signs: no file can keep them."""
_LINES = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """How many cells or rows of a sheet have something odd about them, and the row of the first."""

    count: int = 0
    first_row: int = 0


NOWHERE = Marked()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet's rows that are not empty, each with its number from 1."""

    name: str | None
    rows: Sequence[tuple[int, Cells]]
    visible: bool = True
    epoch_1904: bool = False
    """Whether bare numbers count days from 1904 instead of 1900."""
    uncalculated: Marked = NOWHERE
    """Cells with a formula that no program has calculated yet: they come empty."""
    hidden: Marked = NOWHERE
    """Rows that the sheet hides; they are read like any other."""


def clean(text: str) -> str:
    """Give a text in NFC without invisible characters, spaces collapsed, line breaks kept."""
    # What prints whole holds no line breaks, no other spaces and nothing that nobody sees.
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        return text.strip()
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _SURROGATES.sub("\ufffd", _SPACES.sub(" ", text))
    return _LINES.sub("\n", text).strip() if "\n" in text else text.strip()


def text_of(cell: Cell) -> str:
    """Give a cell as a person reads it: whole numbers without decimals, dates as ISO."""
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, bool):
        return "x" if cell else ""
    if isinstance(cell, float | int):
        return str(int(cell)) if float(cell).is_integer() and abs(cell) < 1e15 else str(cell)
    return cell.date().isoformat() if isinstance(cell, datetime) else cell.isoformat()


def line_of(cell: Cell) -> str:
    """Give a cell's text on one line."""
    return text_of(cell).replace("\n", " ")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Fold case, spaces and Unicode form: what folds alike is written alike."""
    return folded(clean(text))


def listed(text: str) -> frozenset[str]:
    """Give the words of a table that parts them by commas."""
    return frozenset(word.strip() for word in text.split(","))


def letter(index: int) -> str:
    """Name a column by its letter, counted from 0: A, B, … Z, AA."""
    name = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
