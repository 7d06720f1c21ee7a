"""What placing a mentor with an adept means: the score, the price, who makes way, or the broken rule."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.models.pairing_placing import Outcome, Placing, place
from revmentor_desktop.models.pairing_prices import Cost, Costs, tag, told
from revmentor_desktop.wording import board, swapping
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    # It brings in numpy, which is loaded off the UI thread when it is first needed.
    from revmentor_desktop.models.pairing_judgement import Judgement


_DEAREST = 10**15
"""More than any plan costs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a card says while a mentor is dragged."""

    outcome: Outcome
    line: str
    hint: str = ""
    is_priced: bool = False
    """Whether the hint is the price in words, which the tag says in short."""
    tag: str = ""
    is_free: bool = False
    """Whether the tag says that the pair costs the whole nothing."""
    is_best: bool = False
    is_quiet: bool = False
    """Whether the card says no without a rule between the two being broken: no place is left."""
    is_resting: bool = False
    """Whether the card says it while nothing is held: a draft's difference."""
    rank: int = 0
    spoken: str = ""


def answers(
    facts: PairingFacts,
    judgement: "Judgement",
    dragged: Dragged,
    adept_ids: Iterable[PersonId],
    costs: Costs,
    words: Words,
) -> dict[PersonId, Answer]:
    """Say for every adept what a drop of the mentor there means; the best place is marked."""
    if dragged.others:
        return {
            adept_id: gathered(facts, judgement, dragged, adept_id, words).answer for adept_id in adept_ids
        }
    given = {
        adept_id: answer_for(
            facts, place(facts, judgement, dragged, adept_id, words), dragged, costs.get(adept_id), words
        )
        for adept_id in adept_ids
    }
    best = max(given, key=lambda adept_id: given[adept_id].rank, default=None)
    if best is not None and given[best].rank > 0:
        given[best] = replace(given[best], is_best=True)
    return given


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Several mentors dropped on one adept: who can come, and what the card says."""

    coming: tuple[tuple[Dragged, Placing], ...]
    refused: tuple[tuple[PersonId, str], ...]
    """Mentors who cannot come, each with the reason in few words."""
    answer: Answer


def gathered(
    facts: PairingFacts, judgement: "Judgement", dragged: Dragged, adept_id: PersonId, words: Words
) -> Gathered:
    """Judge several mentors with one adept: they come in their order while there are empty places."""
    free = facts.capacity(adept_id, Side.ADEPT) - len(facts.pairs_of(adept_id, Side.ADEPT))
    coming: list[tuple[Dragged, Placing]] = []
    refused: list[tuple[PersonId, str]] = []
    for one in dragged.each:
        placing = place(facts, judgement, one, adept_id, words)
        if placing.outcome is Outcome.NOTHING:
            continue
        if placing.outcome is Outcome.NEEDS_REASON and not placing.is_full:
            refused.append((one.mentor_id, placing.told[0]))
        elif len(coming) >= free:
            refused.append((one.mentor_id, words(board.NO_PLACE)))
        else:
            coming.append((one, placing))
    line = words(swapping.SOME_HERE, coming=len(coming), all=len(dragged.each))
    hint = refused[0][1] if refused else ""
    answer = Answer(
        outcome=Outcome.PAIRS if coming else Outcome.NOTHING,
        line=line if coming else hint or words(board.DROP_MEANS_NOTHING),
        hint=hint if coming else "",
        is_quiet=not coming,
        spoken=line,
    )
    return Gathered(coming=tuple(coming), refused=tuple(refused), answer=answer)


def answer_for(
    facts: PairingFacts, placing: Placing, dragged: Dragged, cost: Cost | None, words: Words
) -> Answer:
    """Put a placing into the few words of a card."""
    first_name = facts.name(dragged.mentor_id).split(" ")[0][:24]
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
            return _welcome(facts, placing, first_name, cost, words)


def _welcome(
    facts: PairingFacts, placing: Placing, first_name: str, cost: Cost | None, words: Words
) -> Answer:
    """What a card says that takes the mentor: the score and the price, or the swap."""
    here = words(board.HERE, name=first_name, score=board.whole_points(placing.score or 0))
    hint, price = board.broken(list(placing.told), words), told(cost, words)
    if placing.displaced is not None and not hint:
        message = swapping.SWAPS if placing.swaps else swapping.INSTEAD
        hint = words(message, name=facts.name(facts.snapshot.pairs[placing.displaced].mentor_id)[:80])
    spoken = words(swapping.HERE_SPOKEN, here=here, hint=hint) if hint else here
    return Answer(
        outcome=placing.outcome,
        line=here,
        hint=hint or price,
        is_priced=not hint and bool(price),
        tag=tag(cost, words),
        is_free=cost is not None and cost.is_nothing,
        rank=_rank(placing, cost),
        spoken=words(swapping.HERE_SPOKEN, here=spoken, hint=price) if price else spoken,
    )


def _rank(placing: Placing, cost: Cost | None) -> int:
    """How good a place is: what costs the whole least, then what scores most; 0 for a place in use."""
    if placing.displaced is not None or placing.outcome is not Outcome.PAIRS:
        return 0
    weight = cost.weight if cost is not None else 0
    return max(1, _DEAREST - weight * 1_000 + (placing.score or 0) // 100)
