"""How a session can have gone: held, moved, or called off by one of the two, to choose one of."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.views.appearance import space


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a session went, and what that is called."""

    status: SessionStatus
    by_side: Side | None = None
    text: str
    is_open: bool = True
    """Whether it can be chosen."""
    is_move: bool = False
    """Whether the session only gets another time, and keeps its status."""

    @property
    def name(self) -> str:
        """The name of its button."""
        if self.is_move:
            return "moved"
        return "-".join(part for part in (self.status, self.by_side) if part)


class Outcomes(QWidget):
    """Outcomes to choose one of."""

    changed = Signal()

    def __init__(self, outcomes: Sequence[Outcome], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcomes = tuple(outcomes)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        for place, outcome in enumerate(self._outcomes):
            # An ampersand in a name is no shortcut.
            radio = QRadioButton(outcome.text.replace("&", "&&"), self)
            radio.setObjectName(outcome.name)
            radio.setAccessibleName(outcome.text)
            radio.setEnabled(outcome.is_open)
            self._group.addButton(radio, place)
            column.addWidget(radio)
        self._group.buttonClicked.connect(self.changed)

    def choose(self, status: SessionStatus, by_side: Side | None) -> None:
        """Choose an outcome, or the first that is open where it is none of them."""
        said = [one for one in self._outcomes if not one.is_move]
        there = [one for one in said if (one.status, one.by_side) == (status, by_side)]
        chosen = next(one for one in (*there, *self._outcomes) if one.is_open)
        self._group.button(self._outcomes.index(chosen)).setChecked(True)

    def chosen(self) -> Outcome:
        """The outcome that is chosen."""
        return self._outcomes[self._group.checkedId()]
