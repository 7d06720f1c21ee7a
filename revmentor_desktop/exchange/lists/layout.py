"""Where the tables of a sheet are: heading rows, titles above them, sections, totals and footers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists.cells import Cells, Sheet, fold, line_of
from revmentor_desktop.exchange.lists.columns import Mapped
from revmentor_desktop.exchange.lists.headings import (
    CLEAR,
    Heading,
    fold_heading,
    known_headings,
    read_heading,
)
from revmentor_desktop.exchange.lists.names import looks_like_address
from revmentor_desktop.exchange.lists.sides import SIDE_OF, side_of_title
from revmentor_desktop.exchange.lists.synonyms import Slot

SEARCHED = 60
"""So many rows that are not empty are searched for the first heading row."""
_FEW = 4
"""A row with so many texts is no title, total or footer."""
_LONGEST_NAME = 80
"""A single longer text is a sentence, not somebody's name."""
_IDENTITY_IN_COMPANY = 0.6
"""A heading so like a name or an address is enough where other headings are clear."""
_IDENTITY = frozenset({Slot.NAME, Slot.FIRST_NAME, Slot.LAST_NAME, Slot.EMAIL})
_TOTAL = re.compile(
    r"(?:grand ?total|sub ?total|total|totalt|totals|summa|summering|sum|delsumma|antal|count|s:a)"
    r"(?:\s+(?:antal|number of|st)?\s*[\w]*)?\s*[:=]?\s*\d*\s*(?:st|personer|people|deltagare|rows|rader)?\.?"
)
_EXPLAINING = (
    "instruktion",
    "instruction",
    "läs mig",
    "läsmig",
    "read me",
    "readme",
    "exempel",
    "example",
    "hjälp",
)
_FOOTER = re.compile(
    r"^(?:källa|source|obs|note|nb|uppdaterad|updated|utskriv\w*|printed|slut på|end of|\*|©)"
)
_HINT = re.compile(
    r"\(.*\)|\[.*\]|<.*>|[åäöymd]{2,4}[-/. ][åäöymd]{2}[-/. ][åäöymd]{2,4}|(?:fri)?text|datum|date|"
    r"obligatorisk\w*|required|optional|valfri\w*|(?:max|min)\.? .*|(?:välj|choose|select) .*|"
    r"(?:t\.?ex|ex|e\.g)\.?:? .*",
    re.S,
)


@dataclass(slots=True, kw_only=True)
class Table:
    """One heading row with the rows below it."""

    sheet: Sheet
    headings: Cells
    heading_row: int
    titles: list[str] = field(default_factory=list)
    """Texts above the headings, nearest last."""
    rows: list[tuple[int, Cells]] = field(default_factory=list)

    def titled_side(self) -> Side | None:
        """The side that the nearest title, else the sheet's name, speaks of."""
        told = [side for title in reversed(self.titles) if (side := side_of_title(title))]
        named = side_of_title(self.sheet.name or "")
        return told[0] if told else named


def find_tables(sheet: Sheet, mapped: Mapped, heading_row: int | None = None) -> list[Table]:
    """Find the tables of people in a sheet; none where no heading row names a person or an address.

    A `heading_row` that a person chose, by its number from 1, is taken whatever it says.
    """
    start = _first_heading(sheet, mapped)
    if heading_row is not None:
        start = next((place for place, (row, _) in enumerate(sheet.rows) if row == heading_row), None)
    if start is None:
        return []
    titles = [text for _, cells in sheet.rows[:start] for text in _texts(cells)]
    number, headings = sheet.rows[start]
    table = Table(sheet=sheet, headings=headings, heading_row=number, titles=titles)
    tables = [table]
    for number, cells in sheet.rows[start + 1 :]:
        texts = list(islice(_texts(cells), 2))
        if not _may_be_headings(texts) and not _begins_like(table.headings, cells):
            table.rows.append((number, cells))
        elif _repeats(table.headings, cells):
            if _section_side(table):
                table = Table(sheet=sheet, headings=cells, heading_row=number, titles=_taken_titles(table))
                tables.append(table)
        elif _may_be_headings(texts) and _is_heading_row(cells, mapped):
            table = Table(sheet=sheet, headings=cells, heading_row=number, titles=_taken_titles(table))
            tables.append(table)
        else:
            table.rows.append((number, cells))
    return [table for each in tables for table in _sections(each)]


