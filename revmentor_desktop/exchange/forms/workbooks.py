"""A filled-in form read back from a workbook that may be anything by now."""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell

from revmentor_desktop.domain.forms import (
    FORMAT,
    FormAnswer,
    FormCell,
    FormFault,
    FormField,
    FormKind,
    ReturnedForm,
)
from revmentor_desktop.exchange.forms.marks import FIELD, HIDDEN_SHEET, QUESTION, SCORE, WORDS, passport_of
from revmentor_desktop.exchange.workbook.cell_text import decoded
from revmentor_desktop.exchange.workbook.opening import DAMAGED

LARGEST = 10_000_000
_LARGEST_UNPACKED = 60_000_000
_MOST_CELLS = 12
_MOST_QUESTIONS = 60
_MOST_MARKS = 400
_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def is_zip(content: bytes) -> bool:
    """Whether content begins like a workbook."""
    return content.startswith(_ZIP)


def is_compound(content: bytes) -> bool:
    """Whether content begins like a mail of Outlook's, or a workbook locked with a password."""
    return content.startswith(_COMPOUND)


def read_workbook(content: bytes, file: str) -> ReturnedForm | FormFault:
    """Read a form from a workbook's bytes, or tell what is wrong with it."""
    trouble = _size_trouble(content)
    if trouble is not None:
        return trouble
    try:
        book = load_workbook(BytesIO(content), keep_links=False)
        try:
            return _Reader(book).form(file)
        finally:
            book.close()
    except DAMAGED:
        return FormFault.DAMAGED


def _size_trouble(content: bytes) -> FormFault | None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
            is_book = "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return FormFault.DAMAGED
    if not is_book:
        return FormFault.NOT_A_FORM
    return FormFault.TOO_HEAVY if unpacked > _LARGEST_UNPACKED else None


@dataclass(frozen=True)
class _Reader:
    book: Workbook

    def form(self, file: str) -> ReturnedForm | FormFault:
        """Read passport and fields; programs that others fill it in with may have lost half of the marks."""
        passport = passport_of(self._properties()) or passport_of(self._hidden(1))
        if passport is None:
            return FormFault.NOT_A_FORM
        if passport.format > FORMAT:
            return FormFault.NEWER
        places = {**self._hidden(3), **self._names()}
        if not places:
            return FormFault.DAMAGED
        modified = self.book.properties.modified
        is_sign_up = passport.kind is FormKind.SIGN_UP
        return ReturnedForm(
            file=file,
            passport=passport,
            filled_at=modified.replace(tzinfo=None) if isinstance(modified, datetime) else None,
            fields=self._fields(places) if is_sign_up else {},
            answers=() if is_sign_up else tuple(self._answers(places)),
        )

    def _properties(self) -> Mapping[str, str]:
        # The stubs do not know the custom properties.
        kept = self.book.custom_doc_props.props  # type: ignore[attr-defined]
        return {str(one.name): str(one.value) for one in kept}

    def _hidden(self, column: int) -> Mapping[str, str]:
        """Read two columns of the hidden sheet as names and texts."""
        if HIDDEN_SHEET not in self.book.sheetnames:
            return {}
        page = self.book[HIDDEN_SHEET]
        rows = page.iter_rows(
            min_col=column, max_col=column + 1, max_row=min(page.max_row, _MOST_MARKS), values_only=True
        )
        return {str(name): decoded(str(text)) for name, text in rows if name and text}

    def _names(self) -> Mapping[str, str]:
        return {
            name: str(one.attr_text)
            for name, one in self.book.defined_names.items()
            if name.startswith("rm_") and "#REF" not in str(one.attr_text)
        }

    def _fields(self, places: Mapping[str, str]) -> Mapping[FormField, tuple[FormCell, ...]]:
        found = {field: tuple(self._cells(field.value, places)) for field in FormField}
        return {field: cells for field, cells in found.items() if cells}

    def _cells(self, code: str, places: Mapping[str, str]) -> Iterator[FormCell]:
        for number in range(1, _MOST_CELLS + 1):
            place = places.get(FIELD.format(code=code, place=number))
            value = self._value(place) if place is not None else ""
            if value != "":
                yield value

    def _answers(self, places: Mapping[str, str]) -> Iterator[FormAnswer]:
        for number in range(1, _MOST_QUESTIONS + 1):
            question, score, words = (
                next(self._cells(f"{code}_{number}", places), "") for code in (QUESTION, SCORE, WORDS)
            )
            if question and (score != "" or words != ""):
                yield FormAnswer(question=str(question), score=score, words=str(words))

    def _value(self, place: str) -> FormCell:
        title, _, cell = place.rpartition("!")
        name = title.strip("'").replace("''", "'")
        if name not in self.book.sheetnames:
            return ""
        found = self.book[name][cell.replace("$", "")]
        # What was made a range by hand is no field any more.
        return _plain(found.value) if isinstance(found, Cell | MergedCell) else ""


def _plain(value: object) -> FormCell:
    """Give a cell's value; what begins a formula is the text that somebody typed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float | date | datetime):
        return value
    if isinstance(value, time):
        return value.isoformat()
    formula = getattr(value, "text", None)
    return decoded(str(value if formula is None else formula)).strip()
