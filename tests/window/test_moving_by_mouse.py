"""A session moved in the calendar and an idea on its board, with a real mouse, undone and done again."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.window.hearing import Hearing
from tests.window.program import Program, program
from tests.window.programme import IDEAS, SESSION_START, session_day
from tests.window.screen import Screen, until

pytestmark = pytest.mark.xdist_group("screen")
"""One screen at a time: two windows that are driven at once slow each other down."""


def test_a_session_is_moved_to_the_next_day_and_back(small: Path, desk_screen: Screen, ears: Hearing) -> None:
    tuesday, weeks = session_day(date.today())  # noqa: DTZ011 - the window lives today
    with program(small, desk_screen, ears) as window:
        window.show_tab(4, "Calendar")
        later = window.hearing.find("Later", "push button").middle
        for _ in range(weeks):
            window.screen.click(later)
        block = window.hearing.find("", "list item", within="Calendar of a week")
        left, top = block.middle
        window.screen.drag((left, top), (left + block.place[2] + 4, top))
        _is_on(window, tuesday + timedelta(days=1))
        window.screen.keys("ctrl+z")
        _is_on(window, tuesday)
        window.screen.keys("ctrl+shift+z")
        _is_on(window, tuesday + timedelta(days=1))
        window.close()


def test_an_edge_is_dragged_and_a_new_session_is_drawn(
    small: Path, desk_screen: Screen, ears: Hearing
) -> None:
    _, weeks = session_day(date.today())  # noqa: DTZ011 - the window lives today
    with program(small, desk_screen, ears) as window:
        window.show_tab(4, "Calendar")
        later = window.hearing.find("Later", "push button").middle
        for _ in range(weeks):
            window.screen.click(later)
        left, top, width, height = window.hearing.find("", "list item", within="Calendar of a week").place
        middle, edge = left + width // 2, top + height - 3
        half_an_hour = height // 3
        window.screen.drag((middle, edge), (middle, edge + half_an_hour))
        _last(window, [120])
        below = edge + 2 * half_an_hour
        window.screen.drag((middle, below), (middle, below + 2 * half_an_hour))
        window.hearing.find("Make the session", "push button")
        window.screen.keys("Return")
        _last(window, [60, 120])
        window.screen.keys("ctrl+z")
        _last(window, [120])
        window.screen.keys("ctrl+z")
        _last(window, [90])
        window.close()


@pytest.mark.parametrize(("language", "decided"), [("en", "Decided,"), ("sv", "Beslutad,")])
def test_an_idea_is_moved_to_another_column_and_back(
    small: Path, desk_screen: Screen, ears: Hearing, language: str, decided: str
) -> None:
    with program(small, desk_screen, ears, language=language) as window:
        window.show_tab(5, IDEAS[0])
        window.drag(IDEAS[0], decided, role="list item")
        _is_in(window, "decided")
        window.screen.keys("ctrl+z")
        _is_in(window, "new")
        window.screen.keys("ctrl+shift+z")
        _is_in(window, "decided")
        window.close()


def _last(window: Program, minutes: list[int]) -> None:
    def there() -> bool:
        return sorted(int(str(row["minutes"])) for row in window.rows("sessions")) == minutes

    until(there, f"sessions of {minutes} minutes")


def _is_on(window: Program, day: date) -> None:
    def there() -> bool:
        (row,) = window.rows("sessions")
        return (row["date"], row["start"]) == (day.isoformat(), SESSION_START.strftime("%H:%M"))

    until(there, f"the session on {day}, at the same time")


def _is_in(window: Program, stage: str) -> None:
    def there() -> bool:
        (row,) = (row for row in window.rows("ideas") if row["title"] == IDEAS[0])
        return row["stage"] == stage

    until(there, f"the idea in {stage}")
