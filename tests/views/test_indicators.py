"""Tick boxes and radio buttons: an empty one is seen in both themes, a full one differs from it."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.app import application
from revmentor_desktop.views.appearance.colours import DARK, LIGHT, contrast, palette

SEEN = 3.0
"""The contrast that the Web Content Accessibility Guidelines (1.4.11) ask of a control's edge."""


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def themed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[QPalette]:
    before = qapp.palette()
    application().setPalette(palette(request.param))
    yield qapp.palette()
    qapp.setPalette(before)


def colours_in(button: QAbstractButton) -> set[str]:
    """Every colour of the row of pixels through the middle of the indicator."""
    image = button.grab().toImage()
    return {image.pixelColor(column, image.height() // 2).name() for column in range(image.width())}


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_empty_one_has_an_edge_that_is_seen(
    qtbot: QtBot, themed: QPalette, kind: type[QAbstractButton]
) -> None:
    button = kind()
    qtbot.addWidget(button)
    around = themed.color(QPalette.ColorRole.Window)

    assert max(contrast(QColor(one), around) for one in colours_in(button)) >= SEEN


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.usefixtures("themed")
def test_a_full_one_is_told_from_an_empty_one(qtbot: QtBot, kind: type[QAbstractButton]) -> None:
    empty, full = kind(), kind()
    for button in (empty, full):
        qtbot.addWidget(button)
    full.setChecked(True)

    assert colours_in(full) != colours_in(empty)
