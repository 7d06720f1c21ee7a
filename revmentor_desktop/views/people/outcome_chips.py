"""The chips above a preview: how many rows of each outcome there are, and which are shown."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from revmentor_desktop.models.people_import import Outcome, PreviewLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words

_CHOICES: Sequence[Outcome | None] = (None, *Outcome)


class OutcomeChips(QWidget):
    """One chip for all rows, and one for each outcome that there is."""

    chosen = Signal(object)
    """An Outcome, or None for all rows."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._chips: dict[Outcome | None, Chip] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        group = QButtonGroup(self)
        for place, outcome in enumerate(_CHOICES):
            chip = Chip("", checkable=True)
            chip.setObjectName(f"import-{outcome.value if outcome else 'all'}")
            group.addButton(chip, place)
            row.addWidget(chip)
            self._chips[outcome] = chip
        row.addStretch(1)
        group.idClicked.connect(self._on_clicked)
        self.hide()

    def count(self, lines: Sequence[PreviewLine]) -> None:
        """Say how many lines there are of each outcome; all of them are shown at first."""
        for outcome, chip in self._chips.items():
            amount = sum(outcome in (None, line.outcome) for line in lines)
            text = people_view.ALL_LINES if outcome is None else people_view.AMOUNTS[outcome.value]
            chip.say(self._words(text, count=amount))
            chip.setVisible(amount > 0)
        self._chips[None].setChecked(True)
        self.setVisible(bool(lines))

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(_CHOICES[place])
