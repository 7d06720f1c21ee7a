"""What of a document is shown: everything, those chosen, a day, or a pair."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import date

from revmentor_desktop.domain.documents import WRITTEN, Printed
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.sessions import VOID
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.workbook.facts import name_order
from revmentor_desktop.views.printing.making import Source
from revmentor_desktop.wording import dates, printing
from revmentor_desktop.wording.catalogue import Words

_OF_PAIRS = frozenset({*WRITTEN, Printed.AGENDAS, Printed.MONTH, Printed.WEEK})
_OF_PEOPLE = _OF_PAIRS | {Printed.PARTICIPANTS, Printed.PAIRS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a document, with its name in the window's language."""

    label: str
    pair_ids: frozenset[PairId] | None = None
    day: date | None = None

    def of(self, source: Source) -> Source:
        """Give what this part is made from."""
        return replace(source, pair_ids=self.pair_ids, day=self.day)


def parts_of(kind: Printed, snapshot: Snapshot, words: Words, chosen: Set[PersonId]) -> tuple[Part, ...]:
    """Name the parts that a kind of document can be shown in; all of it comes first.

    Those chosen come second, where somebody chosen is in a pair.
    """
    parts = [Part(label=words(printing.EVERYTHING))]
    if kind in _OF_PEOPLE:
        parts += _of_chosen(snapshot, words, chosen)
    if kind is Printed.AGENDAS:
        parts += _of_days(snapshot, words)
    if kind in _OF_PAIRS:
        parts += _of_pairs(snapshot, words)
    return tuple(parts)


def _of_chosen(snapshot: Snapshot, words: Words, chosen: Set[PersonId]) -> list[Part]:
    living = [pair for pair in snapshot.pairs.values() if pair.status in LIVING]
    theirs = frozenset(pair.id for pair in living if {pair.mentor_id, pair.adept_id} & chosen)
    return [Part(label=words(printing.OF_CHOSEN), pair_ids=theirs)] if theirs else []


def _of_days(snapshot: Snapshot, words: Words) -> list[Part]:
    days = {one.wall_start.date() for one in snapshot.sessions.values() if one.status not in VOID}
    return [
        Part(label=words(printing.OF_DAY, day=dates.long_date(day, words)), day=day) for day in sorted(days)
    ]


def _of_pairs(snapshot: Snapshot, words: Words) -> list[Part]:
    people = snapshot.people
    pairs = [
        (people[pair.mentor_id].name, people[pair.adept_id].name, pair.id)
        for pair in snapshot.pairs.values()
        if pair.status in LIVING
    ]
    pairs.sort(key=lambda one: (name_order(one[0]), name_order(one[1]), one[2]))
    return [
        Part(label=words(printing.OF_PAIR, mentor=mentor, adept=adept), pair_ids=frozenset({pair_id}))
        for mentor, adept, pair_id in pairs
    ]
