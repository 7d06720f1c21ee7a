"""Words of the strip of weeks above the calendar."""

from collections.abc import Mapping
from datetime import date, timedelta

from revmentor_desktop.domain.attention import KeyDate
from revmentor_desktop.wording import attention
from revmentor_desktop.wording.calendar_view import day_and_month
from revmentor_desktop.wording.catalogue import Words, count, say

STRIP = say("Weeks of the cohort")
STRIP_KEYS = say("Arrows go from week to week; the calendar follows.")
_WEEK = count(
    "Week {number}, {first} to {last}: {count} session",
    "Week {number}, {first} to {last}: {count} sessions",
)
_DAY = say("{day}: {name}")


def key_date(key: KeyDate, words: Words) -> str:
    """Name a date that the cohort is steered by."""
    return attention.key_date(key, words)


def spoken(monday: date, sessions: int, named: Mapping[date, str], words: Words) -> str:
    """Say a week: its number, its days, how many sessions it has, and the days in it that have a name."""
    week = words(
        _WEEK,
        number=monday.isocalendar().week,
        first=day_and_month(monday, words),
        last=day_and_month(monday + timedelta(days=6), words),
        count=sessions,
    )
    days = (words(_DAY, day=day_and_month(day, words), name=named[day]) for day in sorted(named))
    return ", ".join((week, *days))
