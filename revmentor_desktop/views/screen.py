"""Whether a window can be opened here: a screen, and the system packages that Qt leans on."""

import os
import sys

from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

_SCREENLESS = frozenset({"offscreen", "minimal", "vnc"})


def refusal(words: Words) -> str | None:
    """Say why no window can be opened, or give None where one can; Qt itself would end the process."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return None
    if not has_screen():
        return words(window.NO_SCREEN)
    from revmentor_desktop.views import system_packages

    missing = system_packages.missing(system_packages.WINDOW)
    if missing:
        return words(window.PACKAGES, command=system_packages.command(missing))
    return None


def is_watched() -> bool:
    """Whether somebody would see a window: there is a screen, and Qt was not told to draw elsewhere."""
    return os.environ.get("QT_QPA_PLATFORM", "") not in _SCREENLESS and has_screen()


def has_screen() -> bool:
    """Whether this session has a screen; on X11 the display is asked, for a name alone proves nothing."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and _x11_answers()


def _x11_answers() -> bool:
    import ctypes

    try:
        library = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True  # the missing library is told by name, with the line that installs it
    library.XOpenDisplay.restype = ctypes.c_void_p
    display = library.XOpenDisplay(None)
    if not display:
        return False
    library.XCloseDisplay.argtypes = [ctypes.c_void_p]
    library.XCloseDisplay(display)
    return True
