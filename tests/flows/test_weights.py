"""What a part of the score weighs is set and shown by a command, and taken back by undo."""

import pytest

from tests.flows.driving import Desk


def weights(desk: Desk) -> dict[object, tuple[object, object]]:
    rows = desk.does("show", "weights").rows("rows")
    return {row["part"]: (row["weight"], row["points"]) for row in rows}


def test_a_weight_changes_what_each_part_can_earn(desk: Desk) -> None:
    desk.started()
    shipped = weights(desk)
    assert shipped["topics"] == (5, 35.72)
    said = desk.does("weight", "topics", "0").json
    assert said == {"part": "topics", "weight": 0, "points": 0}
    changed = weights(desk)
    assert changed["topics"] == (0, 0)
    assert changed["wishes"] == (3, 33.34)
    assert sum(float(str(points)) for _, points in changed.values()) == pytest.approx(100)
    desk.does("undo")
    assert weights(desk) == shipped


@pytest.mark.parametrize("weight", ["6", "-1", "much"])
def test_a_weight_beyond_five_is_wrong_usage(desk: Desk, weight: str) -> None:
    desk.started()
    assert desk.says("weight", desk.file, "topics", weight).code == 2


def test_the_command_speaks_swedish(desk: Desk) -> None:
    desk.started()
    said = desk.says("weight", desk.file, "site", "2", "--lang", "sv")
    assert said.code == 0
    assert "har nu vikten 2" in said.out
