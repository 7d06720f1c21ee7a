"""What is done to the chosen cells at once: cut, copy, paste, fill down, clear, type into all."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.clipboard import Block, parted, tab_separated
from revmentor_desktop.views.people import block
from revmentor_desktop.views.people.removing import remove
from revmentor_desktop.views.people.saving import CellSaver
from revmentor_desktop.views.people.table import PeopleTable
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import people_table, people_view
from revmentor_desktop.wording.catalogue import Message


class CellActs(QObject):
    """Works on the chosen cells of the table; each act is one step."""

    def __init__(
        self, workspace: Workspace, table: PeopleTable, model: PeopleModel, saver: CellSaver, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._table = table
        self._model = model
        self._saver = saver

    @Slot()
    def copy(self) -> None:
        """Put the chosen cells on the clipboard, as spreadsheets take them."""
        self._copy(headed=False)

    @Slot()
    def copy_headed(self) -> None:
        """Put the chosen cells on the clipboard below the headings of their columns."""
        self._copy(headed=True)

    @Slot()
    def cut(self) -> None:
        """Copy the chosen cells and clear them."""
        if self._copy(headed=False):
            self._put_everywhere("")

    @Slot()
    def paste(self) -> None:
        """Lay what is on the clipboard over the cells from the first chosen one on."""
        text = QGuiApplication.clipboard().text()
        chosen = self._table.chosen_cells()
        if not text or not chosen.rows or not chosen.columns:
            self._say(people_table.NO_TEXT)
            return
        pasted = parted(text)
        shown = [Column(one) for one in self._table.shown_columns()]
        cells, rows, columns = block.laid(self._model, chosen, pasted, shown)
        if not self._lacks_room(pasted, rows, columns):
            self._saver.save(cells, people_table.PASTED)
            first = next(chosen.places())
            wide = tuple(dict.fromkeys(cell.column for cell in cells))
            self._table.choose_block(first, len(cells) // len(wide), wide)

    @Slot()
    def fill_down(self) -> None:
        """Put the texts of the first chosen row into those below; for one row, those of the row above."""
        self._saver.save(block.filled_down(self._model, self._table.chosen_cells()), people_table.CHANGED)

    @Slot()
    def delete(self) -> None:
        """Clear the chosen cells; where whole rows or only names are chosen, take the people out."""
        chosen = self._table.chosen_cells()
        if chosen.is_rows or chosen.columns == (Column.NAME,):
            self.remove()
        else:
            self._put_everywhere("")

    @Slot()
    def remove(self) -> None:
        """Take the people of the chosen cells out of the cohort; Undo is offered."""
        remove(self._workspace, [row.id for row in self._table.chosen()])

    @Slot(str)
    def spread(self, text: str) -> None:
        """Put a text that was typed into all chosen cells."""
        self._put_everywhere(text)
        self._table.setFocus()

    def _copy(self, *, headed: bool) -> bool:
        chosen = self._table.chosen_cells()
        if not chosen.is_block:
            self._say(people_table.ONE_BLOCK)
            return False
        words = self._workspace.words
        heads = [[words(people_view.HEADINGS[column.name]) for column in chosen.columns]] if headed else []
        rows = block.copied(self._model, chosen)
        if rows:
            QGuiApplication.clipboard().setText(tab_separated([*heads, *rows]))
        return bool(rows)

    def _put_everywhere(self, text: str) -> None:
        cells = block.spread(self._model, self._table.chosen_cells(), text)
        self._saver.save(cells, people_table.CHANGED)

    def _lacks_room(self, pasted: Block, rows: int, columns: int) -> bool:
        words = self._workspace.words
        if len(pasted) > rows:
            text = words(people_table.TOO_LONG, rows=len(pasted), room=rows)
        elif len(pasted[0]) > columns:
            text = words(people_table.TOO_WIDE, columns=len(pasted[0]), room=columns)
        else:
            return False
        self._workspace.notice(text, Tone.WARNING)
        return True

    def _say(self, message: Message) -> None:
        self._workspace.notice(self._workspace.words(message), Tone.WARNING)
