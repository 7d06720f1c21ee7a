"""PySide6 6.12.0 on Python 3.11 and older frees True, False and None until the interpreter aborts."""

import subprocess
import sys

import pytest

# About 600 emits, or 5,000 calls that return nothing, are enough where the fault is.
EMITS = """
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    changed = Signal(bool)

sender, heard = Sender(), []
sender.changed.connect(heard.append)
for turn in range(5_000):
    sender.changed.emit(turn % 2 == 0)
assert heard == [turn % 2 == 0 for turn in range(5_000)]
"""
VOID_CALLS = """
from PySide6.QtCore import QObject

thing = QObject()
for turn in range(50_000):
    assert thing.setObjectName("a") is None
assert thing.objectName() == "a"
"""


@pytest.mark.parametrize("program", [EMITS, VOID_CALLS], ids=["emits", "void-calls"])
def test_the_installed_qt_does_not_abort_the_interpreter(program: str) -> None:
    child = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", program], capture_output=True, text=True, timeout=60
    )

    assert (child.returncode, child.stderr) == (0, "")
