"""The red days that a calendar shows: read a year at a time, and glanced at where nobody may wait."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.planning.red_days import red_days, weekend

_USUAL_WEEKEND = frozenset({5, 6})


@dataclass(frozen=True, slots=True, kw_only=True)
class RedYear:
    """A country's red days in a year, and the days of the week it rests."""

    country: str
    year: int
    names: Mapping[date, str]
    weekend: frozenset[int]


def red_year(country: str, language: str, year: int) -> RedYear:
    """Read a year; an unknown country has no red days, and rests on Saturday and Sunday."""
    try:
        names = red_days(country, language, date(year, 1, 1), date(year, 12, 31))
        return RedYear(country=country, year=year, names=names, weekend=weekend(country))
    except RuleBroken:
        return RedYear(country=country, year=year, names={}, weekend=_USUAL_WEEKEND)


class RedDays:
    """The country's red days by name, kept once they are read."""

    def __init__(self, country: str, language: str) -> None:
        self._country = country
        self._language = language
        self._years: dict[int, RedYear] = {}

    def look_again(self, country: str) -> None:
        """Forget the days where it is another country's now."""
        if country != self._country:
            self._country, self._years = country, {}

    def name(self, day: date) -> str:
        """The name of a red day; empty for any other."""
        return self._read(day.year).names.get(day, "")

    def is_weekend(self, day: date) -> bool:
        """Whether the country rests on this day of the week."""
        return day.weekday() in self._read(day.year).weekend

    def known_name(self, day: date) -> str:
        """The name of a red day, where its year is read; the first year takes long to read."""
        year = self._years.get(day.year)
        return year.names.get(day, "") if year else ""

    def known_weekend(self, day: date) -> bool:
        """Whether the country rests on this day of the week, as far as is known without reading."""
        known = next(iter(self._years.values()), None)
        return day.weekday() in (known.weekend if known else _USUAL_WEEKEND)

    def unread(self, first: date, last: date) -> Sequence[Callable[[], RedYear]]:
        """Give what reads each year of a period that is not read yet; may run on any thread."""
        years = range(first.year, last.year + 1)
        missing = (year for year in years if year not in self._years)
        return tuple(partial(red_year, self._country, self._language, year) for year in missing)

    def learn(self, read: Sequence[RedYear]) -> None:
        """Keep years that were read elsewhere, unless it is another country's calendar by now."""
        self._years.update({one.year: one for one in read if one.country == self._country})

    def _read(self, year: int) -> RedYear:
        if year not in self._years:
            self._years[year] = red_year(self._country, self._language, year)
        return self._years[year]
