"""Two drafts beside each other as rows: what each comes to, which pairs only one has, who moves."""

from collections.abc import Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.drafts import Comparison, Tally
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.pairing_draft import Couple, DraftRow, Mark, section
from revmentor_desktop.wording import board, matching_draft
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.drafts import move_sentence
from revmentor_desktop.wording.matching import points


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of both sides, and what the second has more or less."""

    name: str
    one: str
    other: str
    change: str
    is_better: bool | None
    """None where nothing changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """A comparison, ready to be shown."""

    figures: tuple[Figure, ...]
    sentence: str
    rows: tuple[DraftRow, ...]


def comparison_view(
    found: Comparison, people: Mapping[PersonId, str], one: str, other: str, words: Words
) -> ComparisonView:
    """Put a comparison of the drafts named `one` and `other` into figures and rows."""
    only_one, only_other = (
        words(matching_draft.ONLY_IN, name=one),
        words(matching_draft.ONLY_IN, name=other),
    )
    rows = [
        *_titled("gone", only_one, [_pair(one, Mark.GONE, people, words) for one in found.gone]),
        *_titled("new", only_other, [_pair(one, Mark.NEW, people, words) for one in found.new]),
        *section(
            "moves",
            matching_draft.MOVES,
            (
                DraftRow(id=f"move-{move.side}-{move.person_id}", mark=Mark.NOTE, text=told, spoken=told)
                for move in found.moves
                for told in (move_sentence(move, people, words),)
            ),
            words,
        ),
        *section(
            "both",
            matching_draft.IN_BOTH,
            (_pair(one, Mark.KEPT, people, words) for one in found.both),
            words,
        ),
    ]
    moved = len({move.person_id for move in found.moves})
    told = words(matching_draft.MOVED, count=moved) if moved else words(matching_draft.ALIKE)
    return ComparisonView(figures=_figures(found.before, found.after, words), sentence=told, rows=tuple(rows))


def _titled(key: str, title: str, rows: list[DraftRow]) -> list[DraftRow]:
    if not rows:
        return []
    count = str(len(rows))
    return [DraftRow(id=f"heading-{key}", mark=Mark.HEADING, text=title, score=count, spoken=title), *rows]


def _pair(couple: Couple, mark: Mark, people: Mapping[PersonId, str], words: Words) -> DraftRow:
    text = words(board.ARROW, mentor=people.get(couple[0], ""), adept=people.get(couple[1], ""))
    return DraftRow(id=f"{mark}-{couple[0]}-{couple[1]}", mark=mark, text=text, spoken=text, couple=couple)


def _figures(before: Tally, after: Tally, words: Words) -> tuple[Figure, ...]:
    return (
        _figure(words(matching_draft.PAIRS), before.pairs, after.pairs, words, whole=True),
        _figure(words(matching_draft.TOTAL), before.score, after.score, words),
        _figure(words(matching_draft.LOWEST), before.worst or 0, after.worst or 0, words),
    )


def _figure(name: str, one: int, other: int, words: Words, *, whole: bool = False) -> Figure:
    def told(number: int) -> str:
        return str(number) if whole else points(number, words)

    change = other - one
    signed = words(matching_draft.MORE if change > 0 else matching_draft.LESS, number=told(abs(change)))
    return Figure(
        name=name,
        one=told(one),
        other=told(other),
        change=signed if change else "",
        is_better=change > 0 if change else None,
    )
