"""A draft as rows beside the board: what is new, what goes, what stays, and who is left over."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from revmentor_desktop.domain.drafts import Objection
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import LeftOver, PlannedPair
from revmentor_desktop.domain.pairs import LIVING, MatchingDraft, Pair, PairStatus
from revmentor_desktop.models.pairing_answers import Answer
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.models.pairing_placing import Outcome
from revmentor_desktop.wording import board, matching_draft
from revmentor_desktop.wording.catalogue import Message, Words
from revmentor_desktop.wording.drafts import objection_sentence
from revmentor_desktop.wording.left_over import reason_sentence, remedy_sentences
from revmentor_desktop.wording.matching import part_sentence

Couple = tuple[PersonId, PersonId]
_LONGEST_NAME = 80


class Mark(StrEnum):
    """What a row of a draft, of readiness or of a comparison is."""

    HEADING = "heading"
    NEW = "new"
    GONE = "gone"
    KEPT = "kept"
    LEFT = "left"
    FORBIDDEN = "forbidden"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """One row; `couple` is the pair that it is about, if it is about one."""

    id: str
    mark: Mark
    text: str
    detail: str = ""
    score: str = ""
    locked: bool = False
    spoken: str = ""
    couple: Couple | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRows:
    """The rows of a draft, how many pairs come, go and stay, and what the board's cards say of it."""

    rows: tuple[DraftRow, ...]
    new: int
    gone: int
    kept: int
    marks: Mapping[PersonId, Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A draft as it is shown: its pairs with today's scores, and what the solver or today says about it."""

    draft: MatchingDraft
    pairs: Sequence[PlannedPair]
    left_over: Sequence[LeftOver] = ()
    objections: Sequence[Objection] = ()


def draft_rows(facts: PairingFacts, shown: Drafted, words: Words) -> DraftRows:
    """Compare a draft with the board as it stands."""
    living = {
        (one.mentor_id, one.adept_id): one for one in facts.snapshot.pairs.values() if one.status in LIVING
    }
    planned = {(one.mentor_id, one.adept_id) for one in shown.pairs}
    new = [one for one in shown.pairs if (one.mentor_id, one.adept_id) not in living]
    kept = [one for one in shown.pairs if (one.mentor_id, one.adept_id) in living]
    gone = [pair for couple, pair in living.items() if couple not in planned and _goes(pair)]
    names = {person.id: person.name[:_LONGEST_NAME] for person in facts.snapshot.people.values()}
    told = objection_rows(shown.objections, names, words)
    rows = [
        *section("objections", matching_draft.HEADING_OBJECTIONS, told, words),
        *section(Mark.NEW, board.HEADING_NEW, (_planned(facts, one, Mark.NEW, words) for one in new), words),
        *section(Mark.GONE, board.HEADING_GONE, (_taken_back(facts, one, words) for one in gone), words),
        *section(Mark.LEFT, board.HEADING_LEFT, (_left(names, one, words) for one in shown.left_over), words),
        *section(
            Mark.FORBIDDEN,
            matching_draft.HEADING_FORBIDDEN,
            (_forbidden(names, one, words) for one in shown.draft.forbidden),
            words,
        ),
        *section(
            Mark.KEPT, board.HEADING_KEPT, (_planned(facts, one, Mark.KEPT, words) for one in kept), words
        ),
    ]
    marks = _marks(facts, new, gone, words)
    return DraftRows(rows=tuple(rows), new=len(new), gone=len(gone), kept=len(kept), marks=marks)


def section(key: str, heading: Message, rows: Iterable[DraftRow], words: Words) -> list[DraftRow]:
    """Set rows under a heading that counts them; nothing where there are none."""
    made = list(rows)
    if not made:
        return []
    title = words(heading)
    return [
        DraftRow(id=f"heading-{key}", mark=Mark.HEADING, text=title, score=str(len(made)), spoken=title),
        *made,
    ]


def objection_rows(
    objections: Iterable[Objection], names: Mapping[PersonId, str], words: Words
) -> list[DraftRow]:
    """Say which pairs of a kept draft no longer hold."""
    return [
        _told(f"objection-{one.couple[0]}-{one.couple[1]}", Mark.LEFT, objection_sentence(one, names, words))
        for one in objections
    ]


def _told(row_id: str, mark: Mark, sentence: str) -> DraftRow:
    return DraftRow(id=row_id, mark=mark, text=sentence, spoken=sentence)


def _goes(pair: Pair) -> bool:
    return pair.status is PairStatus.PROPOSED and not pair.locked and not pair.overrides


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
    mentor, adept = facts.name(pair.mentor_id)[:_LONGEST_NAME], facts.name(pair.adept_id)[:_LONGEST_NAME]
    told = board.whole_points(score)
    return DraftRow(
        id=f"{mark}-{pair.mentor_id}-{pair.adept_id}",
        mark=mark,
        text=words(board.ARROW, mentor=mentor, adept=adept),
        detail=detail,
        score=told,
        locked=locked,
        spoken=words(board.SPOKEN_PAIR, mentor=mentor, adept=adept, score=told, mark=words(message)),
        couple=(pair.mentor_id, pair.adept_id),
    )


def _forbidden(names: Mapping[PersonId, str], couple: Couple, words: Words) -> DraftRow:
    text = words(board.ARROW, mentor=names.get(couple[0], ""), adept=names.get(couple[1], ""))
    return DraftRow(
        id=f"forbidden-{couple[0]}-{couple[1]}",
        mark=Mark.FORBIDDEN,
        text=text,
        detail=words(matching_draft.IS_FORBIDDEN),
        spoken=words(matching_draft.FORBIDDEN_SPOKEN, pair=text),
        couple=couple,
    )


def _left(names: Mapping[PersonId, str], one: LeftOver, words: Words) -> DraftRow:
    reason = reason_sentence(one.reason, one.person_id, one.side, names, words)
    sentences = " ".join((reason, *remedy_sentences(one, names, words)))
    name = names[one.person_id]
    return DraftRow(
        id=f"left-{one.person_id}-{one.side}", mark=Mark.LEFT, text=name, detail=sentences, spoken=sentences
    )


def _marks(
    facts: PairingFacts, new: Iterable[PlannedPair], gone: Iterable[Pair], words: Words
) -> dict[PersonId, Answer]:
    """Say on the cards of the adepts whom a draft gives another mentor who comes and who goes."""
    coming: dict[PersonId, list[PlannedPair]] = {}
    for one in new:
        coming.setdefault(one.adept_id, []).append(one)
    leaving: dict[PersonId, list[str]] = {}
    for pair in gone:
        leaving.setdefault(pair.adept_id, []).append(facts.name(pair.mentor_id)[:_LONGEST_NAME])
    return {
        adept_id: _mark(facts, coming.get(adept_id, []), leaving.get(adept_id, []), words)
        for adept_id in (*coming, *(one for one in leaving if one not in coming))
    }


def _mark(facts: PairingFacts, coming: Sequence[PlannedPair], leaving: Sequence[str], words: Words) -> Answer:
    goes = words(matching_draft.GOES, name=", ".join(leaving)) if leaving else ""
    if not coming:
        return Answer(outcome=Outcome.NOTHING, line=goes, spoken=goes, is_resting=True)
    names = ", ".join(facts.name(one.mentor_id)[:_LONGEST_NAME] for one in coming)
    line = words(matching_draft.COMES, name=names)
    score = board.whole_points(max(one.score for one in coming))
    spoken = words(matching_draft.COMES_SPOKEN, line=line, score=score)
    return Answer(
        outcome=Outcome.PAIRS, line=line, hint=goes, tag=score, spoken=spoken, is_resting=True, is_best=True
    )
