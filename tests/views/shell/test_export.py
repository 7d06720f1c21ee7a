"""What leaves the program by the menu: workbook, calendar, backups and back, the sample, the clipboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from revmentor_desktop.views.shell import choosing, file_commands
from revmentor_desktop.views.shell.restore_dialog import RestoreDialog
from tests.views.shell.building import Desktop, add_person, dialog, tab_of, workspace_of


@pytest.fixture(autouse=True)
def _own_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (choosing, file_commands):
        monkeypatch.setattr(module, "documents", lambda: tmp_path / "documents")


def test_the_workbook_is_written_in_the_background_and_said(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    target = desktop.folder / "out.xlsx"

    window._export.export_to(str(target))

    desktop.bot.waitUntil(lambda: "out.xlsx" in window.frame.message.text.text(), timeout=20_000)
    assert target.read_bytes().startswith(b"PK")


def test_exporting_asks_where_and_suggests_a_name(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme("Young / eyes".replace(" / ", "-")))

    window.menus.actions["export"].trigger()

    asked = dialog(window)
    assert isinstance(asked, QFileDialog)
    assert Path(asked.selectedFiles()[0]).name == "Young-eyes Autumn 2026.xlsx"
    asked.reject()


def test_printing_nothing_is_said(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())

    window.menus.actions["print"].trigger()

    desktop.bot.waitUntil(lambda: "plan them first" in window.frame.message.text.text(), timeout=10_000)


def test_a_backup_brings_the_programme_back(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    add_person(window, "Kept")
    window.menus.actions["back-up"].trigger()
    desktop.bot.waitUntil(lambda: "backup is made" in window.frame.message.text.text(), timeout=10_000)
    add_person(window, "Regretted")

    window.menus.actions["restore"].trigger()
    asked = dialog(window)
    assert isinstance(asked, RestoreDialog)
    assert "made by hand" in str(asked.list.currentIndex().data())
    assert asked.save is not None
    asked.save.click()

    desktop.bot.waitUntil(lambda: "as it was on" in window.frame.message.text.text(), timeout=10_000)
    assert [one.name for one in workspace_of(window).snapshot().people.values()] == ["Kept"]


def test_the_sample_is_made_in_the_documents_folder_and_opened(desktop: Desktop) -> None:
    window = desktop.start()

    window.frame.welcome.sample.click()

    assert window.frame.status.progress.isVisible()
    desktop.bot.waitUntil(lambda: window.pages.current is not None, timeout=60_000)
    assert len(workspace_of(window).snapshot().participations) >= 40
    assert (desktop.folder / "documents" / "Sample programme.revmentor").is_file()
    assert not window.frame.status.progress.isVisible()


def test_cut_and_paste_of_the_menu_work_in_the_focused_field(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    field = tab_of(window).field
    field.setText("Åsa")
    field.setFocus()
    field.selectAll()

    window.menus.actions["cut"].trigger()
    assert field.text() == ""
    assert QApplication.clipboard().text() == "Åsa"
    window.menus.actions["paste"].trigger()
    window.menus.actions["paste"].trigger()

    assert field.text() == "ÅsaÅsa"
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Åsa"
