"""The figures beside the public peer mentor-match: the same people under the same rules."""

import csv
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median

from platformdirs import user_cache_path

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.matching import Plan
from revmentor_desktop.domain.programme import Part
from revmentor_desktop.matching.certificate import verify
from revmentor_desktop.matching.parts import shares
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.problem import Candidate, MatchingProblem
from revmentor_desktop.matching.scores import scores
from tests.benchmarks.company import TODAY, TOPICS_EACH, company
from tests.benchmarks.figures import Figure, seconds

_PEER = "mentor-match==7.0.1"
_LISTS = Path(__file__).resolve().parents[1] / "data" / "lists" / "large"
_PROCESS = Path(__file__).with_name("peer_process.py")
_GRADES = ("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4")
_TIMES, _SIZE, _RUNS = 100.0, 500, 7
_MOST_ON_THE_LISTS = 484
_MUCH = 1_000_000
"""Points that the peer is given for any pair it may make, so that it looks for the most pairs, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What the peer made of some people: couples of keys, the junior first, and how long it took."""

    couples: frozenset[tuple[str, str]]
    seconds: float


def peer_figures() -> tuple[Figure, ...]:
    """How many times as fast as the peer a proven plan is, and how the two plans compare."""
    problem = _as_the_peer_can_be_asked(company(_SIZE, _SIZE, most=(1, 1)))
    plan = solve(problem)
    taken = median(seconds(partial(_proven, problem)) for _ in range(_RUNS))
    share = shares(problem.weights)
    topics = {
        count: (round(100 * count / TOPICS_EACH) * share[Part.TOPICS] + 50) // 100 for count in (1, 2, 3)
    }
    peer = _asked(
        problem.mentors,
        problem.adepts,
        grades_apart=(1, len(problem.levels)),
        points_by_grades=dict.fromkeys(range(1, len(problem.levels)), _MUCH),
        points_by_topics=topics,
        points_for_site=share[Part.SITE],
    )
    scored = {(one.mentor.key, one.adept.key): one.score for one in scores(problem).combinations()}
    total = sum(scored[couple] for couple in peer.couples)
    people = f"{_SIZE} × {_SIZE}"
    return (
        Figure(
            name=f"mentor-match / plan “best” from people to checked certificate, {people}",
            measured=peer.seconds / taken,
            limit=_TIMES,
            unit="times",
            detail=f"{peer.seconds:.2f} s against {taken * 1000:.0f} ms, median of {_RUNS} runs",
            at_least=True,
        ),
        Figure(
            name=f"pairs of that plan, {people}",
            measured=len(plan.pairs),
            limit=len(peer.couples),
            unit="pairs",
            detail="mentor-match's pairs are the limit",
            at_least=True,
        ),
        Figure(
            name=f"total of that plan, {people}",
            measured=plan.score / 100,
            limit=total / 100,
            unit="points",
            detail="mentor-match's total is the limit",
            at_least=True,
        ),
    )


def public_lists_figure() -> Figure:
    """How many pairs there are on the peer's own public lists, under its own rule of one or two grades."""
    juniors, seniors = _listed("mentees.csv"), _listed("mentors.csv")
    problem = _within_two_grades(juniors, seniors)
    peer = _asked(
        juniors,
        seniors,
        grades_apart=(1, 2),
        points_by_grades={1: 9, 2: 12},
        points_by_topics={1: 10},
        points_for_site=0,
    )
    return Figure(
        name="pairs on mentor-match's own public lists of 500 + 500, the senior one or two grades above",
        measured=len(_proven(problem).pairs),
        limit=_MOST_ON_THE_LISTS,
        unit="pairs",
        detail=f"mentor-match with the points of its own web service: {len(peer.couples)}",
        at_least=True,
    )


def _proven(problem: MatchingProblem) -> Plan:
    """Make a plan and check its certificate; raises AssertionError where it is not sound."""
    plan = solve(problem)
    if wrong := verify(plan, problem):
        raise AssertionError(wrong)
    return plan


def _as_the_peer_can_be_asked(problem: MatchingProblem) -> MatchingProblem:
    """Departments, grades, languages, topics and sites; no history, and nothing that stays."""
    weights = {Part.TOPICS: 5, Part.SITE: 1}
    return replace(problem, weights=weights, history=frozenset(), standing=(), locks=())


def _listed(file: str) -> tuple[Candidate, ...]:
    with (_LISTS / file).open(encoding="utf-8", newline="") as lines:
        return tuple(
            Candidate(
                id=PersonId(row["email address"]),
                name=f"{row['first name']} {row['last name']}",
                email=row["email address"],
                departments=(DepartmentId(row["organisation"]),),
                level=_GRADES.index(row["grade"]),
                offers=(row["profession"],),
                wants=(row["profession"],),
            )
            for row in csv.DictReader(lines)
        )


def _within_two_grades(juniors: Sequence[Candidate], seniors: Sequence[Candidate]) -> MatchingProblem:
    """Let nobody meet somebody more than two grades above; everything else is as shipped."""

    def too_high(junior: Candidate) -> frozenset[PersonId]:
        return frozenset(one.id for one in seniors if (one.level or 0) > (junior.level or 0) + 2)

    mentors = tuple(replace(one, never_pair=too_high(one)) for one in juniors)
    return MatchingProblem(mentors=mentors, adepts=tuple(seniors), today=TODAY, levels=_GRADES)


def _asked(juniors: Sequence[Candidate], seniors: Sequence[Candidate], **rules: object) -> _Answer:
    """Let the peer match people in its own environment; raises CalledProcessError where it cannot."""
    people = {"juniors": [_told(one) for one in juniors], "seniors": [_told(one) for one in seniors]}
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "asked.json"
        asked.write_text(json.dumps({**people, **rules}), encoding="utf-8")
        run = subprocess.run((_peer_python(), str(_PROCESS), str(asked)), check=True, capture_output=True)
    told = json.loads(run.stdout)
    return _Answer(couples=frozenset(map(tuple, told["couples"])), seconds=told["seconds"])


def _told(one: Candidate) -> Mapping[str, object]:
    return {
        "email": one.key,
        "grade": one.level or 0,
        "organisation": one.departments[0],
        "topics": one.offers or one.wants,
        "languages": one.languages or ("unknown",),
        "site": one.site,
    }


def _peer_python() -> str:
    """The Python of an environment that holds the peer alone, made the first time it is asked for."""
    folder = user_cache_path("revmentor-benchmarks") / _PEER.replace("==", "-")
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        venv.create(folder, with_pip=True)
    subprocess.run((python, "-m", "pip", "install", "-q", _PEER), check=True, capture_output=True)
    return str(python)
