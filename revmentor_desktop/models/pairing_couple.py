"""One mentor with one adept, explained: the score part by part, the rules, and what the pair still lacks."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Price
from revmentor_desktop.domain.pairs import Pair, PartScore
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Part, Switch
from revmentor_desktop.models.pair_needs import lacking
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.wording import board, names
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.matching import breach_sentence, part_sentence, price_sentence

if TYPE_CHECKING:
    # It brings in numpy, which is loaded off the UI thread when it is first needed.
    from revmentor_desktop.models.pairing_judgement import Judgement


_LONGEST_NAME = 80
"""Characters of a name that are shown where names stand in sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartBar:
    """One part of the score as a bar; `share` is what it earned of what it could, 0 to 1."""

    name: str
    points: str
    share: float
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoupleView:
    """What the side panel says about two people; every text is whole."""

    pair_id: str
    """Empty where the two are no pair."""
    title: str
    status: str
    score: str
    price: str
    bars: tuple[PartBar, ...]
    silence: str
    """What is said where no part earned anything."""
    forbidding: tuple[str, ...]
    warnings: tuple[str, ...]
    overrides: tuple[str, ...]
    preparation: str
    """What is missing before the first session; empty where the two are no pair."""


def couple_view(
    facts: PairingFacts,
    judgement: "Judgement",
    mentor_id: PersonId,
    adept_id: PersonId,
    price: Price | None,
    words: Words,
) -> CoupleView:
    """Explain two people, whether they are a pair or might become one."""
    table = judgement.table
    row, column = table.rows.get(mentor_id), table.columns.get(adept_id)
    known = row is not None and column is not None
    parts = table.because(row, column) if row is not None and column is not None else ()
    broken = table.breaches(row, column) if row is not None and column is not None else ()
    told = [(table.problem.switch(one.rule), breach_sentence(one, words)) for one in broken]
    pair = next((one for one in facts.pairs_of(mentor_id, Side.MENTOR) if one.adept_id == adept_id), None)
    mentor, adept = facts.name(mentor_id)[:_LONGEST_NAME], facts.name(adept_id)[:_LONGEST_NAME]
    named = {person: facts.name(person)[:_LONGEST_NAME] for person in _spoken_of(price, mentor_id, adept_id)}
    return CoupleView(
        pair_id=pair.id if pair is not None else "",
        title=words(board.ARROW, mentor=mentor, adept=adept),
        status=words(names.of(pair.status)) if pair is not None else "",
        score=board.whole_points(int(table.scores[row, column])) if known else "",
        price=price_sentence(price, named, words) if price is not None and pair is None else "",
        bars=tuple(_bar(judgement, part, words) for part in parts),
        silence=words(board.NOTHING_SPEAKS) if known and not parts and not told else "",
        forbidding=tuple(sentence for switch, sentence in told if switch is Switch.HARD),
        warnings=tuple(sentence for switch, sentence in told if switch is not Switch.HARD),
        overrides=_overrides(pair, words),
        preparation=_preparation(facts, pair, words),
    )


def _spoken_of(price: Price | None, *couple: PersonId) -> tuple[PersonId, ...]:
    return (*couple, *(price.full if price is not None else ()))


def _bar(judgement: "Judgement", part: PartScore, words: Words) -> PartBar:
    most = max(1, judgement.share(part.part))
    return PartBar(
        name=words(names.of(Part(part.part))),
        points=board.whole_points(part.hundredths),
        share=min(1.0, part.hundredths / most),
        sentence=part_sentence(part, words),
    )


def _overrides(pair: Pair | None, words: Words) -> tuple[str, ...]:
    if pair is None:
        return ()
    reasons = dict.fromkeys((one.by, one.reason) for one in pair.overrides)
    return tuple(words(board.OVERRIDE_SAYS, who=who, reason=reason) for who, reason in reasons)


def _preparation(facts: PairingFacts, pair: Pair | None, words: Words) -> str:
    if pair is None:
        return ""
    lacks = lacking(facts.parts, pair)
    if not lacks:
        return words(board.ALL_PREPARED)
    return words(board.LACKS, needs=", ".join(words(names.of(need)) for need in lacks))
