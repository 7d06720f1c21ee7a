"""Boxes of choices: what is chosen never runs under the arrow, whatever the size of text."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from revmentor_desktop.app import application
from revmentor_desktop.views.appearance.type import body_font, scaled

ARROW = 12
"""How wide the arrow is at the usual size of text."""


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_text_ends_before_the_arrow_and_has_room(qtbot: QtBot, qapp: QApplication, zoom: float) -> None:
    before = qapp.font()
    application().setFont(body_font(zoom))
    try:
        box = QComboBox()
        qtbot.addWidget(box)
        box.addItem("5: a heading of some length")
        box.resize(box.sizeHint())
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
        assert room.right() < box.width() - scaled(ARROW) - 8
        assert room.width() >= box.fontMetrics().horizontalAdvance(box.currentText())
    finally:
        qapp.setFont(before)
