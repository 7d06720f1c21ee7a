"""The chosen point of an agenda: its kind, what came of it, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.agendas import AgendaItem, ItemKind
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.fields import Options, Paragraph
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording import names
from revmentor_desktop.wording.catalogue import Words

_LINES = 2


class PointFields(QWidget):
    """Fields of one point; hidden while none is chosen."""

    kind_chosen = Signal(str, str)
    """A point, and its kind."""
    outcome_written = Signal(str, str)
    """A point, and what came of it."""
    double_requested = Signal()
    remove_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None, *, has_outcome: bool = True) -> None:
        super().__init__(parent)
        self._item_id = ""
        kinds = {kind.value: words(names.of(kind)).capitalize() for kind in ItemKind}
        self.kind = Options("kind", kinds, self)
        self.kind.setObjectName("point-kind")
        self.kind.setAccessibleName(words(wording.KIND))
        self.kind.setToolTip(words(wording.KIND))
        self.outcome = Paragraph("", _LINES, self)
        self.outcome.setObjectName("point-outcome")
        self.outcome.setAccessibleName(words(wording.OUTCOME))
        self.outcome.setPlaceholderText(words(wording.OUTCOME_HINT))
        self._double = Button("", self, icon=Icon.COPY, name=words(wording.DUPLICATE))
        self._double.setObjectName("double-point")
        self._remove = Button("", self, icon=Icon.CLOSE, name=words(wording.REMOVE))
        self._remove.setObjectName("remove-point")
        self.outcome.setVisible(has_outcome)
        self._arrange()
        self.kind.chosen.connect(self._on_kind)
        self.outcome.done.connect(self.outcome_written)
        self._double.clicked.connect(self.double_requested)
        self._remove.clicked.connect(self.remove_requested)
        self.hide()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(space.S)
        head.addWidget(self.kind, 1)
        head.addWidget(self._double)
        head.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, space.S)
        column.setSpacing(space.S)
        column.addLayout(head)
        if not self.outcome.isHidden():
            column.addWidget(self.outcome)

    def show_item(self, item: AgendaItem | None, *, fixed: bool) -> None:
        """Show a point; what is being written stays, and is saved with the point it belongs to."""
        anew = (item.id if item else "") != self._item_id
        if anew:
            self.outcome.finish()
        self._item_id = item.id if item else ""
        self.outcome.key = self._item_id
        self.setVisible(item is not None)
        if item is None:
            return
        self.kind.show_option(item.kind.value)
        self.outcome.show_text(item.outcome, anew=anew)
        for widget in (self.kind, self.outcome, self._double, self._remove):
            widget.setEnabled(not fixed)

    def _on_kind(self, _: str, kind: str) -> None:
        self.kind_chosen.emit(self._item_id, kind)
