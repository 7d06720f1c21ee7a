"""What a typed cell must be before it is saved; a refusal is said where it was typed."""

from collections.abc import Iterable
from datetime import date

from revmentor_desktop.domain.text import tidy
from revmentor_desktop.models.people_rows import Column
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words

_MOST_PAIRS = 99


def refusal(column: Column, text: str, today: date, words: Words) -> str:
    """Say why a text cannot stand in a column; empty where it can."""
    text = tidy(text)
    if column is Column.NAME and not text:
        return words(people_view.NAME_NEEDED)
    if column is Column.EMAIL and text and ("@" not in text.strip("@") or " " in text):
        return words(people_view.NO_ADDRESS, text=text)
    if column is Column.SINCE and text and day(text, today) is None:
        return words(people_view.NO_DATE, text=text, example=today.isoformat())
    if column is Column.CAPACITY and number(text) is None:
        return words(people_view.NO_NUMBER, text=text, most=_MOST_PAIRS)
    return ""


def day(text: str, today: date) -> date | None:
    """Read a typed date: 2026-08-14, 14/8 2026, 14 augusti 2026; None where it is none."""
    # The reader of lists understands every way of writing dates; it is read when the first is typed.
    from revmentor_desktop.exchange.lists.dates import read_date

    return read_date(tidy(text), today)


def number(text: str) -> int | None:
    """Read a typed number of pairs; None where it is none."""
    text = tidy(text)
    return int(text) if text.isascii() and text.isdigit() and int(text) <= _MOST_PAIRS else None


def listed(text: str) -> tuple[str, ...]:
    """Part typed topics at commas and semicolons."""
    return tuple(filter(None, (tidy(part) for part in text.replace(";", ",").split(","))))


def tab_separated(rows: Iterable[Iterable[str]]) -> str:
    """Write cells as a spreadsheet takes them from the clipboard; no text begins a formula there."""
    return "\n".join("\t".join(_plain(cell) for cell in row) for row in rows)


def _plain(cell: str) -> str:
    one_line = " ".join(cell.split())
    return f"'{one_line}" if one_line[:1] in {"=", "+", "-", "@"} else one_line
