"""Words of the calendar: how a session reads in a block, a row and aloud, and what a time breaks."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in
from revmentor_desktop.wording.dates import clock, long_date

_SHORT_WEEKDAYS = (
    say_in("weekday", "Mon"),
    say_in("weekday", "Tue"),
    say_in("weekday", "Wed"),
    say_in("weekday", "Thu"),
    say_in("weekday", "Fri"),
    say_in("weekday", "Sat"),
    say_in("weekday", "Sun"),
)
_SHORT_MONTHS = (
    say_in("short month", "Jan"),
    say_in("short month", "Feb"),
    say_in("short month", "Mar"),
    say_in("short month", "Apr"),
    say_in("short month", "May"),
    say_in("short month", "Jun"),
    say_in("short month", "Jul"),
    say_in("short month", "Aug"),
    say_in("short month", "Sep"),
    say_in("short month", "Oct"),
    say_in("short month", "Nov"),
    say_in("short month", "Dec"),
)
_TITLES = (
    say_in("calendar title", "January {year}"),
    say_in("calendar title", "February {year}"),
    say_in("calendar title", "March {year}"),
    say_in("calendar title", "April {year}"),
    say_in("calendar title", "May {year}"),
    say_in("calendar title", "June {year}"),
    say_in("calendar title", "July {year}"),
    say_in("calendar title", "August {year}"),
    say_in("calendar title", "September {year}"),
    say_in("calendar title", "October {year}"),
    say_in("calendar title", "November {year}"),
    say_in("calendar title", "December {year}"),
)
_WEEK = say_in("calendar", "wk {number}")
_SHORT_DATE = say_in("calendar", "{day} {month}")
_SHORT_DAY = say_in("calendar", "{day} {month} {year}")
_ROW_DATE = say_in("calendar", "{weekday} {day} {month} {year}")
_FROM_TO = say_in("calendar", "{start} to {end}")
_ON_FROM_TO = say_in("calendar", "{weekday} {day} {month}, {start} to {end}")
_FROM_TO_ON = say_in("calendar", "{day}, {start} to {end}")
COUPLE = say_in("calendar", "{mentor} and {adept}")
NUMBER = say_in("calendar", "{number}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}{of}")
BLOCK_STATE = say_in("calendar", "{state} · {number}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}{of}")
MORE = say_in("calendar", "{count} more")
MOVED_TOGETHER = count("{count} session is moved.", "{count} sessions are moved.")
_SPOKEN = say("{day}, {start} to {end}, {mentor} and {adept}, session {number} of {of}, {state}")

_STATES: Mapping[SessionStatus, Message] = {
    SessionStatus.SUGGESTED: say_in("calendar", "Suggested"),
    SessionStatus.SENT: say_in("calendar", "Sent"),
    SessionStatus.BOOKED: say_in("calendar", "Booked"),
    SessionStatus.HELD: say_in("calendar", "Held"),
    SessionStatus.CANCELLED: say_in("calendar", "Cancelled"),
    SessionStatus.MISSED: say_in("calendar", "Missed"),
}
_BY_SIDE: Mapping[tuple[SessionStatus, Side], Message] = {
    (SessionStatus.CANCELLED, Side.MENTOR): say_in("calendar", "Cancelled by the mentor"),
    (SessionStatus.CANCELLED, Side.ADEPT): say_in("calendar", "Cancelled by the adept"),
    (SessionStatus.MISSED, Side.MENTOR): say_in("calendar", "Missed by the mentor"),
    (SessionStatus.MISSED, Side.ADEPT): say_in("calendar", "Missed by the adept"),
}
NOT_LOGGED = say_in("calendar", "Not logged")
_LACKS: Mapping[Need, Message] = {
    Need.TOPICS: say_in("calendar", "Topics missing"),
    Need.QUESTIONS: say_in("calendar", "Questions missing"),
    Need.GOAL: say_in("calendar", "Goal missing"),
    Need.CHALLENGE: say_in("calendar", "Challenge missing"),
    Need.REAL_CHALLENGE: say_in("calendar", "Challenge not real yet"),
    Need.MENTOR_BRIEFED: say_in("calendar", "Mentor not briefed"),
    Need.ADEPT_BRIEFED: say_in("calendar", "Adept not briefed"),
    Need.AGREEMENT: say_in("calendar", "Agreement missing"),
}
_MANY_LACK = count("{count} thing missing", "{count} things missing")


def state(session: Session, words: Words) -> str:
    """Say how far a session has come, and by whom it was called off."""
    return state_of(session.status, session.by_side, words)


def state_of(status: SessionStatus, by_side: Side | None, words: Words) -> str:
    """Say how far a session of a status has come, and by whom it was called off."""
    if by_side is not None and (status, by_side) in _BY_SIDE:
        return words(_BY_SIDE[status, by_side])
    return words(_STATES[status])


def lack(need: Need, words: Words) -> str:
    """Say one thing that a pair still has to prepare."""
    return words(_LACKS[need])


def lacks(needs: tuple[Need, ...], words: Words) -> str:
    """Say in two words or three what is missing."""
    return lack(needs[0], words) if len(needs) == 1 else words(_MANY_LACK, count=len(needs))


def from_to(start: datetime, minutes: int, words: Words) -> str:
    """Say from when to when: 09:00 to 10:30."""
    return words(_FROM_TO, start=clock(start), end=clock(start + timedelta(minutes=minutes)))


def whole_time(start: datetime, minutes: int, words: Words) -> str:
    """Say the day in full and from when to when."""
    end = clock(start + timedelta(minutes=minutes))
    return words(_FROM_TO_ON, day=long_date(start.date(), words), start=clock(start), end=end)


def short_time(start: datetime, minutes: int, words: Words) -> str:
    """Say the day shortly and from when to when: Thu 22 Oct, 09:00 to 10:30."""
    return words(
        _ON_FROM_TO,
        weekday=weekday(start.date(), words),
        day=start.day,
        month=words(_SHORT_MONTHS[start.month - 1]),
        start=clock(start),
        end=clock(start + timedelta(minutes=minutes)),
    )


def spoken(session: Session, *, mentor: str, adept: str, of: int, state: str, words: Words) -> str:
    """Give the accessible name of a session: day, time, both names, number and status."""
    return words(
        _SPOKEN,
        day=long_date(session.wall_start.date(), words),
        start=clock(session.wall_start),
        end=clock(session.wall_start + timedelta(minutes=session.minutes)),
        mentor=mentor,
        adept=adept,
        number=session.number,
        of=of,
        state=state,
    )


def weekday(day: date, words: Words) -> str:
    """Say a weekday in three letters."""
    return words(_SHORT_WEEKDAYS[day.weekday()])


def day_and_month(day: date, words: Words) -> str:
    """Say a date in a column's head: 22 Oct."""
    return words(_SHORT_DATE, day=day.day, month=words(_SHORT_MONTHS[day.month - 1]))


def short_month(day: date, words: Words) -> str:
    """Say a month in three letters."""
    return words(_SHORT_MONTHS[day.month - 1])


def short_day(day: date, words: Words) -> str:
    """Say a date in few letters: 22 Oct 2026."""
    return words(_SHORT_DAY, day=day.day, month=short_month(day, words), year=day.year)


def row_date(day: date, words: Words) -> str:
    """Say a date in a table's row: Thu 22 Oct 2026."""
    return words(
        _ROW_DATE,
        weekday=weekday(day, words),
        day=day.day,
        month=words(_SHORT_MONTHS[day.month - 1]),
        year=day.year,
    )


def month_title(day: date, words: Words) -> str:
    """Say a month and its year as a page's title."""
    return words(_TITLES[day.month - 1], year=day.year)


def week_number(day: date, words: Words) -> str:
    """Say the ISO week of a date: wk 43."""
    return words(_WEEK, number=day.isocalendar().week)
