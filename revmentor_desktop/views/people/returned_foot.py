"""The foot of the returned forms: giving up, and taking in what is shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.wording import forms_view, people_view
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    from revmentor_desktop.services.returned_forms import ReturnedPlan


class ReturnedFoot(QWidget):
    """Two buttons; the one that takes in says how many."""

    wanted = Signal()
    given_up = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        row.addStretch(1)
        cancel = Button(words(people_view.CANCEL), self)
        cancel.setObjectName("returned-cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.given_up)
        self.apply_button = Button(words(forms_view.TAKE_IN), self, primary=True)
        self.apply_button.setObjectName("returned-apply")
        self.apply_button.setDefault(True)
        self.apply_button.setEnabled(False)
        self.apply_button.clicked.connect(self.wanted)
        row.addWidget(cancel)
        row.addWidget(self.apply_button)

    @property
    def ready(self) -> bool:
        """Whether what is shown can be taken in."""
        return self.apply_button.isEnabled()

    def wait(self) -> None:
        """Nothing can be taken in until it is read."""
        self.apply_button.setEnabled(False)

    def show_plan(self, plan: "ReturnedPlan") -> None:
        """Say how many forms would be taken in."""
        amount = plan.amount
        text = self._words(forms_view.TAKE_IN_SO_MANY, count=amount) if amount else ""
        self.apply_button.setText(text or self._words(forms_view.TAKE_IN))
        self.apply_button.setAccessibleName(self.apply_button.text())
        self.apply_button.setEnabled(amount > 0)
        self.apply_button.updateGeometry()
