"""Readiness as rows: who cannot be matched, which rules take pairs, what is not known, what is not done."""

from collections.abc import Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.readiness import Bite, Formalities, Readiness, Stuck
from revmentor_desktop.models.pairing_draft import DraftRow, Mark, section
from revmentor_desktop.wording import board, matching_draft, names
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.left_over import reason_sentence
from revmentor_desktop.wording.matching import notice_sentence
from revmentor_desktop.wording.readiness import (
    bite_sentence,
    not_approved,
    not_told,
    pairs_sentences,
    side_sentence,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessView:
    """What is said before a matching; without rows nothing stands in its way."""

    headline: str
    sides: tuple[str, ...]
    rows: tuple[DraftRow, ...]
    has_stuck: bool


def readiness_view(
    ready: Readiness, formal: Formalities, people: Mapping[PersonId, str], words: Words
) -> ReadinessView:
    """Put readiness into rows; `people` names everybody."""
    allowed, most = pairs_sentences(ready, words)
    biting = [one for one in ready.bites if one.gained or one.stranded]
    told = [notice_sentence(one, people, words) for one in ready.notices]
    formalities = [
        sentence(who, people, words)
        for sentence, who in ((not_approved, formal.not_approved), (not_told, formal.not_told))
        if who
    ]
    rows = [
        *section("stuck", matching_draft.STUCK, (_stuck(one, people, words) for one in ready.stuck), words),
        *section("rules", matching_draft.RULES, (_rule(one, words) for one in biting), words),
        *section("formal", matching_draft.FORMAL, _notes("formal", formalities), words),
        *section("unknown", matching_draft.UNKNOWN, _notes("unknown", told), words),
    ]
    return ReadinessView(
        headline=most,
        sides=(side_sentence(ready.mentors, words), side_sentence(ready.adepts, words), allowed),
        rows=tuple(rows),
        has_stuck=bool(ready.stuck),
    )


def _stuck(one: Stuck, people: Mapping[PersonId, str], words: Words) -> DraftRow:
    sentence = reason_sentence(one.reason, one.person_id, one.side, people, words)
    side = words(names.of(one.side))
    text = words(board.WITH_PARTNER, name=people[one.person_id], status=side)
    return DraftRow(
        id=f"stuck-{one.person_id}-{one.side}", mark=Mark.LEFT, text=text, detail=sentence, spoken=sentence
    )


def _rule(one: Bite, words: Words) -> DraftRow:
    sentence = bite_sentence(one, words)
    gained = words(matching_draft.GAINED, count=one.gained) if one.gained else ""
    return DraftRow(
        id=f"rule-{one.rule}",
        mark=Mark.GONE,
        text=words(names.of(one.rule)),
        detail=sentence,
        score=gained,
        spoken=sentence,
    )


def _notes(key: str, sentences: list[str]) -> list[DraftRow]:
    return [
        DraftRow(id=f"{key}-{place}", mark=Mark.NOTE, text=one, spoken=one)
        for place, one in enumerate(sentences)
    ]
