"""The public peer mentor-match 7.0.1 at work: people in as JSON, couples and seconds out.

Runs in an environment of its own, where the peer is installed; imports nothing of ours.
"""

import json
import operator
import sys
import time
from importlib import import_module
from typing import Any


def main() -> None:
    """Match the people of the file named first; prints the couples of addresses and the seconds."""
    mentor, mentee, process = (import_module(f"matching.{name}") for name in ("mentor", "mentee", "process"))
    rule = import_module("matching.rules.rule")
    with open(sys.argv[1], encoding="utf-8") as lines:  # noqa: PTH123 - nothing of ours is there to use
        asked = json.load(lines)
    seniors = [mentor.Mentor(**one) for one in asked["seniors"]]
    juniors = [mentee.Mentee(**one) for one in asked["juniors"]]
    nearest, furthest = asked["grades_apart"]
    rules = [
        rule.Disqualify(lambda match: match.mentor.organisation == match.mentee.organisation),
        rule.Disqualify(lambda match: not nearest <= match.mentor.grade - match.mentee.grade <= furthest),
    ]
    for apart, points in asked["points_by_grades"].items():
        rules.append(rule.Grade(int(apart), operator.eq, {True: points, False: 0}))
    said = {one["email"]: {name: set(one[name]) for name in ("topics", "languages")} for one in _all(asked)}
    sites = {one["email"]: one["site"] for one in _all(asked)}

    def in_common(match: Any, name: str) -> int:
        return len(said[match.mentor.email][name] & said[match.mentee.email][name])

    rules.append(rule.Disqualify(lambda match: not in_common(match, "languages")))
    for count, points in asked["points_by_topics"].items():
        rules.append(
            rule.Generic(
                {True: points, False: 0}, lambda match, n=int(count): in_common(match, "topics") == n
            )
        )
    if asked["points_for_site"]:
        same = {True: asked["points_for_site"], False: 0}
        rules.append(rule.Generic(same, lambda match: sites[match.mentor.email] == sites[match.mentee.email]))
    start = time.perf_counter()
    process.process_data(seniors, juniors, [rules])
    taken = time.perf_counter() - start
    couples = [(one.email, senior.email) for senior in seniors for one in senior.mentees]
    print(json.dumps({"couples": couples, "seconds": taken}))


def _all(asked: dict[str, Any]) -> list[dict[str, Any]]:
    people: list[dict[str, Any]] = [*asked["seniors"], *asked["juniors"]]
    return people


if __name__ == "__main__":
    main()
