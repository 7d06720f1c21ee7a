"""Points of an agenda put into words: the rows of its list."""

from collections.abc import Sequence
from dataclasses import dataclass

from revmentor_desktop.domain.agendas import AgendaItem, ItemKind
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording import documents, names
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One point as it is shown."""

    item: AgendaItem
    note: str
    """What kind of point it is; empty where that says nothing."""
    is_hypothetical: bool
    spoken: str

    @property
    def key(self) -> str:
        """What tells the point from others."""
        return self.item.id


def agenda_rows(items: Sequence[AgendaItem], pair: Pair, words: Words) -> list[AgendaRow]:
    """Put the points of a pair's agenda into words."""
    return [
        _row(item, place, len(items), _note(item, pair, words), words) for place, item in enumerate(items)
    ]


def template_rows(items: Sequence[AgendaItem], words: Words) -> list[AgendaRow]:
    """Put the points of a template into words; what stands for minutes there is per cent."""
    rows = []
    for place, item in enumerate(items):
        kind = words(names.of(item.kind))
        facts = {"title": item.title, "kind": kind}
        spoken = words(wording.SPOKEN_SHARE, **facts, share=item.minutes, number=place + 1, of=len(items))
        note = "" if item.kind is ItemKind.OTHER else kind
        rows.append(AgendaRow(item=item, note=note, is_hypothetical=False, spoken=spoken))
    return rows


def _row(item: AgendaItem, place: int, of: int, note: str, words: Words) -> AgendaRow:
    facts: dict[str, str | int] = {
        "title": item.title,
        "minutes": item.minutes,
        "number": place + 1,
        "of": of,
        "kind": note or words(names.of(item.kind)),
    }
    if item.outcome:
        spoken = words(wording.SPOKEN_WITH_OUTCOME, **facts, outcome=item.outcome)
    else:
        spoken = words(wording.SPOKEN_WITH_KIND if note else wording.SPOKEN, **facts)
    hypothetical = note == words(documents.HYPOTHETICAL)
    return AgendaRow(item=item, note=note, is_hypothetical=hypothetical, spoken=spoken)


def _note(item: AgendaItem, pair: Pair, words: Words) -> str:
    if item.kind is ItemKind.OTHER:
        return ""
    if item.kind is ItemKind.CHALLENGE and pair.challenge.strip() and pair.challenge_is_real is not None:
        return words(documents.REAL if pair.challenge_is_real else documents.HYPOTHETICAL)
    return words(names.of(item.kind))
