"""A way through the window by the accessibility interface and the keyboard alone."""

from pathlib import Path

import pytest

from tests.window.hearing import Hearing
from tests.window.program import Program, program
from tests.window.screen import Screen, until

pytestmark = pytest.mark.xdist_group("screen")
"""One screen at a time: two windows that are driven at once slow each other down."""

_MOST_STEPS = 10


def test_two_people_are_paired_by_what_is_heard(small: Path, desk_screen: Screen, ears: Hearing) -> None:
    with program(small, desk_screen, ears) as window:
        ears.press(ears.find("Matching", "page tab"))
        ears.focus(ears.find("Mentors without a pair", "list"))
        _step_to(window, "Tova Lindqvist, Marknad, mentor, unpaired")
        desk_screen.keys("Return")
        ears.find("Pair Tova Lindqvist with", "dialog")
        _step_to(window, "Gunilla Wrede")
        ears.press(ears.find("Pair", "push button", within="Pair Tova Lindqvist with…"))
        window.comes_to({("Hugo Sandell", "Karin Öberg"), ("Tova Lindqvist", "Gunilla Wrede")})
        ears.find("Gunilla Wrede, HR, adept, Tova Lindqvist", "list item")
        window.close()


def test_every_tab_has_a_name_for_everything_that_takes_the_focus(
    small: Path, desk_screen: Screen, ears: Hearing
) -> None:
    with program(small, desk_screen, ears) as window:
        for tab in ("Overview", "People", "Matching", "Sessions", "Ideas"):
            ears.press(ears.find(tab, "page tab"))
            until(lambda tab=tab: _is_shown(ears, tab), f"the tab {tab}")  # type: ignore[misc]
            nameless = [
                one
                for one in ears.everything()
                if "focusable" in one.states and one.has_room and not (one.name or one.description)
            ]
            assert nameless == []
        window.close()


def test_the_button_of_a_line_of_today_is_heard_and_leads_to_its_place(
    small: Path, desk_screen: Screen, ears: Hearing
) -> None:
    line = "Waiting for a pair: Tova Lindqvist is selected as a mentor and has no pair."
    with program(small, desk_screen, ears) as window:
        ears.press(ears.find("Overview", "page tab"))
        ears.find("Later", "push button")
        (pair,) = (one for one in ears.all("push button", begins="Pair") if line in one.description)
        ears.press(pair)
        until(lambda: _is_shown(ears, "Matching"), "the board")
        ears.find("Tova Lindqvist, Marknad, mentor, unpaired", "list item")
        window.close()


def test_the_spread_over_departments_is_heard_as_a_table(
    small: Path, desk_screen: Screen, ears: Hearing
) -> None:
    with program(small, desk_screen, ears) as window:
        ears.press(ears.find("Overview", "page tab"))
        ears.find("Spread over departments", "table")
        ears.find("Adepts in pairs", "table column header")
        ears.find("Ekonomi, Adepts in pairs: 1", "table cell")
        window.close()


def _is_shown(ears: Hearing, tab: str) -> bool:
    return any("selected" in one.states for one in ears.all("page tab", begins=tab))


def _step_to(window: Program, name: str) -> None:
    """Go down a list until the row with this name is said to have the focus."""

    def there() -> bool:
        focused = [one for one in window.hearing.all("list item") if "focused" in one.states]
        return any(one.name.startswith(name) for one in focused)

    for _ in range(_MOST_STEPS):
        if there():
            return
        window.screen.keys("Down")
    raise AssertionError(f"no way to {name}")
