"""Mentors dragged to adepts with a real mouse; what came of it is read from the file by another process."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.window.hearing import Hearing
from tests.window.program import ROOT, Program, program
from tests.window.screen import Screen, until

pytestmark = pytest.mark.xdist_group("screen")
"""One screen at a time: two windows that are driven at once slow each other down."""

STANDING = ("Hugo Sandell", "Karin Öberg")
FITTING = ("Tova Lindqvist", "Gunilla Wrede")
CLASHING = ("Tova Lindqvist", "Per-Olof Stenmark")
REASON = "De har bett om varandra sedan sist."


def test_a_drag_pairs_two_people_and_a_drag_back_parts_them(
    small: Path, desk_screen: Screen, ears: Hearing
) -> None:
    with program(small, desk_screen, ears) as window:
        window.show_tab(3, "Mentors without a pair")
        _drag_together(window, *FITTING)
        window.comes_to({STANDING, FITTING})
        assert _state(window, "Gunilla Wrede") == "Tova Lindqvist"
        window.drag("Gunilla Wrede", "Mentors without a pair", role="list item", below=60)
        window.comes_to({STANDING})
        assert _state(window, "Gunilla Wrede") == "unpaired"
        window.close()


def test_a_drop_on_a_clash_does_nothing_without_a_reason_and_pairs_with_one(
    small: Path, desk_screen: Screen, ears: Hearing
) -> None:
    with program(small, desk_screen, ears) as window:
        window.show_tab(3, "Mentors without a pair")
        _drag_together(window, *CLASHING)
        window.screen.keys("Return")
        window.screen.keys("Escape")
        assert window.couples() == {STANDING}
        _drag_together(window, *CLASHING)
        window.screen.type("Kort")
        window.screen.keys("Return")
        assert window.couples() == {STANDING}
        window.screen.keys("ctrl+a", "BackSpace")
        window.screen.type(REASON)
        window.screen.keys("Return")
        window.comes_to({STANDING, CLASHING})
        (row,) = (row for row in window.rows("pairs") if row["adept"] == CLASHING[1])
        assert REASON in str(row["override"])
        window.close()


def test_undo_and_redo_reach_over_closing_and_opening(
    small: Path, desk_screen: Screen, ears: Hearing
) -> None:
    with program(small, desk_screen, ears) as window:
        window.show_tab(3, "Mentors without a pair")
        _drag_together(window, *FITTING)
        window.comes_to({STANDING, FITTING})
        window.screen.keys("ctrl+z")
        window.comes_to({STANDING})
        window.screen.keys("ctrl+shift+z")
        window.comes_to({STANDING, FITTING})
        window.close()
    with program(small, desk_screen, ears) as window:
        window.hearing.find("Mentors without a pair")
        window.screen.keys("ctrl+z")
        window.comes_to({STANDING})
        assert _state(window, "Gunilla Wrede") == "unpaired"
        window.screen.keys("ctrl+shift+z")
        window.comes_to({STANDING, FITTING})
        window.close()


def test_a_clash_and_a_pair_taken_out_come_and_go_by_undo_and_redo_in_the_next_window_too(
    small: Path, desk_screen: Screen, ears: Hearing
) -> None:
    with program(small, desk_screen, ears) as window:
        window.show_tab(3, "Mentors without a pair")
        _drag_together(window, *CLASHING)
        window.screen.type(REASON)
        window.screen.keys("Return")
        window.comes_to({STANDING, CLASHING})
        window.drag(CLASHING[1], "Mentors without a pair", role="list item", below=60)
        window.comes_to({STANDING})
        window.close()
    with program(small, desk_screen, ears) as window:
        window.hearing.find("Mentors without a pair")
        for couples in ({STANDING, CLASHING}, {STANDING}):
            window.screen.keys("ctrl+z")
            window.comes_to(couples)
        for couples in ({STANDING, CLASHING}, {STANDING}):
            window.screen.keys("ctrl+shift+z")
            window.comes_to(couples)
        window.close()


def _drag_together(window: Program, mentor: str, adept: str) -> None:
    start = window.hearing.find(mentor, "list item", within="Mentors without a pair").middle
    window.screen.drag(start, window.hearing.find(adept, "list item", within="Adepts").middle)


def _state(window: Program, adept: str) -> str:
    """What an adept's card says last: the partner, or that there is none."""

    def told() -> str:
        card = window.hearing.find(adept, "list item", within="Adepts")
        return card.name.rpartition(", ")[2]

    return until(told, f"the card of {adept}")


def test_from_card_to_card_a_mentor_moves_and_two_mentors_swap_and_undo_takes_each_back(
    small: Path, desk_screen: Screen, ears: Hearing
) -> None:
    gunilla, per_olof = "Gunilla Wrede", "Per-Olof Stenmark"
    amina, tova = "Amina Farah", "Tova Lindqvist"
    _let_departments_only_warn(small, desk_screen)
    with program(small, desk_screen, ears) as window:
        window.show_tab(3, "Mentors without a pair")
        _drag_together(window, amina, gunilla)
        window.comes_to({STANDING, (amina, gunilla)})
        _drag_over(window, gunilla, per_olof)
        window.comes_to({STANDING, (amina, per_olof)})
        window.screen.keys("ctrl+z")
        window.comes_to({STANDING, (amina, gunilla)})
        window.screen.keys("ctrl+shift+z")
        window.comes_to({STANDING, (amina, per_olof)})
        _drag_together(window, tova, gunilla)
        window.comes_to({STANDING, (amina, per_olof), (tova, gunilla)})
        _drag_over(window, per_olof, gunilla)
        window.comes_to({STANDING, (amina, gunilla), (tova, per_olof)})
        window.screen.keys("ctrl+z")
        window.comes_to({STANDING, (amina, per_olof), (tova, gunilla)})
        window.screen.keys("ctrl+shift+z")
        window.comes_to({STANDING, (amina, gunilla), (tova, per_olof)})
        window.close()


def test_escape_gives_a_drag_up_and_cut_and_paste_pairs_by_keys(
    small: Path, desk_screen: Screen, ears: Hearing
) -> None:
    with program(small, desk_screen, ears) as window:
        window.show_tab(3, "Mentors without a pair")
        start = window.hearing.find(FITTING[0], "list item", within="Mentors without a pair").middle
        over = window.hearing.find(FITTING[1], "list item", within="Adepts").middle
        window.screen.begin_drag(start, over)
        window.screen.keys("Escape")
        window.screen.move("mouseup", 1)
        assert window.couples() == {STANDING}
        window.screen.click(start)
        window.screen.keys("ctrl+x")
        window.screen.click(over)
        window.screen.keys("ctrl+v")
        window.comes_to({STANDING, FITTING})
        window.close()


def _drag_over(window: Program, adept: str, other: str) -> None:
    """Drag what is on one adept's card to another's."""
    ends = (window.hearing.find(one, "list item", within="Adepts").middle for one in (adept, other))
    window.screen.drag(*ends)


def _let_departments_only_warn(file: Path, screen: Screen) -> None:
    subprocess.run(
        (sys.executable, "main.py", "rule", file, "department", "warn"),
        cwd=ROOT,
        env=dict(screen.surroundings),
        check=True,
        capture_output=True,
    )
