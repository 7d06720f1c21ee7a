"""The parts that a score is made of: their shares of it, and what is said of each."""

from collections.abc import Callable, Mapping
from datetime import date

from revmentor_desktop.domain.pairs import PartScore
from revmentor_desktop.domain.programme import Part
from revmentor_desktop.domain.text import folded
from revmentor_desktop.matching import texts
from revmentor_desktop.matching.problem import Candidate, MatchingProblem, months_waited, offered

FULL_SCORE = 10_000
_WIDEST_GAP = 4
"""Steps of the level scale from which a larger distance earns no more."""
_WIDEST_YEARS = 20
"""The same in years of employment, where levels are unknown."""
DAYS_IN_20_YEARS = 7_305


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
    years = days * _WIDEST_YEARS // DAYS_IN_20_YEARS
    return ("years-apart", {"count": str(years)}) if years else ("employed-later", {})


def _departments_facts(problem: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    names = {"mentor": problem.department_name(mentor), "adept": problem.department_name(adept)}
    return "departments-new", names


def _waiting_facts(problem: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    left, right = (months_waited(one.waiting_since, problem.today) for one in (mentor, adept))
    return ("mentor-waited" if left >= right else "adept-waited"), {"count": str(max(left, right))}


def widest_gap(problem: MatchingProblem) -> int:
    """The steps of this programme's level scale that earn the whole part."""
    return max(1, min(_WIDEST_GAP, len(problem.levels) - 1))


def _level(one: Candidate, problem: MatchingProblem) -> int:
    return one.level if one.level is not None and problem.levels else -1


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0


def _folded(words: tuple[str, ...]) -> set[str]:
    return {folded(word) for word in words}


_FACTS: Mapping[Part, Callable[[MatchingProblem, Candidate, Candidate], Facts]] = {
    Part.TOPICS: _topics_facts,
    Part.WISHES: _wishes_facts,
    Part.CHALLENGE: _challenge_facts,
    Part.SITE: _site_facts,
    Part.SENIORITY_GAP: _gap_facts,
    Part.NEW_DEPARTMENTS: _departments_facts,
    Part.WAITING: _waiting_facts,
}
