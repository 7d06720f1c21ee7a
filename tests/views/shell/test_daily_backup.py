"""The day's backup is taken behind the window, and what goes wrong with it is said."""

from pathlib import Path

from tests.views.shell.building import Desktop


def backups(desktop: Desktop) -> list[Path]:
    return sorted(desktop.data_folder.glob("backups/*/*.revmentor"))


def test_the_first_opening_of_a_day_is_backed_up_and_the_second_is_not(desktop: Desktop) -> None:
    path = desktop.programme()
    first = desktop.start(path)
    desktop.bot.waitUntil(lambda: len(backups(desktop)) == 1)
    first.close()
    second = desktop.start(path)
    desktop.bot.waitUntil(lambda: not second._files._soon.isActive())
    second.close()

    assert [one.stem.rpartition("-")[2] for one in backups(desktop)] == ["daily"]


def test_a_backup_that_cannot_be_taken_is_said_and_the_file_stays_open(desktop: Desktop) -> None:
    path = desktop.programme()
    desktop.data_folder.mkdir(parents=True, exist_ok=True)
    (desktop.data_folder / "backups").write_text("a file lies in the way", encoding="utf-8")
    window = desktop.start(path)
    said: list[str] = []
    window._files.troubled.connect(said.append)
    desktop.bot.waitUntil(lambda: len(said) == 1)

    assert "own folder" in said[0]
    assert window._files.path == path
    assert window._files.reading_only is None
