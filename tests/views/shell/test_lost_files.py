"""A file that is taken away or finds no room while it is open: said, tried again, saved elsewhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.shell.calm_dialog import CalmDialog
from revmentor_desktop.views.shell.settings_dialogs import SettingsDialog
from tests.building import person
from tests.views.shell.building import Desktop, add_person, dialog, workspace_of


def people(window: MainWindow) -> list[str]:
    return sorted(one.name for one in workspace_of(window).snapshot().people.values())


def said(window: MainWindow) -> str:
    shown = dialog(window)
    assert isinstance(shown, CalmDialog)
    return shown.accessibleDescription()


def press(window: MainWindow, code: str) -> None:
    button = dialog(window).findChild(QPushButton, code)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def rename_back(path: Path, away: Path) -> None:
    away.rename(path)


def copy_back(path: Path, away: Path) -> None:
    path.write_bytes(away.read_bytes())


@pytest.mark.parametrize("put_back", [rename_back, copy_back])
def test_what_was_typed_is_saved_once_the_file_is_back(
    desktop: Desktop, put_back: Callable[[Path, Path], None]
) -> None:
    path, away = desktop.programme(), desktop.folder / "away"
    window = desktop.start(path)
    add_person(window, "Anna")
    path.rename(away)

    add_person(window, "Bo")
    assert "no longer where it was opened" in said(window)
    assert people(window) == ["Anna"]
    press(window, "again")
    assert "no longer where it was opened" in said(window)

    put_back(path, away)
    press(window, "again")

    assert people(window) == ["Anna", "Bo"]
    assert not [one for one in window.findChildren(CalmDialog) if one.isVisible()]
    window.close()
    assert people(desktop.start(path)) == ["Anna", "Bo"]


def test_an_older_file_in_its_place_is_not_taken_for_it(desktop: Desktop) -> None:
    path = desktop.programme()
    older = path.read_bytes()
    window = desktop.start(path)
    add_person(window, "Anna")
    path.unlink()
    path.write_bytes(older)

    add_person(window, "Bo")
    press(window, "again")

    assert "no longer where it was opened" in said(window)
    assert people(window) == ["Anna"]
    assert path.read_bytes() == older


@pytest.mark.parametrize("name", ["copy.revmentor", "programme.revmentor"])
def test_a_deleted_file_is_saved_elsewhere_or_anew_and_one_works_on(desktop: Desktop, name: str) -> None:
    path = desktop.programme()
    window = desktop.start(path)
    add_person(window, "Anna")
    path.unlink()
    add_person(window, "Bo")

    window._file.save_elsewhere_to(str(desktop.folder / name))
    add_person(window, "Cia")

    assert people(window) == ["Anna", "Cia"]
    assert window.frame.status.file.text() == name
    assert "in the copy now" in window.frame.message.text.text()


def test_a_copy_that_cannot_be_written_is_said_and_nothing_is_left_of_it(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    add_person(window, "Anna")

    window._file.save_elsewhere_to(str(desktop.folder / "nowhere" / "copy.revmentor"))

    assert "copy.revmentor" in said(window)
    assert people(window) == ["Anna"]


def test_a_full_disk_is_said_and_the_change_saved_when_there_is_room(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    database = workspace_of(window).office.door.store._database
    pages = database.execute_sql("PRAGMA page_count").fetchone()[0]  # type: ignore[no-untyped-call]
    database.execute_sql(f"PRAGMA max_page_count = {pages}")  # type: ignore[no-untyped-call]
    add_person(window, "Anna" * 100_000)
    assert "The disk is full" in said(window)
    assert people(window) == []

    press(window, "again")

    assert people(window) == ["Anna" * 100_000]


def test_the_same_trouble_is_not_said_twice_at_once(desktop: Desktop) -> None:
    path = desktop.programme()
    window = desktop.start(path)
    path.unlink()

    add_person(window, "Bo")
    add_person(window, "Cia")

    assert len([one for one in window.findChildren(CalmDialog) if one.isVisible()]) == 1


def test_a_settings_dialog_keeps_what_was_typed(desktop: Desktop) -> None:
    path = desktop.programme()
    window = desktop.start(path)
    window.menus.actions["settings"].trigger()
    asked = dialog(window)
    assert isinstance(asked, SettingsDialog)
    asked.name.setText("A long name that nobody wants to type again")
    path.rename(desktop.folder / "away")

    asked._on_save()

    assert asked.isVisible()
    assert "no longer where it was opened" in asked.remark.accessibleName()
    assert asked.name.text() == "A long name that nobody wants to type again"


def test_an_import_whose_file_is_gone_is_said_and_tried_again(desktop: Desktop) -> None:
    path, away = desktop.programme(), desktop.folder / "away"
    window = desktop.start(path)
    workspace = workspace_of(window)
    path.rename(away)

    people_of = workspace.office.people
    workspace.perform_in_background("Long work", lambda: people_of.add(person("Anna")))
    desktop.bot.waitUntil(lambda: bool(window.findChildren(CalmDialog)))
    assert workspace.writable
    away.rename(path)
    press(window, "again")

    desktop.bot.waitUntil(lambda: people(window) == ["Anna"])


def test_the_dialog_is_heard_and_answers_to_the_keyboard(desktop: Desktop) -> None:
    path = desktop.programme()
    window = desktop.start(path)
    path.unlink()
    add_person(window, "Bo")
    shown = dialog(window)

    assert shown.accessibleName() == "Nothing was lost"
    focused = shown.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Try again"
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
