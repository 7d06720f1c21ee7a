"""Buttons: what presses them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from revmentor_desktop.views.widgets.buttons import Button


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keys_for_it_press_the_button_that_the_keyboard_is_on_and_no_other(
    qtbot: QtBot, key: Qt.Key
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    pressed: list[str] = []
    for text in ("One", "Two"):
        button = Button(text, page)
        button.setObjectName(text)
        button.clicked.connect(lambda _, text=text: pressed.append(text))
        column.addWidget(button)
    with qtbot.waitExposed(page):
        page.show()
    two = page.findChild(Button, "Two")
    assert two is not None
    two.setFocus()

    QTest.keyClick(two, key)

    assert pressed == ["Two"]
