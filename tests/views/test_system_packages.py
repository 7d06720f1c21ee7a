"""On a bare Linux the program says in one line what to install; everywhere else it says nothing."""

import subprocess
import sys

import pytest

from revmentor_desktop.views.system_packages import PRINTING, WINDOW, Machine, command, font_command, missing

DEBIAN_12 = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n'
DEBIAN_13 = "ID=debian\nVERSION_ID=13\n"
UBUNTU_22 = 'ID=ubuntu\nVERSION_ID="22.04"\n'
UBUNTU_24 = 'ID=ubuntu\nVERSION_ID="24.04"\n'
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings its own libraries")


def machine(release: str = DEBIAN_13, *programs: str, is_root: bool = False) -> Machine:
    return Machine(release=release, has_program=(programs or ("apt-get",)).__contains__, is_root=is_root)


@linux_only
def test_a_bare_system_lacks_everything_and_a_full_one_nothing() -> None:
    assert missing(PRINTING, loads=lambda _: False) == tuple(PRINTING)
    assert missing(WINDOW, loads=lambda _: False) == tuple(WINDOW)
    assert missing(WINDOW, loads=lambda _: True) == ()


@linux_only
def test_only_what_cannot_be_loaded_is_named() -> None:
    assert missing(PRINTING, loads=lambda library: library != "libEGL.so.1") == ("libEGL.so.1",)


@linux_only
def test_a_library_that_is_not_there_cannot_be_loaded() -> None:
    assert missing({"libnothing-of-this-name.so.9": "nothing", "libc.so.6": "libc6"}) == (
        "libnothing-of-this-name.so.9",
    )


@linux_only
def test_where_nothing_is_missing_qt_can_be_loaded_and_where_something_is_it_cannot() -> None:
    child = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtGui"], capture_output=True, text=True, timeout=60
    )

    assert (child.returncode == 0) == (missing() == ())


@pytest.mark.parametrize(
    ("release", "glib"),
    [
        (DEBIAN_12, "libglib2.0-0"),
        (UBUNTU_22, "libglib2.0-0"),
        (DEBIAN_13, "libglib2.0-0t64"),
        (UBUNTU_24, "libglib2.0-0t64"),
        ("", "libglib2.0-0t64"),
        ('ID="linuxmint"\nVERSION_ID="22"\n', "libglib2.0-0t64"),
    ],
)
def test_packages_are_called_what_the_release_calls_them(release: str, glib: str) -> None:
    line = command(["libGL.so.1", "libglib-2.0.so.0"], machine(release))

    assert line == f"sudo apt-get install -y libgl1 {glib}"


def test_an_administrator_needs_no_sudo() -> None:
    line = command(["libEGL.so.1"], machine(DEBIAN_13, "apt-get", is_root=True))

    assert line == "apt-get install -y libegl1"


@pytest.mark.parametrize("tool", ["dnf", "zypper"])
def test_other_package_tools_are_asked_for_the_library_itself(tool: str) -> None:
    line = command(["libGL.so.1", "libEGL.so.1"], machine("ID=fedora\nVERSION_ID=43\n", tool))

    assert line == f"sudo {tool} install -y 'libGL.so.1()(64bit)' 'libEGL.so.1()(64bit)'"


def test_without_a_known_package_tool_the_libraries_are_named() -> None:
    assert command(["libGL.so.1", "libEGL.so.1"], machine("ID=other\n", "pacman")) == "libGL.so.1 libEGL.so.1"


def test_a_font_is_offered_in_one_line_too() -> None:
    assert font_command(machine(DEBIAN_12)) == "sudo apt-get install -y fonts-dejavu-core"
    assert font_command(machine("ID=fedora\n", "dnf")) == "sudo dnf install -y dejavu-sans-fonts"
    assert font_command(machine("ID=other\n", "pacman")) == "DejaVu Sans"


@linux_only
def test_on_this_machine_the_line_can_be_made() -> None:
    assert "libgl1" in command(["libGL.so.1"], Machine.this()) or "libGL.so.1" in command(["libGL.so.1"])
