"""The page on matching: its commands answer what stands there, and its proof can be checked as it says."""

import re
from pathlib import Path

import pytest

from revmentor_desktop.domain.programme import SHIPPED_WEIGHTS, Rule
from revmentor_desktop.matching.parts import shares
from tests.docs.pages import blocks
from tests.house.requirements import ROOT

PAGE = (ROOT / "docs" / "MATCHING.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, in English."""
    monkeypatch.setenv("REVMENTOR_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_the_worked_example_says_what_the_program_answers() -> None:
    ran = list(blocks(PAGE))
    assert {block.kind for block in ran} == {"console", "text"}
    for block in ran:
        assert block.true == block.written


def test_the_table_of_rules_is_whole() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, flags=re.M)) == set(Rule)


def test_the_table_of_parts_has_every_part_with_its_weight() -> None:
    listed = {name: int(weight) for name, weight in re.findall(r"^\| (\w+) \| (\d) \|", PAGE, flags=re.M)}
    assert listed == {part.value: weight for part, weight in SHIPPED_WEIGHTS.items()}
    assert sum(shares(SHIPPED_WEIGHTS).values()) == 10_000