def is_table_of_pairs(headings: Cells) -> bool:
    """Tell whether headings name a mentor and an adept in the same row and nobody else, as pairs do."""
    named = [
        says
        for cell in headings
        if max(((says := read_heading(line_of(cell))).likeness.get(slot, 0) for slot in _IDENTITY), default=0)
        > 0.6
    ]
    somebody = any(says.owner is None and says.plainness >= CLEAR for says in named)
    return not somebody and len({says.owner for says in named if says.owner}) == 2


def is_explanation(sheet: Sheet) -> bool:
    """Tell whether a sheet's name says that it explains or shows by example."""
    return fold(sheet.name or "").startswith(_EXPLAINING)


def is_noise(cells: Cells) -> bool:
    """Tell whether a row below the headings is no person: a total or a footer."""
    texts = list(islice(_texts(cells), _FEW))
    if not texts or len(texts) == _FEW or any("@" in text for text in texts):
        return False
    first = fold(texts[0])
    if len(first) > _LONGEST_NAME:
        return len(texts) == 1
    if _TOTAL.fullmatch(first) and all(any(s.isdigit() for s in text) for text in texts[1:]):
        return any(sign.isdigit() for sign in "".join(texts)) or len(texts) == 1
    return len(texts) == 1 and bool(_FOOTER.match(first))


def _is_hint(cells: Cells) -> bool:
    texts = [fold(text) for text in _texts(cells)]
    hints = sum(bool(_HINT.fullmatch(text)) for text in texts)
    return bool(texts) and hints == len(texts)


def _first_heading(sheet: Sheet, mapped: Mapped) -> int | None:
    best: tuple[float, int] | None = None
    for position, (_, cells) in enumerate(sheet.rows[:SEARCHED]):
        if _is_heading_row(cells, mapped):
            value = _clarity(cells, mapped)
            if best is None or value > best[0] + 0.5:
                best = (value, position)
    return best[1] if best else _row_above_addresses(sheet)


def _row_above_addresses(sheet: Sheet) -> int | None:
    """Take the row above the first address, where it is all words and one of them is known."""
    for position, (_, cells) in enumerate(sheet.rows[:SEARCHED]):
        if any(isinstance(cell, str) and looks_like_address(cell) for cell in cells):
            above = sheet.rows[position - 1][1] if position else ()
            texts = list(_texts(above))
            known = any(read_heading(text).clear for text in texts)
            return position - 1 if known and len(texts) > 1 and _all_words(above) else None
    return None


def _all_words(cells: Cells) -> bool:
    return not any(not isinstance(cell, str) or "@" in cell for cell in cells)


def _readings(cells: Cells) -> Iterator[tuple[str, Heading]]:
    for cell in cells:
        if isinstance(cell, str) and (text := line_of(cell)):
            yield text, read_heading(text)


def _clarity(cells: Cells, mapped: Mapped) -> float:
    return sum(
        1.0 if fold_heading(text) in mapped else (says.plainness or 0.8 * says.clear)
        for text, says in _readings(cells)
    )


