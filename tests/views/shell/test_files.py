"""Programmes: opened, opened twice, dropped, started, kept; and what cannot be opened is said."""

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton

from revmentor_desktop import __main__ as entry
from revmentor_desktop.store import lock
from revmentor_desktop.views.shell.calm_dialog import CalmDialog
from revmentor_desktop.views.shell.new_programme import NewProgrammeDialog
from tests.building import NOW, Bench
from tests.views.shell.building import Desktop, add_person, dialog, drag_in, drop, tab_of, workspace_of

ROOT = Path(__file__).resolve().parents[3]


def test_without_a_programme_there_are_three_doors(desktop: Desktop) -> None:
    window = desktop.start()

    assert window.frame.welcome.isVisible()
    assert not window.frame.header.isVisible()
    doors = (window.frame.welcome.new, window.frame.welcome.sample, window.frame.welcome.open)
    assert [door.accessibleName() for door in doors] == [
        "Start a programme",
        "Try the sample",
        "Open a programme",
    ]
    assert not window.menus.actions["export"].isEnabled()
    assert window.menus.actions["open"].isEnabled()


def test_opening_a_file_shows_it_with_nothing_on_top(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme("Autumn"))

    assert not window.frame.welcome.isVisible()
    assert window.frame.header.switcher.accessibleName().startswith("Cohort: Autumn 2026, Recruiting")
    assert window.frame.status.file.text() == "Autumn.revmentor"
    assert window.windowTitle() == "Autumn – RevMentor"
    assert not window.frame.message.isVisible()
    assert not window.frame.banner.isVisible()


def test_four_answers_make_a_programme(desktop: Desktop) -> None:
    window = desktop.start()
    window.frame.welcome.new.click()
    asked = dialog(window)
    assert isinstance(asked, NewProgrammeDialog)
    asked.name.setText("Young eyes")
    asked.levels.setText("Trainee, Expert , Director")
    asked._on_place_chosen(str(desktop.folder / "young.revmentor"))

    assert asked.save is not None
    asked.save.click()

    programme = workspace_of(window).snapshot().programme
    assert programme.name == "Young eyes"
    assert programme.levels == ("Trainee", "Expert", "Director")
    assert (desktop.folder / "young.revmentor").is_file()


def test_what_is_refused_is_said_in_the_dialog_and_nothing_typed_is_lost(desktop: Desktop) -> None:
    window = desktop.start()
    taken = desktop.programme("taken")
    window.frame.welcome.new.click()
    asked = dialog(window)
    assert isinstance(asked, NewProgrammeDialog)
    asked.name.setText("Mine")
    asked._on_place_chosen(str(taken))

    assert asked.save is not None
    asked.save.click()

    assert asked.isVisible()
    assert "already" in asked.remark.text.text()
    assert asked.name.text() == "Mine"


def test_a_programme_dropped_on_the_window_is_opened(desktop: Desktop) -> None:
    window = desktop.start()
    path = desktop.programme("dropped")

    drop(window, path)

    assert window.frame.status.file.text() == "dropped.revmentor"


