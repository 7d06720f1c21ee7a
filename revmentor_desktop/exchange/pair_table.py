"""The list of pairs that leaves: both people's columns, for the clipboard, a workbook and a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile
from zoneinfo import ZoneInfo

from openpyxl.writer.excel import ExcelWriter

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.merging import Entity, Sheet
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.exchange.workbook.cell_text import encoded
from revmentor_desktop.exchange.workbook.facts import name_order
from revmentor_desktop.exchange.workbook.sheets import Cell, Column, Kind, Row, SheetTable
from revmentor_desktop.exchange.workbook.table_page import write_table
from revmentor_desktop.exchange.workbook.writing import CREATOR, streamed_book
from revmentor_desktop.wording import names
from revmentor_desktop.wording import pair_lists as wording
from revmentor_desktop.wording.catalogue import Words

_KINDS = {"score": Kind.DECIMAL, "matched_on": Kind.DATE}
_COLUMNS = tuple(
    Column(field=field, entity=Entity.PAIR, kind=_KINDS.get(field, Kind.TEXT)) for field in wording.HEADINGS
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedPerson:
    """What a list of pairs tells of one of the two; never notes, wishes or whom they will not be with."""

    name: str
    email: str
    title: str
    department: str
    level: str
    site: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLine:
    """One living pair."""

    id: PairId
    mentor: PairedPerson
    adept: PairedPerson
    status: str
    """In words."""
    score: float | None
    """Points, 0 to 100, when the pair was made."""
    matched_by: str
    matched_on: date | None


def pair_lines(
    snapshot: Snapshot, words: Words, pair_ids: Sequence[PairId] | None = None
) -> tuple[PairLine, ...]:
    """Give the living pairs of a cohort, or those of some ids, by their mentors' names."""
    chosen = None if pair_ids is None else set(pair_ids)
    lines = [
        _line(snapshot, pair, words)
        for pair in snapshot.pairs.values()
        if pair.status in LIVING and (chosen is None or pair.id in chosen)
    ]
    return tuple(
        sorted(lines, key=lambda one: (name_order(one.mentor.name), name_order(one.adept.name), one.id))
    )


def pair_cells(lines: Sequence[PairLine], words: Words) -> list[list[str]]:
    """Lay pairs out as rows of text below a row of headings, as the clipboard takes them."""
    headings = [words(message) for message in wording.HEADINGS.values()]
    decimal = "," if words.language == "sv" else "."
    return [headings, *([_text(cell, decimal) for cell in _cells(line)] for line in lines)]


def write_pairs(target: Path, lines: Sequence[PairLine], words: Words, *, title: str, now: datetime) -> None:
    """Write pairs as a workbook of one table, whole or not at all. Raises StoreTrouble."""
    table = SheetTable(
        sheet=Sheet.PAIRS,
        name=words(wording.SHEET),
        columns=_COLUMNS,
        headings=tuple(words(message) for message in wording.HEADINGS.values()),
        rows=tuple(_row(line) for line in lines),
    )
    with atomic_write(target) as beside, streamed_book() as book:
        write_table(book, table, words, title, {})
        book.properties.title = encoded(title)
        book.properties.creator = book.properties.lastModifiedBy = CREATOR
        book.properties.created = book.properties.modified = now.replace(tzinfo=None)
        book.properties.language = words.language
        with ZipFile(beside, "w", ZIP_DEFLATED) as archive:
            ExcelWriter(book, archive).save()


def _line(snapshot: Snapshot, pair: Pair, words: Words) -> PairLine:
    zone = ZoneInfo(snapshot.programme.zone)
    return PairLine(
        id=pair.id,
        mentor=_person(snapshot, snapshot.people[pair.mentor_id]),
        adept=_person(snapshot, snapshot.people[pair.adept_id]),
        status=words(names.of(pair.status)),
        score=None if pair.score is None else pair.score / 100,
        matched_by=pair.matched_by,
        matched_on=pair.matched_at.astimezone(zone).date() if pair.matched_at else pair.proposed_on,
    )


def _person(snapshot: Snapshot, person: Person) -> PairedPerson:
    return PairedPerson(
        name=person.name,
        email=person.email or "",
        title=person.title,
        department=snapshot.department_name(person),
        level=person.level,
        site=person.site,
    )


def _facts(line: PairLine) -> Mapping[str, Cell]:
    facts: dict[str, Cell] = {"status": line.status, "score": line.score}
    facts |= {"matched_by": line.matched_by, "matched_on": line.matched_on}
    for side, one in (("mentor", line.mentor), ("adept", line.adept)):
        facts |= {side: one.name, f"{side}_e_mail": one.email, f"{side}_title": one.title}
        facts |= {f"{side}_department": one.department, f"{side}_level": one.level, f"{side}_site": one.site}
    return facts


def _cells(line: PairLine) -> tuple[Cell, ...]:
    facts = _facts(line)
    return tuple(facts[field] if facts[field] != "" else None for field in wording.HEADINGS)


def _row(line: PairLine) -> Row:
    cells = _cells(line)
    return Row(id=line.id, owners={}, values=(), cells=cells)


def _text(cell: Cell, decimal: str) -> str:
    if cell is None:
        return ""
    return f"{cell:.2f}".replace(".", decimal) if isinstance(cell, float) else str(cell)
