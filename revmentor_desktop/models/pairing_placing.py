"""A mentor set beside an adept: what the rules say, who makes way, and whether two mentors swap."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.models.pairing_facts import PairingFacts, weakest
from revmentor_desktop.wording import board
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    # It brings in numpy, which is loaded off the UI thread when it is first needed.
    from revmentor_desktop.models.pairing_judgement import Judgement


class Outcome(StrEnum):
    """What a drop would do."""

    PAIRS = "pairs"
    WARNS = "warns"
    NEEDS_REASON = "needs_reason"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """A mentor set beside an adept: what stands in the way, and which proposals make way."""

    outcome: Outcome
    score: int | None
    told: tuple[str, ...] = ()
    """Broken rules in few words, hard ones first."""
    leaving: tuple[PairId, ...] = ()
    displaced: PairId | None = None
    """Of those that leave, the adept's pair with somebody else."""
    is_full: bool = False
    """Whether all that stands in the way is that somebody has no place left."""
    left: PairId | None = None
    """Of those that leave, the mentor's pair with somebody else."""
    swaps: bool = False
    """Whether the displaced mentor takes the place that the other one leaves."""


def place(
    facts: PairingFacts, judgement: "Judgement", dragged: Dragged, adept_id: PersonId, words: Words
) -> Placing:
    """Judge one mentor with one adept as the board stands today.

    Where both leave a proposed pair, the other mentor takes the place that becomes empty, if the rules allow.
    """
    mentor_id, table = dragged.mentor_id, judgement.table
    row, column = table.rows.get(mentor_id), table.columns.get(adept_id)
    score = int(table.scores[row, column]) if row is not None and column is not None else None
    if mentor_id == adept_id or facts.are_paired(mentor_id, adept_id):
        return Placing(outcome=Outcome.NOTHING, score=score)
    left = dragged.pair_id or _makes_way(facts, mentor_id, Side.MENTOR)
    displaced = _makes_way(facts, adept_id, Side.ADEPT)
    leaving = tuple(one for one in (left, displaced) if one is not None)
    hard, warned = _broken(judgement, mentor_id, adept_id, words)
    rules = len(hard)
    # A place that is missing is told only where nothing weightier is.
    if not rules and _is_over(facts, mentor_id, adept_id, leaving):
        switch = facts.snapshot.programme.rules.get(Rule.CAPACITY, Switch.HARD)
        hard += [words(board.NO_PLACE)] if switch is Switch.HARD else []
        warned += [words(board.NO_PLACE)] if switch is Switch.WARN else []
    outcome = Outcome.NEEDS_REASON if hard else Outcome.WARNS if warned else Outcome.PAIRS
    return Placing(
        outcome=outcome,
        score=score,
        told=(*hard, *warned),
        leaving=leaving,
        displaced=displaced,
        left=left,
        is_full=bool(hard) and not rules,
        swaps=left is not None
        and displaced is not None
        and _can_swap(facts, judgement, left, displaced, words),
    )


def exchange(facts: PairingFacts, judgement: "Judgement", first: Pair, second: Pair, words: Words) -> Placing:
    """Judge two proposed pairs whose mentors change adepts; what either new pair breaks is told."""
    new = ((first.mentor_id, second.adept_id), (second.mentor_id, first.adept_id))
    told = [_broken(judgement, *couple, words) for couple in new]
    hard = [word for one, _ in told for word in one]
    warned = [word for _, one in told for word in one]
    both = any(facts.are_paired(*couple) for couple in new)
    outcome = Outcome.NEEDS_REASON if hard else Outcome.WARNS if warned else Outcome.PAIRS
    return Placing(
        outcome=Outcome.NOTHING if both or first.adept_id == second.adept_id else outcome,
        score=sum(judgement.score(*couple) for couple in new),
        told=(*hard, *warned),
        leaving=(first.id, second.id),
        displaced=second.id,
        left=first.id,
        swaps=True,
    )


def swap_gain(facts: PairingFacts, judgement: "Judgement", left: PairId, displaced: PairId) -> int:
    """How many hundredths two pairs score more together once their mentors have changed adepts."""
    first, second = facts.snapshot.pairs[left], facts.snapshot.pairs[displaced]
    score = judgement.score
    after = score(first.mentor_id, second.adept_id) + score(second.mentor_id, first.adept_id)
    return after - score(first.mentor_id, first.adept_id) - score(second.mentor_id, second.adept_id)


def _can_swap(
    facts: PairingFacts, judgement: "Judgement", left: PairId, displaced: PairId, words: Words
) -> bool:
    mentor_id = facts.snapshot.pairs[displaced].mentor_id
    adept_id = facts.snapshot.pairs[left].adept_id
    if mentor_id == adept_id or facts.are_paired(mentor_id, adept_id):
        return False
    return not _broken(judgement, mentor_id, adept_id, words)[0]


def _makes_way(facts: PairingFacts, person_id: PersonId, side: Side) -> PairId | None:
    """The proposal that makes way where all places are taken."""
    pairs = facts.pairs_of(person_id, side)
    return weakest(pairs) if pairs and len(pairs) >= facts.capacity(person_id, side) else None


def _is_over(
    facts: PairingFacts, mentor_id: PersonId, adept_id: PersonId, leaving: tuple[PairId, ...]
) -> bool:
    def full(pairs: tuple[Pair, ...], capacity: int) -> bool:
        return capacity > 0 and sum(one.id not in leaving for one in pairs) >= capacity

    return full(facts.pairs_of(mentor_id, Side.MENTOR), facts.capacity(mentor_id, Side.MENTOR)) or full(
        facts.pairs_of(adept_id, Side.ADEPT), facts.capacity(adept_id, Side.ADEPT)
    )


def _broken(
    judgement: "Judgement", mentor_id: PersonId, adept_id: PersonId, words: Words
) -> tuple[list[str], list[str]]:
    """The rules that two people break, in few words: hard ones, and those that only warn."""
    table = judgement.table
    row, column = table.rows.get(mentor_id), table.columns.get(adept_id)
    if row is None or column is None:
        return [words(board.NOT_CANDIDATES)], []
    if table.eligible[row, column] and not table.warning[row, column]:
        return [], []
    hard: list[str] = []
    warned: list[str] = []
    for breach in table.breaches(row, column):
        is_hard = table.problem.switch(breach.rule) is Switch.HARD
        (hard if is_hard else warned).append(board.short_breach(breach, words))
    return hard, warned
