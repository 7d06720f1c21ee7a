"""The parts that a score is made of: each a whole number of hundredths from 0 to 100 for every couple."""

from collections.abc import Callable, Mapping
from datetime import date

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.pairs import PartScore
from revmentor_desktop.domain.programme import Part
from revmentor_desktop.domain.text import folded
from revmentor_desktop.matching import texts
from revmentor_desktop.matching.eligibility import People, Yes, named, shared_counts
from revmentor_desktop.matching.problem import Candidate, MatchingProblem

Hundredths = NDArray[np.int64]
"""Shape (mentors, adepts)."""

FULL_SCORE = 10_000
WIDEST_GAP = 4
"""Steps of the level scale from which a larger distance earns no more."""
WIDEST_YEARS = 20
"""The same in years of employment, where levels are unknown."""
LONGEST_WAIT = 12
"""Months of waiting from which more earn no more."""
_DAYS_IN_20_YEARS = 7_305


def shares(weights: Mapping[Part, int]) -> Mapping[Part, int]:
    """Part 10,000 hundredths among the parts by weight; the largest remainders take what is over."""
    whole = sum(max(0, weights.get(part, 0)) for part in Part)
    if whole == 0:
        return dict.fromkeys(Part, 0)
    exact = {part: FULL_SCORE * max(0, weights.get(part, 0)) for part in Part}
    given = {part: value // whole for part, value in exact.items()}
    over = FULL_SCORE - sum(given.values())
    for part in sorted(Part, key=lambda part: -(exact[part] % whole))[:over]:
        given[part] += 1
    return given


def part_values(part: Part, problem: MatchingProblem, mentors: People, adepts: People) -> Hundredths:
    """Work out one part for all couples; a part without data for two people is 0 for them."""
    return _PARTS[part](problem, mentors, adepts)


def weighted(values: Hundredths, share: int) -> Hundredths:
    """Turn a part's hundredths (0 to 100) into its hundredths of the score (0 to `share`)."""
    return (values * share + 50) // 100


def _topics(_: MatchingProblem, mentors: People, adepts: People) -> Hundredths:
    """The share of the adept's wanted topics that the mentor offers."""
    wanted = [_folded(one.wants) for one in adepts]
    shared = shared_counts([_folded(one.offers) for one in mentors], wanted)
    whole = np.array([max(1, len(one)) for one in wanted], dtype=np.int64)[None, :]
    return _rounded(shared, whole)


def _wishes(_: MatchingProblem, mentors: People, adepts: People) -> Hundredths:
    """Half for each of the two who asked for the other."""
    by_mentor = named(mentors, adepts, [one.wishes for one in mentors])
    by_adept = named(adepts, mentors, [one.wishes for one in adepts]).T
    return 50 * by_mentor.astype(np.int64) + 50 * by_adept.astype(np.int64)


def _challenge(_: MatchingProblem, mentors: People, adepts: People) -> Hundredths:
    """How much of the challenge's text the mentor's topics and words answer (see `texts.answered`)."""
    offers = [texts.words_of(offered(one)) for one in mentors]
    return texts.answered(offers, [texts.words_of(one.challenge) for one in adepts])


def _site(_: MatchingProblem, mentors: People, adepts: People) -> Hundredths:
    """Everything where both work at the same site."""
    left, right = ([{folded(one.site)} - {""} for one in side] for side in (mentors, adepts))
    return 100 * shared_counts(left, right)


def _seniority_gap(problem: MatchingProblem, mentors: People, adepts: People) -> Hundredths:
    """Steps on the level scale over four (or the whole of a shorter scale), at most 1.

    Where a level is unknown, years of employment over twenty.
    """
    widest = widest_gap(problem)
    steps = _column([_level(one, problem) for one in adepts]).T - _column(
        [_level(one, problem) for one in mentors]
    )
    known = _column([_level(one, problem) >= 0 for one in mentors]) & (
        _column([_level(one, problem) >= 0 for one in adepts]).T
    )
    days = (
        _column([_day(one.employed_since) for one in mentors])
        - _column([_day(one.employed_since) for one in adepts]).T
    )
    dated = _column([one.employed_since is not None for one in mentors]) & (
        _column([one.employed_since is not None for one in adepts]).T
    )
    by_level = _rounded(np.clip(steps, 0, widest), np.int64(widest))
    by_date = _rounded(np.clip(days, 0, _DAYS_IN_20_YEARS), np.int64(_DAYS_IN_20_YEARS))
    gaps: Hundredths = np.where(known, by_level, np.where(dated, by_date, 0))
    return gaps


def _new_departments(problem: MatchingProblem, mentors: People, adepts: People) -> Hundredths:
    """Everything where the two departments are known, differ and have not had a pair between them."""
    known = _column([bool(one.departments) for one in mentors]) & (
        _column([bool(one.departments) for one in adepts]).T
    )
    left, right = ([one.departments[:1] for one in side] for side in (mentors, adepts))
    fresh: Yes = known.astype(np.bool_) & (shared_counts(left, right) == 0)
    rows, columns = (_by_department(side) for side in (mentors, adepts))
    for couple in problem.met:
        for one in couple:
            for other in couple - {one}:
                fresh[np.ix_(rows.get(one, []), columns.get(other, []))] = False
    everything: Hundredths = 100 * fresh.astype(np.int64)
    return everything


def _waiting(problem: MatchingProblem, mentors: People, adepts: People) -> Hundredths:
    """Months both have waited, each at most twelve, over twenty-four."""
    left, right = (
        _column([min(LONGEST_WAIT, months_waited(one, problem.today)) for one in side])
        for side in (mentors, adepts)
    )
    months: Hundredths = left + right.T
    return _rounded(months, np.int64(2 * LONGEST_WAIT))


def explained(
    part: Part, hundredths: int, problem: MatchingProblem, mentor: Candidate, adept: Candidate
) -> PartScore:
    """Say by code and facts what earned a part its hundredths; no fact holds a person's name."""
    code, facts = _FACTS[part](problem, mentor, adept)
    return PartScore(part=part, hundredths=hundredths, code=code, facts=tuple(facts.items()))


Facts = tuple[str, dict[str, str]]


def _topics_facts(_: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    offered_topics = _folded(mentor.offers)
    shared = [topic for topic in adept.wants if folded(topic) in offered_topics]
    return "topics-shared", {"topics": ", ".join(dict.fromkeys(shared))}


def _wishes_facts(_: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    if adept.id in mentor.wishes and mentor.id in adept.wishes:
        return "wished-by-both", {}
    return ("wished-by-mentor" if adept.id in mentor.wishes else "wished-by-adept"), {}


def _challenge_facts(_: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    words = texts.shared_words(texts.words_of(offered(mentor)), texts.words_of(adept.challenge))
    return "challenge-answered", {"words": ", ".join(words)}


def _site_facts(_: MatchingProblem, __: Candidate, adept: Candidate) -> Facts:
    return "same-site", {"site": " ".join(adept.site.split())}


def _gap_facts(problem: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    steps = _level(adept, problem) - _level(mentor, problem)
    if min(_level(adept, problem), _level(mentor, problem)) >= 0:
        return "levels-apart", {"count": str(steps)}
    days = _day(mentor.employed_since) - _day(adept.employed_since)
    years = days * WIDEST_YEARS // _DAYS_IN_20_YEARS
    return ("years-apart", {"count": str(years)}) if years else ("employed-later", {})


def _departments_facts(problem: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    names = {"mentor": problem.department_name(mentor), "adept": problem.department_name(adept)}
    return "departments-new", names


def _waiting_facts(problem: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    left, right = (months_waited(one, problem.today) for one in (mentor, adept))
    return ("mentor-waited" if left >= right else "adept-waited"), {"count": str(max(left, right))}


def offered(mentor: Candidate) -> str:
    """All the text that says what a mentor can contribute."""
    return " ".join((*mentor.offers, mentor.offered_text))


def widest_gap(problem: MatchingProblem) -> int:
    """The steps of this programme's level scale that earn the whole part."""
    return max(1, min(WIDEST_GAP, len(problem.levels) - 1))


def months_waited(candidate: Candidate, today: date) -> int:
    """Count whole months since somebody began to wait; 0 where that is not known or lies ahead."""
    since = candidate.waiting_since
    if since is None:
        return 0
    months = (today.year - since.year) * 12 + today.month - since.month - (today.day < since.day)
    return max(0, months)


def _rounded(part: NDArray[np.int64], whole: NDArray[np.int64] | np.int64) -> Hundredths:
    rounded: Hundredths = (200 * part + whole) // (2 * whole)
    return rounded


def _column(values: list[int] | list[bool]) -> NDArray[np.int64]:
    return np.array(values, dtype=np.int64)[:, None]


def _level(one: Candidate, problem: MatchingProblem) -> int:
    return one.level if one.level is not None and problem.levels else -1


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0


def _folded(words: tuple[str, ...]) -> set[str]:
    return {folded(word) for word in words}


def _by_department(people: People) -> Mapping[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, one in enumerate(people):
        for own in one.departments[:1]:
            places.setdefault(own, []).append(place)
    return places


_PARTS: Mapping[Part, Callable[[MatchingProblem, People, People], Hundredths]] = {
    Part.TOPICS: _topics,
    Part.WISHES: _wishes,
    Part.CHALLENGE: _challenge,
    Part.SITE: _site,
    Part.SENIORITY_GAP: _seniority_gap,
    Part.NEW_DEPARTMENTS: _new_departments,
    Part.WAITING: _waiting,
}
_FACTS: Mapping[Part, Callable[[MatchingProblem, Candidate, Candidate], Facts]] = {
    Part.TOPICS: _topics_facts,
    Part.WISHES: _wishes_facts,
    Part.CHALLENGE: _challenge_facts,
    Part.SITE: _site_facts,
    Part.SENIORITY_GAP: _gap_facts,
    Part.NEW_DEPARTMENTS: _departments_facts,
    Part.WAITING: _waiting_facts,
}
