"""`plan` with options, from the command line."""

from datetime import datetime
from pathlib import Path

from tests.flows.driving import Desk, Said

TODAY = ("--today", "2026-08-03")
WEEKDAY_MORNINGS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:1
DTSTAMP:20260101T000000Z
DTSTART;TZID=Europe/Stockholm:20260101T060000
DURATION:PT7H
RRULE:FREQ=DAILY
END:VEVENT
END:VCALENDAR
"""


def paired(company: Desk) -> Desk:
    """Two pairs in the cohort."""
    company.does("pair", "anna@example.org", "goran@example.org")
    company.does("pair", "david@example.org", "fia@example.org")
    return company


def starts(said: Said) -> list[datetime]:
    """The starts of the planned sessions."""
    return [datetime.fromisoformat(str(row["start"])) for row in said.rows("sessions")]


def calendar(folder: Path) -> Path:
    """A calendar that is full every morning."""
    path = folder / "anna.ics"
    path.write_text(WEEKDAY_MORNINGS, encoding="utf-8")
    return path


def test_number_length_hours_and_pair_are_chosen(company: Desk) -> None:
    desk = paired(company)
    said = desk.does(
        "plan", *TODAY, "--pair", "anna@example.org", "goran@example.org",
        "--sessions", "2", "--minutes", "60", "--hours", "09:00-11:00", "--lunch", "12:00-12:30",
    )  # fmt: skip
    assert [(row["mentor"], row["number"], row["minutes"]) for row in said.rows("sessions")] == [
        ("anna@example.org", 1, 60),
        ("anna@example.org", 2, 60),
    ]
    assert all(9 <= start.hour < 11 for start in starts(said))


def test_nothing_is_planned_before_the_day_asked_for(company: Desk) -> None:
    desk = paired(company)
    said = desk.does("plan", *TODAY, "--from", "2026-10-15", "--rooms", "1", "--most-a-day", "1")
    assert min(starts(said)).date().isoformat() >= "2026-10-15"


def test_a_calendar_file_counts_at_once_and_is_kept_when_the_plan_is_applied(company: Desk) -> None:
    desk = paired(company)
    busy = ("--busy", "anna@example.org", calendar(desk.folder))
    dry = desk.does("plan", *TODAY, *busy)
    kept = desk.does("plan", *TODAY, *busy, "--apply")
    again = desk.does("plan", *TODAY)
    for said in (dry, kept, again):
        annas = [row for row in said.rows("sessions") if row["mentor"] == "anna@example.org"]
        assert len(annas) == 3
        assert all(datetime.fromisoformat(str(row["start"])).hour >= 13 for row in annas)


def test_what_has_no_time_says_why_and_what_would_make_room(company: Desk) -> None:
    desk = paired(company)
    said = desk.does("plan", "--today", "2030-01-02")
    reasons = [str(row["reason"]) for row in said.rows("unplaced")]
    assert len(reasons) == 6
    assert all(reason.startswith("The cohort ended on") and "ran until" in reason for reason in reasons)


def test_wrong_options_are_wrong_usage_and_impossible_ones_refused(company: Desk) -> None:
    desk = paired(company)
    for words in (("--rooms", "0"), ("--rooms", "two"), ("--hours", "nine"), ("--minutes", "9999999999999")):
        assert desk.says("plan", desk.file, *words).code == 2
    refused = desk.says("plan", desk.file, "--minutes", "20", "--json")
    assert (refused.code, refused.json["code"]) == (1, "norm-impossible")
    missing = desk.says("plan", desk.file, "--busy", "anna@example.org", desk.folder / "none.ics", "--json")
    assert (missing.code, missing.json["code"]) == (1, "calendar-unreadable")
