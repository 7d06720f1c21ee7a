"""Random companies with everything in them that rules and scores look at, texts and circles too."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.programme import Part, Rule, Switch
from revmentor_desktop.matching.problem import Candidate, MatchingProblem
from tests.matching.building import NAMES, path, problem

T = TypeVar("T")
_TOPICS = ("AI", "ai ", "Data", "Film", "Klimat", "Musik", "Språk", "Säkerhet")
_SYLLABLES = ("kun", "möt", "dig", "led", "fra", "hål", "nät", "vår", "bok", "lag", "tal", "mål", "sko")
_WORDS = tuple(one + other + end for one in _SYLLABLES for other in _SYLLABLES for end in ("a", "ande", "s"))


def company(seed: int, most: int = 12) -> MatchingProblem:
    """A company of up to `most` people on each side; some are on both."""
    rng = Random(seed)  # noqa: S311 - problems to try, nothing secret
    mentors = [someone(rng, f"m{number}") for number in range(rng.randint(0, most))]
    adepts = [someone(rng, f"{rng.choice('aaam')}{number}") for number in range(rng.randint(0, most))]
    return asked(rng, problem(mentors, adepts))


def someone(rng: Random, name: str) -> Candidate:
    """A person about whom any fact may be missing."""
    return Candidate(
        id=PersonId(name),
        name=rng.choice(("Åsa Ek", "åsa ek ", "Bo Ask", "Cia Alm")),
        email=rng.choice((None, f"{name}@example.org")),
        departments=path(rng.choice(("", "company", "sales", "north", "south", "hr"))),
        level=rng.choice((None, 0, 1, 2, 3)),
        site=rng.choice(("", "Umeå", " umeå", "Lund")),
        employed_since=rng.choice((None, date(2000, 1, 1) + timedelta(rng.randint(0, 9000)))),
        languages=_some(rng, ("Svenska", "svenska ", "English", "Suomi"), 2),
        offers=_some(rng, _TOPICS, 6),
        wants=_some(rng, _TOPICS, 8),
        offered_text=" ".join(_some(rng, _WORDS, 20)),
        challenge=" ".join(_some(rng, _WORDS, 9)),
        wishes=frozenset(_some(rng, _people(), 4)),
        never_pair=frozenset(_some(rng, _people(), 3)),
        capacity=rng.choice((0, 1, 1, 1, 2)),
        available=rng.random() < 0.9,
        waiting_since=rng.choice((None, date(2024, 1, 1) + timedelta(rng.randint(0, 1200)))),
    )


def asked(rng: Random, made: MatchingProblem) -> MatchingProblem:
    """The same people with other rules, weights, levels, managers and history."""
    people = _people()
    couples = [frozenset(rng.choices(list(NAMES), k=2)) for _ in range(rng.randint(0, 5))]
    return replace(
        made,
        rules={rule: rng.choice(list(Switch)) for rule in Rule if rng.random() < 0.9},
        weights={part: rng.randint(0, 5) for part in Part if rng.random() < 0.9},
        levels=rng.choice(((), ("AA", "EO", "SEO", "SCS"), tuple("ABCDEFG"))),
        managers={one: rng.choice(people) for one in _some(rng, people, len(people))},
        history=frozenset((rng.choice(people), rng.choice(people)) for _ in range(rng.randint(0, 20))),
        organisation_wide=frozenset(rng.choice(((), (DepartmentId("company"),)))),
        met=dict.fromkeys(couples, "Spring"),
    )


def _people() -> list[PersonId]:
    return [PersonId(f"{side}{number}") for side in "ma" for number in range(12)]


def _some(rng: Random, among: Sequence[T], most: int) -> tuple[T, ...]:
    return tuple(rng.sample(among, rng.randint(0, most)))
