"""What is typed into cells, read as what they hold; what cannot stand there is refused with the reason."""

from collections.abc import Callable, Mapping
from datetime import date

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.models.people_columns import Column, Kind, kind_of
from revmentor_desktop.services.people_cells import Value
from revmentor_desktop.wording import names, people_table, people_view, troubles
from revmentor_desktop.wording.catalogue import Words

_MOST_PAIRS = 99
_NEEDED = frozenset({Kind.SIDE, Kind.STATUS, Kind.NUMBER, Kind.TRUTH})


class CellRefused(Exception):
    """A text cannot stand in a cell; says why."""


class CellReader:
    """Reads texts for the cells of one programme at one moment."""

    def __init__(self, snapshot: Snapshot, today: date, words: Words) -> None:
        self._snapshot = snapshot
        self.today = today
        """The day it is."""
        self._words = words
        self._known: Mapping[str, list[PersonId]] | None = None
        self._readers: Mapping[Kind, Callable[[str], Value]] = {
            Kind.TEXT: tidy,
            Kind.PROSE: str.strip,
            Kind.ADDRESS: self._address,
            Kind.DAY: self._day,
            Kind.NUMBER: self._number,
            Kind.SIDE: self._side,
            Kind.STATUS: self._status,
            Kind.TRUTH: self._truth,
            Kind.SEVERAL: listed,
            Kind.PERSON: self._person,
            Kind.PEOPLE: self._people,
        }

    def read(self, column: Column, text: str) -> Value:
        """Read a text for a column; raises CellRefused."""
        text = text.replace("\x00", "")
        kind = kind_of(column)
        if kind is Kind.MADE:
            raise CellRefused(self._words(people_table.NOT_WRITTEN))
        if column is Column.NAME and not tidy(text):
            raise CellRefused(self._words(people_view.NAME_NEEDED))
        if kind in _NEEDED and not tidy(text):
            raise CellRefused(self._words(people_table.NEEDED))
        return self._readers[kind](text)

    def refusal(self, column: Column, text: str) -> str:
        """Say why a text cannot stand in a column; empty where it can."""
        try:
            self.read(column, text)
        except CellRefused as refused:
            return str(refused)
        return ""

    def _address(self, text: str) -> Value:
        text = tidy(text)
        if text and ("@" not in text.strip("@") or " " in text):
            raise CellRefused(self._words(people_view.NO_ADDRESS, text=text))
        return text

    def _day(self, text: str) -> Value:
        day = read_day(text, self.today)
        if day is None and tidy(text):
            example = self.today.isoformat()
            raise CellRefused(self._words(people_view.NO_DATE, text=tidy(text), example=example))
        return day

    def _number(self, text: str) -> Value:
        text = tidy(text)
        if not (text.isascii() and text.isdigit() and int(text) <= _MOST_PAIRS):
            raise CellRefused(self._words(people_view.NO_NUMBER, text=text, most=_MOST_PAIRS))
        return int(text)

    def _side(self, text: str) -> Value:
        from revmentor_desktop.exchange.lists.sides import read_sides

        named = [side for side in Side if folded(self._words(names.of(side))) == folded(text)]
        found = named or read_sides(text)
        if len(found) != 1:
            raise CellRefused(self._words(people_table.NO_SIDE, text=tidy(text)))
        return found[0].value

    def _status(self, text: str) -> Value:
        # What lists understand, is read with the first such word that is typed.
        from revmentor_desktop.exchange.lists.evidence import read_status

        named = [one for one in ParticipationStatus if folded(self._words(names.of(one))) == folded(text)]
        found = named[0] if named else read_status(text)
        if found is None:
            example = self._words(names.of(ParticipationStatus.SELECTED))
            raise CellRefused(self._words(people_table.NO_STATUS, text=tidy(text), example=example))
        return found.value

    def _truth(self, text: str) -> Value:
        from revmentor_desktop.exchange.lists.evidence import read_mark

        mark = read_mark(text)
        if mark is None:
            raise CellRefused(self._words(people_table.NO_TRUTH, text=tidy(text)))
        return mark

    def _person(self, text: str) -> Value:
        return self._found(text) if tidy(text) else None

    def _people(self, text: str) -> Value:
        return tuple(dict.fromkeys(map(self._found, listed(text))))

    def _found(self, text: str) -> PersonId:
        if self._known is None:
            known: dict[str, list[PersonId]] = {}
            for one in self._snapshot.people.values():
                for called in filter(None, (one.name, one.email)):
                    known.setdefault(folded(called), []).append(one.id)
            self._known = known
        found = self._known.get(folded(text), [])
        if len(found) != 1:
            code = "person-ambiguous" if found else "person-unknown"
            broken = RuleBroken(code, person=tidy(text), count=len(found))
            raise CellRefused(troubles.sentence(broken, self._words))
        return found[0]


def read_day(text: str, today: date) -> date | None:
    """Read a typed date: 2026-08-14, 14/8 2026, 14 augusti 2026; None where it is none."""
    # The reader of lists understands every way of writing dates; it is read when the first is typed.
    from revmentor_desktop.exchange.lists.dates import read_date

    return read_date(tidy(text), today)


def listed(text: str) -> tuple[str, ...]:
    """Part typed values at commas, semicolons and line breaks."""
    parts = text.replace(";", ",").replace("\n", ",").split(",")
    return tuple(filter(None, map(tidy, parts)))
