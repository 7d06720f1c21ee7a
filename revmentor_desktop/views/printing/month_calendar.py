"""The calendar by month as a document: a wide page for each month with a session."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from revmentor_desktop.domain.documents import CalendarEntry, Printed
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.frame import Heading, framed, heading_piece, room_of
from revmentor_desktop.views.printing.marks import stack
from revmentor_desktop.views.printing.month_grid import Month, grid
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import Page
from revmentor_desktop.views.printing.saying import said_of
from revmentor_desktop.views.printing.typography import Ruler, plain
from revmentor_desktop.wording import calendar_view, dates, printing
from revmentor_desktop.wording.catalogue import Words


class MonthDocument:
    """A page for each month with a session; without any, for that of `starts_on`."""

    is_wide = True
    said = said_of(Printed.MONTH)

    def __init__(
        self,
        entries: Sequence[CalendarEntry],
        words: Words,
        *,
        programme: str,
        cohort: str,
        today: date,
        starts_on: date,
        red_day: Callable[[date], str],
    ) -> None:
        self._words = words
        self._programme, self._cohort, self._today = programme, cohort, today
        self._laid: dict[Paper, list[Page]] = {}
        months: defaultdict[date, dict[date, list[CalendarEntry]]] = defaultdict(dict)
        for entry in entries:
            day = entry.starts_at.date()
            months[day.replace(day=1)].setdefault(day, []).append(entry)
        if not months:
            months[starts_on.replace(day=1)] = {}
        self._months = [
            Month(
                first=first,
                entries=months[first],
                red={day: name for day in _days(first) if (name := red_day(day))},
            )
            for first in sorted(months)
        ]

    @property
    def title(self) -> str:
        """What it holds, and of which cohort."""
        return f"{self._words(printing.NAMES[Printed.MONTH])}: {plain(self._cohort)}"

    def count(self, paper: Paper, ruler: Ruler) -> int:
        """A page for each month; all are laid out at once, which may take long where they are full."""
        return len(self._pages(paper, ruler))

    def page(self, place: int, paper: Paper, ruler: Ruler) -> Page:
        """Give the page of a month."""
        return self._pages(paper, ruler)[place]

    def _pages(self, paper: Paper, ruler: Ruler) -> list[Page]:
        if paper not in self._laid:
            desk = Desk(self._words, ruler, paper.text_width)
            self._laid[paper] = [self._page(desk, place, paper) for place in range(len(self._months))]
        return self._laid[paper]

    def _page(self, desk: Desk, place: int, paper: Paper) -> Page:
        month = self._months[place]
        heading = Heading(
            programme=self._programme,
            cohort=self._cohort,
            title=calendar_view.month_title(month.first, self._words),
            below=self._words(printing.SESSIONS, count=sum(map(len, month.entries.values()))),
        )
        above = heading_piece(desk, heading)
        laid = grid(desk, month, room_of(paper) - above.height)
        note = dates.long_date(self._today, self._words)
        return framed(desk, paper, stack(above, laid).marks, note, place, len(self._months))

    def spoken(self, place: int, pages: int, words: Words) -> str:
        """Say which month the page shows."""
        title = calendar_view.month_title(self._months[place].first, words)
        return words(printing.PAGE_SPOKEN, page=place + 1, pages=pages, title=title)


def _days(first: date) -> list[date]:
    """The days of the whole weeks that a month touches."""
    monday = first - timedelta(days=first.weekday())
    return [monday + timedelta(days=number) for number in range(6 * 7)]
