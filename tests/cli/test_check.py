"""What `check` says needs attention: the rules of the programme, which other programs know by name."""

import subprocess
import sys
from pathlib import Path

from tests.flows.driving import Desk

RULES = {
    "first-session-unbooked",
    "no-next-session",
    "session-unlogged",
    "preparation-missing",
    "twice-cancelled",
    "silent",
    "feedback-due",
    "idea-unanswered",
    "waiting",
    "clash-overridden",
    "manager-approval-missing",
    "key-date",
}
ROOT = Path(__file__).resolve().parents[2]


def test_the_sample_breaks_rules_and_only_those_that_are_promised(desk: Desk) -> None:
    made = (sys.executable, "main.py", "demo", "--json", "--out", str(desk.folder))
    subprocess.run(made, cwd=ROOT, check=True, capture_output=True)
    (desk.folder / "demo.revmentor").rename(desk.file)

    said = {row["rule"] for row in desk.does("check").rows("attention")}

    assert said
    assert said <= RULES
