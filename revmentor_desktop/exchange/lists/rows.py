"""One row of a list as a person, or as the problem that leaves it out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from revmentor_desktop.domain.errors import Fact
from revmentor_desktop.domain.imports import ParsedPerson, Problem, ProblemKind
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists.cells import Cell, Cells, clean, fold, letter, text_of
from revmentor_desktop.exchange.lists.columns import Column
from revmentor_desktop.exchange.lists.dates import read_date
from revmentor_desktop.exchange.lists.evidence import parts_of, read_mark, read_status
from revmentor_desktop.exchange.lists.names import looks_like_address, read_address, read_name
from revmentor_desktop.exchange.lists.sides import LETTERS, read_sides
from revmentor_desktop.exchange.lists.synonyms import Slot

_BLANK = frozenset({"-", "–", "—", "--", "n/a", "#n/a", "null", "none", ".", "_"})
_NUMBERS = {
    "en": 1, "ett": 1, "one": 1, "två": 2, "two": 2, "tre": 3, "three": 3, "fyra": 4, "four": 4,
    "fem": 5, "five": 5,
}  # fmt: skip
_NUMBER = re.compile(r"(?:max(?:imalt)? )?(\d{1,2})(?: ?(?:st|par|pairs?|adepter|mentorer|mentees|mentors))?")
_OWN = {Side.MENTOR: Slot.OFFERS, Side.ADEPT: Slot.WANTS}
_MARKS = {Slot.MENTOR_MARK: Side.MENTOR, Slot.ADEPT_MARK: Side.ADEPT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A row that holds somebody: one entry for each side, and what is doubtful about it."""

    people: tuple[ParsedPerson, ...]
    notices: tuple[Problem, ...] = ()


