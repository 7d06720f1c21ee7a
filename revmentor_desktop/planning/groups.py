"""Groups: pairs that share people, and the arrangement of all their sessions together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.planning.cases import Case
from revmentor_desktop.planning.days import Frame, Starts
from revmentor_desktop.planning.diaries import free_starts, span_mask
from revmentor_desktop.planning.placement import Line, Options, best_line, line_cost, options

Arrangement = tuple[Line, ...]
"""A line for each case of a group, in its order."""


@dataclass(frozen=True, slots=True, order=True)
class Worth:
    """How good an arrangement is, least first: sessions not placed, manners broken, days from ideal."""

    unplaced: int
    unmannered: int
    days_off: int


def connected(cases: Sequence[Case]) -> list[tuple[Case, ...]]:
    """Part the cases into groups that share nobody, keeping their order."""
    leader: dict[PersonId, PersonId] = {}

    def find(person: PersonId) -> PersonId:
        while leader.setdefault(person, person) != person:
            leader[person] = leader[leader[person]]
            person = leader[person]
        return person

    for case in cases:
        leader[find(case.people[1])] = find(case.people[0])
    groups: dict[PersonId, list[Case]] = {}
    for case in cases:
        groups.setdefault(find(case.people[0]), []).append(case)
    return [tuple(group) for group in groups.values()]


class Group:
    """Cases that share people; knows when they are free beside each other's sessions."""

    def __init__(self, cases: tuple[Case, ...], frame: Frame) -> None:
        self.cases = cases
        self.frame = frame
        in_cases = Counter(person for case in cases for person in case.people)
        self.shared = frozenset(person for person, often in in_cases.items() if often > 1)
        self._alone: dict[tuple[PairId, bool], list[Options]] = {}
        self._best_alone: dict[tuple[PairId, bool], tuple[Line, int]] = {}

    def choices(self, case: Case, others: Iterable[tuple[Case, Line]], mannered: bool) -> list[Options]:
        """The options of a case's sessions beside what others have taken.

        With manners nobody has two sessions on a day, and the case's spacing is kept to the standing ones.
        """
        taken = self._taken(case, others)
        if not taken:
            return self._choices_alone(case, mannered)
        free = {
            day: left
            for day, starts in case.free.items()
            if (left := self._left(starts, taken.get(day, 0), mannered))
        }
        return self._choices(case, free, mannered)

    def best(
        self, case: Case, others: Sequence[tuple[Case, Line]] = (), *, mannered: bool
    ) -> tuple[Line, int]:
        """The best line of one case beside the others', and its cost."""
        key = (case.pair.pair_id, mannered)
        if not others and key in self._best_alone:
            return self._best_alone[key]
        choices = self.choices(case, others, mannered)
        found = best_line(choices, case.spacing if mannered else 1, self.frame.length)
        if not others:
            self._best_alone[key] = found
        return found

    def fitting(self, case: Case, others: Sequence[tuple[Case, Line]]) -> Line:
        """The best line with manners; without them where that places more."""
        line, _ = self.best(case, others, mannered=True)
        if None not in line:
            return line
        bolder, _ = self.best(case, others, mannered=False)
        return bolder if bolder.count(None) < line.count(None) else line

    def standing(self) -> Arrangement:
        """What stands today, without the suggestions that cannot stay."""
        done: list[tuple[Case, Line]] = []
        for case in self.cases:
            choices = self.choices(case, done, mannered=False)
            free = case.free
            taken = self._taken(case, done)
            slots: list[tuple[int, int] | None] = []
            last = -1
            for wanted, open_days in zip(case.wanted, choices, strict=True):
                slot = wanted.standing
                if slot is not None and last < slot[0] and slot[0] in open_days.by_day:
                    left = free_starts(free[slot[0]], taken.get(slot[0], 0), self.frame.minutes)
                    slot = slot if slot[1] in left else None
                else:
                    slot = None
                last = slot[0] if slot else last
                slots.append(slot)
            done.append((case, tuple(slots)))
        return tuple(line for _, line in done)

    def worth(self, arrangement: Arrangement) -> Worth:
        """Measure an arrangement."""
        rows = list(zip(self.cases, arrangement, strict=True))
        off = sum(
            abs(slot[0] - wanted.ideal)
            for case, line in rows
            for wanted, slot in zip(case.wanted, line, strict=True)
            if slot
        )
        return Worth(
            unplaced=sum(line.count(None) for line in arrangement),
            unmannered=sum(close_gaps(case, line) for case, line in rows) + self._crowding(rows),
            days_off=off,
        )

    def cost(self, arrangement: Arrangement) -> int:
        """Add up what the lines cost."""
        return sum(line_cost(case, line) for case, line in zip(self.cases, arrangement, strict=True))

    def _crowding(self, rows: Iterable[tuple[Case, Line]]) -> int:
        many = 0
        seen: set[tuple[PersonId, int]] = set()
        for case, line in rows:
            for slot in filter(None, line):
                many += slot[0] in case.crowded
                for person in case.people:
                    many += (person, slot[0]) in seen
                    seen.add((person, slot[0]))
        return many

    def _taken(self, case: Case, others: Iterable[tuple[Case, Line]]) -> dict[int, int]:
        people = self.shared.intersection(case.people)
        taken: dict[int, int] = {}
        for other, line in others:
            if other is case or people.isdisjoint(other.people):
                continue
            for day, start in filter(None, line):
                taken[day] = taken.get(day, 0) | span_mask(start, self.frame.minutes)
        return taken

    def _left(self, starts: Starts, taken: int, mannered: bool) -> Starts:
        if taken and mannered:
            return ()
        return free_starts(starts, taken, self.frame.minutes)

    def _choices_alone(self, case: Case, mannered: bool) -> list[Options]:
        key = (case.pair.pair_id, mannered)
        if key not in self._alone:
            self._alone[key] = self._choices(case, case.free, mannered)
        return self._alone[key]

    def _choices(self, case: Case, free: Mapping[int, Starts], mannered: bool) -> list[Options]:
        if mannered and case.crowded:
            free = {day: starts for day, starts in free.items() if day not in case.crowded}
        spacing = case.spacing if mannered else 1
        return [options(case, wanted, free, spacing) for wanted in case.wanted]


def close_gaps(case: Case, line: Line) -> int:
    """How many sessions of a line lie closer than they should to the one before them."""
    planned = {slot[0] for slot in line if slot}
    days = sorted(planned | case.kept_days)
    return sum(
        later - earlier < case.spacing and not planned.isdisjoint((earlier, later))
        for earlier, later in pairwise(days)
    )
