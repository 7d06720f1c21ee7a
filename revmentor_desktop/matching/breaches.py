"""How two people break a rule, for the sentence that says so."""

from collections.abc import Callable, Mapping
from datetime import date

from revmentor_desktop.domain.matching import Breach
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.matching.eligibility import chain
from revmentor_desktop.matching.problem import Candidate, MatchingProblem

Facts = tuple[str, dict[str, str]]


def breach(rule: Rule, problem: MatchingProblem, mentor: Candidate, adept: Candidate) -> Breach:
    """Describe a rule that these two break; no fact holds a person's name."""
    code, facts = _FACTS[rule](problem, mentor, adept)
    return Breach(rule=rule, code=code, facts=tuple(facts.items()))


def _department(problem: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    if mentor.id == adept.id:
        return "same-person", {}
    shared = [one for one in mentor.departments if one in adept.departments]
    return "same-department", {"department": problem.department_names.get(shared[0], "") if shared else ""}


def _reporting_line(problem: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    return ("adept-above" if adept.id in chain(problem.managers, mentor.id) else "mentor-above"), {}


def _seniority(problem: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    if problem.levels and mentor.level is not None and adept.level is not None:
        levels = {"mentor": problem.levels[mentor.level], "adept": problem.levels[adept.level]}
        return ("same-level" if mentor.level == adept.level else "mentor-higher"), levels
    return "mentor-employed-before", {
        "mentor": _day(mentor.employed_since),
        "adept": _day(adept.employed_since),
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _history(_: MatchingProblem, __: Candidate, ___: Candidate) -> Facts:
    return "paired-before", {}


def _never_pair(_: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    return ("never-by-mentor" if adept.id in mentor.never_pair else "never-by-adept"), {}


def _language(_: MatchingProblem, mentor: Candidate, adept: Candidate) -> Facts:
    return "no-language", {"mentor": ", ".join(mentor.languages), "adept": ", ".join(adept.languages)}


def _capacity(_: MatchingProblem, mentor: Candidate, __: Candidate) -> Facts:
    return ("mentor-takes-nobody" if mentor.capacity <= 0 else "adept-takes-nobody"), {}


def _availability(_: MatchingProblem, mentor: Candidate, __: Candidate) -> Facts:
    return ("adept-unavailable" if mentor.available else "mentor-unavailable"), {}


_FACTS: Mapping[Rule, Callable[[MatchingProblem, Candidate, Candidate], Facts]] = {
    Rule.DEPARTMENT: _department,
    Rule.REPORTING_LINE: _reporting_line,
    Rule.SENIORITY: _seniority,
    Rule.HISTORY: _history,
    Rule.NEVER_PAIR: _never_pair,
    Rule.LANGUAGE: _language,
    Rule.CAPACITY: _capacity,
    Rule.AVAILABILITY: _availability,
}
