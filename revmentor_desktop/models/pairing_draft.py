"""A draft as rows beside the board: what is new, what goes, what stays, and who is left over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import LeftOver, Plan, PlannedPair
from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.wording import board
from revmentor_desktop.wording.catalogue import Message, Words
from revmentor_desktop.wording.left_over import reason_sentence, remedy_sentences
from revmentor_desktop.wording.matching import part_sentence


class Mark(StrEnum):
    """How a row of the draft differs from the board."""

    HEADING = "heading"
    NEW = "new"
    GONE = "gone"
    KEPT = "kept"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """One row of the draft; `mentor` and `adept` are empty for headings and people left over."""

    id: str
    mark: Mark
    text: str
    detail: str = ""
    score: str = ""
    locked: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRows:
    """The rows of a draft, and how many pairs come, go and stay."""

    rows: tuple[DraftRow, ...]
    new: int
    gone: int
    kept: int


def draft_rows(facts: PairingFacts, plan: Plan, words: Words) -> DraftRows:
    """Compare a plan with the board as it stands."""
    living = {
        (one.mentor_id, one.adept_id): one for one in facts.snapshot.pairs.values() if one.status in LIVING
    }
    planned = {(one.mentor_id, one.adept_id) for one in plan.pairs}
    new = [one for one in plan.pairs if (one.mentor_id, one.adept_id) not in living]
    kept = [one for one in plan.pairs if (one.mentor_id, one.adept_id) in living]
    gone = [pair for couple, pair in living.items() if couple not in planned and _goes(pair)]
    names = {person.id: person.name[:80] for person in facts.snapshot.people.values()}
    rows = [
        *_section(Mark.NEW, board.HEADING_NEW, (_planned(facts, one, Mark.NEW, words) for one in new), words),
        *_section(Mark.GONE, board.HEADING_GONE, (_taken_back(facts, one, words) for one in gone), words),
        *_section(Mark.LEFT, board.HEADING_LEFT, (_left(names, one, words) for one in plan.left_over), words),
        *_section(
            Mark.KEPT, board.HEADING_KEPT, (_planned(facts, one, Mark.KEPT, words) for one in kept), words
        ),
    ]
    return DraftRows(rows=tuple(rows), new=len(new), gone=len(gone), kept=len(kept))


def _goes(pair: Pair) -> bool:
    return pair.status is PairStatus.PROPOSED and not pair.locked


def _section(mark: Mark, heading: Message, rows: Iterable[DraftRow], words: Words) -> list[DraftRow]:
    made = list(rows)
    if not made:
        return []
    title = words(heading)
    return [
        DraftRow(id=f"heading-{mark}", mark=Mark.HEADING, text=title, score=str(len(made)), spoken=title),
        *made,
    ]


def _planned(facts: PairingFacts, one: PlannedPair, mark: Mark, words: Words) -> DraftRow:
    reason = part_sentence(one.because[0], words) if one.because and mark is Mark.NEW else ""
    message = board.HEADING_NEW if mark is Mark.NEW else board.HEADING_KEPT
    return _pair_row(facts, one, mark, message, reason, one.score, one.locked, words)


def _taken_back(facts: PairingFacts, pair: Pair, words: Words) -> DraftRow:
    why = words(board.NOT_FOUND_BETTER)
    return _pair_row(facts, pair, Mark.GONE, board.HEADING_GONE, why, pair.score or 0, pair.locked, words)


def _pair_row(
    facts: PairingFacts,
    pair: PlannedPair | Pair,
    mark: Mark,
    message: Message,
    detail: str,
    score: int,
    locked: bool,
    words: Words,
) -> DraftRow:
    mentor, adept = facts.name(pair.mentor_id)[:80], facts.name(pair.adept_id)[:80]
    told = board.whole_points(score)
    return DraftRow(
        id=f"{mark}-{pair.mentor_id}-{pair.adept_id}",
        mark=mark,
        text=words(board.ARROW, mentor=mentor, adept=adept),
        detail=detail,
        score=told,
        locked=locked,
        spoken=words(board.SPOKEN_PAIR, mentor=mentor, adept=adept, score=told, mark=words(message)),
    )


def _left(names: Mapping[PersonId, str], one: LeftOver, words: Words) -> DraftRow:
    reason = reason_sentence(one.reason, one.person_id, one.side, names, words)
    sentences = " ".join((reason, *remedy_sentences(one, names, words)))
    name = names[one.person_id]
    return DraftRow(
        id=f"left-{one.person_id}-{one.side}", mark=Mark.LEFT, text=name, detail=sentences, spoken=sentences
    )
