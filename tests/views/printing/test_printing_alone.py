"""Printing in a process of its own: without a screen, without fonts, without room on the disk."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

ALONE = """
import sys
from pathlib import Path
from revmentor_desktop.domain.errors import Trouble
from revmentor_desktop.views.printing import print_agendas
from revmentor_desktop.wording.catalogue import Words
from tests.views.printing.sheets import SHEET
if sys.argv[2:]:
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    print(print_agendas((SHEET,) * 3, Path(sys.argv[1]), Words("sv")))
except Trouble as trouble:
    print(trouble.code)
"""


def run_alone(*arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Print in a process of its own, without a screen."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    return subprocess.run(
        [sys.executable, "-c", ALONE, *arguments],
        env=kept | {"PYTHONPATH": os.pathsep.join(sys.path)} | surroundings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_printing_needs_no_screen_and_says_nothing(tmp_path: Path) -> None:
    ran = run_alone(str(tmp_path / "agendor.pdf"))
    assert (ran.stdout, ran.stderr, ran.returncode) == ("3\n", "", 0)
    assert len(PdfReader(tmp_path / "agendor.pdf").pages) == 3


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fonts come from fontconfig on Linux only")
def test_without_fonts_it_says_so_instead_of_printing_boxes(tmp_path: Path) -> None:
    none = tmp_path / "fonts.conf"
    none.write_text(f"<fontconfig><cachedir>{tmp_path}/cache</cachedir></fontconfig>")
    ran = run_alone(str(tmp_path / "agendor.pdf"), FONTCONFIG_FILE=str(none))
    assert (ran.stdout, ran.stderr, ran.returncode) == ("no-fonts\n", "", 0)
    assert not (tmp_path / "agendor.pdf").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_disk_that_takes_no_more_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    out = tmp_path / "agendor.pdf"
    out.write_text("the old agendas")
    ran = run_alone(str(out), "little room")
    assert ran.stdout in {"not-writable\n", "disk-full\n"}
    assert out.read_text() == "the old agendas"
    assert list(tmp_path.iterdir()) == [out]
