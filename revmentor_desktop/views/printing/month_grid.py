"""The grid of a month: a row for each week, made to fit whatever its days hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from revmentor_desktop.domain.documents import CalendarEntry
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.marks import Mark, Patch, Piece, Rule, Upright, space, stack
from revmentor_desktop.views.printing.typography import Style, plain
from revmentor_desktop.wording import calendar_view, dates, printing

_WEEK_COLUMN = 26.0
_INSET = 4.0
_DAYS = 7
_REST = (246, 247, 249)
"""The ground of week-ends and red days."""
_OPEN_LINES = 3
"""Lines that a session takes at most while there is room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month: its first day, its sessions by day, its red days by name."""

    first: date
    entries: Mapping[date, Sequence[CalendarEntry]]
    red: Mapping[date, str]

    @property
    def weeks(self) -> list[date]:
        """The Mondays of the weeks that the month touches."""
        monday = self.first - timedelta(days=self.first.weekday())
        following = (self.first + timedelta(days=31)).replace(day=1)
        return [
            monday + timedelta(days=7 * n) for n in range(6) if monday + timedelta(days=7 * n) < following
        ]


def grid(desk: Desk, month: Month, height: float) -> Piece:
    """Set a month in a height: sessions in three lines each while they fit, else in fewer."""
    heads = _weekdays(desk)
    room = height - heads.height
    limit, heights = _fitted(desk, month, room)
    marks = list(heads.marks)
    top = heads.height
    for monday, row in zip(month.weeks, heights, strict=True):
        marks += [mark.moved(0, top) for mark in _week(desk, month, monday, row, limit)]
        top += row
    return Piece(height, tuple(marks))


def _day_width(desk: Desk) -> float:
    return (desk.width - _WEEK_COLUMN) / _DAYS


def _weekdays(desk: Desk) -> Piece:
    monday, width = date(2024, 1, 1), _day_width(desk)
    marks: list[Mark] = [*desk.text(desk.words(printing.WEEK_HEAD), Style.LABEL, _WEEK_COLUMN).marks]
    for number in range(_DAYS):
        word = calendar_view.weekday(monday + timedelta(days=number), desk.words)
        text = desk.text(word, Style.LABEL, width)
        marks += [mark.moved(_WEEK_COLUMN + number * width + _INSET, 0) for mark in text.marks]
    return Piece(Style.LABEL.value.leading + 2, tuple(marks))


def _fitted(desk: Desk, month: Month, room: float) -> tuple[int, list[float]]:
    """Find how many lines a session gets, and share the height out to the weeks."""
    needed: list[float] = []
    for limit in range(_OPEN_LINES, 0, -1):
        needed = [_needed(desk, month, monday, limit) for monday in month.weeks]
        if sum(needed) <= room:
            return limit, _levelled(needed, room)
    least = _head_height() + 2 * Style.DETAIL.value.leading
    scale = (room - least * len(needed)) / max(1.0, sum(max(0.0, one - least) for one in needed))
    return 1, [least + max(0.0, one - least) * scale for one in needed]


def _levelled(needed: Sequence[float], room: float) -> list[float]:
    """Make all rows as high as each other, but for those that need more."""
    large: set[int] = set()
    while True:
        others = len(needed) - len(large)
        level = (room - sum(needed[place] for place in large)) / max(1, others)
        more = {place for place, one in enumerate(needed) if one > level} - large
        if not more or len(large | more) == len(needed):
            return [max(one, level) if place not in large else one for place, one in enumerate(needed)]
        large |= more


def _head_height() -> float:
    return _INSET + Style.HEADING.value.leading + 2


def _needed(desk: Desk, month: Month, monday: date, limit: int) -> float:
    days = (monday + timedelta(days=number) for number in range(_DAYS))
    tallest = max(
        sum(one.height for one in _entries(desk, month.entries.get(day, ()), limit)) for day in days
    )
    return _head_height() + tallest + _INSET


def _entries(desk: Desk, entries: Sequence[CalendarEntry], limit: int) -> Iterator[Piece]:
    width = _day_width(desk) - 2 * _INSET
    for entry in entries:
        said = desk.words(
            printing.SESSION_LINE,
            time=dates.clock(entry.starts_at),
            mentor=plain(entry.mentor),
            adept=plain(entry.adept),
        )
        yield stack(desk.text(said, Style.CALENDAR, width, limit), space(2))


def _week(desk: Desk, month: Month, monday: date, height: float, limit: int) -> Iterator[Mark]:
    width = _day_width(desk)
    number = desk.text(str(monday.isocalendar().week), Style.LABEL, _WEEK_COLUMN)
    yield from (mark.moved(0, _INSET) for mark in number.marks)
    for place in range(_DAYS):
        day, left = monday + timedelta(days=place), _WEEK_COLUMN + place * width
        if place >= 5 or day in month.red:
            yield Patch(x=left, y=0, width=width, height=height, colour=_REST)
        yield from (mark.moved(left + _INSET, _INSET) for mark in _day(desk, month, day, height, limit))
    yield Rule(x=0, y=0, width=desk.width)
    yield Rule(x=0, y=height, width=desk.width)
    for place in range(_DAYS):
        yield Upright(x=_WEEK_COLUMN + place * width, y=0, height=height)


def _day(desk: Desk, month: Month, day: date, height: float, limit: int) -> tuple[Mark, ...]:
    """Set a day: its number and its red day's name, then as many sessions as there is room for."""
    width = _day_width(desk) - 2 * _INSET
    own = day.month == month.first.month
    number = desk.text(str(day.day), Style.HEADING if own else Style.LABEL, width)
    left = desk.ruler.width("00", Style.HEADING) + 4
    name = desk.text(month.red.get(day, ""), Style.LABEL, width - left)
    head = [*number.marks, *(mark.moved(left, 1) for mark in name.marks)]
    pieces = list(_entries(desk, month.entries.get(day, ()), limit)) if own else []
    room = height - _head_height() - _INSET
    body = stack(*_clipped(desk, pieces, room, width))
    return (*head, *(mark.moved(0, Style.HEADING.value.leading + 2) for mark in body.marks))


def _clipped(desk: Desk, pieces: Sequence[Piece], room: float, width: float) -> Sequence[Piece]:
    """Keep as many sessions as fit; the last line then says how many more there are."""
    if sum(one.height for one in pieces) <= room + 0.01:
        return pieces
    more = Style.LABEL.value.leading
    kept: list[Piece] = []
    used = 0.0
    for piece in pieces:
        if used + piece.height + more > room:
            break
        kept.append(piece)
        used += piece.height
    said = desk.words(printing.MORE, count=len(pieces) - len(kept))
    return [*kept, desk.text(said, Style.LABEL, width)]
