"""The public sample of a peer, read for reverse mentoring."""

import csv
from pathlib import Path

import numpy as np
import pytest

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.matching import ReasonCode
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.matching.certificate import verify
from revmentor_desktop.matching.cuts import cut_size, smallest_cut
from revmentor_desktop.matching.flow import most_valuable
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.problem import Candidate, MatchingProblem
from revmentor_desktop.matching.scores import scores
from tests.matching.building import TODAY

FOLDER = Path(__file__).parent.parent / "data" / "lists"
GRADES = ("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4")


def people(file: str, grades: tuple[str, ...] = GRADES) -> tuple[Candidate, ...]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        return tuple(
            Candidate(
                id=PersonId(row["email address"]),
                name=f"{row['first name']} {row['last name']}",
                email=row["email address"],
                departments=(DepartmentId(row["organisation"]),),
                level=GRADES.index(row["grade"]),
                offers=(row["profession"],),
                wants=(row["profession"],),
            )
            for row in csv.DictReader(lines)
            if row["grade"] in grades
        )


@pytest.fixture
def small() -> MatchingProblem:
    mentors, adepts = people("mentees.csv", GRADES[:5]), people("mentors.csv", GRADES[6:])
    names = {one.departments[0]: str(one.departments[0]) for one in (*mentors, *adepts)}
    return MatchingProblem(mentors=mentors, adepts=adepts, levels=GRADES, today=TODAY, department_names=names)


@pytest.mark.parametrize("goal", list(Goal))
def test_all_seniors_are_paired_without_a_clash_and_two_juniors_wait(
    small: MatchingProblem, goal: Goal
) -> None:
    table, plan = scores(small), solve(small, goal)
    assert (len(table.mentors), len(table.adepts)) == (35, 33)
    clashes = [one for one in table.combinations() if Rule.DEPARTMENT in one.broken_rules]
    assert len(clashes) == 197
    departments = {one.id: one.departments for one in (*small.mentors, *small.adepts)}
    assert len(plan.pairs) == plan.possible_pairs == 33
    assert all(departments[one.mentor_id] != departments[one.adept_id] for one in plan.pairs)
    assert [one.side for one in plan.left_over] == [Side.MENTOR, Side.MENTOR]
    assert {one.reason.code for one in plan.left_over} == {ReasonCode.COMPETES}
    assert all(sum(one.blocked_by.values()) == 33 for one in plan.left_over)
    assert verify(plan, small) == ()


def test_the_large_sample_has_a_pair_more_than_its_peer_finds_and_no_further_one() -> None:
    """Under the peer's own rule: the senior one or two grades above, and of another organisation."""
    juniors, seniors = people("large/mentees.csv"), people("large/mentors.csv")
    assert (len(juniors), len(seniors)) == (500, 500)
    grades = [np.array([one.level for one in side], dtype=np.int64) for side in (juniors, seniors)]
    above = grades[1] - grades[0][:, None]
    strangers = np.array([[one.departments != other.departments for other in seniors] for one in juniors])
    alike = np.array([[one.offers == other.wants for other in seniors] for one in juniors])
    allowed = (above >= 1) & (above <= 2) & strangers
    places = np.ones(500, dtype=np.int64)
    flow = most_valuable(np.where(alike, 10_000, 0), allowed, places, places)
    assert flow.pairs == 484
    assert cut_size(allowed, places, places, *smallest_cut(allowed, flow.chosen, places, places)) == 484
