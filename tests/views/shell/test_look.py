"""Language, theme and size of text, switched while the window runs."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from revmentor_desktop.views.appearance.colours import DARK, LIGHT, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.shell.settings_dialogs import NormsDialog
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.pictures import Picture
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


def test_the_wheel_scrolls_a_dialog_and_changes_no_field(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    window.menus.actions["norms"].trigger()
    asked = dialog(window)
    assert isinstance(asked, NormsDialog)
    before = (asked.sessions.value(), asked.opens.time())

    for field in (asked.sessions, asked.opens):
        field.setFocus()
        middle = QPointF(field.rect().center())
        turned = QWheelEvent(
            middle,
            QPointF(field.mapToGlobal(field.rect().center())),
            QPoint(0, 0),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        desktop.app.sendEvent(field, turned)

    assert (asked.sessions.value(), asked.opens.time()) == before


def test_the_arrows_of_a_field_that_counts_are_hit_where_they_are_drawn(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    window.menus.actions["norms"].trigger()
    asked = dialog(window)
    assert isinstance(asked, NormsDialog)
    field, before = asked.minutes, asked.minutes.value()
    right = field.width() - 8

    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(right, field.height() // 4))
    assert field.value() == before + 1
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(right, 3 * field.height() // 4))
    assert field.value() == before


def test_icons_grow_with_the_text(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    before = Button("", window, icon=Icon.ADD).sizeHint(), Picture(Icon.WARNING, parent=window).sizeHint()
    for _ in range(12):
        window.menus.actions["zoom-in"].trigger()
    after = Button("", window, icon=Icon.ADD).sizeHint(), Picture(Icon.WARNING, parent=window).sizeHint()

    assert after[1] == before[1] * 2
    assert after[0].width() - before[0].width() == before[1].width()


def test_large_text_in_a_small_window_leaves_every_door_to_be_reached(desktop: Desktop) -> None:
    window = desktop.start()
    for _ in range(12):
        window.menus.actions["zoom-in"].trigger()
    window.resize(800, 480)
    desktop.app.processEvents()
    welcome = window.frame.welcome

    for door in (welcome.new, welcome.sample, welcome.open):
        door.setFocus()
        welcome.ensureWidgetVisible(door)
        shown = welcome.viewport().rect()
        left = door.mapTo(welcome.viewport(), QPoint(0, 0)).x()
        assert left >= 0
        assert left + door.width() <= shown.width()
        assert door.height() >= door.heightForWidth(door.width())