def _is_heading_row(cells: Cells, mapped: Mapped) -> bool:
    """A heading row names who somebody is, most of it is known, and no cell holds a value."""
    known, identity, said = 0, 0.0, set[object]()
    texts = list(_texts(cells))
    values = sum(not isinstance(cell, str) for cell in cells)
    if values > 1 or any("@" in text and "." in text for text in texts):
        return False
    for text in texts:
        says, field = read_heading(text), mapped.get(fold_heading(text))
        if says.clear or fold_heading(text) in mapped:
            known += 1
            # Two ways to ask for a name are an explanation, not two columns.
            said.add(field or max(says.likeness, key=says.likeness.__getitem__, default=text))
        identity = max(identity, float(bool(field and field.value in _IDENTITY)))
        identity = max(identity, *(says.likeness.get(slot, 0) for slot in _IDENTITY))
    if len(texts) == 1:
        return identity >= CLEAR
    return identity >= _IDENTITY_IN_COMPANY and known >= len(texts) * 0.3 and len(said) > 1


def _may_be_headings(texts: Sequence[str]) -> bool:
    """A cheap look, for thousands of rows: the first two texts are headings and not sides."""
    return len(texts) >= 2 and all(
        len(text) < 40 and "@" not in text and fold(text) not in SIDE_OF and _plainly_known(text)
        for text in texts[:2]
    )


def _plainly_known(text: str) -> bool:
    return text[:1].isalpha() and fold_heading(text) in known_headings() and read_heading(text).clear


def _begins_like(headings: Cells, cells: Cells) -> bool:
    """A cheap look: the first filled cell says what the heading above it says."""
    place = next((place for place, cell in enumerate(cells) if cell != "" and line_of(cell)), len(headings))
    return place < len(headings) and fold(line_of(headings[place])) == fold(line_of(cells[place]))


def _repeats(headings: Cells, cells: Cells) -> bool:
    pairs = [(line_of(one), line_of(two)) for one, two in zip(headings, cells, strict=False)]
    filled = [(one, two) for one, two in pairs if two]
    return len(filled) >= 2 and all(fold(one) == fold(two) for one, two in filled)


def _section_side(table: Table) -> Side | None:
    last = table.rows[-1][1] if table.rows else ()
    texts = list(_texts(last))
    return side_of_title(texts[0]) if len(texts) == 1 else None


def _taken_titles(table: Table) -> list[str]:
    """Take the single texts at a table's end: they are the next one's titles."""
    titles: list[str] = []
    while table.rows and len(texts := list(_texts(table.rows[-1][1]))) == 1 and "@" not in texts[0]:
        titles.insert(0, texts[0])
        table.rows.pop()
    return titles


def _sections(table: Table) -> Iterator[Table]:
    """Part a table at rows that only say "Mentorer" or "Adepter"; drop hints, totals and footers."""
    part = Table(
        sheet=table.sheet, headings=table.headings, heading_row=table.heading_row, titles=table.titles
    )
    for number, cells in table.rows:
        texts = list(islice(_texts(cells), _FEW))
        if len(texts) == _FEW and number != table.heading_row + 1:
            part.rows.append((number, cells))
        elif len(texts) == 1 and _is_section(texts[0], cells, table.headings):
            if part.rows:
                yield part
            part = Table(
                sheet=table.sheet,
                headings=table.headings,
                heading_row=table.heading_row,
                titles=[*table.titles, texts[0]],
            )
        elif not is_noise(cells) and not (number == table.heading_row + 1 and _is_hint(cells)):
            part.rows.append((number, cells))
    yield part


def _is_section(text: str, cells: Cells, headings: Cells) -> bool:
    """A row with nothing but a side in its plural, not under a heading that asks for a side."""
    words = fold(text).rstrip(":").split()
    if (
        len(words) > 4
        or side_of_title(text) is None
        or fold(text) in {"mentor", "adept", "mentee", "junior", "senior"}
    ):
        return False
    index = next(i for i, cell in enumerate(cells) if line_of(cell))
    heading = read_heading(line_of(headings[index])) if index < len(headings) else Heading()
    return Slot.SIDE not in heading.likeness


def _texts(cells: Cells) -> Iterator[str]:
    for cell in cells:
        if text := line_of(cell):
            yield text
