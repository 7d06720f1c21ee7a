"""Busy times out of participants' calendars: what is busy, what recurs, and files that nobody should open."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from time import monotonic

import pytest

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.exchange.busy_times import read_busy
from revmentor_desktop.exchange.confined import Limits
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.troubles import sentence

FIRST, LAST = date(2026, 10, 12), date(2026, 11, 8)
Spans = list[tuple[datetime, datetime]]


def an_event(
    *lines: str, start: str = "DTSTART:20261013T080000Z", end: str = "DTEND:20261013T090000Z"
) -> str:
    """An event at ten o'clock in Stockholm on Tuesday 13 October."""
    middle = [start, *([end] if end else []), *lines]
    uid = next((line for line in lines if line.startswith("UID")), f"UID:{abs(hash(tuple(middle)))}")
    return "\r\n".join(["BEGIN:VEVENT", "DTSTAMP:20260101T000000Z", uid,
                        *(line for line in middle if not line.startswith("UID")), "END:VEVENT"])  # fmt: skip


def written(folder: Path, *components: str) -> Path:
    """A calendar file of these components."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"]
    path = folder / "calendar.ics"
    path.write_text("\r\n".join([*head, *components, "END:VCALENDAR", ""]), encoding="utf-8")
    return path


def read(path: Path, limits: Limits | None = None) -> Spans:
    """The busy times of the autumn weeks around the change of clocks."""
    found = read_busy(path, first=FIRST, last=LAST, zone="Europe/Stockholm", limits=limits)
    return [(one.start, one.end) for one in found]


def october(day: int, hour: int, minute: int = 0) -> datetime:
    """A wall time in October 2026."""
    return datetime(2026, 10, day, hour, minute)


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (("DTSTART:20261013T080000Z", "DTEND:20261013T090000Z"), (october(13, 10), october(13, 11))),
        (("DTSTART:20261013T080000", "DTEND:20261013T093000"), (october(13, 8), october(13, 9, 30))),
        (("DTSTART;TZID=America/New_York:20261013T080000", "DURATION:PT45M"),
         (october(13, 14), october(13, 14, 45))),
        (("DTSTART;TZID=W. Europe Standard Time:20261013T080000", "DURATION:PT1H"),
         (october(13, 8), october(13, 9))),
        (("DTSTART;VALUE=DATE:20261013", "DTEND;VALUE=DATE:20261015"), (october(13, 0), october(15, 0))),
        (("DTSTART;VALUE=DATE:20261013", ""), (october(13, 0), october(14, 0))),
    ],
)  # fmt: skip
def test_times_become_wall_times_of_the_programme(
    tmp_path: Path, times: tuple[str, str], expected: tuple[datetime, datetime]
) -> None:
    assert read(written(tmp_path, an_event(start=times[0], end=times[1]))) == [expected]


@pytest.mark.parametrize(
    "line",
    ["TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE", "UID:abc@revmentor"],
)
def test_what_is_free_called_off_or_our_own_is_left_out(tmp_path: Path, line: str) -> None:
    assert read(written(tmp_path, an_event(line))) == []


def test_overlapping_events_become_one_time_and_only_the_cohorts_days_count(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        an_event(),
        an_event(start="DTSTART:20261013T083000Z", end="DTEND:20261013T100000Z"),
        an_event(start="DTSTART:20260301T083000Z", end="DTEND:20260301T100000Z"),
        an_event(start="DTSTART;VALUE=DATE:20261107", end="DTEND;VALUE=DATE:20261120"),
    )
    assert read(path) == [
        (october(13, 10), october(13, 12)),
        (datetime(2026, 11, 7), datetime(2026, 11, 9)),
    ]


def test_a_weekly_meeting_stays_at_nine_over_the_change_of_clocks(tmp_path: Path) -> None:
    weekly = an_event(
        "RRULE:FREQ=WEEKLY", start="DTSTART;TZID=Europe/Stockholm:20200107T090000", end="DURATION:PT1H"
    )
    starts = [start for start, _ in read(written(tmp_path, weekly))]
    assert starts == [october(13, 9), october(20, 9), october(27, 9), datetime(2026, 11, 3, 9)]


def test_single_meetings_of_a_series_are_moved_and_left_out(tmp_path: Path) -> None:
    series = an_event(
        "UID:series",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE;TZID=Europe/Stockholm:20261020T090000",
        start="DTSTART;TZID=Europe/Stockholm:20261013T090000",
        end="DURATION:PT1H",
    )
    moved = an_event(
        "UID:series",
        "RECURRENCE-ID;TZID=Europe/Stockholm:20261027T090000",
        start="DTSTART;TZID=Europe/Stockholm:20261028T140000",
        end="DURATION:PT1H",
    )
    starts = [start for start, _ in read(written(tmp_path, series, moved))]
    assert starts == [october(13, 9), october(28, 14), datetime(2026, 11, 3, 9)]


def test_a_list_of_busy_times_is_read_too(tmp_path: Path) -> None:
    listed = "\r\n".join(
        [
            "BEGIN:VFREEBUSY", "UID:1", "DTSTAMP:20260101T000000Z",
            "FREEBUSY;FBTYPE=BUSY:20261014T070000Z/20261014T080000Z,20261015T070000Z/PT30M",
            "FREEBUSY;FBTYPE=FREE:20261016T070000Z/20261016T080000Z",
            "END:VFREEBUSY",
        ]
    )  # fmt: skip
    expected: Sequence[tuple[datetime, datetime]] = [
        (october(14, 9), october(14, 10)),
        (october(15, 9), october(15, 9, 30)),
    ]
    assert read(written(tmp_path, listed)) == expected


def test_nothing_but_the_times_and_the_files_name_is_kept(tmp_path: Path) -> None:
    path = written(tmp_path, an_event("SUMMARY:Läkarbesök", "LOCATION:Mottagningen"))
    (one,) = read_busy(path, first=FIRST, last=LAST, zone="Europe/Stockholm")
    assert (one.start, one.end, one.source) == (october(13, 10), october(13, 11), "calendar.ics")


def refused(path: Path, limits: Limits | None = None) -> str:
    """The code with which a file is refused; it has a sentence in both languages."""
    with pytest.raises(ListTrouble) as trouble:
        read(path, limits)
    for language in ("sv", "en"):
        said = sentence(trouble.value, Words(language))
        assert path.name in said
        assert "{" not in said
    return trouble.value.code


HEAVY = {
    "fifty thousand components": lambda folder: written(folder, *[an_event()] * 50_000),
    "a line of twenty megabytes": lambda folder: written(folder, an_event("SUMMARY:" + "x" * 20_000_000)),
    "more than five megabytes of one event": lambda folder: written(
        folder, an_event(*(f"ATTENDEE:mailto:{n:060}@example.org" for n in range(70_000)))
    ),
    "every second for ever": lambda folder: written(folder, an_event("RRULE:FREQ=SECONDLY")),
    "every minute for ever, many times": lambda folder: written(
        folder, *(an_event(f"UID:{n}", "RRULE:FREQ=MINUTELY", end="DURATION:PT1M") for n in range(50))
    ),
}


@pytest.mark.parametrize("what", HEAVY)
def test_a_hostile_calendar_is_refused_in_time(tmp_path: Path, what: str) -> None:
    path = HEAVY[what](tmp_path)
    started = monotonic()
    assert refused(path, Limits(seconds=4)) == "calendar-too-heavy"
    assert monotonic() - started < 15


def test_a_rule_that_never_comes_true_does_not_hang(tmp_path: Path) -> None:
    never = an_event("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
    started = monotonic()
    assert read(written(tmp_path, never), Limits(seconds=10)) == [(october(13, 10), october(13, 11))]
    assert monotonic() - started < 15


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"name;mail\nAnna;a@b.se\n",
        b"\x00\xff\xfe",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:never\r\n",
        b"BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ],
)
def test_what_is_no_calendar_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.ics"
    path.write_bytes(content)
    assert refused(path) == "calendar-damaged"


@pytest.mark.parametrize("line", ["RRULE:FREQ=BANANA", "DTSTART:never"])
def test_an_odd_event_does_not_hide_the_others(tmp_path: Path, line: str) -> None:
    odd = an_event(
        *([line] if line.startswith("RRULE") else []),
        start=line if "never" in line else "DTSTART:20261012T080000Z",
    )
    assert (october(13, 10), october(13, 11)) in read(written(tmp_path, odd, an_event("UID:sound")))


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.ics") == "calendar-unreadable"


def test_a_full_calendar_of_a_year_is_read(tmp_path: Path) -> None:
    events = [
        an_event(f"UID:{n}", start=f"DTSTART:2026{1 + n % 12:02}{1 + n % 28:02}T{n % 24:02}0000Z",
                 end="DURATION:PT30M", )
        for n in range(4_900)
    ]  # fmt: skip
    assert read(written(tmp_path, *events))
