"""What is shown while a matching is worked out: what it is at, and Cancel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from revmentor_desktop.domain.matching import WorkPhase
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.wording import matching_draft
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.readiness import PHASES


class WaitingPage(QWidget):
    """A bar that moves, the phase in words, and a button that gives the work up."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.phase = snug("", Style.BODY, parent=self)
        self.phase.setObjectName("match-phase")
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(space.S)
        self.bar.setAccessibleName(words(matching_draft.PROGRESS))
        self.cancel = Button(words(matching_draft.CANCEL), self)
        self.cancel.setObjectName("match-cancel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.M)
        for widget in (self.phase, self.bar):
            column.addWidget(widget)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def begin(self, told: str) -> None:
        """Say what is worked out."""
        self.phase.setText(told)

    def tell(self, phase: str) -> None:
        """Say what the work is at."""
        self.phase.setText(self._words(PHASES[WorkPhase(phase)]))
