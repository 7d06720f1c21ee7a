"""Which wall cards are printed: of whom, and with what on them."""

from collections.abc import Set

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.domain.people import Side
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import wall_cards
from revmentor_desktop.wording.catalogue import Words

_SIDES = {
    "both": frozenset(Side),
    "mentors": frozenset({Side.MENTOR}),
    "adepts": frozenset({Side.ADEPT}),
}


class WallCardsDialog(QDialog):
    """Asks what the cards shall be about; challenges only where they are asked for."""

    asked = Signal()
    """The preview is asked for."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("wall-cards")
        self.setWindowTitle(words(wall_cards.ASK))
        self._group = QButtonGroup(self)
        self._choices = {name: QRadioButton(words(text), self) for name, text in wall_cards.CHOICES.items()}
        for name, button in self._choices.items():
            button.setObjectName(f"wall-cards-{name}")
            self._group.addButton(button)
        self._choices["both"].setChecked(True)
        self._unpaired = QCheckBox(words(wall_cards.ONLY_UNPAIRED), self)
        self._unpaired.setObjectName("wall-cards-unpaired")
        self._challenges = QCheckBox(words(wall_cards.WITH_CHALLENGES), self)
        self._challenges.setObjectName("wall-cards-challenges")
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.S)
        column.addWidget(label(words(wall_cards.ASK), Style.PAGE_TITLE, parent=self))
        column.addWidget(snug(words(wall_cards.ASK_MORE), Style.BODY, muted=True, parent=self))
        column.addSpacing(space.S)
        column.addWidget(label(words(wall_cards.WHO), Style.STRONG, parent=self))
        for widget in (*self._choices.values(), self._unpaired, self._challenges):
            if widget is self._unpaired:
                column.addSpacing(space.S)
            column.addWidget(widget)
        column.addSpacing(space.M)
        column.addLayout(self._buttons(words))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)

    def _buttons(self, words: Words) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        row.addStretch(1)
        cancel = Button(words(wall_cards.CANCEL), self)
        cancel.setObjectName("wall-cards-cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        preview = Button(words(wall_cards.PREVIEW_BUTTON), self, primary=True)
        preview.setObjectName("wall-cards-preview")
        preview.setDefault(True)
        preview.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(preview)
        return row

    @property
    def sides(self) -> Set[Side]:
        """Whose cards."""
        return next(_SIDES[name] for name, button in self._choices.items() if button.isChecked())

    @property
    def only_unpaired(self) -> bool:
        """Whether only those without a pair get a card."""
        return self._unpaired.isChecked()

    @property
    def with_challenges(self) -> bool:
        """Whether the adepts' challenges stand on their cards."""
        return self._challenges.isChecked()

    @override
    def accept(self) -> None:
        super().accept()
        self.asked.emit()
