"""The question that a list leaves open which does not tell mentors from adepts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from revmentor_desktop.domain.people import Side
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words

_TEXTS = {Side.MENTOR: people_view.MENTORS, Side.ADEPT: people_view.ADEPTS}


class SideQuestion(QWidget):
    """Asks who the people on a list are; hidden until it is needed."""

    answered = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side: Side | None = None
        """The answer, once there is one."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        row.addWidget(label(words(people_view.WHICH_SIDE), Style.STRONG))
        self._group = group = QButtonGroup(self)
        for place, (side, text) in enumerate(_TEXTS.items()):
            button = Button(words(text), self)
            button.setObjectName(f"import-side-{side.value}")
            button.setCheckable(True)
            button.setAutoDefault(False)
            group.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        group.idClicked.connect(self._on_clicked)
        self.hide()

    def forget(self) -> None:
        """Forget the answer, for another list."""
        self.side = None
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        self.hide()

    def _on_clicked(self, place: int) -> None:
        self.side = tuple(_TEXTS)[place]
        self.answered.emit()
