"""A list of people with a search above it: one to look at, or many to tick."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.domain.text import folded
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import cohorts as wording
from revmentor_desktop.wording.catalogue import Words

_ID = Qt.ItemDataRole.UserRole + 1
_FOLDED = Qt.ItemDataRole.UserRole + 2
_LONGEST = 300
_LINES = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """Somebody in the list."""

    id: str
    text: str
    ticked: bool = False


class PeoplePicker(QWidget):
    """A searchable list; `ticking` puts a box before each."""

    current_changed = Signal(str)
    """Another one is looked at, by id; an empty text for nobody."""

    def __init__(self, words: Words, parent: QWidget, *, ticking: bool = False) -> None:
        super().__init__(parent)
        self._words = words
        self._ticking = ticking
        self.model = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self.model)
        self._found.setFilterRole(_FOLDED)
        self.search = QLineEdit(self)
        self.search.setObjectName("find_people")
        self.search.setPlaceholderText(words(wording.FIND))
        self.search.setAccessibleName(words(wording.FIND))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.view = self._view()
        self.amount: QLabel = label("", Style.SMALL, muted=True, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        column.addWidget(self.search)
        column.addWidget(self.view, 1)
        if ticking:
            column.addLayout(self._foot())
        self.amount.setVisible(ticking)

    def _view(self) -> QListView:
        view = QListView(self)
        view.setObjectName("people")
        view.setAccessibleName(self._words(wording.PEOPLE))
        view.setModel(self._found)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setUniformItemSizes(True)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setMinimumHeight(view.fontMetrics().lineSpacing() * _LINES)
        view.selectionModel().currentChanged.connect(self._on_current)
        self.model.itemChanged.connect(self._on_ticked)
        return view

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.all = Button(self._words(wording.ALL_OR_NONE), self, small=True)
        self.all.setObjectName("all_or_none")
        self.all.setAutoDefault(False)
        self.all.clicked.connect(self._on_all)
        row.addWidget(self.all)
        row.addWidget(self.amount)
        row.addStretch(1)
        return row

    def show_people(self, people: Iterable[Pick]) -> None:
        """List people in their order."""
        self.model.clear()
        for one in people:
            item = QStandardItem(one.text[:_LONGEST])
            item.setData(one.id, _ID)
            item.setData(folded(one.text), _FOLDED)
            item.setCheckable(self._ticking)
            if self._ticking:
                item.setCheckState(Qt.CheckState.Checked if one.ticked else Qt.CheckState.Unchecked)
            self.model.appendRow(item)
        self._count()

    @property
    def current(self) -> str:
        """The id of who is looked at; empty for nobody."""
        return str(self.view.currentIndex().data(_ID) or "")

    def look_at(self, person_id: str) -> None:
        """Choose somebody."""
        for row in range(self._found.rowCount()):
            index = self._found.index(row, 0)
            if index.data(_ID) == person_id:
                self.view.setCurrentIndex(index)
                self.view.scrollTo(index)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of those with a tick, also of those that the search hides."""
        items = (self.model.item(row) for row in range(self.model.rowCount()))
        return tuple(str(one.data(_ID)) for one in items if one.checkState() is Qt.CheckState.Checked)

    def tick(self, ids: Collection[str]) -> None:
        """Tick these and no others."""
        for row in range(self.model.rowCount()):
            item = self.model.item(row)
            state = Qt.CheckState.Checked if item.data(_ID) in ids else Qt.CheckState.Unchecked
            item.setCheckState(state)

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self._found.setFilterFixedString(folded(text))
        if not self.view.currentIndex().isValid() and self._found.rowCount():
            self.view.setCurrentIndex(self._found.index(0, 0))

    @Slot()
    def _on_all(self) -> None:
        shown = [self._found.mapToSource(self._found.index(row, 0)) for row in range(self._found.rowCount())]
        items = [self.model.itemFromIndex(index) for index in shown]
        to_tick = any(one.checkState() is not Qt.CheckState.Checked for one in items)
        for one in items:
            one.setCheckState(Qt.CheckState.Checked if to_tick else Qt.CheckState.Unchecked)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(str(now.data(_ID) or ""))

    @Slot(QStandardItem)
    def _on_ticked(self, _item: QStandardItem) -> None:
        self._count()

    def _count(self) -> None:
        self.amount.setText(self._words(wording.CHOSEN, count=len(self.ticked)))
