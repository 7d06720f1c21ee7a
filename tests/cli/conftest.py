"""The desk that the commands are driven from, and a small company on it."""

from pathlib import Path

import pytest

from tests.flows.driving import Desk

PEOPLE = """Name,E-mail,Side,Department,Level,Topics,Capacity
Anna Ek,anna@example.org,mentor,Sales,Junior,AI,1
Bo Alm,bo@example.org,mentor,Sales,Junior,Data,1
Cia Dahl,cia@example.org,mentor,Sales,Junior,Social media,1
David Holm,david@example.org,mentor,HR,Junior,AI,1
Eva Lund,eva@example.org,adept,Sales,Senior,AI,1
Fia Berg,fia@example.org,adept,Sales,Senior,Data,1
Göran Palm,goran@example.org,adept,Finance,Senior,AI;Data,1
Hanna Ström,hanna@example.org,adept,HR,Senior,Social media,1
"""


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A folder with no programme in it yet, and a data folder of its own."""
    monkeypatch.setenv("REVMENTOR_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return Desk(tmp_path, capsys)


@pytest.fixture
def company(desk: Desk) -> Desk:
    """Three mentors from Sales and one from HR; two adepts in Sales, one in Finance, one in HR."""
    people = desk.folder / "people.csv"
    people.write_text(PEOPLE, encoding="utf-8")
    desk.started("--levels", "Junior,Senior")
    desk.does("import", people)
    return desk
