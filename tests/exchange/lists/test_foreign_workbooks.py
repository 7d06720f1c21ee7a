"""Workbooks as other programs write them: Excel 97, OpenDocument, and those with a password."""

from datetime import date
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists import read_list
from revmentor_desktop.wording import troubles
from revmentor_desktop.wording.catalogue import Words
from tests.exchange.lists.building import TODAY, named, who

WORKBOOKS = Path(__file__).resolve().parents[2] / "data" / "workbooks"


@pytest.mark.parametrize("name", ["small.xls", "small.ods"])
def test_a_workbook_of_another_program_is_read_like_any(name: str) -> None:
    parsed = read_list(WORKBOOKS / name, today=TODAY)

    assert who(parsed) == [
        ("Åsa Öberg", "asa.oberg@example.org", "Ekonomi", Side.MENTOR),
        ("Bo Ek", "bo.ek@example.org", "Juridik", Side.ADEPT),
        ("Zoë Lind", "zoe.lind@example.org", "IT", Side.MENTOR),
    ]
    asa = named(parsed, "Åsa Öberg")
    assert (asa.employed_since, asa.capacity, asa.topics) == (date(2021, 3, 1), 2, ("AI", "Data"))
    assert parsed.problems == ()


@pytest.mark.parametrize("name", ["locked.xlsx", "locked.xls", "locked.ods"])
def test_a_workbook_with_a_password_says_what_to_do(name: str) -> None:
    with pytest.raises(ListTrouble) as caught:
        read_list(WORKBOOKS / name, today=TODAY)

    assert caught.value.code == "list-password"
    assert name in troubles.sentence(caught.value, Words("sv"))
