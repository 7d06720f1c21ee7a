"""Agenda templates and questions: copied, changed, removed, and taken back in the dialog."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.services.office import Office
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.shell.agendas.dialog import AgendasDialog
from tests.views.shell.building import Desktop, dialog, workspace_of


def _opened(desktop: Desktop, qtbot: QtBot) -> tuple[AgendasDialog, Office]:
    window = _window(desktop)
    window.menus.actions["agendas"].trigger()
    asked = dialog(window)
    assert isinstance(asked, AgendasDialog)
    asked.activateWindow()
    qtbot.waitUntil(asked.isActiveWindow)
    return asked, workspace_of(window).office


def _click(asked: AgendasDialog, name: str) -> None:
    button = asked.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    button.click()
    QApplication.processEvents()


def _window(desktop: Desktop) -> MainWindow:
    return desktop.start(desktop.programme())


def test_a_shipped_template_stays_and_its_copy_is_ours_to_change(desktop: Desktop, qtbot: QtBot) -> None:
    asked, office = _opened(desktop, qtbot)
    page = asked.templates
    shipped = [row.text for row in page.model.rows]
    assert len(shipped) == 6
    page.list.choose("shipped-2-sv")
    assert not page.detail.name.isEnabled()
    _click(asked, "copy-template")
    (kept,) = office.agendas.templates()
    assert (kept.session_number, kept.language, len(kept.items)) == (2, "sv", 5)
    page.detail.model.retitle_requested.emit("0", "Ours")
    page.detail.model.minutes_requested.emit("0", 30)
    QApplication.processEvents()
    (changed,) = office.agendas.templates()
    assert (changed.items[0].title, changed.items[0].share) == ("Ours", 30)
    assert [row.text for row in page.model.rows][1:] == shipped


def test_points_are_moved_with_alt_and_removed_but_never_the_last(desktop: Desktop, qtbot: QtBot) -> None:
    asked, office = _opened(desktop, qtbot)
    page = asked.templates
    _click(asked, "new-template")
    _click(asked, "add-template-point")
    page.detail.model.retitle_requested.emit("1", "Second")
    QApplication.processEvents()
    points = page.detail.points
    points.setCurrentIndex(page.detail.model.index(1, 0))
    QTest.keyClick(points, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    assert office.agendas.templates()[0].items[0].title == "Second"
    assert points.currentIndex().row() == 0
    for _ in range(2):
        QTest.keyClick(points, Qt.Key.Key_Delete)
        QApplication.processEvents()
    assert len(office.agendas.templates()[0].items) == 1
    assert asked.remark.isVisible()


def test_a_removed_template_is_taken_back_in_the_dialog(desktop: Desktop, qtbot: QtBot) -> None:
    asked, office = _opened(desktop, qtbot)
    _click(asked, "new-template")
    _click(asked, "new-template")
    assert len({one.name for one in office.agendas.templates()}) == 2
    before = office.agendas.templates()
    _click(asked, "remove-template")
    assert len(office.agendas.templates()) == 1
    _click(asked, "undo-here")
    assert office.agendas.templates() == before


def test_a_shipped_question_is_taken_in_changed_and_removed(desktop: Desktop, qtbot: QtBot) -> None:
    asked, office = _opened(desktop, qtbot)
    asked._chips.button(1).click()
    page = asked.questions
    assert page.model.rowCount() == 40
    page.list.setCurrentIndex(page.model.index(0, 0))
    assert not page.text.isEnabled()
    _click(asked, "take-question")
    assert len(office.agendas.bank()) == 1
    page.text.setPlainText("Another question?")
    page.text.finish()
    QApplication.processEvents()
    assert [one.text for one in office.agendas.bank()] == ["Another question?"]
    assert page.list.chosen is not None
    assert page.list.chosen.text == "Another question?"
    _click(asked, "remove-question")
    assert office.agendas.bank() == []


def test_a_question_of_ones_own_is_written_and_not_twice(desktop: Desktop, qtbot: QtBot) -> None:
    asked, office = _opened(desktop, qtbot)
    asked._chips.button(1).click()
    page = asked.questions
    for _ in range(2):
        page.new.setText("Zebra?")
        QTest.keyClick(page.new, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert [one.text for one in office.agendas.bank()] == ["Zebra?"]
    assert asked.isVisible()
    assert asked.remark.isVisible()
    page.search.setText("zebra")
    assert [row.text for row in page.model.rows] == ["Zebra?"]
