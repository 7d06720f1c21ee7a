"""What placing a mentor with an adept means: the score, the price, who makes way, or the broken rule."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.matching import Price
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

Prices = Mapping[PersonId, Price]
"""Prices of the dragged mentor, by adept."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a card says while a mentor is dragged."""

    outcome: Outcome
    line: str
    hint: str = ""
    tag: str = ""
    is_free: bool = False
    """Whether the tag says that the pair costs the whole nothing."""
    is_best: bool = False
    is_quiet: bool = False
    """Whether the card says no without a rule between the two being broken: no place is left."""
    rank: int = 0
    spoken: str = ""


def place(
    facts: PairingFacts, judgement: "Judgement", dragged: Dragged, adept_id: PersonId, words: Words
) -> Placing:
    """Judge one mentor with one adept as the board stands today."""
    mentor_id, table = dragged.mentor_id, judgement.table
    row, column = table.rows.get(mentor_id), table.columns.get(adept_id)
    score = int(table.scores[row, column]) if row is not None and column is not None else None
    together = [one for one in facts.pairs_of(mentor_id, Side.MENTOR) if one.adept_id == adept_id]
    if mentor_id == adept_id or together:
        return Placing(outcome=Outcome.NOTHING, score=score)
    left = dragged.pair_id or _makes_way(facts, mentor_id, Side.MENTOR)
    displaced = _makes_way(facts, adept_id, Side.ADEPT)
    leaving = tuple(one for one in (left, displaced) if one is not None)
    hard, warned = _broken(judgement, mentor_id, adept_id, words)
    rules = len(hard)
    if _is_over(facts, mentor_id, adept_id, leaving):
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
    )


def answers(
    facts: PairingFacts,
    judgement: "Judgement",
    dragged: Dragged,
    adept_ids: Iterable[PersonId],
    prices: Prices,
    words: Words,
) -> dict[PersonId, Answer]:
    """Say for every adept what a drop of the mentor there means; the best place is marked."""
    given = {
        adept_id: answer_for(
            facts, place(facts, judgement, dragged, adept_id, words), dragged, prices.get(adept_id), words
        )
        for adept_id in adept_ids
    }
    best = max(given, key=lambda adept_id: given[adept_id].rank, default=None)
    if best is not None and given[best].rank > 0:
        given[best] = replace(given[best], is_best=True)
    return given


def answer_for(
    facts: PairingFacts, placing: Placing, dragged: Dragged, price: Price | None, words: Words
) -> Answer:
    """Put a placing into the few words of a card."""
    first_name = facts.name(dragged.mentor_id).split(" ")[0][:24]
    score = board.whole_points(placing.score or 0)
    here = words(board.HERE, name=first_name, score=score)
    match placing.outcome:
        case Outcome.NOTHING:
            line = words(board.HERE_TODAY, name=first_name)
            return Answer(outcome=placing.outcome, line=line, spoken=words(board.DROP_MEANS_NOTHING))
        case Outcome.NEEDS_REASON:
            line = board.broken(list(placing.told), words)
            return Answer(
                outcome=placing.outcome,
                line=line,
                hint=words(board.GIVE_REASON),
                is_quiet=placing.is_full,
                spoken=line,
            )
        case Outcome.WARNS | Outcome.PAIRS:
            tag = board.price_tag(price, words)
            hint = board.broken(list(placing.told), words)
            if placing.displaced is not None and not hint:
                holder = facts.name(facts.snapshot.pairs[placing.displaced].mentor_id)
                hint = words(board.INSTEAD, name=holder[:80])
            return Answer(
                outcome=placing.outcome,
                line=here[:80],
                hint=hint,
                tag=tag,
                is_free=price is not None and price.pairs_lost == 0 and price.points_lost == 0,
                rank=_rank(placing, price),
                spoken=words(board.HERE, name=first_name, score=score),
            )


def _rank(placing: Placing, price: Price | None) -> int:
    """How good a place is: what costs the whole least, then what scores most; 0 for a place in use."""
    if placing.displaced is not None or placing.outcome is not Outcome.PAIRS:
        return 0
    lost = (
        price.pairs_lost * 1_000_000 + (price.points_lost or 0)
        if price and price.pairs_lost is not None
        else 0
    )
    return max(1, 100_000_000 - lost * 10 + (placing.score or 0) // 10)


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
