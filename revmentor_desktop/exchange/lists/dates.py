"""Dates in the ways that lists write them."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from revmentor_desktop.exchange.lists.cells import Cell, clean, listed

_ISO = re.compile(r"(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})")
_DAY_MONTH_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th|:e)?[-. ]+(?:of )?([^\W\d]+)[-., ]+(\d{4})")
_MONTH_NAME_DAY = re.compile(r"([^\W\d]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})")
_WEEKDAY = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun|mån|tis|ons|tor|fre|lör|sön)[a-zåäö]*,? +(?:den +)?", re.I
)
_TIME = re.compile(r"[ T]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?: ?[ap]m)?(?:Z|[+-]\d{2}:?\d{2})?$", re.I)
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_FULL_MONTHS = listed(
    "januari, january, februari, february, mars, march, april, maj, may, juni, june, juli, july, augusti, "
    "august, september, sept, oktober, october, november, december"
)
_LONGEST = 60
_SERIALS = range(14_000, 80_000)
"""Day numbers taken for dates: 1938 to 2119, clear of years such as 2019."""


def proves_month_first(cells: Iterable[Cell]) -> bool:
    """Tell whether a column puts the month first: 12/31/1999 is there, and nothing like 31/12/1999."""
    firsts, seconds = [0], [0]
    for cell in cells:
        if isinstance(cell, str) and (found := _DAY_FIRST.fullmatch(_bare(clean(cell[:_LONGEST])))):
            firsts.append(int(found[1]))
            seconds.append(int(found[2]))
    return max(firsts) <= 12 < max(seconds) <= 31


def read_date(cell: Cell, today: date, *, epoch_1904: bool = False, month_first: bool = False) -> date | None:
    """Read a date, day before month unless `month_first`; None where it is none or could only be guessed.

    Two-digit years lie at most a year after `today`. Bare numbers of a date's size are day numbers.
    """
    if isinstance(cell, datetime):
        return _sane(cell.date())
    if isinstance(cell, date):
        return _sane(cell)
    if isinstance(cell, bool):
        return None
    text = clean(cell) if isinstance(cell, str) else f"{cell:.0f}"
    if len(text) > _LONGEST:
        return None
    text = _bare(text)
    if found := _DAY_FIRST.fullmatch(text):
        day, month = (found[2], found[1]) if month_first else (found[1], found[2])
        return _made(_full_year(found[3], today), int(month), int(day))
    return _from_text(text, epoch_1904=epoch_1904)


def _bare(text: str) -> str:
    return _WEEKDAY.sub("", _TIME.sub("", text.replace("\n", " ").removesuffix(".")))


def _from_text(text: str, *, epoch_1904: bool) -> date | None:
    if found := (_ISO.fullmatch(text) or _COMPACT.fullmatch(text)):
        return _made(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_MONTH_NAME.fullmatch(text):
        return _made(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_NAME_DAY.fullmatch(text):
        return _made(int(found[3]), _month(found[1]), int(found[2]))
    return _from_serial(text, epoch_1904=epoch_1904) if _SERIAL.fullmatch(text) else None


def _from_serial(text: str, *, epoch_1904: bool) -> date | None:
    number = int(text[:5])
    # Excel takes 1900 for a leap year, so its day 1 is found by counting from 30 December 1899.
    zero = date(1904, 1, 1) if epoch_1904 else date(1899, 12, 30)
    return zero + timedelta(days=number) if number in _SERIALS else None


def _month(word: str) -> int:
    word = word.casefold()
    return _MONTHS.get(word[:3], 0) if len(word) == 3 or word in _FULL_MONTHS else 0


def _full_year(digits: str, today: date) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    century = today.year // 100 * 100
    return century + year if century + year <= today.year + 1 else century - 100 + year


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return _sane(date(year, month, day))
    except ValueError:
        return None


def _sane(day: date) -> date | None:
    return day if 1901 <= day.year <= 2199 else None
