"""The columns of a list and what each is read as, to be corrected before the import."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.imports import ColumnReading, ListField
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.people.plain_tip import plain_tip
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import import_view, people_view
from revmentor_desktop.wording.catalogue import Words

_LONGEST_HEADING = 32
_SURE = 75
"""From so many per cent a guess is called sure."""


class MappingRow(QScrollArea):
    """A box for each column, under its heading, with how sure the guess is."""

    corrected = Signal()
    """Somebody chose another field for a column."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._columns: dict[str, _Column] = {}
        self._corrections: dict[str, ListField | None] = {}
        self.setObjectName("import-columns")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def corrections(self) -> Mapping[str, ListField | None]:
        """What was chosen by hand, by heading."""
        return self._corrections

    def show_columns(self, readings: Sequence[ColumnReading]) -> None:
        """Show how the columns are read; boxes that are there already only follow."""
        if [one.name for one in readings] != list(self._columns):
            self._make(readings)
        for reading in readings:
            self._columns[reading.name].show_reading(reading)

    def _make(self, readings: Sequence[ColumnReading]) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.M)
        self._columns = {}
        for reading in readings:
            column = _Column(self._words, reading.name, body)
            column.box.activated.connect(self._on_chosen)
            self._columns[reading.name] = column
            row.addWidget(column)
        row.addStretch(1)
        self.setWidget(body)
        self.setFixedHeight(body.sizeHint().height() + self.horizontalScrollBar().sizeHint().height())

    def forget(self) -> None:
        """Forget the corrections, for another list or sheet."""
        self._corrections = {}

    def _on_chosen(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            code = str(box.currentData())
            self._corrections[str(box.property("heading"))] = ListField(code) if code else None
            self.corrected.emit()


class _Column(QWidget):
    """One column: its heading, what it is read as, and why."""

    def __init__(self, words: Words, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._name = words, name
        self._tone = Tone.PLAIN
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.XS)
        short = name if len(name) <= _LONGEST_HEADING else f"{name[:_LONGEST_HEADING]}…"
        caption = label(short, Style.SMALL_STRONG, parent=self)
        self.box = QComboBox(self)
        self.box.setObjectName("import-column")
        self.box.setAccessibleName(words(people_view.READ_AS, heading=name))
        self.box.setProperty("heading", name)
        self.box.addItem(words(people_view.NOT_READ), "")
        for one in ListField:
            self.box.addItem(words(people_view.FIELDS[one]), one.value)
        caption.setBuddy(self.box)
        self._why: QLabel = label(" ", Style.SMALL, parent=self)
        self._why.setObjectName("import-column-why")
        for widget in (caption, self.box, self._why):
            column.addWidget(widget)

    def show_reading(self, reading: ColumnReading) -> None:
        """Show what the column is read as."""
        self.box.setCurrentIndex(self.box.findData(reading.field.value if reading.field else ""))
        self.box.setEnabled(not reading.restricted)
        why = self._words(import_view.LEFT_OUT_WHY, heading=self._name) if reading.restricted else ""
        self.setToolTip(plain_tip(why) if why else "")
        self.box.setAccessibleDescription(why)
        self._tone = _tone(reading)
        self._why.setText(self._says(reading))
        self._colour()

    def _says(self, reading: ColumnReading) -> str:
        if reading.restricted:
            return self._words(import_view.LEFT_OUT)
        if reading.decided:
            return self._words(import_view.DECIDED)
        if reading.field is None:
            return " "
        message = import_view.SURE if reading.sure >= _SURE else import_view.UNSURE
        return self._words(message, percent=reading.sure)

    def _colour(self) -> None:
        theme = colours(self.palette())
        ink = theme.muted if self._tone is Tone.PLAIN else theme.ink(self._tone)
        palette = self._why.palette()
        if palette.color(QPalette.ColorRole.WindowText) != ink:
            palette.setColor(QPalette.ColorRole.WindowText, ink)
            self._why.setPalette(palette)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()


def _tone(reading: ColumnReading) -> Tone:
    if reading.restricted:
        return Tone.CLASH
    guessed = reading.field is not None and not reading.decided and reading.sure < _SURE
    return Tone.WARNING if guessed else Tone.PLAIN
