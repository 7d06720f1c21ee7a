"""What the board is narrowed to, and how its adepts are grouped by department."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from revmentor_desktop.domain.pairs import LIVING, PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.pairing_cards import PersonCard, SortKey
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.models.pairing_rows import Row
from revmentor_desktop.wording import board_view, names
from revmentor_desktop.wording.catalogue import Words

UNPAIRED = "unpaired"
"""The status of an adept who has no pair."""


class Kind(StrEnum):
    """What a filter looks at."""

    DEPARTMENT = "department"
    SITE = "site"
    TOPIC = "topic"
    STATUS = "status"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value that a filter can keep."""

    kind: Kind
    value: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """The values that are kept, by kind; a kind without values keeps everybody."""

    chosen: frozenset[tuple[Kind, str]] = field(default_factory=frozenset)

    def switched(self, kind: Kind, value: str) -> "Filters":
        """Keep a value, or keep it no longer."""
        return replace(self, chosen=self.chosen ^ {(kind, value)})

    def keeps(self, card: PersonCard) -> bool:
        """Whether a card has a chosen value of every kind that has one."""
        asked = {kind for kind, _ in self.chosen}
        return all(any((kind, value) in self.chosen for value in _values(card, kind)) for kind in asked)

    def packed(self) -> str:
        """Give the filters as one text, to be remembered."""
        return "\n".join(sorted(f"{kind}={value}" for kind, value in self.chosen))


def unpacked_filters(text: str) -> Filters:
    """Read what `Filters.packed` gave; what cannot be read is left out."""
    found = (line.partition("=") for line in text.splitlines())
    kinds = {kind.value: kind for kind in Kind}
    return Filters(
        chosen=frozenset((kinds[kind], value) for kind, _, value in found if kind in kinds and value)
    )


def choices(facts: PairingFacts, key: SortKey, words: Words) -> list[Choice]:
    """List what one can filter by, kind after kind, each in the language's order."""
    people = {person_id for side in Side for person_id in facts.shown(side)}
    snapshot = facts.snapshot
    departments = {snapshot.people[one].department_id for one in people}
    topics = {topic for part in snapshot.participations.values() for topic in (*part.offers, *part.wants)}
    named = {
        Kind.DEPARTMENT: {str(one): snapshot.departments[one].name for one in departments if one},
        Kind.SITE: {site: site for site in (snapshot.people[one].site for one in people) if site},
        Kind.TOPIC: {str(one): snapshot.topics[one].name for one in topics},
    }
    found = [
        Choice(kind=kind, value=value, name=name)
        for kind, values in named.items()
        for value, name in sorted(values.items(), key=lambda one: (key(one[1]), one[0]))
    ]
    statuses = [(status.value, words(names.of(status))) for status in PairStatus if status in LIVING]
    found += [
        Choice(kind=Kind.STATUS, value=value, name=name)
        for value, name in [(UNPAIRED, words(board_view.WITHOUT_PAIR)), *statuses]
    ]
    return found


def found_cards(cards: Iterable[PersonCard], text: str, filters: Filters) -> list[PersonCard]:
    """Keep the cards that hold every word of a search and pass the filters."""
    wanted = folded(text).split()
    kept = [card for card in cards if filters.keeps(card)] if filters.chosen else list(cards)
    return [card for card in kept if all(word in card.searched for word in wanted)] if wanted else kept


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupHeading:
    """The line over the adepts of one department."""

    id: str
    text: str
    department_place: int | None
    count: str
    spoken: str


def grouped(cards: Sequence[PersonCard], key: SortKey, words: Words) -> list[Row]:
    """Set the cards under their departments, in the order of names; who has none comes last."""
    by_department: dict[str, list[PersonCard]] = {}
    for card in cards:
        by_department.setdefault(card.department, []).append(card)
    rows: list[Row] = []
    for department in sorted(by_department, key=_last_if_empty(key)):
        members = by_department[department]
        rows.append(_heading(department, members, words))
        rows.extend(members)
    return rows


def _heading(department: str, members: Sequence[PersonCard], words: Words) -> GroupHeading:
    paired = sum(bool(card.seats) for card in members)
    name = department or words(board_view.NO_DEPARTMENT)
    if members[0].side is Side.MENTOR:
        told = words(board_view.GROUP_WAITING, count=len(members))
    else:
        told = words(board_view.GROUP_COUNT, paired=paired, count=len(members))
    return GroupHeading(
        id=f"group-{members[0].department_id or ''}",
        text=name,
        department_place=members[0].department_place,
        count=told,
        spoken=words(board_view.GROUP_SPOKEN, name=name, told=told),
    )


def _last_if_empty(key: SortKey) -> Callable[[str], tuple[object, ...]]:
    return lambda name: (not name, key(name))


def _values(card: PersonCard, kind: Kind) -> Iterable[str]:
    match kind:
        case Kind.DEPARTMENT:
            return (card.department_id or "",)
        case Kind.SITE:
            return (card.site,)
        case Kind.TOPIC:
            return card.topic_ids
        case Kind.STATUS:
            # The list of mentors holds those who wait: a status is asked of adepts.
            if card.side is Side.MENTOR:
                return (status for status in (UNPAIRED, *PairStatus))
            return [seat.status.value for seat in card.seats] or (UNPAIRED,)
