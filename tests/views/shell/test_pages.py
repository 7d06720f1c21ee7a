"""Tabs are made when first shown, follow changes while seen, and come back as they were left."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from revmentor_desktop.views.shell.header import SearchField
from tests.views.shell.building import Desktop, add_person, tab_of


def test_only_the_tab_in_view_is_made(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    assert desktop.made == ["overview"]

    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)

    assert desktop.made == ["overview", "matching"]
    assert window.pages.code == "matching"
    assert window.frame.header.tabs.currentIndex() == 2


def test_every_tab_has_its_word_and_its_number(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    tabs = window.frame.header.tabs

    assert [tabs.tabText(place) for place in range(5)] == [
        "Overview",
        "People",
        "Matching",
        "Sessions",
        "Ideas",
    ]
    for number, key in enumerate((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert tabs.currentIndex() == number


def test_a_click_on_a_tab_shows_it(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    tabs = window.frame.header.tabs

    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(4).center())

    assert window.pages.code == "ideas"


def test_the_visible_tab_hears_of_a_change_and_a_hidden_one_when_it_is_shown(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    overview = tab_of(window)
    window.pages.show_tab("people")
    people = tab_of(window)
    people.told.clear()

    add_person(window, "Åsa Berg")

    assert [change.step.verb for change in people.told if change] == ["add-person"]
    assert overview.told == []
    window.pages.show_tab("overview")
    assert overview.told == [None]


def test_a_tab_that_was_up_to_date_is_not_refreshed_when_shown_again(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    overview = tab_of(window)
    window.pages.show_tab("people")
    window.pages.show_tab("overview")

    assert overview.told == []


def test_tab_and_its_state_come_back_at_the_next_start(desktop: Desktop) -> None:
    path = desktop.programme()
    window = desktop.start(path)
    window.pages.show_tab("sessions")
    tab_of(window).field.setText("week 43")
    window.close()

    again = desktop.start(path)

    assert again.pages.code == "sessions"
    assert tab_of(again).field.text() == "week 43"


def test_find_goes_to_the_tab_in_view(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    window.menus.actions["find"].trigger()

    assert window.focusWidget() is tab_of(window).field


def test_a_tab_can_lead_to_another(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())

    tab_of(window).went_to.emit("idea", "idea-7")

    assert window.pages.code == "ideas"
    assert tab_of(window).revealed == ["idea-7"]


def test_the_search_field_says_what_it_is(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    field = window.findChild(SearchField)

    assert field is not None
    assert field.accessibleName() == "Search or do (Ctrl+K)"


def test_a_list_is_handed_to_the_tab_of_people(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())

    window.pages.import_list(Path("people.xlsx"))

    assert window.pages.code == "people"
    assert tab_of(window).imported == [Path("people.xlsx")]
