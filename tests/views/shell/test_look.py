"""Language, theme and size of text, switched while the window runs."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from revmentor_desktop.views.appearance.colours import DARK, LIGHT, colours
from revmentor_desktop.views.main_window import MainWindow
from tests.views.shell.building import Desktop, add_person, dialog, tab_of, workspace_of

DIALOGS = (
    "settings",
    "rules",
    "levels",
    "norms",
    "departments",
    "cohort",
    "new-cohort",
    "new",
    "guide",
    "about",
)


def choose(window: MainWindow, menu: str, code: str) -> None:
    for action in window.menus._menus[menu].actions():
        if action.data() == code:
            action.trigger()


def test_the_language_is_switched_and_everything_typed_stays(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    window.pages.show_tab("people")
    tab_of(window).field.setText("Åsa")

    choose(window, "language", "sv")

    tabs = window.frame.header.tabs
    assert [tabs.tabText(place) for place in range(5)] == [
        "Översikt",
        "Deltagare",
        "Matchning",
        "Träffar",
        "Idéer",
    ]
    assert window.pages.code == "people"
    assert tab_of(window).field.text() == "Åsa"
    assert tab_of(window).words.language == "sv"
    assert window.menuBar().actions()[0].text() == "&Arkiv"
    assert window.frame.isVisible()


def test_after_a_switch_of_language_changes_and_messages_still_arrive(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    choose(window, "language", "sv")
    tab_of(window).told.clear()

    add_person(window, "Åsa")
    workspace_of(window).notice("Hej")

    assert len(tab_of(window).told) == 1
    assert window.frame.message.text.text() == "Hej"
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.code == "sessions"


def test_the_language_that_was_chosen_comes_back(desktop: Desktop) -> None:
    window = desktop.start()
    choose(window, "language", "sv")

    assert window._memory.language == "sv"
    assert window.frame.welcome.new.accessibleName() == "Starta ett mentorprogram"


def test_the_theme_is_switched_while_running(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    choose(window, "theme", "dark")
    desktop.bot.waitUntil(lambda: colours(window.palette()) is DARK)

    choose(window, "theme", "light")

    desktop.bot.waitUntil(lambda: colours(window.palette()) is LIGHT)
    assert window._memory.theme == "light"


def test_text_grows_in_steps_to_twice_its_size_and_nothing_is_lost(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    tab_of(window).field.setText("typed")
    before = desktop.app.font().pointSizeF()

    for _ in range(12):
        window.menus.actions["zoom-in"].trigger()

    assert desktop.app.font().pointSizeF() == 2 * before
    assert tab_of(window).field.text() == "typed"
    assert window.frame.header.tabs.width() <= window.width()
    window.menus.actions["zoom-reset"].trigger()
    assert desktop.app.font().pointSizeF() == before


def test_every_dialog_opens_in_both_languages_and_closes_by_escape(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    for language in ("en", "sv"):
        choose(window, "language", language)
        for code in DIALOGS:
            window.menus.actions[code].trigger()
            opened = dialog(window)
            assert opened.accessibleName()
            QTest.keyClick(opened, Qt.Key.Key_Escape)
            assert not opened.isVisible(), code


def test_every_control_of_the_shell_has_a_name(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    header, status = window.frame.header, window.frame.status

    for one in (header.tabs, header.switcher, header.search, status, window.frame.message):
        assert one.accessibleName(), one.objectName()
