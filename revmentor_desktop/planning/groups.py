"""Groups: pairs that share people, and the arrangement of all their sessions together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.planning.cases import Case, Slot
from revmentor_desktop.planning.days import Frame, Starts
from revmentor_desktop.planning.diaries import free_starts
from revmentor_desktop.planning.limits import Limits, Mask, span_mask
from revmentor_desktop.planning.placement import Line, Options, best_line, line_cost, options

Arrangement = tuple[Line, ...]
"""A line for each case of a group, in its order."""


@dataclass(frozen=True, slots=True, order=True)
class Worth:
    """How good an arrangement is, least first: sessions not placed, manners broken, days from ideal."""

    unplaced: int
    unmannered: int
    days_off: int


@dataclass(slots=True)
class Taken:
    """What other cases have taken, by number of day."""

    people: dict[int, Mask] = field(default_factory=dict)
    """Minutes at which one of a case's people meets somebody else."""
    rooms: dict[int, Mask] = field(default_factory=dict)
    """Minutes without a free room."""
    full: set[int] = field(default_factory=set)
    """Days on which one of a case's people has as many sessions as may be."""

    def left(self, day: int, starts: Starts, minutes: int, *, mannered: bool) -> Starts:
        """Those of a day's starts that are still open; with manners nobody has two sessions on a day."""
        if day in self.full or (mannered and day in self.people):
            return ()
        return free_starts(starts, self.people.get(day, 0) | self.rooms.get(day, 0), minutes)


def connected(cases: Sequence[Case], limits: Limits) -> list[tuple[Case, ...]]:
    """Part the cases into groups that share nobody, in their order; where rooms are few all share them."""
    if limits.rooms is not None:
        return [tuple(cases)] if cases else []
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
    """Cases that share people or rooms; knows when they are free beside each other's sessions."""

    def __init__(self, cases: tuple[Case, ...], frame: Frame, limits: Limits) -> None:
        self.cases = cases
        self.frame = frame
        self.limits = limits
        in_cases = Counter(person for case in cases for person in case.people)
        self.shared = frozenset(person for person, often in in_cases.items() if often > 1)
        self._alone: dict[tuple[PairId, bool], list[Options]] = {}
        self._sharing = _sharing(cases)
        self._full: dict[tuple[int, tuple[int, ...]], Mask] = {}
        self._best_alone: dict[tuple[PairId, bool], tuple[Line, int]] = {}

    def choices(self, case: Case, others: Iterable[tuple[Case, Line]], mannered: bool) -> list[Options]:
        """The options of a case's sessions beside what others have taken.

        With manners nobody has two sessions on a day, and the case's spacing is kept to the standing ones.
        """
        taken = self.taken(case, others)
        if not taken.people and not taken.rooms:
            return self._choices_alone(case, mannered)
        free = {
            day: left
            for day, starts in case.free.items()
            if (left := taken.left(day, starts, self.frame.minutes, mannered=mannered))
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
        for place, case in enumerate(self.cases):
            before = [done[other] for other in self.beside(place) if other < place]
            done.append((case, self._standing_line(case, before)))
        return tuple(line for _, line in done)

    def _standing_line(self, case: Case, done: Sequence[tuple[Case, Line]]) -> Line:
        choices = self.choices(case, done, mannered=False)
        taken = self.taken(case, done)
        slots: list[Slot | None] = []
        last, is_broken = -1, False
        for wanted, open_days in zip(case.wanted, choices, strict=True):
            slot = wanted.standing
            if slot is not None and (is_broken or slot[0] <= last or slot[0] not in open_days.by_day):
                slot = None
            if slot is not None:
                free = taken.left(slot[0], case.free[slot[0]], self.frame.minutes, mannered=False)
                slot = slot if slot[1] in free else None
            last = slot[0] if slot else last
            # Numbers close up: none of a run comes after one that has no time.
            is_broken = slot is None and wanted.followers > 0
            slots.append(slot)
        return tuple(slots)

    def sharing(self, place: int) -> Sequence[int]:
        """The places of the other cases that share a person with one."""
        return self._sharing[place]

    def beside(self, place: int) -> Sequence[int]:
        """The places of the other cases that can be in one's way."""
        if self.limits.rooms is None:
            return self._sharing[place]
        return [other for other in range(len(self.cases)) if other != place]

    def worth(self, arrangement: Arrangement) -> Worth:
        """Measure an arrangement."""
        return self.worth_of(list(zip(self.cases, arrangement, strict=True)))

    def worth_of(self, rows: Sequence[tuple[Case, Line]]) -> Worth:
        """Measure the lines of some cases."""
        off = sum(
            abs(slot[0] - wanted.ideal)
            for case, line in rows
            for wanted, slot in zip(case.wanted, line, strict=True)
            if slot
        )
        return Worth(
            unplaced=sum(line.count(None) for _, line in rows),
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

    def taken(self, case: Case, others: Iterable[tuple[Case, Line]]) -> Taken:
        """What the others' sessions leave no time or room for."""
        people = self.shared.intersection(case.people)
        taken = Taken()
        meets: Counter[tuple[PersonId, int]] = Counter()
        running: dict[int, list[int]] = {}
        for other, line in others:
            if other is case:
                continue
            if self.limits.rooms is not None:
                for slot in line:
                    if slot is not None:
                        running.setdefault(slot[0], []).append(slot[1])
            both = people.intersection(other.people)
            for day, start in filter(None, line) if both else ():
                taken.people[day] = taken.people.get(day, 0) | span_mask(start, self.frame.minutes)
                meets.update((person, day) for person in both)
        taken.rooms = {day: self._no_room(day, tuple(sorted(starts))) for day, starts in running.items()}
        taken.full = {day for (person, day), more in meets.items() if self.limits.is_full(person, day, more)}
        return taken

    def _no_room(self, day: int, starts: tuple[int, ...]) -> Mask:
        """The minutes of a day at which sessions from these starts on take the last room."""
        if (day, starts) not in self._full:
            usage = self.limits.usage(day)
            for start in starts:
                usage.add(span_mask(start, self.frame.minutes))
            self._full[day, starts] = usage.full(self.limits.rooms or 0)
        return self._full[day, starts]

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


def _sharing(cases: Sequence[Case]) -> list[list[int]]:
    """For each case the places of the others that share a person with it."""
    of: dict[PersonId, list[int]] = {}
    for place, case in enumerate(cases):
        for person in case.people:
            of.setdefault(person, []).append(place)
    return [
        sorted({other for person in case.people for other in of[person]} - {place})
        for place, case in enumerate(cases)
    ]


def close_gaps(case: Case, line: Line) -> int:
    """How many sessions of a line lie closer than they should to the one before them."""
    planned = {slot[0] for slot in line if slot}
    days = sorted(planned | case.kept_days)
    return sum(
        later - earlier < case.spacing and not planned.isdisjoint((earlier, later))
        for earlier, later in pairwise(days)
    )
