"""From typed cells to the verb that saves them as one step, and what is said about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_cells import Cell
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.services.people_cells import DEPARTMENT, CellValue, PeopleCells, RefusedCell
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.people.cells import CellReader, CellRefused
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording import people_table, troubles
from revmentor_desktop.wording.catalogue import Message

_AT_ONCE = 300
"""Cells that are written while the window waits; more of them are written behind it."""
_FIELDS: Mapping[Column, str] = {
    Column.NAME: "name",
    Column.SIDE: "side",
    Column.DEPARTMENT: DEPARTMENT,
    Column.TITLE: "title",
    Column.LEVEL: "level",
    Column.SITE: "site",
    Column.EMAIL: "email",
    Column.SINCE: "employed_since",
    Column.STATUS: "status",
    Column.CAPACITY: "capacity",
    Column.PHONE: "phone",
    Column.MANAGER: "manager_id",
    Column.ASSISTANT: "assistant_name",
    Column.ASSISTANT_EMAIL: "assistant_email",
    Column.LANGUAGES: "languages",
    Column.OFFERS: "offers",
    Column.WANTS: "wants",
    Column.CHALLENGE: "challenge",
    Column.WISHES: "wishes",
    Column.NEVER_PAIR: "never_pair",
    Column.REASON: "status_reason",
    Column.TOLD: "told_on",
    Column.SELECTED_HOW: "selected_how",
    Column.APPROVED: "manager_approved_on",
    Column.APPLIED: "applied_on",
    Column.WAITING: "waiting_since",
    Column.AVAILABLE: "available",
    Column.AVAILABLE_FROM: "available_from",
    Column.AVAILABLE_TO: "available_to",
    Column.BRIEFED: "briefed_on",
    Column.AGREEMENT: "agreement_signed_on",
    Column.NOTES: "notes",
}
_TOPICS = {Side.MENTOR: "offers", Side.ADEPT: "wants"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedCell:
    """A text that was typed, pasted or filled into a cell."""

    row: PeopleRow
    column: Column
    text: str


class CellSaver(QObject):
    """Saves typed cells as one step; where one cannot stand, nothing is saved and those cells are marked."""

    _written = Signal(object, object, object)
    """The _Wanted cells, what is said when all went well, and the cells that rules refused."""

    def __init__(self, workspace: Workspace, model: PeopleModel, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = model
        self._written.connect(self._on_written)

    def save(self, cells: Sequence[TypedCell], said: Message | None = None) -> None:
        """Save cells; `said` (with a place `count`) is said when they are."""
        self._model.refuse({})
        wanted, refused = self._read(cells)
        if refused:
            self._say_refused(refused)
        elif wanted and len(wanted) > _AT_ONCE:
            name = self._workspace.words(people_table.WRITING, count=len(wanted))
            self._workspace.perform_in_background(name, partial(self._write_behind, wanted, said))
        elif wanted:
            writing = partial(PeopleCells(self._workspace.office.door).write, tuple(wanted))
            answer = self._workspace.perform(writing)
            if answer is not None:
                self._on_written(wanted, said, answer)
        elif said is not None:
            self._workspace.notice(self._workspace.words(people_table.NOTHING_NEW))

    def _read(self, cells: Sequence[TypedCell]) -> "tuple[_Wanted, dict[Cell, str]]":
        workspace = self._workspace
        reader = CellReader(workspace.snapshot(), workspace.office.door.today, workspace.words)
        wanted: _Wanted = {}
        refused: dict[Cell, str] = {}
        for cell in cells:
            if cell.text == cell.row.texts[cell.column]:
                continue
            try:
                value = reader.read(cell.column, cell.text)
            except CellRefused as why:
                refused[cell.row.id, cell.column] = str(why)
            else:
                field = _TOPICS[cell.row.side] if cell.column is Column.TOPICS else _FIELDS[cell.column]
                wanted[CellValue(row_id=cell.row.id, field=field, value=value)] = cell.column
        return wanted, refused

    def _write_behind(self, wanted: "_Wanted", said: Message | None) -> None:
        refused = PeopleCells(self._workspace.office.door).write(tuple(wanted))
        self._written.emit(wanted, said, refused)

    @Slot(object, object, object)
    def _on_written(self, wanted: "_Wanted", said: Message | None, refused: Sequence[RefusedCell]) -> None:
        words = self._workspace.words
        if refused:
            columns = {(value.row_id, value.field): column for value, column in wanted.items()}
            self._say_refused(
                {
                    (one.row_id, columns[one.row_id, one.field]): troubles.sentence(one.why, words)
                    for one in refused
                }
            )
        elif said is not None:
            text = words(said, count=len(wanted))
            self._workspace.noticed.emit(Notice(text=text, tone=Tone.OK, undoable=True))

    def _say_refused(self, refused: Mapping[Cell, str]) -> None:
        self._model.refuse(refused)
        why = next(iter(refused.values()))
        words = self._workspace.words
        self._workspace.notice(words(people_table.REFUSED, count=len(refused), why=why), Tone.WARNING)


_Wanted = dict[CellValue, Column]
