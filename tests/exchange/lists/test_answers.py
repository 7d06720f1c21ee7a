"""What the import command says to a person about a list."""

from pathlib import Path

import pytest

from revmentor_desktop.cli import run
from tests.exchange.lists.building import text


@pytest.mark.parametrize(
    ("language", "first", "unread"),
    [
        ("en", "Added: 1. Updated: 0. Unchanged: 0.", "Not read: Fadder, Jäv."),
        ("sv", "Tillagda: 1. Uppdaterade: 0. Oförändrade: 0.", "Läses inte: Fadder, Jäv."),
    ],
)
def test_import_counts_and_names_the_columns_that_are_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, first: str, unread: str
) -> None:
    programme = str(tmp_path / "one.revmentor")
    path = text(tmp_path, "Nr;Namn;E-post;Sida;Avdelning;Fadder;Jäv\n1;A Ek;a@x.se;mentor;IT;Bo Ek;Bo Ek\n")
    assert run(["new", programme, "--name", "One"]) == 0
    capsys.readouterr()
    assert run(["import", programme, str(path), "--lang", language]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == [first, unread]
