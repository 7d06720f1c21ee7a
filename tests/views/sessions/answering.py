"""Answers to dialogs that wait for one."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton


class When:
    """Does something in a dialog as soon as it is open."""

    def __init__(self, act: Callable[[QDialog], None]) -> None:
        self._act = act
        QTimer.singleShot(0, self)

    def __call__(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            self._act(dialog)
        else:
            QTimer.singleShot(10, self)


def press(dialog: QDialog, name: str) -> None:
    """Press a button of a dialog."""
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    button.click()
