"""Before a matching: how many pairs there can be, who cannot be matched, what the rules cost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.models.pairing_readiness import ReadinessView
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.row_list import RowList
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.wording import board, matching_draft
from revmentor_desktop.wording.catalogue import Words


class ReadinessPage(QWidget):
    """Says what a matching would meet; one goes on all the same."""

    went_on = Signal()
    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.headline = snug("", Style.BODY, parent=self)
        self.headline.setObjectName("readiness-headline")
        self.sides = snug("", Style.SMALL, muted=True, parent=self)
        self.list = RowList(words(matching_draft.READINESS), "readiness-list", self)
        self.go_on = Button("", self, primary=True)
        self.go_on.setObjectName("readiness-go-on")
        self.close_button = Button(words(board.CLOSE), self)
        self.close_button.setObjectName("readiness-close")
        buttons = QHBoxLayout()
        buttons.setSpacing(space.S)
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.M)
        column.addWidget(self.headline)
        column.addWidget(self.sides)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.go_on.clicked.connect(self.went_on)
        self.close_button.clicked.connect(self.closed)

    def show_readiness(self, view: ReadinessView) -> None:
        """Show what stands in the way."""
        self.headline.setText(view.headline)
        self.sides.setText("\n".join(view.sides))
        self.list.rows.show(view.rows)
        message = matching_draft.MATCH_ANYWAY if view.has_stuck else matching_draft.MATCH
        self.go_on.setText(self._words(message))
        self.go_on.setAccessibleName(self.go_on.text())
        self.go_on.updateGeometry()