class RowReader:
    """Reads the rows of one table."""

    def __init__(
        self,
        *,
        sheet: str | None,
        columns: Sequence[Column],
        side: Side | None,
        levels: Mapping[str, str],
        today: date,
        epoch_1904: bool,
        month_first: bool,
    ) -> None:
        """`side` holds where the row tells none; `levels` are the scale's spellings by folded text."""
        self._sheet, self._side, self._levels, self._today = sheet, side, levels, today
        self._epoch_1904, self._month_first = epoch_1904, month_first
        self._by_slot: dict[Slot, list[Column]] = {}
        for column in columns:
            if column.slot:
                self._by_slot.setdefault(column.slot, []).append(column)

    def read(self, row: int, cells: Cells) -> Draft | Problem:
        """Read one row that is not empty; a Problem leaves it out."""
        name, (email, written) = self._name(cells), self._address(cells)
        if not name and not written:
            return self._problem(ProblemKind.NOBODY, row, self._first(Slot.NAME, Slot.LAST_NAME, Slot.EMAIL))
        if written and email is None:
            return self._problem(ProblemKind.NO_AT, row, self._first(Slot.EMAIL, Slot.NAME), written)
        sides = self._sides(cells)
        if not sides:
            column = self._first(Slot.SIDE, Slot.MENTOR_MARK, Slot.ADEPT_MARK)
            value = self._line(cells, Slot.SIDE)
            return self._problem(ProblemKind.SIDE, row, column, value, who=name or email)
        people = tuple(self._person(row, cells, side, name or email or "", email) for side in sides)
        return Draft(people=people, notices=tuple(self._notices(row, cells, people[0])))

    def _person(self, row: int, cells: Cells, side: Side, name: str, email: str | None) -> ParsedPerson:
        assistant_name, assistant_email = self._assistant(cells)
        level = self._line(cells, Slot.LEVEL)
        return ParsedPerson(
            sheet=self._sheet,
            row=row,
            side=side,
            name=name,
            email=email,
            status=read_status(self._line(cells, Slot.STATUS)),
            department=self._line(cells, Slot.DEPARTMENT),
            title=self._line(cells, Slot.TITLE),
            level=self._levels.get(fold(level), level),
            site=self._line(cells, Slot.SITE),
            phone=self._line(cells, Slot.PHONE),
            employed_since=self._employed_since(cells),
            manager=self._manager(cells),
            assistant_name=assistant_name,
            assistant_email=assistant_email,
            languages=_languages(self._text(cells, Slot.LANGUAGES)),
            topics=self._topics(cells, side),
            challenge=self._text(cells, Slot.CHALLENGE),
            wishes=self._wishes(cells),
            capacity=_amount(self._line(cells, Slot.CAPACITY)),
            notes=self._text(cells, Slot.NOTES),
        )

    def _notices(self, row: int, cells: Cells, person: ParsedPerson) -> Iterator[Problem]:
        who = person.name
        since = self._line(cells, Slot.EMPLOYED_SINCE)
        if since and person.employed_since is None:
            yield self._problem(ProblemKind.DATE, row, self._first(Slot.EMPLOYED_SINCE), since, who=who)
        if self._levels and person.level and fold(person.level) not in self._levels:
            yield self._problem(ProblemKind.LEVEL, row, self._first(Slot.LEVEL), person.level, who=who)
        if not person.department:
            yield self._problem(ProblemKind.DEPARTMENT, row, self._first(Slot.DEPARTMENT), who=who)
        for slot, told in ((Slot.CAPACITY, person.capacity), (Slot.STATUS, person.status)):
            written = self._line(cells, slot)
            if written and told is None:
                yield self._problem(
                    ProblemKind.LIKELY, row, self._first(slot), written, who=who, what=slot.value
                )

    def _problem(
        self, kind: ProblemKind, row: int, column: Column | None, value: str = "", **facts: Fact
    ) -> Problem:
        heading = (column.heading or letter(column.index)) if column else None
        return Problem(kind=kind, sheet=self._sheet, row=row, column=heading, value=value, facts=facts)

    def column_name(self, *slots: Slot) -> str | None:
        """The heading, else the letter, of the first column that feeds one of these."""
        column = self._first(*slots)
        return (column.heading or letter(column.index)) if column else None

    def _first(self, *slots: Slot) -> Column | None:
        return next((self._by_slot[slot][0] for slot in slots if slot in self._by_slot), None)

    def _cell(self, cells: Cells, slot: Slot) -> Cell:
        columns = self._by_slot.get(slot)
        if not columns or columns[0].index >= len(cells):
            return ""
        return cells[columns[0].index]

    def _text(self, cells: Cells, slot: Slot) -> str:
        text = text_of(self._cell(cells, slot))
        return "" if text.casefold() in _BLANK else text

    def _line(self, cells: Cells, slot: Slot) -> str:
        return self._text(cells, slot).replace("\n", " ")

    def _name(self, cells: Cells) -> str:
        first, last = self._line(cells, Slot.FIRST_NAME), self._line(cells, Slot.LAST_NAME)
        if first or last:
            return f"{first} {last}".strip()
        text = self._line(cells, Slot.NAME)
        if "@" in text:
            return read_name(read_address(text)[1])
        return read_name(text, last_first=bool(text) and self._by_slot[Slot.NAME][0].says.last_first)

    def _address(self, cells: Cells) -> tuple[str | None, str]:
        """The address, None where malformed, and what was written."""
        written = self._line(cells, Slot.EMAIL)
        if not written and "@" in self._line(cells, Slot.NAME):
            written = self._line(cells, Slot.NAME)
        return (read_address(written)[0], written) if written else (None, "")

    def _sides(self, cells: Cells) -> tuple[Side, ...]:
        if Slot.SIDE in self._by_slot:
            text = self._text(cells, Slot.SIDE)
            if text:
                return self._lettered(text) or read_sides(text)
        marks = [slot for slot in _MARKS if slot in self._by_slot]
        marked = tuple(_MARKS[slot] for slot in marks if read_mark(self._line(cells, slot)))
        if marked:
            return marked
        return (self._side,) if self._side else ()

    def _lettered(self, text: str) -> tuple[Side, ...]:
        if not self._by_slot[Slot.SIDE][0].looks.side_letters:
            return ()
        return tuple(words[fold(text)] for words in LETTERS.values() if fold(text) in words)[:1]

    def _employed_since(self, cells: Cells) -> date | None:
        cell = self._cell(cells, Slot.EMPLOYED_SINCE)
        if cell == "":
            return None
        return read_date(cell, self._today, epoch_1904=self._epoch_1904, month_first=self._month_first)

    def _manager(self, cells: Cells) -> str:
        address = read_address(self._line(cells, Slot.MANAGER_EMAIL))[0]
        return address or _reference(self._line(cells, Slot.MANAGER))

    def _assistant(self, cells: Cells) -> tuple[str, str]:
        text = self._line(cells, Slot.ASSISTANT)
        address, name = read_address(text) if "@" in text else (None, read_name(text))
        return name, read_address(self._line(cells, Slot.ASSISTANT_EMAIL))[0] or address or ""

    def _topics(self, cells: Cells, side: Side) -> tuple[str, ...]:
        """The side's own columns, else columns for both sides, else the other side's."""
        for slot in (_OWN[side], Slot.TOPICS, _OWN[side.other]):
            columns = self._by_slot.get(slot, ())
            texts = [text_of(cells[column.index]) for column in columns if column.index < len(cells)]
            if topics := parts_of("\n".join(text for text in texts if text.casefold() not in _BLANK)):
                return topics
            if slot is Slot.TOPICS and _OWN[side] in self._by_slot:
                return ()
        return ()

    def _wishes(self, cells: Cells) -> tuple[str, ...]:
        columns = self._by_slot.get(Slot.WISHES, ())
        texts = [text_of(cells[column.index]) for column in columns if column.index < len(cells)]
        names = [_reference(name) for text in texts for name in _names(text)]
        return tuple(dict.fromkeys(name for name in names if name and name.casefold() not in _BLANK))


def _reference(text: str) -> str:
    if "@" in text:
        address, name = read_address(text)
        return address or name or text
    return read_name(text)


def _names(text: str) -> list[str]:
    """Part a cell that names people; one comma between single words is Last, First."""
    parts = [part.strip() for part in re.split(r"[;|\n]", text) if part.strip()]
    if len(parts) != 1 or "," not in text:
        return parts
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    turned = len(pieces) == 2 and any(" " not in piece for piece in pieces)
    return parts if turned and not any(looks_like_address(piece) for piece in pieces) else pieces


def _languages(text: str) -> tuple[str, ...]:
    return parts_of(re.sub(r"(?:^|\s)(?:och|and|samt|&)\s|/", ", ", clean(text)))


def _amount(text: str) -> int | None:
    folded = fold(text)
    if folded in _NUMBERS:
        return _NUMBERS[folded]
    # Folding would make "1²" a twelve.
    found = _NUMBER.fullmatch(clean(text).casefold().removesuffix(".0"))
    return int(found[1]) if found and int(found[1]) > 0 else None
