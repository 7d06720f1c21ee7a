"""The cards of the board: a person with what the coordinator looks for, and the pairs they are in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.pairing_facts import PairingFacts, makes_way
from revmentor_desktop.wording import board, names, spoken
from revmentor_desktop.wording.catalogue import Words

LONGEST_SHOWN = 160
"""Characters that a card keeps of a text; more never fits a line."""
SortKey = Callable[[str], object]
"""Turns a name into its place in the language's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A place that is taken: the pair, and its mentor."""

    pair_id: PairId
    mentor_id: PersonId
    name: str
    department: str
    department_place: int | None
    status: PairStatus
    status_name: str
    score: str
    movable: bool
    locked: bool
    overridden: bool
    clashes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """One person on one side of the board; texts are ready to be drawn."""

    id: PersonId
    side: Side
    name: str
    department: str
    department_place: int | None
    title: str
    topics: str
    waiting: str
    capacity: int
    partly: str
    """How many pairs there are of how many, for somebody who takes several."""
    seats: tuple[Seat, ...]
    spoken: str
    searched: str

    @property
    def text(self) -> str:
        """What a list shows and types ahead by."""
        return self.name

    @property
    def free(self) -> int:
        """Empty places."""
        return max(0, self.capacity - len(self.seats))


Kept = Mapping[tuple[PersonId, Side], PersonCard]
"""Cards that are still true, by person and side."""


def mentor_cards(
    facts: PairingFacts, today: date, words: Words, key: SortKey, kept: Kept | None = None
) -> list[PersonCard]:
    """Make the cards of mentors with a place left: first who has no pair at all, by waiting time.

    `kept` are cards of people about whom nothing changed; they are taken over as they are.
    """
    free = [one for one in facts.shown(Side.MENTOR) if _is_free(facts, one)]
    made = [_kept_or_made(facts, one, Side.MENTOR, today, words, kept) for one in free]
    waits = {
        one.person_id: one.waiting_since for (_, side), one in facts.parts.items() if side is Side.MENTOR
    }

    def order(card: PersonCard) -> tuple[object, ...]:
        return bool(card.partly), waits[card.id] or date.max, key(card.name), card.id

    return sorted(made, key=order)


def adept_cards(
    facts: PairingFacts, today: date, words: Words, key: SortKey, kept: Kept | None = None
) -> list[PersonCard]:
    """Make the cards of all adepts, by name; `kept` as in `mentor_cards`."""
    shown = facts.shown(Side.ADEPT)
    made = [_kept_or_made(facts, one, Side.ADEPT, today, words, kept) for one in shown]
    return sorted(made, key=lambda card: (key(card.name), card.id))


def _kept_or_made(
    facts: PairingFacts, person_id: PersonId, side: Side, today: date, words: Words, kept: Kept | None
) -> PersonCard:
    card = kept.get((person_id, side)) if kept else None
    return card or _card(facts, person_id, side, today, words)


def found(cards: Iterable[PersonCard], text: str) -> list[PersonCard]:
    """Keep the cards that hold every word of a search."""
    wanted = folded(text).split()
    return [card for card in cards if all(word in card.searched for word in wanted)]


def _card(facts: PairingFacts, person_id: PersonId, side: Side, today: date, words: Words) -> PersonCard:
    snapshot = facts.snapshot
    person, part = snapshot.people[person_id], facts.parts[person_id, side]
    department = snapshot.department_name(person)
    pairs = facts.pairs_of(person_id, side)
    topics = ", ".join(snapshot.topic_names(part.offers if side is Side.MENTOR else part.wants))
    seats = tuple(_seat(facts, pair, words) for pair in pairs) if side is Side.ADEPT else ()
    partners = [facts.name(one.adept_id if side is Side.MENTOR else one.mentor_id) for one in pairs]
    state = ", ".join(partners) if partners else words(spoken.UNPAIRED)
    several = side is Side.MENTOR and bool(pairs)
    return PersonCard(
        id=person_id,
        side=side,
        name=person.name[:LONGEST_SHOWN],
        department=department[:LONGEST_SHOWN],
        department_place=_place(facts, person),
        title=person.title[:LONGEST_SHOWN],
        topics=topics[:LONGEST_SHOWN],
        waiting=_waiting(part, today, words),
        capacity=max(part.capacity, len(pairs)),
        partly=words(board.PART_TAKEN, made=len(pairs), capacity=part.capacity) if several else "",
        seats=seats,
        spoken=spoken.card(person.name, department, side, state, words),
        searched=folded(" ".join((person.name, department, person.title, person.site, topics, *partners))),
    )


def _is_free(facts: PairingFacts, mentor_id: PersonId) -> bool:
    made = len(facts.pairs_of(mentor_id, Side.MENTOR))
    return made == 0 or made < facts.capacity(mentor_id, Side.MENTOR)


def _seat(facts: PairingFacts, pair: Pair, words: Words) -> Seat:
    mentor = facts.snapshot.people[pair.mentor_id]
    return Seat(
        pair_id=pair.id,
        mentor_id=pair.mentor_id,
        name=mentor.name[:LONGEST_SHOWN],
        department=facts.snapshot.department_name(mentor)[:LONGEST_SHOWN],
        department_place=_place(facts, mentor),
        status=pair.status,
        status_name=words(names.of(pair.status)),
        score=board.whole_points(pair.score) if pair.score is not None else "",
        movable=makes_way(pair),
        locked=pair.locked,
        overridden=bool(pair.overrides),
    )


def _place(facts: PairingFacts, person: Person) -> int | None:
    return facts.department_places.get(person.department_id) if person.department_id else None


def _waiting(part: Participation, today: date, words: Words) -> str:
    since = part.waiting_since
    if since is None or since > today:
        return ""
    months = (today.year - since.year) * 12 + today.month - since.month - (today.day < since.day)
    return words(board.MONTHS, count=months) if months else ""
