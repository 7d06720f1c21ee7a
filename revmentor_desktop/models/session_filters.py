"""What is asked of the calendar: sessions of which pairs, people, departments and states."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCollator, QLocale

from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording.catalogue import Words


class Kind(StrEnum):
    """By what sessions are chosen."""

    STATUS = "status"
    PAIR = "pair"
    PERSON = "person"
    DEPARTMENT = "department"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFilter:
    """What must hold of a session, by kind: one of these keys; a kind without keys asks nothing."""

    statuses: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    departments: frozenset[str] = frozenset()

    def of(self, kind: Kind) -> frozenset[str]:
        """The keys of a kind."""
        keys = {
            Kind.STATUS: self.statuses,
            Kind.PAIR: self.pairs,
            Kind.PERSON: self.people,
            Kind.DEPARTMENT: self.departments,
        }
        return keys[kind]

    def asking(self, kind: Kind, keys: Iterable[str]) -> "SessionFilter":
        """Ask something else of one kind."""
        asked = frozenset(keys)
        match kind:
            case Kind.STATUS:
                return replace(self, statuses=asked)
            case Kind.PAIR:
                return replace(self, pairs=asked)
            case Kind.PERSON:
                return replace(self, people=asked)
            case Kind.DEPARTMENT:
                return replace(self, departments=asked)

    @property
    def asks(self) -> int:
        """How many kinds something is asked of."""
        return sum(bool(self.of(kind)) for kind in Kind)

    def lets_through(self, line: SessionLine) -> bool:
        """Whether a session is as asked."""
        return (
            (not self.statuses or line.session.status.value in self.statuses)
            and (not self.pairs or line.pair_id in self.pairs)
            and (not self.people or not self.people.isdisjoint(line.people))
            and (not self.departments or not self.departments.isdisjoint(line.departments))
        )

    def known(self, snapshot: Snapshot) -> "SessionFilter":
        """The filter without pairs, people and departments that are not there."""
        return replace(
            self,
            pairs=frozenset(one for one in self.pairs if one in snapshot.pairs),
            people=frozenset(one for one in self.people if one in snapshot.people),
            departments=frozenset(one for one in self.departments if one in snapshot.departments),
        )


def options(
    kind: Kind, snapshot: Snapshot, lines: Sequence[SessionLine], words: Words
) -> Sequence[tuple[str, str]]:
    """Give the pairs, people or departments that have sessions, with their names, in alphabetical order."""
    found: Mapping[str, str]
    if kind is Kind.PAIR:
        found = {
            line.pair_id: words(calendar_view.COUPLE, mentor=line.mentor, adept=line.adept) for line in lines
        }
    elif kind is Kind.PERSON:
        found = {one: snapshot.people[one].name for line in lines for one in line.people}
    else:
        found = {one: snapshot.departments[one].name for line in lines for one in line.departments}
    collator = QCollator(QLocale(words.language))
    return sorted(found.items(), key=lambda one: collator.sortKey(one[1]))
