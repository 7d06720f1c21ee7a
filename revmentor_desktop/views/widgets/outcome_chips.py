"""The chips above a preview: how many rows of each outcome there are, and which are shown."""

from collections.abc import Mapping, Sequence

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
        self._chips[None].setChecked(True)
        self.hide()

    def count(self, lines: Sequence[PreviewLine], amounts: Mapping[Outcome, int] | None = None) -> None:
        """Say how many lines there are of each outcome; the choice stays while it has any.

        With `amounts` those are said, where not all lines are shown.
        """
        for outcome, chip in self._chips.items():
            amount = sum(outcome in (None, line.outcome) and not line.part for line in lines)
            if amounts is not None:
                amount = sum(amounts.values()) if outcome is None else amounts.get(outcome, 0)
            text = people_view.ALL_LINES if outcome is None else people_view.AMOUNTS[outcome.value]
            chip.say(self._words(text, count=amount))
            chip.setVisible(amount > 0)
        if not any(self.choice in (None, line.outcome) for line in lines):
            self._chips[None].setChecked(True)
        self.setVisible(bool(lines))

    @property
    def choice(self) -> Outcome | None:
        """The outcome that is chosen; None for all."""
        return next((outcome for outcome, chip in self._chips.items() if chip.isChecked()), None)

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(_CHOICES[place])
