"""A process that measures the people table and prints milliseconds as JSON: `… HOW_MANY`."""

import gc
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import median
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from typing_extensions import override

from revmentor_desktop.app import application
from revmentor_desktop.domain.ids import DepartmentId, ParticipationId, PersonId
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.programme import Department
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_cells import ROW_ROLE
from revmentor_desktop.models.people_collation import collator
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.people.cells import CellReader
from revmentor_desktop.views.people.delegate import PeopleDelegate
from revmentor_desktop.views.people.tab import PeopleTab
from revmentor_desktop.views.people.table import PeopleTable
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.benchmarks.figures import seconds
from tests.building import AUTUMN, Bench

_FIRST = ("Anna", "Bo", "Åsa", "Örjan", "Ärla", "Karl", "Lisa", "Erik", "Eva", "Olle", "Sara", "Zeb")
_LAST = ("Ek", "Lind", "Berg", "Åström", "Öberg", "Wrede", "Holm", "Dahl", "Norrby", "Wall", "Ågren")
_TITLES = ("Säljare", "Jurist", "Ekonom", "Utvecklare", "Controller", "Redaktör", "Årsmötesplanerare")
_SITES = ("Malmö", "Lund", "Göteborg", "Stockholm", "Umeå")
_TYPED = ("åström 7", "malmö ju", "anna lind", "p4711", "finns inte")
_DEPARTMENTS = 12
_PAIRS = 9
_EDITS = 15
_ROUNDS = 5
_WORDS = Words("sv")
_UP = Qt.SortOrder.AscendingOrder
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ConstantPeople(PeopleModel):
    """A model of as many rows, all of which are the same one."""

    def __init__(self, row: PeopleRow, count: int) -> None:
        super().__init__(_WORDS)
        self._row = row
        self._many = count

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._many

    @override
    def rows_from(self, first: int, last: int) -> list[PeopleRow]:
        return [self._row] * (last - first + 1)

    @override
    def row_at(self, index: Index) -> PeopleRow | None:
        return self._row

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._row if role == ROW_ROLE else None


class CountingDelegate(PeopleDelegate):
    """Counts the rows it paints."""

    painted: ClassVar[Counter[int]] = Counter()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.painted[index.row()] += 1
        super().paint(painter, option, index)


def main() -> None:
    """Measure with as many people as the first word says."""
    count = int(sys.argv[1])
    application()
    with tempfile.TemporaryDirectory() as name, _office(Path(name), count) as office:
        workspace = Workspace(office, _WORDS)
        tab = PeopleTab(workspace)
        workspace.changed.connect(tab.refresh)
        tab.resize(1280, 700)
        tab.show()
        QCoreApplication.processEvents()
        told = {**_painted(tab), **_ordered(tab), "keys": _typed(tab), **_edited(tab)}
        _end(tab)
    print(json.dumps(told))


def _painted(tab: PeopleTab) -> dict[str, list[float]]:
    """First paints of a table of the people, and of one of constants, in turn."""
    constant = ConstantPeople(tab.model.rows_from(0, 0)[0], tab.model.rowCount())
    _first_paint(tab.model), _first_paint(constant)
    pairs = [(_first_paint(tab.model), _first_paint(constant)) for _ in range(_PAIRS)]
    return {"painted": [ours for ours, _ in pairs], "constant": [bare for _, bare in pairs]}


def _first_paint(model: PeopleModel) -> float:
    made: list[PeopleTable] = []

    def show() -> None:
        table = PeopleTable(model, "people")
        table.setItemDelegate(_delegate(table))
        table.resize(900, 600)
        table.show()
        made.append(table)

    taken = _milliseconds(show)
    _end(made[0])
    return taken


