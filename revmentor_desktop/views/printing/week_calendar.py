"""The calendar by week as a document: a page for each week, its sessions by day and time."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from revmentor_desktop.domain.documents import CalendarEntry, Printed
from revmentor_desktop.views.printing.columns import Board, Card, CardText, ColumnsDocument, Lane
from revmentor_desktop.views.printing.frame import Heading
from revmentor_desktop.views.printing.saying import said_of
from revmentor_desktop.views.printing.typography import Style, plain
from revmentor_desktop.wording import calendar_view, printing
from revmentor_desktop.wording.catalogue import Words

_WORKING_DAYS = 5
_DAYS = 7


def week_document(
    entries: Sequence[CalendarEntry],
    words: Words,
    *,
    programme: str,
    cohort: str,
    today: date,
    starts_on: date,
    red_day: Callable[[date], str],
) -> ColumnsDocument:
    """Every week with a session; without any, the week of `starts_on`. `red_day` names a red day or not."""
    weeks: defaultdict[date, list[CalendarEntry]] = defaultdict(list)
    for entry in entries:
        weeks[_monday(entry.starts_at.date())].append(entry)
    if not weeks:
        weeks[_monday(starts_on)] = []
    boards = [
        Board(
            heading=Heading(
                programme=programme,
                cohort=cohort,
                title=_title(monday, words),
                below=words(printing.SESSIONS, count=len(weeks[monday])),
            ),
            lanes=_lanes(monday, weeks[monday], words, red_day),
        )
        for monday in sorted(weeks)
    ]
    name = words(printing.NAMES[Printed.WEEK])
    title = f"{name}: {plain(cohort)}"
    return ColumnsDocument(boards, words, said=said_of(Printed.WEEK), title=title, today=today)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _title(monday: date, words: Words) -> str:
    year, number, _ = monday.isocalendar()
    return words(printing.WEEK_TITLE, number=number, year=year)


def _lanes(
    monday: date, entries: Sequence[CalendarEntry], words: Words, red_day: Callable[[date], str]
) -> tuple[Lane, ...]:
    """Give a column for each working day, and for the week-end where somebody meets then."""
    by_day: defaultdict[date, list[CalendarEntry]] = defaultdict(list)
    for entry in entries:
        by_day[entry.starts_at.date()].append(entry)
    days = [monday + timedelta(days=number) for number in range(_DAYS)]
    shown = days if any(day in by_day for day in days[_WORKING_DAYS:]) else days[:_WORKING_DAYS]
    return tuple(
        Lane(
            head=words(
                printing.WEEK_DAY,
                weekday=calendar_view.weekday(day, words),
                day=calendar_view.day_and_month(day, words),
            ),
            note=red_day(day),
            cards=tuple(_card(entry, words) for entry in by_day[day]),
        )
        for day in shown
    )


def _card(entry: CalendarEntry, words: Words) -> Card:
    number = words(printing.SESSION_OF, number=entry.number, of=entry.of)
    couple = words(calendar_view.COUPLE, mentor=plain(entry.mentor), adept=plain(entry.adept))
    return (
        CardText(calendar_view.from_to(entry.starts_at, entry.minutes, words), Style.HEADING),
        CardText(couple, Style.DETAIL, 4),
        CardText(entry.place, Style.ASIDE, 2),
        CardText(f"{number} · {entry.state}", Style.LABEL, 2),
    )
