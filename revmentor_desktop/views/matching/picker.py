"""“Pair with…”: everybody of the other side ranked, found by typing, chosen by Enter."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.models.pairing_ranking import RankedRow, found_rows
from revmentor_desktop.models.pairing_rows import ROW_ROLE, RowModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.ranking_view import RankingView
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.wording import board
from revmentor_desktop.wording.catalogue import Words

_MOVING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class SearchLine(Line):
    """A line to type in whose arrow keys move through a list."""

    def __init__(self, moves: QWidget, parent: QWidget) -> None:
        super().__init__(parent, icon=Icon.SEARCH)
        self._moves = moves

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() in _MOVING:
            QApplication.sendEvent(self._moves, arg__1)
            return
        super().keyPressEvent(arg__1)


class PairPicker(QDialog):
    """A small window with the ranked list; it says whom somebody chose and closes."""

    picked = Signal(object)
    """The `RankedRow` that was chosen."""

    def __init__(self, title: str, rows: list[RankedRow], button: str, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pair-picker")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._rows = rows
        self.model = RowModel(self)
        self.list = RankingView(self.model, words(board.RANKED), self)
        self.search = SearchLine(self.list, self)
        self.search.setObjectName("pair-search")
        self.search.setPlaceholderText(words(board.FIND_NAME))
        self.search.setAccessibleName(words(board.FIND_NAME))
        self.search.setClearButtonEnabled(True)
        self.pair_button = Button(button, self, primary=True)
        self.pair_button.setDefault(True)
        self.close_button = Button(words(board.CLOSE), self)
        self._lay_out(title)
        self.search.textChanged.connect(self._on_typed)
        self.list.activated.connect(self._on_activated)
        self.pair_button.clicked.connect(self._on_pair)
        self.close_button.clicked.connect(self.reject)
        self._on_typed("")
        self.search.setFocus()

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.M)
        column.addWidget(snug(title, Style.SECTION, parent=self))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.pair_button)
        column.addLayout(buttons)
        unit = self.fontMetrics().averageCharWidth()
        self.resize(min(unit * 72, self.screen().availableGeometry().width() - 80), unit * 78)

    def _on_typed(self, text: str) -> None:
        self.model.show(found_rows(self._rows, text))
        first = self.model.index(0)
        self.list.setCurrentIndex(first)
        self.pair_button.setEnabled(first.isValid())

    def _on_activated(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._on_pair()

    def _on_pair(self) -> None:
        chosen = self.list.currentIndex().data(ROW_ROLE)
        if isinstance(chosen, RankedRow):
            self.accept()
            self.picked.emit(chosen)
