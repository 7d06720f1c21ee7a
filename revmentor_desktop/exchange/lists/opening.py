"""A list that has been opened: its sheets, before anybody asks what they mean."""

from dataclasses import dataclass
from pathlib import Path

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.exchange.forms.marks import is_form
from revmentor_desktop.exchange.lists.cells import Sheet, line_of
from revmentor_desktop.exchange.lists.formats import Format, look_at
from revmentor_desktop.exchange.lists.texts import read_text, text_sheet
from revmentor_desktop.exchange.lists.workbooks import Limits, read_sheets

_LONGEST_GLIMPSE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedList:
    """The sheets of a list with their cells; reading it again with other choices costs no file."""

    name: str
    """The file's name, or what was said in its place."""
    sheets: tuple[Sheet, ...]
    is_text: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The sheets to choose among, hidden ones last; none in a text file."""
        named = [sheet for sheet in self.sheets if sheet.name is not None and sheet.rows]
        return tuple(sheet.name or "" for sheet in sorted(named, key=lambda sheet: not sheet.visible))

    def first_rows(self, sheet: str | None, most: int) -> tuple[tuple[int, str], ...]:
        """The first rows of a sheet, of the first one where none is named: number, and what they say."""
        of = next((one for one in self.sheets if one.rows and sheet in (None, one.name)), None)
        if of is None:
            return ()
        rows = [
            (number, " · ".join(filter(None, map(line_of, cells[:8])))) for number, cells in of.rows[:most]
        ]
        return tuple((number, said[:_LONGEST_GLIMPSE]) for number, said in rows)


def open_list(path: Path, limits: Limits | None = None) -> OpenedList:
    """Open a list file; workbooks in a process of their own.

    Raises ListTrouble, which `wording.imports.trouble` puts into words.
    """
    if look_at(path) is Format.TEXT:
        return OpenedList(name=path.name, sheets=(read_text(path),), is_text=True)
    if is_form(path):
        raise ListTrouble("list-is-form", file=path.name)
    return OpenedList(name=path.name, sheets=tuple(read_sheets(path, limits or Limits())), is_text=False)


def open_pasted(text: str, name: str) -> OpenedList:
    """Open a list that was copied from a spreadsheet, or as text; raises ListTrouble."""
    if not text.strip():
        raise ListTrouble("list-empty", file=name)
    return OpenedList(name=name, sheets=(text_sheet(text, name),), is_text=True)
