"""Faults of the program: written to a log, said calmly, and the program goes on."""

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from revmentor_desktop.views.shell.calm_dialog import CalmDialog, calm_dialog
from revmentor_desktop.views.shell.fault_log import FaultLog
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words


class Faults(QObject):
    """Takes what nobody caught, from every thread."""

    _happened = Signal()

    def __init__(self, folder: Path, words: Words) -> None:
        super().__init__()
        self.words = words
        self.file = folder / "revmentor.log"
        self._window: QWidget | None = None
        self._dialog: CalmDialog | None = None
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)
        self._log = logging.getLogger("revmentor_desktop")
        self._log.setLevel(logging.INFO)
        self._handler = FaultLog(self.file)
        self._log.addHandler(self._handler)

    def take_over(self) -> None:
        """Hear of everything that nobody catches."""
        sys.excepthook = self.take
        threading.excepthook = self._take_of_thread

    def give_back(self) -> None:
        """Leave faults to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        self._log.removeHandler(self._handler)
        self._handler.close()

    def show_over(self, parent: QWidget | None) -> None:
        """Say faults over this window."""
        self._window = parent

    def take(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Write a fault down and say it; Ctrl+C in a terminal still ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        self._log.error("Nobody caught this", exc_info=(kind, fault, trace))
        self._happened.emit()

    def _take_of_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.take(told.exc_type, told.exc_value, told.exc_traceback)

    @Slot()
    def _on_happened(self) -> None:
        if self._dialog is not None:
            return
        text = self.words(window.FAULT, file=str(self.file))
        self._dialog = calm_dialog(self._window, self.words(window.FAULT_TITLE), text, self.words)
        self._dialog.finished.connect(self._on_read)

    @Slot()
    def _on_read(self) -> None:
        self._dialog = None
