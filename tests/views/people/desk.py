"""A People tab on a real file, and hands to work it with."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.services.office import Office
from revmentor_desktop.services.people import People
from revmentor_desktop.views.people.editors import CellChoice, CellLine
from revmentor_desktop.views.people.tab import PeopleTab
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.building import Bench, participation, person

T = TypeVar("T", bound=QObject)


class Desk:
    """The tab, what it said, and the programme behind it."""

    def __init__(self, office: Office, language: str) -> None:
        self.office = office
        self.said: list[Notice] = []
        self.workspace = Workspace(office, Words(language))
        self.workspace.noticed.connect(self.said.append)
        self.tab = PeopleTab(self.workspace)
        self.workspace.changed.connect(self.tab.refresh)
        self.workspace.replaced.connect(self._on_replaced)
        self.tab.resize(1280, 700)
        self.tab.show()

    def _on_replaced(self) -> None:
        self.tab.refresh(None)

    def names(self) -> list[str]:
        """The names as the table shows them."""
        return self.column(Column.NAME)

    def column(self, column: Column) -> list[str]:
        """A column as the table shows it."""
        model = self.tab.model
        return [str(model.index(place, column).data()) for place in range(model.rowCount())]

    def row(self, name: str) -> PeopleRow:
        """The row of a name."""
        place = self.names().index(name)
        row = self.tab.model.row_at(self.tab.model.index(place, 0))
        assert row is not None
        return row

    def choose(self, name: str, column: Column = Column.NAME) -> None:
        """Put the keyboard on a cell."""
        table = self.tab.table
        table.setColumnHidden(column, False)
        table.setFocus()
        table.go_to(self.tab.model.index(self.names().index(name), column))

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the table."""
        self.tab.table.setFocus()
        QTest.keyClick(self.tab.table, key, keys)

    def begin_edit(self, name: str, column: Column) -> QLineEdit:
        """Press F2 on a cell; gives the line to type in."""
        self.choose(name, column)
        self.press(Qt.Key.Key_F2)
        return next(line for line in self.tab.table.findChildren(CellLine) if line.isVisible())

    def choice(self) -> QComboBox:
        """The list that edits the current cell."""
        self.press(Qt.Key.Key_F2)
        return next(box for box in self.tab.table.findChildren(CellChoice) if box.isVisible())

    def type(self, name: str, column: Column, text: str) -> None:
        """Edit a cell, and confirm with Enter."""
        line = self.begin_edit(name, column)
        line.selectAll()
        typed(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)
        QApplication.processEvents()


def found(where: QObject, kind: type[T], name: str = "") -> T:
    """The child of a kind (and an object name) that is there; the latest where an old one still fades."""
    children = [child for child in where.findChildren(kind) if not name or child.objectName() == name]
    shown = [child for child in children if isinstance(child, QWidget) and child.isVisible()]
    return (shown or children)[-1]


def typed(line: QLineEdit, text: str) -> None:
    """Type a text; signs that Qt's test keyboard lacks are put in."""
    if text.isascii():
        QTest.keyClicks(line, text)
    else:
        line.insert(text)


@contextmanager
def desk(folder: Path, *names: str, language: str = "en", write: bool = True) -> Iterator[Desk]:
    """Open a tab on a new programme with mentors of these names; a name in capitals is an adept."""
    folder.mkdir(exist_ok=True)
    bench = Bench(folder)
    with bench.started() as made:
        people = People(made)
        for name in names:
            side = Side.ADEPT if name.isupper() else Side.MENTOR
            people.add(person(name), participation(name, side))
    with bench.opened(write=write) as opened:
        at_work = Desk(Office(opened, bench.place), language)
        try:
            yield at_work
        finally:
            at_work.tab.close()
            at_work.tab.deleteLater()
            QApplication.processEvents()
