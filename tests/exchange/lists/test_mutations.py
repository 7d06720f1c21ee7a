"""Lists that were damaged at random: each is read or refused in words, soon and in little memory."""

import os
from pathlib import Path

import pytest

from tests.faults.mutations import (
    Damage,
    books,
    damaged,
    damaged_workbook,
    lines,
    texts,
    tried,
)

MUTATIONS = int(os.environ.get("REVMENTOR_MUTATIONS", "20"))
"""How many workbooks, and how many text files; `python -m tests.faults` tries 10,000 of each."""


@pytest.mark.parametrize(
    ("what", "damage", "suffix"),
    [("workbooks", damaged_workbook, "xlsx"), ("text files", damaged, "csv")],
    ids=[f"{MUTATIONS} workbooks", f"{MUTATIONS} text files"],
)
def test_damaged_lists_are_read_or_refused_in_words_and_leave_the_programme_as_it_was(
    tmp_path: Path, what: str, damage: Damage, suffix: str
) -> None:
    sound = books(tmp_path) if suffix == "xlsx" else texts()
    found = tried(tmp_path, sound, damage, range(MUTATIONS), suffix)
    print("\n".join(lines(found, f"damaged {what}")))
    assert found.tried == MUTATIONS
    assert found.read > 0
