"""The rules and the parts of the score, couple by couple: slow, plain, and what the engine equals."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import isqrt

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.programme import Part, Rule, Switch
from revmentor_desktop.domain.text import folded
from revmentor_desktop.matching.parts import shares
from revmentor_desktop.matching.problem import Candidate, MatchingProblem
from revmentor_desktop.matching.texts import words_of


@dataclass(frozen=True)
class Slow:
    """Answers about two people of a problem, from the people themselves."""

    problem: MatchingProblem

    def breaks(self, mentor: Candidate, adept: Candidate) -> frozenset[Rule]:
        """The rules that two people break, whatever their switches."""
        broken = {
            Rule.DEPARTMENT: self._share_department(mentor, adept),
            Rule.REPORTING_LINE: adept.id in self._above(mentor.id) or mentor.id in self._above(adept.id),
            Rule.SENIORITY: self._not_junior(mentor, adept),
            Rule.HISTORY: bool({(mentor.id, adept.id), (adept.id, mentor.id)} & self.problem.history),
            Rule.NEVER_PAIR: adept.id in mentor.never_pair or mentor.id in adept.never_pair,
            Rule.LANGUAGE: self._silent(mentor, adept),
            Rule.CAPACITY: mentor.capacity <= 0 or adept.capacity <= 0,
            Rule.AVAILABILITY: not (mentor.available and adept.available),
        }
        return frozenset(rule for rule, is_broken in broken.items() if is_broken)

    def switched(self, mentor: Candidate, adept: Candidate) -> tuple[frozenset[Rule], frozenset[Rule]]:
        """The rules that forbid two people, and those that only warn."""
        broken = self.breaks(mentor, adept)
        hard, soft = (
            {rule for rule in broken if self.problem.switch(rule) is switch}
            for switch in (Switch.HARD, Switch.WARN)
        )
        if mentor.id == adept.id:
            hard.add(Rule.DEPARTMENT)
        return frozenset(hard), frozenset(soft - hard)

    def earned(self, mentor: Candidate, adept: Candidate) -> Mapping[Part, int]:
        """What each part that has weight earns two people, in hundredths of the score."""
        return {
            part: (self.hundredths(part, mentor, adept) * share + 50) // 100
            for part, share in shares(self.problem.weights).items()
            if share
        }

    def hundredths(self, part: Part, mentor: Candidate, adept: Candidate) -> int:
        """One part, 0 to 100."""
        match part:
            case Part.TOPICS:
                wanted = {folded(topic) for topic in adept.wants}
                shared = wanted & {folded(topic) for topic in mentor.offers}
                return _rounded(len(shared), len(wanted))
            case Part.WISHES:
                return 50 * (adept.id in mentor.wishes) + 50 * (mentor.id in adept.wishes)
            case Part.CHALLENGE:
                return self._answered(mentor, adept)
            case Part.SITE:
                return 100 * (folded(mentor.site) == folded(adept.site) != "")
            case Part.SENIORITY_GAP:
                return self._gap(mentor, adept)
            case Part.NEW_DEPARTMENTS:
                own = {*mentor.departments[:1], *adept.departments[:1]}
                return 100 * (len(own) == 2 and frozenset(own) not in self.problem.met)
            case Part.WAITING:
                return _rounded(sum(min(12, self._months(one)) for one in (mentor, adept)), 24)

    def _share_department(self, mentor: Candidate, adept: Candidate) -> bool:
        shared = set(mentor.departments) & set(adept.departments)
        own = set(mentor.departments[:1]) & set(adept.departments[:1])
        return bool(own or shared - self.problem.organisation_wide)

    def _above(self, person: PersonId) -> set[PersonId]:
        above: set[PersonId] = set()
        here = self.problem.managers.get(person)
        while here is not None and here not in above:
            above.add(here)
            here = self.problem.managers.get(here)
        return above - {person}

    def _levels(self, mentor: Candidate, adept: Candidate) -> tuple[int, int] | None:
        if not self.problem.levels or mentor.level is None or adept.level is None:
            return None
        return mentor.level, adept.level

    def _not_junior(self, mentor: Candidate, adept: Candidate) -> bool:
        levels = self._levels(mentor, adept)
        if levels is not None:
            return levels[0] >= levels[1]
        if mentor.employed_since is None or adept.employed_since is None:
            return False
        return mentor.employed_since <= adept.employed_since

    def _silent(self, mentor: Candidate, adept: Candidate) -> bool:
        left, right = ({folded(word) for word in one.languages} for one in (mentor, adept))
        return bool(left and right and not left & right)

    def _gap(self, mentor: Candidate, adept: Candidate) -> int:
        levels = self._levels(mentor, adept)
        if levels is not None:
            widest = max(1, min(4, len(self.problem.levels) - 1))
            return _rounded(min(widest, max(0, levels[1] - levels[0])), widest)
        if mentor.employed_since is None or adept.employed_since is None:
            return 0
        return _rounded(min(7305, max(0, (mentor.employed_since - adept.employed_since).days)), 7305)

    def _months(self, one: Candidate) -> int:
        return (
            0
            if one.waiting_since is None
            else len(list(_anniversaries(one.waiting_since, self.problem.today)))
        )

    @cached_property
    def _held(self) -> Counter[str]:
        said = [_offered(one) for one in self.problem.mentors]
        said += [one.challenge for one in self.problem.adepts]
        return Counter(stem for text in said for stem in words_of(text))

    def _rarity(self, stem: str) -> int:
        texts = len(self.problem.mentors) + len(self.problem.adepts)
        return isqrt(10_000 * (texts + 1) // (self._held[stem] + 1))

    def _answered(self, mentor: Candidate, adept: Candidate) -> int:
        asked = words_of(adept.challenge)
        answered = [stem for stem in asked if stem in words_of(_offered(mentor))]
        return min(100, _rounded(2 * sum(map(self._rarity, answered)), sum(map(self._rarity, asked))))


def _offered(mentor: Candidate) -> str:
    return " ".join((*mentor.offers, mentor.offered_text))


def _rounded(part: int, whole: int) -> int:
    """Hundredths, halves up."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def _anniversaries(since: date, today: date) -> Iterator[tuple[int, int]]:
    """The months that are full since a day: each on the same day of a later month."""
    year, month = since.year, since.month + 1
    while (year + (month - 1) // 12, (month - 1) % 12 + 1, since.day) <= (today.year, today.month, today.day):
        yield year, month
        month += 1
