"""Dates, weeks and clock times in words."""

from datetime import date, datetime, time

from revmentor_desktop.wording.catalogue import Words, say, say_in

_WEEKDAYS = (
    say("Monday"),
    say("Tuesday"),
    say("Wednesday"),
    say("Thursday"),
    say("Friday"),
    say("Saturday"),
    say("Sunday"),
)
_MONTHS = (
    say_in("month", "January"),
    say_in("month", "February"),
    say_in("month", "March"),
    say_in("month", "April"),
    say_in("month", "May"),
    say_in("month", "June"),
    say_in("month", "July"),
    say_in("month", "August"),
    say_in("month", "September"),
    say_in("month", "October"),
    say_in("month", "November"),
    say_in("month", "December"),
)
_LONG = say_in("date", "{weekday} {day} {month} {year}")
_SHORT = say_in("date", "{day} {month} {year}")
_WEEK = say_in("date", "week {number}")


def long_date(day: date, words: Words) -> str:
    """Say a date in full: Thursday 22 October 2026."""
    weekday, month = words(_WEEKDAYS[day.weekday()]), words(_MONTHS[day.month - 1])
    return words(_LONG, weekday=weekday, day=day.day, month=month, year=day.year)


def short_date(day: date, words: Words) -> str:
    """Say a date without its weekday: 22 October 2026."""
    return words(_SHORT, day=day.day, month=words(_MONTHS[day.month - 1]), year=day.year)


def week(day: date, words: Words) -> str:
    """Say the ISO week of a date: week 43."""
    return words(_WEEK, number=day.isocalendar().week)


def clock(moment: datetime | time) -> str:
    """Say a time of day: 09:00, in both languages."""
    return f"{moment:%H:%M}"
