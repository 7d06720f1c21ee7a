"""The window without a mouse: its parts one after another, and messages that are heard and reached."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop.domain.people import Person
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.jobs import forget
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.workspace import Notice
from tests.views.shell.building import Desktop, add_person, dialog, tab_of, workspace_of


def focused() -> QWidget:
    there: QWidget | None = QApplication.focusWidget()
    assert there is not None
    return there


def go_on(window: MainWindow) -> QWidget:
    QTest.keyClick(window, Qt.Key.Key_F6)
    return focused()


def test_the_keyboard_begins_in_the_list_of_a_tab_and_comes_back_to_where_it_was(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())

    window.pages.show_tab("sessions")
    assert focused() is tab_of(window).list
    tab_of(window).field.setFocus()
    window.pages.show_tab("ideas")
    assert focused() is tab_of(window).list
    window.pages.show_tab("sessions")
    assert focused() is tab_of(window).field


def test_f6_walks_through_the_parts_that_are_there(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    frame, field = window.frame, tab_of(window).field
    field.setFocus()
    assert go_on(window) is frame.header.tabs
    assert go_on(window) is field

    window.frame.message.say(Notice(text="Look here", undoable=True))

    assert go_on(window) is frame.message.undo
    assert go_on(window) is frame.header.tabs


def test_f6_reaches_the_cancel_of_long_work(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    tab_of(window).field.setFocus()
    answers: list[int] = []
    workspace_of(window).in_background("Counting …", lambda: 7, answers.append, forget)

    assert go_on(window) is window.frame.status.cancel
    desktop.bot.waitUntil(lambda: answers == [7])


def test_f6_on_the_welcome_page_goes_to_the_first_door(desktop: Desktop) -> None:
    window = desktop.start()

    assert go_on(window) is window.frame.welcome.new


def test_undo_in_the_message_by_keyboard_alone(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    workspace = workspace_of(window)
    tab_of(window).field.setFocus()
    add_person(window, "Anna")
    window.frame.message.say(Notice(text="Added Anna.", undoable=True))

    QTest.keyClick(go_on(window), Qt.Key.Key_Space)

    assert workspace.office.door.store.all(Person) == []
    assert focused() is tab_of(window).field


@pytest.mark.parametrize("undoable", [True, False])
def test_closing_the_message_gives_the_keyboard_back(desktop: Desktop, undoable: bool) -> None:
    window = desktop.start(desktop.programme())
    tab_of(window).field.setFocus()
    window.frame.message.say(Notice(text="Look here", undoable=undoable))
    go_on(window)

    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert not window.frame.message.isVisible()
    assert focused() is tab_of(window).field


def test_a_message_stays_while_the_keyboard_is_in_it(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    tab_of(window).field.setFocus()
    window.frame.message.say(Notice(text="Look here"))
    go_on(window)

    window.frame.message._on_time()
    assert window.frame.message.isVisible()

    tab_of(window).field.setFocus()
    window.frame.message._on_time()
    assert not window.frame.message.isVisible()


@pytest.mark.parametrize(
    ("tone", "politeness"),
    [
        (Tone.OK, QAccessible.AnnouncementPoliteness.Polite),
        (Tone.WARNING, QAccessible.AnnouncementPoliteness.Assertive),
    ],
)
def test_a_message_is_announced(
    desktop: Desktop,
    monkeypatch: pytest.MonkeyPatch,
    tone: Tone,
    politeness: QAccessible.AnnouncementPoliteness,
) -> None:
    window = desktop.start(desktop.programme())
    heard: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    window.frame.message.say(Notice(text="Look here", tone=tone))

    assert heard == [("Look here", politeness)]


def test_every_shortcut_of_the_menus_is_listed_once(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    add_person(window, "Anna & Bo")

    listed = window.menus.shortcuts()

    assert ("Undo", "Ctrl+Z") in listed
    # Qt names Shift in the language that was spoken last.
    assert dict(listed)["Redo"].startswith("Ctrl+Y, Ctrl+")
    assert ("Ideas", "Ctrl+5") in listed
    assert len({words for words, _ in listed}) == len(listed)
    window.menus.actions["shortcuts"].trigger()
    assert dialog(window).accessibleName() == "Keyboard shortcuts"


def test_the_menu_says_whose_step_is_undone_and_an_ampersand_stays(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())

    add_person(window, "Anna & Bo")

    assert window.menus.actions["undo"].text() == "&Undo: Added a person (Anna && Bo)"
    window.menus.actions["undo"].trigger()
    assert window.frame.message.text.text() == "Undone: Added a person (Anna & Bo)."
    assert window.menus.actions["redo"].text() == "&Redo: Added a person (Anna && Bo)"
