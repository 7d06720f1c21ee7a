"""Which rows of the people table are shown, and in which order: by the language, over prepared keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.people_rows import Column, Native, PeopleRow, bare


class Choice(StrEnum):
    """The people that a filter chip lets through."""

    ALL = "all"
    MENTORS = "mentors"
    ADEPTS = "adepts"
    RESERVE = "reserve"

    def lets_through(self, row: PeopleRow) -> bool:
        """Whether a row belongs to this choice."""
        if self is Choice.ALL:
            return True
        if self is Choice.RESERVE:
            return row.status is ParticipationStatus.RESERVE
        return row.side is (Side.MENTOR if self is Choice.MENTORS else Side.ADEPT)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is asked of the table: which rows, and by which column in order."""

    text: str = ""
    choice: Choice = Choice.ALL
    column: Column = Column.NAME
    descending: bool = False


class Order:
    """Sorts and picks rows; a text's place in the language is worked out once and kept."""

    def __init__(self, language: str) -> None:
        locale = QLocale("sv_SE" if language == "sv" else "en_GB")
        self._collator = QCollator(locale)
        self._collator.setCaseSensitivity(self._collator.caseSensitivity().CaseInsensitive)
        self._collator.setNumericMode(True)
        self._keys: dict[str, QCollatorSortKey] = {}
        self._rows: Mapping[ParticipationId, PeopleRow] = {}
        self._by_name: list[PeopleRow] = []
        self._in_order: dict[tuple[Column, bool], list[PeopleRow]] = {}

    def arranged(self, rows: Mapping[ParticipationId, PeopleRow], view: View) -> list[ParticipationId]:
        """Give the ids of the rows to show; where text is sought, exact finds stand before near ones."""
        in_order = [row for row in self._sorted(rows, view) if view.choice.lets_through(row)]
        if not view.text.strip():
            return [row.id for row in in_order]
        exact, loose = folded(view.text).split(), bare(view.text).split()
        near = [row for row in in_order if all(word in row.loose for word in loose)]
        first = {row.id for row in near if all(word in row.exact for word in exact)}
        return [row.id for row in near if row.id in first] + [row.id for row in near if row.id not in first]

    def shows(self, row: PeopleRow, view: View) -> bool:
        """Whether a row is among those to show."""
        if not view.choice.lets_through(row):
            return False
        return not view.text or all(word in row.loose for word in bare(view.text).split())

    def _sorted(self, rows: Mapping[ParticipationId, PeopleRow], view: View) -> list[PeopleRow]:
        """All rows in order; kept until the rows change, so that a search only picks from it."""
        if rows is not self._rows:
            self._rows, self._by_name = rows, self._by(Column.NAME, list(rows.values()))
            self._in_order = {(Column.NAME, False): self._by_name}
        asked = view.column, view.descending
        if asked not in self._in_order:
            self._in_order[asked] = self._by(view.column, self._by_name, descending=view.descending)
        return self._in_order[asked]

    def _by(self, column: Column, rows: list[PeopleRow], *, descending: bool = False) -> list[PeopleRow]:
        """Sort rows by a column; those that tell nothing there stand last, both ways."""
        told = [row for row in rows if row.natives[column] not in (None, "")]
        untold = [row for row in rows if row.natives[column] in (None, "")]
        if all(isinstance(row.natives[column], str) for row in told):
            told.sort(key=lambda row: self._key(str(row.natives[column])), reverse=descending)
        else:
            told.sort(key=lambda row: self._mixed_key(row.natives[column]), reverse=descending)
        return told + untold

    def _key(self, text: str) -> QCollatorSortKey:
        if text not in self._keys:
            self._keys[text] = self._collator.sortKey(text)
        return self._keys[text]

    def _mixed_key(self, native: Native) -> tuple[int, int | QCollatorSortKey]:
        # One key object for each text: equal texts are then equal keys, which Qt's class does not tell.
        if isinstance(native, str):
            return 1, self._key(native)
        return 0, native if isinstance(native, int) else native.toordinal() if native else 0
