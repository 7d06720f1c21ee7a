"""The Qt application that printing needs where there is no window."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

_LOG = logging.getLogger(__name__)


def printing_application() -> QCoreApplication:
    """Give the running application, or one without a screen that lives as long as the process."""
    return QCoreApplication.instance() or _screenless()


@cache
def _screenless() -> QGuiApplication:
    # Qt finds the system's fonts without a screen on X11 and Wayland machines only; elsewhere the
    # native platform has them, and it needs no screen to print.
    platform = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
    with quiet_qt():
        return QGuiApplication(["revmentor", *platform])


@contextmanager
def quiet_qt() -> Iterator[None]:
    """Send what Qt says to the log instead of the terminal."""
    before = qInstallMessageHandler(_to_log)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _to_log(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    _LOG.debug("Qt: %s", message)
