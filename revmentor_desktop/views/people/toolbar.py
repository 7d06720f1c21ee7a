"""The line above the people table: whom to show, the search, and what can be begun."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_filters import Choice
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words


class Toolbar(QWidget):
    """Title, filter chips, search and buttons of the People tab."""

    filter_changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip_row, self._tool_row = QHBoxLayout(), QHBoxLayout()
        self._chip_row.addWidget(label(words(people_view.PEOPLE), Style.PAGE_TITLE))
        self._chip_row.addSpacing(space.XS)
        self._words = words
        self._choices: dict[Choice, Chip] = {}
        self._group = QButtonGroup(self)
        for place, choice in enumerate(Choice):
            chip = Chip("", checkable=True)
            chip.setObjectName(f"people-show-{choice.value}")
            self._group.addButton(chip, place)
            self._choices[choice] = chip
            self._chip_row.addWidget(chip)
        self._choices[Choice.ALL].setChecked(True)
        self.search = Line(self, icon=Icon.SEARCH)
        self.columns = Button("", self, icon=Icon.COLUMNS, name=words(people_view.COLUMNS))
        self.add = Button(words(people_view.ADD), self, icon=Icon.ADD)
        self.begin_import = Button(words(people_view.IMPORT_BUTTON), self, primary=True, icon=Icon.IMPORT)
        self._arrange()

    def _arrange(self) -> None:
        words = self._words
        self.search.setObjectName("people-search")
        self.search.setPlaceholderText(words(people_view.FILTER))
        self.search.setAccessibleName(words(people_view.FILTER_NAME))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * 18)
        self.search.setMaximumWidth(self.fontMetrics().averageCharWidth() * 32)
        self.columns.setObjectName("people-choose-columns")
        self.add.setObjectName("people-add")
        self.add.setToolTip(words(people_view.ADD_TIP))
        self.begin_import.setObjectName("people-import")
        for widget in (self.search, self.columns, self.add, self.begin_import):
            self._tool_row.addWidget(widget)
        for row in (self._chip_row, self._tool_row):
            row.setSpacing(space.S)
        self._chip_row.addStretch(1)
        self._tool_row.insertStretch(0, 1)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(space.S)
        self._lines.addLayout(self._chip_row)
        self._lines.addLayout(self._tool_row)
        self._group.idClicked.connect(self._on_chip)
        self.search.textChanged.connect(self._on_text)

    @property
    def choice(self) -> Choice:
        """Whom to show."""
        return list(Choice)[max(self._group.checkedId(), 0)]

    def choose(self, choice: Choice) -> None:
        """Show others."""
        self._choices[choice].setChecked(True)

    def count(self, model: PeopleModel) -> None:
        """Say how many there are of each kind."""
        for choice, chip in self._choices.items():
            chip.say(self._words(people_view.CHOICES[choice.value], count=model.count(choice)))

    def show_working(self, *, any_people: bool, writable: bool) -> None:
        """Offer what can be done: search and filters with people, changes where writing is allowed."""
        for widget in (*self._choices.values(), self.search, self.columns):
            widget.setVisible(any_people)
        for button in (self.add, self.begin_import):
            button.setVisible(any_people)
            button.setEnabled(writable)

    @override
    def minimumSizeHint(self) -> QSize:
        rows = (self._chip_row.minimumSize(), self._tool_row.minimumSize())
        height = super().minimumSizeHint().height()
        return QSize(max(row.width() for row in rows), height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self._chip_row.minimumSize().width() + self._tool_row.minimumSize().width() + space.S
        direction = QBoxLayout.Direction
        self._lines.setDirection(direction.LeftToRight if needed <= self.width() else direction.TopToBottom)

    def _on_chip(self) -> None:
        self.filter_changed.emit()

    def _on_text(self) -> None:
        self.filter_changed.emit()
