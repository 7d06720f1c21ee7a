"""Red days: the days that a country rests, by name, from the library `holidays`."""

from collections.abc import Container, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.errors import RuleBroken

if TYPE_CHECKING:
    from holidays import HolidayBase

_RED = ("public", "de_facto")
_HALF = ("optional", "half_day")
_CODE_LENGTH = 2
_ONE_DAY = timedelta(days=1)


def red_days(country: str, language: str, first: date, last: date) -> Mapping[date, str]:
    """Name the red days from `first` to `last`, both included, in order.

    De facto days count (in Sweden Midsommarafton, Julafton, Nyårsafton). A language that the country's
    calendar does not speak gives the country's own names. Raises RuleBroken `country-unknown`.
    """
    return _named(_calendar(country, language, first, last, _RED), first, last)


def half_days(country: str, language: str, first: date, last: date) -> Mapping[date, str]:
    """Name the days that are red in part only (in Sweden the eves), as `red_days` does."""
    return _named(_calendar(country, language, first, last, _HALF), first, last)


def weekend(country: str) -> frozenset[int]:
    """The days of the week that a country rests, Monday being 0. Raises RuleBroken `country-unknown`."""
    today = date(2026, 1, 1)
    return frozenset(_calendar(country, "", today, today, _RED).weekend)


def bridge_days(resting: Container[date], first: date, last: date) -> frozenset[date]:
    """The single working days between two days of rest, from `first` to `last`."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return frozenset(
        day for day in days if day not in resting and day - _ONE_DAY in resting and day + _ONE_DAY in resting
    )


def _named(calendar: "HolidayBase", first: date, last: date) -> Mapping[date, str]:
    return {day: calendar[day] for day in sorted(calendar) if first <= day <= last}


def _calendar(
    country: str, language: str, first: date, last: date, categories: tuple[str, ...]
) -> "HolidayBase":
    import holidays  # read only where red days are asked for

    code = country.strip().upper()
    # Asking the library for all its countries would load every one of their calendars.
    kind = getattr(holidays, code, None) if len(code) == _CODE_LENGTH and code.isalpha() else None
    if kind is None:
        raise RuleBroken("country-unknown", country=country)
    offered = tuple(one for one in categories if one in kind.supported_categories)
    years = range(first.year, last.year + 1) if offered else ()
    return holidays.country_holidays(
        code,
        years=years,
        expand=False,
        language=_spoken(kind, language),
        categories=offered or None,
    )


def _spoken(kind: "type[HolidayBase]", language: str) -> str | None:
    offered = kind.supported_languages
    if language in offered:
        return language
    # Left to itself the library would follow the machine's locale.
    return next((one for one in offered if one.split("_")[0] == language), kind.default_language)
