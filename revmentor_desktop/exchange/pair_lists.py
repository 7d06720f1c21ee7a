"""Lists of pairs made elsewhere: which columns hold the two addresses, and the pairs of each row."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists.cells import Cell, Cells, Sheet, fold, letter, line_of
from revmentor_desktop.exchange.lists.headings import read_heading
from revmentor_desktop.exchange.lists.names import looks_like_address, read_address
from revmentor_desktop.exchange.lists.reading import sheets_of
from revmentor_desktop.exchange.lists.sides import side_of_title
from revmentor_desktop.exchange.lists.texts import text_sheet
from revmentor_desktop.exchange.lists.workbooks import Limits

_REASON = re.compile(
    r"(?:reasons?|override|exception|why|motivation|comments?|skäl|anledning|orsak|motivering|undantag|"
    r"varför|kommentar(?:er)?)\b"
)
_MOSTLY = 0.5
"""A column holds addresses where at least so many of its filled cells are some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSides:
    """The addresses of a cohort's people by side, in lower case."""

    mentors: Set[str] = frozenset()
    adepts: Set[str] = frozenset()

    def of(self, side: Side) -> Set[str]:
        """The addresses of one side."""
        return self.mentors if side is Side.MENTOR else self.adepts


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPair:
    """Two people as a row names them; empty where a cell is."""

    row: int
    """From 1, headings and empty rows counted, as a spreadsheet shows it."""
    mentor: str
    """The address in lower case, or what stands there if it is none."""
    adept: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPairs:
    """What a list of pairs holds, in its order, and the columns that it was read from."""

    sheet: str | None
    """None in text."""
    mentor_column: str
    """A heading, or a column's letter where there is none."""
    adept_column: str
    reason_column: str | None
    pairs: tuple[ListedPair, ...]


def read_pairs(
    path: Path, known: KnownSides, *, sheet: str | None = None, limits: Limits | None = None
) -> ListedPairs:
    """Read the pairs of a workbook or a text file, of its first sheet with some or of the one named.

    Raises ListTrouble as `exchange.lists.read_list` does, and `pairs-not-found` where no two columns hold
    the addresses of mentors and adepts.
    """
    sheets = sheets_of(path, sheet, limits or Limits())
    return _first_with_pairs([one for one in sheets if one.visible] or sheets, known, path.name)


def pairs_of_text(text: str, known: KnownSides, name: str) -> ListedPairs:
    """Read the pairs of a text such as the clipboard's, as `read_pairs` does; `name` is what it is called."""
    return _first_with_pairs([text_sheet(text, name)], known, name)


def _first_with_pairs(sheets: Sequence[Sheet], known: KnownSides, name: str) -> ListedPairs:
    if not any(sheet.rows for sheet in sheets):
        raise ListTrouble("list-empty", file=name)
    found = next((pairs for sheet in sheets if (pairs := _pairs_in(sheet, known)) is not None), None)
    if found is None:
        raise ListTrouble("pairs-not-found", file=name)
    return found


def _pairs_in(sheet: Sheet, known: KnownSides) -> ListedPairs | None:
    """Find the pairs of a sheet; None where it has no two columns of addresses."""
    start = next((at for at, (_, cells) in enumerate(sheet.rows) if any(map(_is_address, cells))), None)
    if start is None:
        return None
    headings: Cells = sheet.rows[start - 1][1] if start else ()
    rows = sheet.rows[start:]
    width = max(len(cells) for _, cells in rows)
    columns = [
        _Column(index, line_of(headings[index]) if index < len(headings) else "", _texts(rows, index))
        for index in range(width)
    ]
    addressed = [column for column in columns if column.holds_addresses]
    if len(addressed) < 2:
        return None
    mentor, adept = max(
        permutations(addressed, 2),
        key=lambda two: two[0].worth(Side.MENTOR, known) + two[1].worth(Side.ADEPT, known),
    )
    reason = next((one for one in columns if one not in addressed and one.gives_reasons), None)
    return ListedPairs(
        sheet=sheet.name,
        mentor_column=mentor.name,
        adept_column=adept.name,
        reason_column=reason.name if reason else None,
        pairs=tuple(_listed(rows, mentor.index, adept.index, reason.index if reason else None)),
    )


class _Column:
    """A column with its heading and its filled cells."""

    def __init__(self, index: int, heading: str, texts: Sequence[str]) -> None:
        self.index = index
        self.name = heading or letter(index)
        self._heading = heading
        self._addresses = [one for text in texts if (one := read_address(text)[0]) is not None]
        self.holds_addresses = bool(texts) and len(self._addresses) >= _MOSTLY * len(texts)

    @property
    def gives_reasons(self) -> bool:
        """Whether the heading asks for a reason."""
        return bool(_REASON.match(fold(self._heading)))

    def worth(self, side: Side, known: KnownSides) -> float:
        """Weigh the column for a side: what the heading says counts for more than who stands below it."""
        told = _side_of(self._heading)
        heading = 0.0 if told is None else 2.0 if told is side else -2.0
        mine = sum(one in known.of(side) for one in self._addresses)
        others = sum(one in known.of(side.other) for one in self._addresses)
        return heading + (mine - others) / max(1, len(self._addresses))


def _side_of(heading: str) -> Side | None:
    """The side whose person a heading speaks of."""
    return read_heading(heading).owner or side_of_title(heading)


def _is_address(cell: Cell) -> bool:
    return isinstance(cell, str) and looks_like_address(cell)


def _text(cells: Cells, index: int | None) -> str:
    return line_of(cells[index]) if index is not None and index < len(cells) else ""


def _texts(rows: Sequence[tuple[int, Cells]], index: int) -> list[str]:
    return [text for _, cells in rows if (text := _text(cells, index))]


def _listed(
    rows: Sequence[tuple[int, Cells]], mentor: int, adept: int, reason: int | None
) -> Iterator[ListedPair]:
    for number, cells in rows:
        one, other = _text(cells, mentor), _text(cells, adept)
        if one or other:
            yield ListedPair(
                row=number,
                mentor=read_address(one)[0] or one,
                adept=read_address(other)[0] or other,
                reason=_text(cells, reason),
            )
