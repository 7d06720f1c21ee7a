"""One edit, and the rows that every model on the window says have changed."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex

from revmentor_desktop.app import TABS
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.main_window import MainWindow
from tests.gallery.studio import Setting, settle, shown

_CODES = ("people", "matching", "sessions", "ideas")
_NEW_NAME = "Åsa Andersson Nyby"


def edit(file: Path) -> dict[str, float]:
    """Rename somebody in a pair while each tab is in view; rows changed, touched, and in all, by tab.

    Touched are the rows that name the person: the own one and the partner's; the pair's card; its
    sessions, and itself among the pairs that can be chosen there; its ideas.
    """
    counted: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder, shown(file, Path(folder), Setting()) as window:
        for entry in TABS:
            window.pages.show_tab(entry.code)
            settle()
        for number, code in enumerate(_CODES):
            window.pages.show_tab(code)
            settle()
            changed = _rename(window, f"{_NEW_NAME} {number}")
            counted[f"{code}:changed"] = changed
            counted[f"{code}:touched"] = _touched(code, _snapshot(window))
            counted[f"{code}:rows"] = sum(_rows(model) for model in _models(window))
    return counted


def _snapshot(window: MainWindow) -> Snapshot:
    tab = window.pages.current
    if tab is None:
        raise LookupError("no tab is shown")
    return tab.workspace.snapshot()


def _rename(window: MainWindow, name: str) -> int:
    """Rename the mentor of the first pair; returns how many rows were said to change."""
    tab = window.pages.current
    if tab is None:
        raise LookupError("no tab is shown")
    rows: set[tuple[int, int]] = set()
    heard = [_listen(number, model, rows) for number, model in enumerate(_models(window))]
    snapshot = tab.workspace.snapshot()
    person = snapshot.people[_first_pair_mentor(snapshot)]
    tab.workspace.perform(partial(tab.workspace.office.people.revise, replace(person, name=name)))
    settle()
    for stop in heard:
        stop()
    return len(rows)


def _first_pair_mentor(snapshot: Snapshot) -> PersonId:
    living = [pair for pair in snapshot.pairs.values() if pair.status in LIVING]
    return min(living, key=lambda pair: pair.id).mentor_id


def _touched(code: str, snapshot: Snapshot) -> int:
    pair = min((one for one in snapshot.pairs.values() if one.status in LIVING), key=lambda one: one.id)
    return {
        "people": 2,
        "matching": 1,
        "sessions": len(snapshot.sessions_of(pair.id)) + 1,
        "ideas": sum(idea.pair_id == pair.id for idea in snapshot.ideas.values()),
    }[code]


def _models(window: MainWindow) -> list[QAbstractItemModel]:
    tab = window.pages.current
    found = tab.findChildren(QAbstractItemModel) if tab is not None else []
    return [model for model in found if type(model).__module__.startswith("revmentor_desktop.models")]


def _rows(model: QAbstractItemModel) -> int:
    return model.rowCount()


def _listen(number: int, model: QAbstractItemModel, rows: set[tuple[int, int]]) -> Callable[[], None]:
    """Note every row that a model says has changed, come or gone; a reset is all of them."""

    def changed(first: QModelIndex, last: QModelIndex) -> None:
        rows.update((number, row) for row in range(first.row(), last.row() + 1))

    def moved(_parent: QModelIndex, first: int, last: int) -> None:
        rows.update((number, row) for row in range(first, last + 1))

    def reset() -> None:
        rows.update((number, row) for row in range(model.rowCount()))

    model.dataChanged.connect(changed)
    model.rowsInserted.connect(moved)
    model.rowsRemoved.connect(moved)
    model.modelReset.connect(reset)
    model.layoutChanged.connect(reset)

    def stop() -> None:
        model.dataChanged.disconnect(changed)
        model.rowsInserted.disconnect(moved)
        model.rowsRemoved.disconnect(moved)
        model.modelReset.disconnect(reset)
        model.layoutChanged.disconnect(reset)

    return stop
