"""The columns of a list and what each is read as, to be corrected before the import."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from revmentor_desktop.domain.imports import ListField
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words

_LONGEST_HEADING = 32


class MappingRow(QScrollArea):
    """A box for each column, under its heading."""

    corrected = Signal()
    """Somebody chose another field for a column."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._boxes: dict[str, QComboBox] = {}
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

    def show_columns(self, columns: Mapping[str, ListField | None]) -> None:
        """Show how the columns are read; boxes that are there already only follow."""
        if list(columns) == list(self._boxes):
            for heading, field in columns.items():
                self._choose(self._boxes[heading], field)
            return
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.M)
        self._boxes = {heading: self._box(heading, field) for heading, field in columns.items()}
        for heading, box in self._boxes.items():
            pair = QVBoxLayout()
            pair.setSpacing(space.XS)
            short = heading if len(heading) <= _LONGEST_HEADING else f"{heading[:_LONGEST_HEADING]}…"
            caption = label(short, Style.SMALL_STRONG)
            caption.setBuddy(box)
            pair.addWidget(caption)
            pair.addWidget(box)
            row.addLayout(pair)
        row.addStretch(1)
        self.setWidget(body)
        self.setFixedHeight(body.sizeHint().height() + self.horizontalScrollBar().sizeHint().height())

    def forget(self) -> None:
        """Forget the corrections, for another list or sheet."""
        self._corrections = {}

    def _box(self, heading: str, field: ListField | None) -> QComboBox:
        box = QComboBox()
        box.setObjectName("import-column")
        box.setAccessibleName(self._words(people_view.READ_AS, heading=heading))
        box.setProperty("heading", heading)
        box.addItem(self._words(people_view.NOT_READ), "")
        for one in ListField:
            box.addItem(self._words(people_view.FIELDS[one]), one.value)
        self._choose(box, field)
        box.activated.connect(self._on_chosen)
        return box

    def _choose(self, box: QComboBox, field: ListField | None) -> None:
        box.setCurrentIndex(box.findData(field.value if field else ""))

    def _on_chosen(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            code = str(box.currentData())
            self._corrections[str(box.property("heading"))] = ListField(code) if code else None
            self.corrected.emit()
