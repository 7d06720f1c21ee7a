"""Everybody of the other side ranked for one person: who suits best, why, and what stands in the way."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import PartScore
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.pairing_cards import LONGEST_SHOWN
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.models.pairing_facts import PairingFacts, makes_way
from revmentor_desktop.models.pairing_placing import Outcome, Placing, exchange, place, swap_gain
from revmentor_desktop.models.pairing_prices import Cost, tag, told
from revmentor_desktop.wording import board, swapping
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    # It brings in numpy, which is loaded off the UI thread when it is first needed.
    from revmentor_desktop.models.pairing_judgement import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedRow:
    """Somebody of the other side; texts are ready to be drawn."""

    id: PersonId
    text: str
    department: str
    department_place: int | None
    detail: str
    """The first reason for the pair, or the first rule against it."""
    score: str
    outcome: Outcome
    is_quiet: bool
    """Whether only a place is missing, and no rule between the two is broken."""
    title: str
    words: Words = field(compare=False, repr=False)
    pair_id: PairId | None = None
    """The pair of theirs that a swap would break up."""
    price: str = ""
    """What the pair costs the whole plan, short."""
    price_told: str = ""
    """The same in words."""
    is_free: bool = False
    """Whether the pair costs the whole nothing."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        if self.price_told:
            facts = {"name": self.text, "score": self.score, "price": self.price_told, "detail": self.detail}
            return self.words(board.SPOKEN_PRICED, **facts)
        return self.words(board.SPOKEN_RANK, name=self.text, score=self.score, detail=self.detail)

    @property
    def searched(self) -> str:
        """The text that a search looks through."""
        return folded(f"{self.text} {self.department} {self.title} {self.detail}")


def ranking(
    facts: PairingFacts,
    judgement: "Judgement",
    person_id: PersonId,
    side: Side,
    words: Words,
    most: int | None = None,
) -> list[RankedRow]:
    """Rank the other side for somebody: allowed ones by score, then those whom a rule forbids.

    Those who are a pair with the person already are left out; `most` gives only the first so many.
    """
    table = judgement.table
    own = (table.rows if side is Side.MENTOR else table.columns).get(person_id)
    if own is None:
        return []
    ranked: list[tuple[tuple[int, int], int, PersonId, Placing]] = []
    people = table.adepts if side is Side.MENTOR else table.mentors
    for where, other in enumerate(people):
        couple = (person_id, other.id) if side is Side.MENTOR else (other.id, person_id)
        placing = place(facts, judgement, Dragged(mentor_id=couple[0]), couple[1], words)
        if placing.outcome is not Outcome.NOTHING:
            taken = _is_taken(facts, other.id, side.other)
            order = _hindrance(placing, taken=taken), -(placing.score or 0)
            ranked.append((order, where, other.id, placing))
    ranked.sort(key=lambda one: one[:2])
    reasons, costs = judgement.best_reasons(own, side), judgement.costs(person_id, side)
    return [
        _row(
            facts,
            other,
            _detail(facts, judgement, placing, other, side, words) or _said(reasons(where), words),
            placing,
            words,
            costs.get(other),
        )
        for _, where, other, placing in ranked[:most]
    ]


def swaps(facts: PairingFacts, judgement: "Judgement", pair_id: PairId, words: Words) -> list[RankedRow]:
    """Rank the proposed pairs whose mentor a pair's own could change places with; ids are of adepts."""
    own = facts.snapshot.pairs.get(pair_id)
    if own is None:
        return []
    found: list[tuple[tuple[int, int], RankedRow]] = []
    for pairs in facts.by_adept.values():
        for other in (one for one in pairs if makes_way(one) and one.id != pair_id):
            placing = exchange(facts, judgement, own, other, words)
            if placing.outcome is Outcome.NOTHING:
                continue
            gain = swap_gain(facts, judgement, own.id, other.id)
            offer = swapping.swap_with(facts.name(other.mentor_id)[:LONGEST_SHOWN], gain, words)
            detail = board.broken(list(placing.told), words) or offer
            row = replace(_row(facts, other.adept_id, detail, placing, words), pair_id=other.id)
            found.append(((_hindrance(placing, taken=False), -gain), row))
    return [row for _, row in sorted(found, key=lambda one: one[0])]


def _detail(
    facts: PairingFacts,
    judgement: "Judgement",
    placing: Placing,
    other: PersonId,
    side: Side,
    words: Words,
) -> str:
    """Say what stands in the way, or who makes way; empty where nobody does."""
    if placing.told and not placing.is_full:
        return board.broken(list(placing.told), words)
    if placing.told and _is_taken(facts, other, side.other):
        holders = facts.pairs_of(other, side.other)
        named = [facts.name(one.adept_id if side is Side.ADEPT else one.mentor_id)[:80] for one in holders]
        return words(swapping.NO_PLACE_WITH, name=", ".join(named)) if named else placing.told[0]
    if placing.told:
        return ""
    if placing.swaps and placing.left is not None and placing.displaced is not None:
        gone = facts.snapshot.pairs[placing.displaced if side is Side.MENTOR else placing.left]
        name = facts.name(gone.mentor_id if side is Side.MENTOR else gone.adept_id)[:LONGEST_SHOWN]
        return swapping.swap_with(name, swap_gain(facts, judgement, placing.left, placing.displaced), words)
    return _way(facts, placing.displaced if side is Side.MENTOR else placing.left, side, words)


def _hindrance(placing: Placing, *, taken: bool) -> int:
    """How much stands in the way: nothing, a place of one or of both, or a rule between the two."""
    if placing.outcome is not Outcome.NEEDS_REASON:
        return 0
    return 3 if not placing.is_full else 2 if taken else 1


def _is_taken(facts: PairingFacts, person_id: PersonId, side: Side) -> bool:
    return len(facts.pairs_of(person_id, side)) >= facts.capacity(person_id, side)


def found_rows(rows: list[RankedRow], text: str) -> list[RankedRow]:
    """Keep the rows that hold every word of a search."""
    wanted = folded(text).split()
    return [row for row in rows if all(word in row.searched for word in wanted)]


def _said(part: PartScore | None, words: Words) -> str:
    return board.short_part(part, words) if part is not None else ""


def _way(facts: PairingFacts, pair_id: PairId | None, side: Side, words: Words) -> str:
    """Say which proposal with the other person would make way."""
    pair = facts.snapshot.pairs.get(pair_id) if pair_id else None
    if pair is None:
        return ""
    if side is Side.MENTOR:
        return words(board.INSTEAD_OF, name=facts.name(pair.mentor_id)[:LONGEST_SHOWN])
    return words(board.NOW_WITH, name=facts.name(pair.adept_id)[:LONGEST_SHOWN])


def _row(
    facts: PairingFacts,
    person_id: PersonId,
    detail: str,
    placing: Placing,
    words: Words,
    cost: Cost | None = None,
) -> RankedRow:
    person = facts.snapshot.people[person_id]
    department = facts.snapshot.department_name(person)
    name, score = person.name[:LONGEST_SHOWN], board.whole_points(placing.score or 0)
    place_of = facts.department_places
    return RankedRow(
        id=person_id,
        text=name,
        department=department[:LONGEST_SHOWN],
        department_place=place_of.get(person.department_id) if person.department_id else None,
        detail=detail,
        score=score,
        price=tag(cost, words),
        price_told=told(cost, words),
        is_free=cost is not None and cost.is_nothing,
        outcome=placing.outcome,
        is_quiet=placing.is_full,
        title=person.title,
        words=words,
    )
