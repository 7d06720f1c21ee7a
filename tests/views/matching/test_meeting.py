"""The meeting view: pairing by two clicks, how the matching stands, and nothing private on the wall."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.adept_board import ANSWER_ROLE
from revmentor_desktop.models.pairing_answers import Answer
from revmentor_desktop.views.matching.meeting_head import Figure
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.framed import Line
from tests.views.matching.meeting_room import CANARIES, COHORT, GROUP, Room, met

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
REASON = "They asked for each other."
GIVING_AWAY = ("wish", "önsk", "asked for", "bett om", "want to be", "vill inte", "never-pair", "aldrig ihop")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    """Three mentors and three adepts, in English."""
    with met(qtbot, tmp_path) as made:
        yield made


def answer(room: Room, adept: str) -> Answer | None:
    found = room.index(room.window.adepts.view, adept).data(ANSWER_ROLE)
    assert found is None or isinstance(found, Answer)
    return found


def figure(room: Room, name: str) -> str:
    widget = room.window.findChild(Figure, f"meeting-{name}")
    assert isinstance(widget, Figure)
    return widget.accessibleName()


def test_two_clicks_make_a_pair_that_keeps_who_matched_and_when(room: Room) -> None:
    room.click(room.window.mentors.view, "Hugo")
    assert "Hugo" in room.window.head.hint.text()
    room.click(room.window.adepts.view, "Gunilla")

    made = room.pairs()["Hugo", "Gunilla"]
    assert made.matched_by == GROUP
    assert made.matched_at is not None
    assert made.matched_at.date().isoformat() == "2026-11-24"
    assert room.window.head.hint.text().startswith("Choose a mentor")


def test_with_a_mentor_in_hand_every_card_says_score_price_or_why_not(room: Room) -> None:
    room.click(room.window.mentors.view, "Tova")

    clash, welcome = answer(room, "Per-Olof"), answer(room, "Karin")
    assert clash is not None
    assert clash.line == "Both work in Marketing"
    assert welcome is not None
    assert welcome.line.startswith("Tova here: ")
    assert welcome.tag


def test_escape_lets_the_mentor_go(room: Room) -> None:
    room.click(room.window.mentors.view, "Hugo")
    QTest.keyClick(room.window.mentors.view, Qt.Key.Key_Escape)
    room.click(room.window.adepts.view, "Gunilla")

    assert room.pairs() == {}
    assert answer(room, "Karin") is None


def test_a_clash_asks_for_the_reason_in_place(room: Room) -> None:
    room.click(room.window.mentors.view, "Tova")
    room.click(room.window.adepts.view, "Per-Olof")
    line = room.window.findChild(Line, "reason")
    assert isinstance(line, Line)
    assert room.pairs() == {}

    QTest.keyClicks(line, REASON)
    QTest.keyClick(line, Qt.Key.Key_Return)
    room.settle()

    assert [one.reason for one in room.pairs()["Tova", "Per-Olof"].overrides] == [REASON]


def test_how_the_matching_stands_is_always_said(room: Room) -> None:
    assert figure(room, "pairs") == "0 pairs"
    assert figure(room, "possible") == "3 pairs at most"
    assert figure(room, "unpaired") == "6 people without a pair"

    room.click(room.window.mentors.view, "Hugo")
    room.click(room.window.adepts.view, "Gunilla")

    assert figure(room, "pairs") == "1 pair"
    assert figure(room, "unpaired") == "4 people without a pair"


def test_a_pair_is_released_by_a_click_and_comes_back_by_undo(room: Room) -> None:
    room.click(room.window.mentors.view, "Hugo")
    room.click(room.window.adepts.view, "Gunilla")
    room.click(room.window.adepts.view, "Gunilla")
    assert room.window.head.release.isEnabled()

    QTest.mouseClick(room.window.head.release, Qt.MouseButton.LeftButton)
    room.settle()
    assert room.pairs() == {}

    QTest.mouseClick(room.window.head.undo, Qt.MouseButton.LeftButton)
    room.settle()
    assert set(room.pairs()) == {("Hugo", "Gunilla")}
    assert room.window.message.text.text() == "Taken back."


def test_the_groups_name_can_be_changed_and_ends_with_the_meeting(room: Room) -> None:
    room.window.head.group.clear()
    QTest.keyClicks(room.window.head.group, "Steering group")
    room.click(room.window.mentors.view, "Hugo")
    room.click(room.window.adepts.view, "Gunilla")
    assert room.pairs()["Hugo", "Gunilla"].matched_by == "Steering group"

    room.window.close()
    assert room.office.pairing.assign(COHORT, *_ids("Amina", "Per-Olof")).matched_by == "Test"


def test_the_window_fills_the_screen_and_comes_back(room: Room) -> None:
    QTest.keyClick(room.window, Qt.Key.Key_F11)
    room.qtbot.waitUntil(room.window.isFullScreen)
    QTest.keyClick(room.window.adepts.view, Qt.Key.Key_Escape)
    room.qtbot.waitUntil(lambda: not room.window.isFullScreen())


def test_the_board_of_a_meeting_offers_no_way_to_what_is_private(room: Room) -> None:
    assert room.window.adepts.match_all.isHidden()
    assert room.window.adepts.more.isHidden()


def test_the_menu_of_a_card_pairs_and_releases_and_opens_no_page(room: Room) -> None:
    room.click(room.window.mentors.view, "Hugo")
    room.click(room.window.adepts.view, "Gunilla")
    view = room.window.adepts.view
    view.menu_requested.emit(room.index(view, "Gunilla"), QPoint(10, 10))
    (menu,) = room.window.findChildren(QMenu, "card-menu")
    offered = {action.objectName() for action in menu.actions() if action.objectName()}
    menu.close()

    assert {"pair", "lock", "remove"} <= offered
    assert "open" not in offered
    assert not any(one.isVisible() for one in room.window.findChildren(Button, "open-pair"))


@pytest.mark.parametrize("language", ["en", "sv"])
def test_no_text_of_the_window_gives_anything_private_away(
    qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    with met(qtbot, tmp_path, language=language) as room:
        told: list[str] = []
        for mentor in ("Tova", "Hugo", "Amina"):
            room.click(room.window.mentors.view, mentor)
            told += room.texts()
            room.window.choice.let_go()
            for adept in ("Gunilla", "Per-Olof", "Karin"):
                room.click(room.window.adepts.view, adept)
                told += room.texts()
                room.click(room.window.mentors.view, mentor)
                room.click(room.window.adepts.view, adept)
                told += room.texts()
                room.window.message.dismiss()
                for pair in room.pairs().values():
                    room.office.pairs.release(pair.id)
                room.settle()
        whole = "\n".join(told).casefold()

    assert "leadership" not in whole
    assert [canary for canary in CANARIES if canary.casefold() in whole] == []
    assert [words for words in GIVING_AWAY if words in whole] == []


def test_a_refusal_forbids_without_being_told(room: Room) -> None:
    room.click(room.window.mentors.view, "Amina")
    refused = answer(room, "Gunilla")
    assert refused is not None
    assert refused.line == "Cannot be paired"

    room.click(room.window.adepts.view, "Gunilla")
    assert room.pairs() == {}
    headings = [label.text() for label in room.window.findChildren(QLabel)]
    assert "Amina here: Cannot be paired" in headings


def _ids(mentor: str, adept: str) -> tuple[PersonId, PersonId]:
    return PersonId(mentor), PersonId(adept)


def test_on_a_wide_screen_everything_is_set_for_the_far_end_of_the_room(room: Room) -> None:
    window = room.window
    room.click(window.mentors.view, "Tova")
    QTest.keyClick(window.mentors.view, Qt.Key.Key_Escape)
    room.settle()
    sizes = []
    for width in (1920, 1280, 1920):
        window.resize(width, 1080)
        room.settle()
        values = window.panel.person.findChildren(QLabel)
        card = window.adepts.view.visualRect(room.index(window.adepts.view, "Gunilla"))
        sizes.append(
            (
                window.head.hint.font().pointSizeF(),
                min(one.font().pointSizeF() for one in values),
                window.panel.ranking.sizeHintForRow(0),
                card.height(),
            )
        )
    wide, near, again = sizes
    # The space around the letters stays as it is.
    assert all(one > 1.15 * other for one, other in zip(wide, near, strict=True))
    assert wide == again


def test_who_matches_can_be_read_from_its_beginning(room: Room) -> None:
    window = room.window
    window.resize(1920, 1080)
    room.settle()
    line = window.head.group
    assert line.cursorPosition() == 0
    assert line.fontMetrics().horizontalAdvance(line.text()) < line.width()
