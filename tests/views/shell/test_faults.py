"""A fault of the program is written down and said calmly; the program goes on."""

import sys
import threading

from revmentor_desktop.views.shell.calm_dialog import CalmDialog
from revmentor_desktop.views.shell.faults import Faults
from revmentor_desktop.wording.catalogue import Words
from tests.views.shell.building import Desktop


def test_a_fault_is_logged_and_said_once_and_the_window_goes_on(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    faults = Faults(desktop.data_folder, Words("en"))
    faults.show_over(window)
    try:
        for _ in range(3):
            faults.take(ValueError, ValueError("the secret cause"), None)
        desktop.bot.waitUntil(lambda: window.findChild(CalmDialog) is not None)

        boxes = window.findChildren(CalmDialog)
        assert len(boxes) == 1
        assert "revmentor.log" in boxes[0].accessibleDescription()
        assert faults.file.read_text(encoding="utf-8").count("the secret cause") == 3
        assert window.isVisible()
    finally:
        faults.give_back()


def test_faults_of_threads_are_taken_and_hooks_are_given_back(desktop: Desktop) -> None:
    before = (sys.excepthook, threading.excepthook)
    faults = Faults(desktop.data_folder, Words("sv"))
    faults.take_over()
    try:
        assert sys.excepthook == faults.take
        told = threading.ExceptHookArgs((KeyError, KeyError("in a thread"), None, None))
        threading.excepthook(told)
        assert "in a thread" in faults.file.read_text(encoding="utf-8")
    finally:
        faults.give_back()
        sys.excepthook, threading.excepthook = before
