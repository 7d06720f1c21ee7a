"""Writing the cohort workbook: the seven sheets and the passport by which it can come back."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook import Workbook
from openpyxl.writer.excel import ExcelWriter

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.merging import Sheet
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.exchange.workbook import look
from revmentor_desktop.exchange.workbook.cell_text import encoded
from revmentor_desktop.exchange.workbook.facts import name_order
from revmentor_desktop.exchange.workbook.labels import labels
from revmentor_desktop.exchange.workbook.left_over import LeftOverLine
from revmentor_desktop.exchange.workbook.overview import Overview, overview
from revmentor_desktop.exchange.workbook.overview_page import OverviewPage
from revmentor_desktop.exchange.workbook.passport import Passport
from revmentor_desktop.exchange.workbook.sheets import Kind, SheetTable
from revmentor_desktop.exchange.workbook.streamed_sheet import close_streams, set_normal_type
from revmentor_desktop.exchange.workbook.table_page import write_table
from revmentor_desktop.exchange.workbook.tables import tables
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import short_date

CREATOR = "RevMentor Desktop"


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortWorkbook:
    """All that a workbook shows, in one language, before it is a file."""

    overview: Overview
    tables: Mapping[Sheet, SheetTable]
    departments: tuple[str, ...]
    levels: tuple[str, ...]

    def counts(self, words: Words) -> Mapping[str, int]:
        """Rows by sheet name, in the sheets' order; for Overview its key figures."""
        counted = {words(wording.SHEETS[Sheet.OVERVIEW]): len(self.overview.figures)}
        return counted | {table.name: len(table.rows) for table in self.tables.values()}


def cohort_workbook(
    snapshot: Snapshot,
    words: Words,
    *,
    why: Mapping[PairId, str] | None = None,
    left_over: Sequence[LeftOverLine] = (),
) -> CohortWorkbook:
    """Gather a cohort's workbook in the language of `words`; the sentences given are in it already."""
    departments = sorted(labels(snapshot).departments.values(), key=name_order)
    return CohortWorkbook(
        overview=overview(snapshot, words, left_over=len(left_over)),
        tables=tables(snapshot, words, why=why, left_over=left_over),
        departments=tuple(departments),
        levels=snapshot.programme.levels,
    )


def write_workbook(
    target: Path, shown: CohortWorkbook, words: Words, *, passport: Passport, now: datetime
) -> Mapping[str, int]:
    """Write the workbook whole or not at all; give the number of rows by sheet name.

    `words` is the language in which `shown` was gathered. Raises StoreTrouble as `atomic_write` does.
    """
    with atomic_write(target) as beside, streamed_book() as book:
        _fill(book, shown, words, passport, now)
        _set_properties(book, words, shown.overview.title, passport.lines(), now)
        # Opened here, for openpyxl leaves the archive open when the disk is full.
        with ZipFile(beside, "w", ZIP_DEFLATED) as archive:
            ExcelWriter(book, archive).save()
    return shown.counts(words)


@contextmanager
def streamed_book() -> Iterator[Workbook]:
    """Make a workbook whose sheets are written row by row, and close them whatever happens."""
    book = Workbook(write_only=True)
    set_normal_type(book, look.font())
    try:
        yield book
    finally:
        close_streams(book)


def _fill(book: Workbook, shown: CohortWorkbook, words: Words, passport: Passport, now: datetime) -> None:
    header = shown.overview.title
    page = OverviewPage(book, words(wording.SHEETS[Sheet.OVERVIEW]), words)
    page.draw(shown.overview, short_date(now.date(), words))
    lines = passport.lines()
    ranges = page.hide((shown.departments, shown.levels, tuple(lines), tuple(lines.values())))
    page.write(header)
    lists = {0: Kind.DEPARTMENT, 1: Kind.LEVEL}
    choices = {kind: ranges[place] for place, kind in lists.items() if place in ranges}
    for table in shown.tables.values():
        write_table(book, table, words, header, choices)


def _set_properties(
    book: Workbook, words: Words, title: str, lines: Mapping[str, str], now: datetime
) -> None:
    moment = now.replace(tzinfo=None)
    book.properties.title = encoded(words(wording.FILE_TITLE, cohort=title))
    book.properties.creator = book.properties.lastModifiedBy = CREATOR
    book.properties.created = book.properties.modified = moment
    book.properties.language = words.language
    for name, value in lines.items():
        # The stubs do not know the custom properties.
        book.custom_doc_props.append(StringProperty(name=name, value=value))  # type: ignore[attr-defined]