def test_a_list_dropped_anywhere_goes_to_people(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    people = desktop.folder / "People.XLSX"

    drag_in(window, people)
    assert window.frame.veil.isVisible()
    drop(window, people)

    assert not window.frame.veil.isVisible()
    assert window.pages.code == "people"
    assert tab_of(window).imported == [people]


@pytest.mark.parametrize(
    ("names", "said"),
    [(("picture.png",), "neither a people list"), (("a.csv", "b.csv"), "one file at a time")],
)
def test_what_cannot_be_taken_is_said(desktop: Desktop, names: tuple[str, ...], said: str) -> None:
    window = desktop.start(desktop.programme())

    drop(window, *(desktop.folder / name for name in names))

    assert said in window.frame.message.text.text()
    assert tab_of(window).imported == []


def test_a_list_dropped_on_the_welcome_page_asks_for_a_programme(desktop: Desktop) -> None:
    window = desktop.start()

    drop(window, desktop.folder / "people.csv")

    assert "Open a programme first" in window.frame.message.text.text()


def test_a_file_that_another_process_writes_opens_for_reading_with_a_banner(desktop: Desktop) -> None:
    path = desktop.programme("held")
    held = lock.acquire(path, desktop.data_folder, user="Ingrid", now=NOW)
    try:
        window = desktop.start(path)

        assert "Ingrid" in window.frame.banner.text.text()
        assert window.frame.status.saved.text() == "Reading only"
        add_person(window, "Nobody")
        assert "reading only" in window.frame.message.text.text()
        assert not window.findChildren(QDialog)
    finally:
        held.release()
    window.frame.again.click()
    assert not window.frame.banner.isVisible()
    add_person(window, "Somebody")
    assert [one.name for one in workspace_of(window).snapshot().people.values()] == ["Somebody"]


def test_a_second_start_raises_the_first_window(desktop: Desktop) -> None:
    path = desktop.programme("twice")
    first = desktop.start(path)
    files = desktop.files()
    said: list[str] = []
    files.elsewhere.connect(said.append)
    desktop.bot.waitUntil(lambda: first._files._others is not None)

    with desktop.bot.waitSignal(first._files.wanted, timeout=3000):
        assert not files.open(path)

    assert files.raised_other
    assert "open in another window" in said[0]
    assert files.workspace is None


def test_another_file_is_not_held_by_the_first_window(desktop: Desktop) -> None:
    desktop.start(desktop.programme("one"))

    assert not desktop.files().raise_other(desktop.programme("other"))


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "There is no file"), (b"no database at all", "is not a programme file")],
)
def test_a_file_that_cannot_be_opened_is_said_in_a_calm_dialog(
    desktop: Desktop, content: bytes | None, said: str
) -> None:
    path = desktop.folder / "bad.revmentor"
    if content is not None:
        path.write_bytes(content)

    window = desktop.start(path)

    box = window.findChild(CalmDialog)
    assert box is not None
    assert said in box.accessibleDescription()
    assert box.text.textFormat() is Qt.TextFormat.PlainText
    assert window.frame.welcome.isVisible()


def test_a_programme_that_cannot_be_opened_leaves_the_open_one_alone(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme("good"))

    drop(window, desktop.folder / "missing.revmentor")
    add_person(window, "Still here")

    assert window.frame.status.file.text() == "good.revmentor"
    assert len(workspace_of(window).snapshot().people) == 1


def test_trouble_with_the_disk_is_told_as_such_and_the_window_goes_on(desktop: Desktop) -> None:
    path = desktop.programme("moved")
    window = desktop.start(path)
    path.rename(desktop.folder / "elsewhere.revmentor")

    add_person(window, "Lost")

    box = window.findChild(CalmDialog)
    assert box is not None
    assert box.accessibleName() == "Nothing was lost"
    assert window.isVisible()


def test_recent_files_come_back_newest_first(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme("first"))
    drop(window, desktop.programme("second"))
    window.close()

    again = desktop.start()

    assert [action.text() for action in again.menus.recent.actions()] == [
        "second.revmentor",
        "first.revmentor",
    ]


def test_the_welcome_page_offers_what_was_open_just_now(desktop: Desktop) -> None:
    first = desktop.programme("R&D")
    window = desktop.start(first)
    window.menus.actions["close"].trigger()
    button = window.frame.welcome.findChild(QPushButton, "recent")
    assert button is not None
    assert (button.accessibleName(), button.toolTip()) == ("R&D", str(first))

    button.click()

    assert window.frame.status.file.text() == "R&D.revmentor"


def test_the_programme_is_closed_by_its_command(desktop: Desktop) -> None:
    path = desktop.programme()
    window = desktop.start(path)

    window.menus.actions["close"].trigger()

    assert window.frame.welcome.isVisible()
    assert window.windowTitle() == "RevMentor"
    with sqlite3.connect(path) as free:
        assert free.execute("PRAGMA quick_check").fetchone() == ("ok",)


