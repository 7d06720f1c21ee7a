"""The cards of the board: a person with what the coordinator looks for, and the pairs they are in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from revmentor_desktop.domain.ids import DepartmentId, PairId, PersonId, TopicId
from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.pair_needs import lacking
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
    missing: str = ""
    """How much of the preparation is missing, short."""
    missing_told: str = ""
    """What is missing, in words."""
    clashes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """One person on one side of the board; what is drawn is ready, what is rarely asked for is not."""

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
    site: str
    partners: str
    """With whom the person is paired; empty for nobody."""
    department_id: DepartmentId | None
    topic_ids: tuple[TopicId, ...]
    words: Words = field(compare=False, repr=False)

    @property
    def text(self) -> str:
        """What a list shows and types ahead by."""
        return self.name

    @property
    def free(self) -> int:
        """Empty places."""
        return max(0, self.capacity - len(self.seats))

    @property
    def spoken(self) -> str:
        """What a screen reader says: name, department, side and state."""
        state = self.partners or self.words(spoken.UNPAIRED)
        return spoken.card(self.name, self.department, self.side, state, self.words)

    @property
    def searched(self) -> str:
        """The text that a search looks through."""
        return folded(
            " ".join((self.name, self.department, self.title, self.site, self.topics, self.partners))
        )


Kept = Mapping[tuple[PersonId, Side], PersonCard]
"""Cards that are still true, by person and side."""


def mentor_cards(
    facts: PairingFacts, today: date, words: Words, key: SortKey, kept: Kept | None = None
) -> list[PersonCard]:
    """Make the cards of mentors with a place left: first who has no pair at all, by waiting time.

    `kept` are cards of people about whom nothing changed; they are taken over as they are.
    """
    maker = _Maker(facts, today, words)
    free = [one for one in facts.shown(Side.MENTOR) if _is_free(facts, one)]
    made = [(kept and kept.get((one, Side.MENTOR))) or maker.card(one, Side.MENTOR) for one in free]
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
    maker = _Maker(facts, today, words)
    shown = facts.shown(Side.ADEPT)
    made = [(kept and kept.get((one, Side.ADEPT))) or maker.card(one, Side.ADEPT) for one in shown]
    return sorted(made, key=lambda card: (key(card.name), card.id))


def person_card(
    facts: PairingFacts, person_id: PersonId, side: Side, today: date, words: Words
) -> PersonCard:
    """Make one person's card, whether or not it stands on the board."""
    return _Maker(facts, today, words).card(person_id, side)


class _Maker:
    """Makes cards; words that many cards share are put together once."""

    def __init__(self, facts: PairingFacts, today: date, words: Words) -> None:
        self._facts, self._today, self._words = facts, today, words
        self._statuses = {status: words(names.of(status)) for status in PairStatus}
        self._months: dict[int, str] = {0: ""}
        self._needs: dict[tuple[Need, ...], tuple[str, str]] = {}

    def card(self, person_id: PersonId, side: Side) -> PersonCard:
        facts, snapshot = self._facts, self._facts.snapshot
        person, part = snapshot.people[person_id], facts.parts[person_id, side]
        pairs = facts.pairs_of(person_id, side)
        topics = part.offers if side is Side.MENTOR else part.wants
        several = side is Side.MENTOR and bool(pairs)
        others = (facts.name(one.adept_id if side is Side.MENTOR else one.mentor_id) for one in pairs)
        return PersonCard(
            id=person_id,
            side=side,
            name=person.name[:LONGEST_SHOWN],
            department=snapshot.department_name(person)[:LONGEST_SHOWN],
            department_place=_place(facts, person),
            title=person.title[:LONGEST_SHOWN],
            topics=", ".join(snapshot.topic_names(topics))[:LONGEST_SHOWN] if topics else "",
            waiting=self._waiting(part),
            capacity=max(part.capacity, len(pairs)),
            partly=self._words(board.PART_TAKEN, made=len(pairs), capacity=part.capacity) if several else "",
            seats=tuple(self._seat(pair) for pair in pairs) if side is Side.ADEPT else (),
            site=person.site,
            partners=", ".join(others) if pairs else "",
            department_id=person.department_id,
            topic_ids=topics,
            words=self._words,
        )

    def _seat(self, pair: Pair) -> Seat:
        mentor = self._facts.snapshot.people[pair.mentor_id]
        missing, missing_told = self._missing(pair)
        return Seat(
            pair_id=pair.id,
            mentor_id=pair.mentor_id,
            name=mentor.name[:LONGEST_SHOWN],
            department=self._facts.snapshot.department_name(mentor)[:LONGEST_SHOWN],
            department_place=_place(self._facts, mentor),
            status=pair.status,
            status_name=self._statuses[pair.status],
            score=board.whole_points(pair.score) if pair.score is not None else "",
            movable=makes_way(pair),
            locked=pair.locked,
            overridden=bool(pair.overrides),
            missing=missing,
            missing_told=missing_told,
        )

    def _missing(self, pair: Pair) -> tuple[str, str]:
        """Say what is missing of a preparation that has begun: before that, everything is."""
        if pair.status is PairStatus.PROPOSED:
            return "", ""
        needs = lacking(self._facts.parts, pair)
        if not needs:
            return "", ""
        if needs not in self._needs:
            told = ", ".join(self._words(names.of(need)) for need in needs)
            short = self._words(board.MISSING, count=len(needs))
            self._needs[needs] = short, self._words(board.LACKS, needs=told)
        return self._needs[needs]

    def _waiting(self, part: Participation) -> str:
        since, today = part.waiting_since, self._today
        if since is None or since > today:
            return ""
        months = (today.year - since.year) * 12 + today.month - since.month - (today.day < since.day)
        if months not in self._months:
            self._months[months] = self._words(board.MONTHS, count=months)
        return self._months[months]


def _is_free(facts: PairingFacts, mentor_id: PersonId) -> bool:
    made = len(facts.pairs_of(mentor_id, Side.MENTOR))
    return made == 0 or made < facts.capacity(mentor_id, Side.MENTOR)


def _place(facts: PairingFacts, person: Person) -> int | None:
    return facts.department_places.get(person.department_id) if person.department_id else None
