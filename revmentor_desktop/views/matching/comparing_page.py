"""Two drafts beside each other: figures of both, pairs that only one has, and who moves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from revmentor_desktop.models.pairing_comparison import ComparisonView, Figure
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.row_list import RowList
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.framed import Choice
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import matching_draft
from revmentor_desktop.wording.catalogue import Message, Words

_FIGURES = 3


class ComparingPage(QWidget):
    """Chooses two of the drafts and the board, and shows what differs."""

    chosen = Signal(str, str)
    """The keys of the two that are compared."""
    went_back = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.one, self.other = (
            self._choice("compare-one", matching_draft.FIRST),
            self._choice("compare-other", matching_draft.SECOND),
        )
        self.sentence = snug("", Style.BODY, parent=self)
        self.sentence.setObjectName("comparison-sentence")
        self._grid = QGridLayout()
        self._heads = [label("", Style.SMALL_STRONG, parent=self) for _ in range(2)]
        self._cells = [self._line(place + 1) for place in range(_FIGURES)]
        self.list = RowList(words(matching_draft.COMPARISON), "comparison-list", self)
        self.back = Button(words(matching_draft.BACK), self)
        self.back.setObjectName("comparison-back")
        self._lay_out()
        for choice in (self.one, self.other):
            choice.activated.connect(self._on_chosen)
        self.back.clicked.connect(self.went_back)

    def offer(self, named: Sequence[tuple[str, str]], one: str, other: str) -> None:
        """Offer what can be compared, as keys with names, and ask for two of them."""
        for choice, key in ((self.one, one), (self.other, other)):
            choice.clear()
            for value, name in named:
                choice.addItem(name, value)
            choice.setCurrentIndex(max(0, choice.findData(key)))
        self._on_chosen()

    def show_comparison(self, view: ComparisonView) -> None:
        """Show what differs."""
        self.sentence.setText(view.sentence)
        self.list.rows.show(view.rows)
        for head, choice in zip(self._heads, (self.one, self.other), strict=True):
            head.setText(choice.currentText())
        for cells, figure in zip(self._cells, view.figures, strict=True):
            self._fill(cells, figure)

    def _choice(self, name: str, spoken: Message) -> Choice:
        choice = Choice(self)
        choice.setObjectName(name)
        choice.setAccessibleName(self._words(spoken))
        return choice

    def _line(self, place: int) -> tuple[QLabel, QLabel, QLabel, Chip]:
        name = label("", Style.SMALL, muted=True, parent=self)
        one, other = (label("", Style.STRONG, parent=self) for _ in range(2))
        change = Chip("", Tone.PLAIN, self)
        for column, widget in enumerate((name, one, other, change)):
            self._grid.addWidget(widget, place, column, Qt.AlignmentFlag.AlignLeft)
        return name, one, other, change

    def _fill(self, cells: tuple[QLabel, QLabel, QLabel, Chip], figure: Figure) -> None:
        name, one, other, change = cells
        for widget, text in ((name, figure.name), (one, figure.one), (other, figure.other)):
            widget.setText(text)
        tone = Tone.OK if figure.is_better else Tone.WARNING
        change.say(figure.change, tone)
        change.setVisible(bool(figure.change))

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(space.S)
        choices.addWidget(self.one, 1)
        choices.addWidget(label(self._words(matching_draft.WITH), Style.SMALL, muted=True, parent=self))
        choices.addWidget(self.other, 1)
        for place, head in enumerate(self._heads, start=1):
            self._grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignLeft)
        self._grid.setHorizontalSpacing(space.L)
        self._grid.setVerticalSpacing(space.XS)
        self._grid.setColumnStretch(3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.M)
        column.addLayout(choices)
        column.addLayout(self._grid)
        column.addWidget(self.sentence)
        column.addWidget(self.list, 1)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_chosen(self) -> None:
        self.chosen.emit(str(self.one.currentData()), str(self.other.currentData()))
