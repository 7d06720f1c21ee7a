"""The program makes no connection to any network: demo and window run with sockets forbidden."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_ALONE = """
import os, sys
from pathlib import Path

FORBIDDEN = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
             "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request", "http.client.connect",
             "ftplib.connect", "smtplib.connect"}

def listen(event, arguments):
    if event in FORBIDDEN and not (event.startswith("socket.") and isinstance(arguments[-1], (str, bytes))):
        os.write(2, f"{event} {arguments!r}".encode())
        os._exit(9)

sys.addaudithook(listen)

def inodes():
    "Sockets of ours that speak to a network, also those that Qt has opened."
    mine = set()
    for entry in Path("/proc/self/fd").iterdir():
        try:
            mine.add(os.readlink(entry))
        except OSError:
            pass
    open_ones = {f"socket:[{line.split()[9]}]" for kind in ("tcp", "tcp6", "udp", "udp6")
                 for line in Path(f"/proc/net/{kind}").read_text().splitlines()[1:]}
    return mine & open_ones

from revmentor_desktop.app import TABS, application
app = application()
from revmentor_desktop.cli import run
out = Path(sys.argv[1])
assert run(["demo", "--out", str(out), "--json"]) == 0
assert run(["check", str(out / "demo.revmentor"), "--json"]) == 0
from tests.gallery.studio import Setting, settle, shown
from tests.gallery.states import STATES, bring
setting = Setting(language="sv", theme="light", size=(1280, 800), zoom=1.0)
with shown(out / "demo.revmentor", out / "desk", setting) as window:
    for entry in TABS:
        bring(window, entry.code, STATES["chosen"])
    for code in ("privacy", "rights", "letters", "about", "guide"):
        window.menus.actions[code].trigger()
        settle()
        for one in app.topLevelWidgets():
            if one.isModal():
                one.close()
        settle()
    if Path("/proc/net/tcp").exists():
        assert inodes() == set(), inodes()
print("no connection was made")
"""


def test_nothing_is_ever_connected_to_a_network(tmp_path: Path) -> None:
    surroundings = {
        **os.environ,
        "REVMENTOR_DATA": str(tmp_path / "data"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
    said = subprocess.run(
        (sys.executable, "-c", _ALONE, str(tmp_path / "demo")),
        cwd=ROOT,
        env=surroundings,
        check=False,
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert said.returncode == 0, said.stderr[-2000:]
    assert said.stdout.endswith("no connection was made\n")


def test_a_connection_would_be_noticed(tmp_path: Path) -> None:
    program = _ALONE.split("from revmentor_desktop")[0] + (
        "import socket\nsocket.create_connection(('127.0.0.1', 9), timeout=1)\n"
    )
    said = subprocess.run(
        (sys.executable, "-c", program), check=False, capture_output=True, text=True, timeout=60, cwd=tmp_path
    )
    assert said.returncode == 9
    assert "socket." in said.stderr
