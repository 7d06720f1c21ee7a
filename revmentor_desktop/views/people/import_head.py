"""The head of the import: where the list comes from, which sheet, and which row holds the headings."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.shell.choosing import choose_existing
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import import_view, people_view
from revmentor_desktop.wording.catalogue import Words

_PATTERNS = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt"
_SHORTEST_BOX = 14
"""Characters that a box shows at least."""


class ImportHead(QWidget):
    """A title, boxes for the sheet and the heading row, and buttons for another list."""

    file_chosen = Signal(str)
    pasted = Signal(str)
    """What the clipboard holds, as text; empty where it holds none."""
    sheet_chosen = Signal()
    heading_row_chosen = Signal()

    def __init__(self, words: Words, told: QWidget, parent: QWidget | None = None) -> None:
        """`told` says what the list is; it stands below the title."""
        super().__init__(parent)
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        title, row = QHBoxLayout(), QHBoxLayout()
        for line in (title, row):
            line.setSpacing(space.S)
            column.addLayout(line)
        title.addWidget(label(words(import_view.TITLE), Style.PAGE_TITLE), 1)
        row.addWidget(told, 1)
        self._sheets = self._box("import-sheet", words(people_view.SHEET))
        self._sheets.activated.connect(self.sheet_chosen)
        self._caption = label(words(import_view.HEADINGS_IN), Style.SMALL, muted=True)
        self._rows = self._box("import-heading-row", words(import_view.HEADINGS_IN))
        self._rows.activated.connect(self.heading_row_chosen)
        self._caption.setBuddy(self._rows)
        for widget in (self._sheets, self._caption, self._rows):
            row.addWidget(widget)
        keys = QKeySequence(QKeySequence.StandardKey.Paste)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self._choose = self._button(words(import_view.CHOOSE), "import-choose")
        self._choose.clicked.connect(self.choose_file)
        self._paste = self._button(words(import_view.PASTE), "import-paste")
        self._paste.setToolTip(words(import_view.PASTE_TIP, keys=shown))
        self._paste.clicked.connect(self.paste)
        title.addWidget(self._choose)
        title.addWidget(self._paste)
        self.show_list((), (), None)
        self.offer_others(False)

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """The buttons for another list."""
        return self._choose, self._paste

    def offer_others(self, offered: bool) -> None:
        """Show the buttons for another list, where the page itself does not."""
        for button in self.buttons:
            button.setVisible(offered)

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file."""
        words = self._words
        kinds = f"{words(people_view.LISTS)} ({_PATTERNS});;{words(people_view.EVERY_FILE)} (*)"
        choose_existing(self, words(people_view.CHOOSE_LIST), kinds, self.file_chosen.emit)

    @Slot()
    def paste(self) -> None:
        """Take what the clipboard holds."""
        self.pasted.emit(QGuiApplication.clipboard().text())

    @property
    def sheet(self) -> str | None:
        """The sheet that was chosen; None for all."""
        return str(self._sheets.currentData()) if self._sheets.currentData() else None

    @property
    def heading_row(self) -> int | None:
        """The row of headings as it is shown."""
        number = self._rows.currentData()
        return int(number) if number is not None else None

    def show_list(
        self, sheets: Sequence[str], rows: Sequence[tuple[int, str]], heading_row: int | None
    ) -> None:
        """Show the sheets to choose among, the first rows of the one that is read, and its heading row."""
        chosen = self.sheet
        self._sheets.clear()
        if len(sheets) > 1:
            self._sheets.addItem(self._words(people_view.ALL_SHEETS), "")
            for sheet in sheets:
                self._sheets.addItem(sheet, sheet)
            self._sheets.setCurrentIndex(max(0, self._sheets.findData(chosen or "")))
        self._sheets.setVisible(len(sheets) > 1)
        # One row for several sheets would be another one in each.
        shown = rows if len(sheets) < 2 or self.sheet else ()
        self._rows.clear()
        for number, text in shown:
            self._rows.addItem(self._words(import_view.HEADING_ROW, row=number, text=text), number)
        self._rows.setCurrentIndex(self._rows.findData(heading_row))
        for widget in (self._rows, self._caption):
            widget.setVisible(len(shown) > 1)

    def forget(self) -> None:
        """Forget the choices, for another list."""
        self._sheets.clear()
        self._rows.clear()

    def _box(self, name: str, spoken: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_SHORTEST_BOX)
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return box

    def _button(self, text: str, name: str) -> Button:
        button = Button(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button
