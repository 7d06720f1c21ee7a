"""What the cells of a table say, column by column: each different cell is read once."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.exchange.lists.cells import Cell, clean, fold, text_of
from revmentor_desktop.exchange.lists.columns import Column
from revmentor_desktop.exchange.lists.dates import read_date
from revmentor_desktop.exchange.lists.evidence import parts_of, read_mark, read_status
from revmentor_desktop.exchange.lists.laying import Laid
from revmentor_desktop.exchange.lists.names import looks_like_address, read_address, read_name
from revmentor_desktop.exchange.lists.sides import LETTERS, read_sides
from revmentor_desktop.exchange.lists.synonyms import Slot

C = TypeVar("C", bound=Cell)
T = TypeVar("T")

_BLANK = frozenset({"-", "–", "—", "--", "n/a", "#n/a", "null", "none", ".", "_"})
_LONGEST_BLANK = max(map(len, _BLANK))
_NUMBERS = {
    "en": 1, "ett": 1, "one": 1, "två": 2, "two": 2, "tre": 3, "three": 3, "fyra": 4, "four": 4,
    "fem": 5, "five": 5,
}  # fmt: skip
_NUMBER = re.compile(r"(?:max(?:imalt)? )?(\d{1,2})(?: ?(?:st|par|pairs?|adepter|mentorer|mentees|mentors))?")
_OWN = {Side.MENTOR: Slot.OFFERS, Side.ADEPT: Slot.WANTS}
_MARKS = {Slot.MENTOR_MARK: Side.MENTOR, Slot.ADEPT_MARK: Side.ADEPT}


class Values:
    """The columns of one table, each as a list with an entry for every row."""

    def __init__(self, laid: Laid, today: date) -> None:
        self._laid, self._today = laid, today
        self._cells = [cells for _, cells in laid.table.rows]
        self.numbers = [number for number, _ in laid.table.rows]
        self._by_slot: dict[Slot, list[Column]] = {}
        self._texts: dict[int, list[str]] = {}
        self._lines: dict[Slot, list[str]] = {}
        self._nothing = [""] * len(self._cells)
        for column in laid.columns:
            if column.slot:
                self._by_slot.setdefault(column.slot, []).append(column)

    def column(self, slot: Slot) -> Column | None:
        """The first column that feeds a slot."""
        return next(iter(self._by_slot.get(slot, ())), None)

    def over(self, column: Sequence[C], read: Callable[[C], T]) -> list[T]:
        """Read each different text of a column once."""
        memo = _Memo(read)
        return [memo[cell] if type(cell) is str else read(cell) for cell in column]

    def texts(self, slot: Slot) -> list[str]:
        """What the first column of a slot says, line breaks kept; empty for signs that stand for nothing."""
        column = self.column(slot)
        return self._column_texts(column) if column else self._nothing

    def lines(self, slot: Slot) -> list[str]:
        """The same on one line."""
        if slot not in self._by_slot:
            return self._nothing
        if slot not in self._lines:
            self._lines[slot] = [
                text.replace("\n", " ") if "\n" in text else text for text in self.texts(slot)
            ]
        return self._lines[slot]

    @cached_property
    def names(self) -> list[str]:
        """Names, first name first; empty where there is none."""
        first, last = self.lines(Slot.FIRST_NAME), self.lines(Slot.LAST_NAME)
        column = self.column(Slot.NAME)
        last_first = column is not None and column.says.last_first
        whole = self.over(self.lines(Slot.NAME), lambda text: _name(text, last_first=last_first))
        if first is self._nothing and last is self._nothing:
            return whole
        parts = zip(first, last, whole, strict=True)
        return [f"{one} {two}".strip() if one or two else three for one, two, three in parts]

    @cached_property
    def addresses(self) -> list[tuple[str | None, str]]:
        """The address, None where malformed, and what was written; that is empty where there is none."""
        written = self.lines(Slot.EMAIL)
        if self.column(Slot.NAME) is not None:
            named = self.lines(Slot.NAME)
            pairs = zip(written, named, strict=True)
            written = [text or (name if "@" in name else "") for text, name in pairs]
        return self.over(written, lambda text: (read_address(text)[0], text) if text else (None, ""))

    @cached_property
    def sides(self) -> list[tuple[Side, ...]]:
        """The sides of each row; none where it tells none, or what is no side."""
        default = (self._laid.side,) if self._laid.side else ()
        marks = [slot for slot in _MARKS if slot in self._by_slot]
        if not marks:
            return self.over(self.texts(Slot.SIDE), lambda text: self._side(text) if text else default)
        marked = [self.over(self.lines(slot), read_mark) for slot in marks]
        return [
            self._side(text)
            if text
            else tuple(_MARKS[slot] for slot, mark in zip(marks, told, strict=True) if mark) or default
            for text, *told in zip(self.texts(Slot.SIDE), *marked, strict=True)
        ]

    @cached_property
    def statuses(self) -> list[ParticipationStatus | None]:
        """How far applications have come."""
        return self.over(self.lines(Slot.STATUS), read_status)

    @cached_property
    def capacities(self) -> list[int | None]:
        """Numbers of pairs."""
        return self.over(self.lines(Slot.CAPACITY), _amount)

    @cached_property
    def employed_since(self) -> list[date | None]:
        """Dates of employment."""
        column, month_first = self.column(Slot.EMPLOYED_SINCE), self._laid.month_first
        if column is None:
            return [None] * len(self._cells)
        epoch_1904 = self._laid.table.sheet.epoch_1904

        def read(cell: Cell) -> date | None:
            return read_date(cell, self._today, epoch_1904=epoch_1904, month_first=month_first)

        return self.over(self._column(column), read)

    @cached_property
    def managers(self) -> list[str]:
        """Managers, by address where there is one, else by name."""
        named = self.over(self.lines(Slot.MANAGER), _reference)
        mailed = self.over(self.lines(Slot.MANAGER_EMAIL), lambda text: read_address(text)[0])
        return [address or name for address, name in zip(mailed, named, strict=True)]

    @cached_property
    def assistants(self) -> list[tuple[str, str]]:
        """Names and addresses of assistants."""
        named = self.over(self.lines(Slot.ASSISTANT), _assistant)
        mailed = self.over(self.lines(Slot.ASSISTANT_EMAIL), lambda text: read_address(text)[0])
        pairs = zip(named, mailed, strict=True)
        return [(name, address or other or "") for (name, other), address in pairs]

    @cached_property
    def languages(self) -> list[tuple[str, ...]]:
        """Languages spoken."""
        return self.over(self.texts(Slot.LANGUAGES), _languages)

    @cached_property
    def wishes(self) -> list[tuple[str, ...]]:
        """Who each would like to be paired with."""
        columns = [self.over(self._column_texts(one), _wished) for one in self._by_slot.get(Slot.WISHES, ())]
        if not columns:
            return [()] * len(self._cells)
        rows = zip(*columns, strict=True)
        return [tuple(dict.fromkeys(name for names in row for name in names)) for row in rows]

    def topics(self, side: Side) -> list[tuple[str, ...]]:
        """The side's own columns, else columns for both sides, else the other side's."""
        own, other = self._listed(_OWN[side]), self._listed(_OWN[side.other])
        if own is not None:
            other = None
        given = [column for column in (own, self._listed(Slot.TOPICS), other) if column is not None]
        if len(given) == 1:
            return given[0]
        if not given:
            return [()] * len(self._cells)
        return [next(filter(None, row), ()) for row in zip(*given, strict=True)]

    def _listed(self, slot: Slot) -> list[tuple[str, ...]] | None:
        columns = [self._column_texts(column) for column in self._by_slot.get(slot, ())]
        if not columns:
            return None
        if len(columns) == 1:
            return self.over(columns[0], parts_of)
        joined = ["\n".join(filter(None, row)) for row in zip(*columns, strict=True)]
        return self.over(joined, parts_of)

    def _side(self, text: str) -> tuple[Side, ...]:
        if self._by_slot[Slot.SIDE][0].looks.side_letters:
            for words in LETTERS.values():
                if fold(text) in words:
                    return (words[fold(text)],)
        return read_sides(text)

    def _column(self, column: Column) -> list[Cell]:
        index = column.index
        return [cells[index] if index < len(cells) else "" for cells in self._cells]

    def _column_texts(self, column: Column) -> list[str]:
        if column.index not in self._texts:
            self._texts[column.index] = self.over(self._column(column), _text)
        return self._texts[column.index]


class _Memo(dict[C, T]):
    """Reads what is asked for the first time."""

    def __init__(self, read: Callable[[C], T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: C) -> T:
        value = self[cell] = self._read(cell)
        return value


def _text(cell: Cell) -> str:
    text = text_of(cell)
    return "" if len(text) <= _LONGEST_BLANK and text.casefold() in _BLANK else text


def _name(text: str, *, last_first: bool) -> str:
    if "@" in text:
        return read_name(read_address(text)[1])
    return read_name(text, last_first=last_first)


def _assistant(text: str) -> tuple[str, str | None]:
    address, name = read_address(text) if "@" in text else (None, read_name(text))
    return name, address


def _wished(text: str) -> tuple[str, ...]:
    names = [_reference(name) for name in _names(text)] if text else []
    return tuple(name for name in names if name and name.casefold() not in _BLANK)


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
    return parts_of(re.sub(r"(?:^|\s)(?:och|and|samt|&)\s|/", ", ", clean(text))) if text else ()


def _amount(text: str) -> int | None:
    folded = fold(text)
    if folded in _NUMBERS:
        return _NUMBERS[folded]
    # Folding would make "1²" a twelve.
    found = _NUMBER.fullmatch(clean(text).casefold().removesuffix(".0"))
    return int(found[1]) if found and int(found[1]) > 0 else None