@pytest.mark.skipif(sys.platform != "linux", reason="displays are a matter of Linux")
@pytest.mark.parametrize(
    ("language", "said"), [("en", "There is no screen"), ("sv", "Det finns ingen skärm")]
)
def test_without_a_screen_the_window_is_refused_in_one_sentence(
    tmp_path: Path, language: str, said: str
) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden}
    child = subprocess.run(
        [sys.executable, "main.py", "--lang", language],
        cwd=ROOT,
        env={**surroundings, "REVMENTOR_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=30,
    )

    assert (child.returncode, child.stdout) == (1, "")
    assert child.stderr.startswith(said)
    assert child.stderr.count("\n") == 1


def test_a_dead_display_is_no_screen(tmp_path: Path) -> None:
    surroundings = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    surroundings.pop("WAYLAND_DISPLAY", None)
    child = subprocess.run(
        [sys.executable, "main.py"],
        cwd=ROOT,
        env={**surroundings, "DISPLAY": ":4711", "REVMENTOR_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=30,
    )

    assert child.returncode == 1
    assert "Traceback" not in child.stderr


def test_a_command_opens_no_window_where_nobody_would_see_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    assert entry._show(Path("never-opened.revmentor")) == 0


def test_the_window_starts_on_the_file_that_is_named_and_comes_back_to_it(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QTimer\n"
        "from revmentor_desktop import app, paths\n"
        "from revmentor_desktop.views import light_start\n"
        "from revmentor_desktop.views.main_window import MainWindow\n"
        "shown = MainWindow.show\n"
        "def show(self):\n"
        "    shown(self); print(self.windowTitle()); QTimer.singleShot(0, self.close)\n"
        "MainWindow.show = show\n"
        "named = [Path(name) for name in sys.argv[1:]]\n"
        "start = light_start.begin(paths.cache_folder())\n"
        "sys.exit(app.run(named[0] if named else None, 'en', start))"
    )
    bench = Bench(tmp_path)
    with bench.started():
        pass
    surroundings = {**os.environ, "REVMENTOR_DATA": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen"}

    titles = []
    for arguments in ([str(bench.path)], []):
        child = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=ROOT,
            env=surroundings,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
        )
        assert child.returncode == 0, child.stderr
        titles.append(child.stdout.strip())

    assert titles == ["Reverse mentoring – RevMentor"] * 2


def test_commands_load_no_qt() -> None:
    code = (
        "import sys; sys.argv = ['main.py', '--help']\n"
        "from revmentor_desktop.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print('PySide6' in sys.modules, file=sys.stderr)"
    )
    child = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=30
    )

    assert child.stderr.strip() == "False"


def test_a_name_that_is_html_or_endless_stays_letters(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme("<b>bold</b>"[:11].replace("/", "")))
    name = "<img src=x onerror=alert(1)> & Åsa 😀 שלום " * 120
    workspace = workspace_of(window)

    workspace.perform(
        lambda: workspace.office.programmes.add_cohort(name, NOW.date(), NOW.date().replace(month=12))
    )

    assert window.frame.header.switcher.accessibleName().startswith("Cohort: <img src=x")
    assert window.width() <= 1400
    window.frame.header.switcher.repaint()


def test_a_folder_without_write_permission_is_said(desktop: Desktop) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    folder = desktop.folder / "shut"
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    window = desktop.start()
    window.frame.welcome.new.click()
    asked = dialog(window)
    assert isinstance(asked, NewProgrammeDialog)
    asked._on_place_chosen(str(folder / "no.revmentor"))
    assert asked.save is not None
    asked.save.click()
    assert asked.remark.isVisible()


def test_escape_closes_a_dialog(desktop: Desktop) -> None:
    window = desktop.start()
    window.frame.welcome.new.click()
    asked = dialog(window)

    QTest.keyClick(asked, Qt.Key.Key_Escape)

    assert not asked.isVisible()
    assert not window.findChildren(QLineEdit, "nothing")
