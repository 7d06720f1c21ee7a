"""Everybody of the other side ranked for one person: who suits best, why, and what stands in the way."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import PartScore
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.pairing_answers import Outcome, Placing, place
from revmentor_desktop.models.pairing_cards import LONGEST_SHOWN
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.wording import board
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
    spoken: str
    searched: str


def ranking(
    facts: PairingFacts, judgement: "Judgement", person_id: PersonId, side: Side, words: Words
) -> list[RankedRow]:
    """Rank the other side for somebody: allowed ones by score, then those whom a rule forbids.

    Those who are a pair with the person already are left out.
    """
    table = judgement.table
    own = (table.rows if side is Side.MENTOR else table.columns).get(person_id)
    if own is None:
        return []
    reasons = judgement.best_reasons(own, side)
    ranked: list[tuple[tuple[int, int], RankedRow]] = []
    people = table.adepts if side is Side.MENTOR else table.mentors
    for where, other in enumerate(people):
        couple = (person_id, other.id) if side is Side.MENTOR else (other.id, person_id)
        placing = place(facts, judgement, Dragged(mentor_id=couple[0]), couple[1], words)
        if placing.outcome is Outcome.NOTHING:
            continue
        detail = _way(facts, placing.displaced if side is Side.MENTOR else placing.left, side, words)
        if placing.told and (not placing.is_full or _is_taken(facts, other.id, side.other)):
            detail = board.broken(list(placing.told), words)
        row = _row(
            facts,
            other.id,
            detail or _said(reasons(where), words),
            placing,
            words,
        )
        taken = _is_taken(facts, other.id, side.other)
        ranked.append(((_hindrance(placing, taken=taken), -(placing.score or 0)), row))
    return [row for _, row in sorted(ranked, key=lambda one: one[0])]


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


def _row(facts: PairingFacts, person_id: PersonId, detail: str, placing: Placing, words: Words) -> RankedRow:
    person = facts.snapshot.people[person_id]
    department = facts.snapshot.department_name(person)
    name, told = person.name[:LONGEST_SHOWN], board.whole_points(placing.score or 0)
    place_of = facts.department_places
    return RankedRow(
        id=person_id,
        text=name,
        department=department[:LONGEST_SHOWN],
        department_place=place_of.get(person.department_id) if person.department_id else None,
        detail=detail,
        score=told,
        outcome=placing.outcome,
        is_quiet=placing.is_full,
        spoken=words(board.SPOKEN_RANK, name=name, score=told, detail=detail),
        searched=folded(f"{person.name} {department} {person.title} {detail}"),
    )
