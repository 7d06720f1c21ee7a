"""Builders with defaults: candidates, problems, and random problems small enough to try everything."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from random import Random

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.programme import SHIPPED_RULES, Part, Rule, Switch
from revmentor_desktop.matching.problem import Candidate, Couple, MatchingProblem

TODAY = date(2026, 9, 1)
LEVELS = ("AA", "EO", "SEO", "SCS")
TREE = {"company": None, "sales": "company", "north": "sales", "south": "sales", "hr": "company"}
NAMES = {
    DepartmentId("company"): "The company",
    DepartmentId("sales"): "Sales",
    DepartmentId("north"): "Sales North",
    DepartmentId("south"): "Sales South",
    DepartmentId("hr"): "HR",
}

_STRICT = (Switch.HARD, Switch.HARD, Switch.WARN, Switch.OFF)
_EASY = (Switch.HARD, Switch.WARN, Switch.OFF, Switch.OFF, Switch.OFF)


def path(department: str) -> tuple[DepartmentId, ...]:
    """A department of the test company and those above it."""
    found = []
    here: str | None = department or None
    while here:
        found.append(DepartmentId(here))
        here = TREE[here]
    return tuple(found)


def couple(mentor: str, adept: str) -> Couple:
    """A mentor's and an adept's id."""
    return PersonId(mentor), PersonId(adept)


def junior(name: str, **facts: object) -> Candidate:
    """A mentor: at the lowest level, in no known department, with one place."""
    return _someone(name, {"level": 0, **facts})


def senior(name: str, **facts: object) -> Candidate:
    """An adept: at the highest level, in no known department, with one place."""
    return _someone(name, {"level": 3, **facts})


def _someone(name: str, facts: dict[str, object]) -> Candidate:
    plain = Candidate(id=PersonId(name), name=name.title(), email=f"{name}@example.org")
    return replace(plain, **facts)  # type: ignore[arg-type]


def problem(mentors: Iterable[Candidate], adepts: Iterable[Candidate], **facts: object) -> MatchingProblem:
    """A problem with the shipped rules and weights and the test company."""
    plain = MatchingProblem(
        mentors=tuple(mentors),
        adepts=tuple(adepts),
        today=TODAY,
        levels=LEVELS,
        department_names=NAMES,
        organisation_wide=frozenset({DepartmentId("company")}),
    )
    return replace(plain, **facts)  # type: ignore[arg-type]


def switched(**switches: Switch) -> dict[Rule, Switch]:
    """The shipped rules with some switches turned."""
    return {**SHIPPED_RULES, **{Rule(name): switch for name, switch in switches.items()}}


def random_problem(seed: int, mentors: int = 4, adepts: int = 3, most: int = 2) -> MatchingProblem:
    """A problem with everything in it: rules of all switches, places, locks, overrides, standing pairs."""
    rng = Random(seed)  # noqa: S311 - problems to try, nothing secret
    switches = rng.choice((_STRICT, _EASY, _EASY, _EASY))
    left = [_random_candidate(rng, f"m{number}", most) for number in range(rng.randint(2, mentors))]
    right = [_random_candidate(rng, f"a{number}", most) for number in range(rng.randint(1, adepts))]
    if rng.random() < 0.3:
        right[0] = replace(right[0], id=left[0].id, email=left[0].email)
    couples = [(one.id, other.id) for one in left for other in right if one.id != other.id]
    made = problem(
        left,
        right,
        rules={rule: rng.choice(switches) for rule in Rule},
        weights={part: rng.randint(0, 5) for part in Part},
        managers={left[0].id: right[-1].id} if rng.random() < 0.3 and left[0].id != right[-1].id else {},
        history=frozenset(rng.sample(couples, min(len(couples), rng.randint(0, 1)))),
        standing=tuple(rng.sample(couples, min(len(couples), rng.choice((0, 0, 1))))),
        lowest_score=rng.choice((0, 0, 0, 0, 1500)),
    )
    return _with_locks(rng, made, couples)


def _random_candidate(rng: Random, name: str, most: int) -> Candidate:
    topics = ("AI", "Data", "Social media", "Recruiting")
    return Candidate(
        id=PersonId(name),
        name=name,
        email=f"{name}@example.org" if rng.random() < 0.8 else None,
        departments=path(rng.choice(("", "", "sales", "north", "south", "hr", "hr"))),
        level=rng.choice((None, 0, 1, 2, 3)) if name.startswith("m") else rng.choice((None, 1, 2, 3, 3)),
        employed_since=rng.choice((None, date(2010, 1, 1), date(2020, 5, 5))),
        languages=rng.choice(((), ("Swedish",), ("English",), ("swedish", "English"))),
        offers=tuple(rng.sample(topics, rng.randint(0, 2))),
        wants=tuple(rng.sample(topics, rng.randint(0, 3))),
        site=rng.choice(("", "Umeå", "Lund")),
        capacity=rng.choice((0, 1, 1, 1, 1, *range(1, most + 1), *range(1, most + 1))),
        available=rng.random() < 0.9,
        waiting_since=rng.choice((None, date(2026, 1, 1))),
        wishes=frozenset({PersonId(rng.choice(("m0", "m1", "a0", "a1")))}),
        never_pair=frozenset({PersonId(rng.choice(("m0", "a0", *"xxxxxxxx")))}),
    )


def _with_locks(rng: Random, made: MatchingProblem, couples: list[Couple]) -> MatchingProblem:
    """Add a lock now and then where both have a place left, with an override for whatever it breaks."""
    free = [one for one in couples if _has_place(made, one)]
    if not free or rng.random() < 0.6:
        return made
    lock = rng.choice(free)
    return replace(made, locks=(lock,), overrides={lock: frozenset(Rule)})


def _has_place(made: MatchingProblem, wanted: Couple) -> bool:
    if wanted in made.standing:
        return False
    mentor = next(one for one in made.mentors if one.id == wanted[0])
    adept = next(one for one in made.adepts if one.id == wanted[1])
    used = [sum(pair[side] == wanted[side] for pair in made.standing) for side in (0, 1)]
    return mentor.capacity > used[0] and adept.capacity > used[1]