def _end(widget: QWidget) -> None:
    """Do away with a widget at once: as long as it is there, it follows its model."""
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _ordered(tab: PeopleTab) -> dict[str, list[float]]:
    """Sorts by title of what stands by name, and plain sorts with ready keys and a repaint, in turn."""
    sort_key = collator("sv").sortKey
    keys = [sort_key(row.texts[Column.TITLE]) for row in tab.model.rows_from(0, tab.model.rowCount())]
    heading = tab.table.heading

    def ours() -> None:
        heading.setSortIndicator(Column.TITLE, _UP)

    def bare() -> None:
        sorted(range(len(keys)), key=keys.__getitem__)
        tab.table.viewport().update()

    pairs: list[tuple[float, float]] = []
    for _ in range(_PAIRS + 1):
        heading.setSortIndicator(Column.NAME, _UP)
        QCoreApplication.processEvents()
        # What a sort before this one has worked out is forgotten, but for the keys of the texts.
        tab.model.order.take(tab.model._rows)
        pairs.append((_milliseconds(ours), _milliseconds(bare)))
    heading.setSortIndicator(Column.NAME, _UP)
    return {"ordered": [one for one, _ in pairs[1:]], "sorted": [other for _, other in pairs[1:]]}


def _typed(tab: PeopleTab) -> list[float]:
    """Every key of some searches, typed one after the other; of each the median of some rounds."""
    # What measuring before has left is not the program's.
    gc.collect()
    rounds = [_typed_once(tab) for _ in range(_ROUNDS)]
    return [median(times) for times in zip(*rounds, strict=True)]


def _typed_once(tab: PeopleTab) -> list[float]:
    search = tab.toolbar.search
    taken: list[float] = []
    for text in _TYPED:
        taken += [_milliseconds(lambda letter=letter: search.insert(letter)) for letter in text]  # type: ignore[misc]
        search.clear()
        QCoreApplication.processEvents()
    return taken


def _edited(tab: PeopleTab) -> dict[str, list[float]]:
    """Edits of a title, saved and painted, and how many rows each painted."""
    delegate = CountingDelegate(_WORDS, _nothing_known, tab._reader, tab.table)
    tab.table.setItemDelegate(delegate)
    index = tab.model.index(3, Column.TITLE)
    times, rows = [], []
    for number in range(_EDITS + 1):
        QCoreApplication.processEvents()
        delegate.painted.clear()
        times.append(_milliseconds(lambda text=f"Titel {number}": tab.model.setData(index, text)))  # type: ignore[misc]
        rows.append(float(len(delegate.painted)))
    return {"edits": times[1:], "rows": rows[1:]}


def _milliseconds(act: Callable[[], object]) -> float:
    """Time an act with everything that it leaves to the event loop, painting included."""

    def whole() -> None:
        act()
        QCoreApplication.processEvents()

    return 1000 * seconds(whole)


def _delegate(table: PeopleTable) -> PeopleDelegate:
    return PeopleDelegate(_WORDS, _nothing_known, _no_reader, table)


def _nothing_known(_: Column) -> list[str]:
    return []


def _no_reader() -> CellReader:
    raise NotImplementedError


@contextmanager
def _office(folder: Path, count: int) -> Iterator[Office]:
    """A programme with as many people, on both sides, in a dozen departments."""
    bench = Bench(folder)
    rng = Random(1)  # noqa: S311 - people to measure with, nothing secret
    with bench.started() as door, door.step(Verb.IMPORT_PEOPLE) as unit:
        unit.add(
            *(Department(id=DepartmentId(f"d{at}"), name=f"Avdelning {at}") for at in range(_DEPARTMENTS))
        )
        people = [_person(rng, number) for number in range(count)]
        unit.add(*people)
        unit.add(*(_part(number, one) for number, one in enumerate(people)))
    with bench.opened() as door:
        yield Office(door, bench.place)


def _person(rng: Random, number: int) -> Person:
    return Person(
        id=PersonId(f"p{number}"),
        name=f"{rng.choice(_FIRST)} {rng.choice(_LAST)} {number}",
        email=f"p{number}@example.org",
        title=f"{rng.choice(_TITLES)} {rng.randrange(100)}",
        department_id=DepartmentId(f"d{number % _DEPARTMENTS}"),
        site=rng.choice(_SITES),
        phone=f"+46 70 {rng.randrange(10**7)}",
    )


def _part(number: int, person: Person) -> Participation:
    return Participation(
        id=ParticipationId(f"q{number}"),
        person_id=person.id,
        cohort_id=AUTUMN.id,
        side=Side.MENTOR if number % 2 else Side.ADEPT,
    )


if __name__ == "__main__":
    main()
