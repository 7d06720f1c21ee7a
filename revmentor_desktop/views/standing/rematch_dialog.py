"""New partners for those who lost theirs: the ways that disturb least, worked out beside the window."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.drafts import Rematch
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.rematch_ways import WayView, focused, way_views
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.cards import Card
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import standing, troubles
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.lists import people_named

_LONGEST_NAME = 80


class RematchDialog(ShellDialog):
    """Offers the ways for people of one side; nothing is done before one is chosen."""

    by_hand_requested = Signal(str, str)
    """A person and their side, to be paired by hand."""

    def __init__(self, workspace: Workspace, people: Sequence[PersonId], side: Side, parent: QWidget) -> None:
        super().__init__(workspace.words, standing.AGAIN_TITLE, parent, accept=None)
        self.setObjectName("rematch-dialog")
        self._workspace, self._people, self._side = workspace, tuple(people), side
        snapshot = workspace.snapshot()
        called = {one: snapshot.people[one].name[:_LONGEST_NAME] for one in self._people}
        self._names = people_named(self._people, called, self.words)
        self.section(standing.new_partner(side, self._names, self.words))
        self.paragraph(self.words(standing.AGAIN_WHY))
        self.told = self.paragraph(self.words(standing.LOOKING))
        self.told.setObjectName("rematch-told")
        self.cancel.setText(self.words(standing.LATER))
        self.cancel.setAccessibleName(self.words(standing.LATER))
        self._ways: list[WayView] = []
        if len(self._people) == 1:
            hand = Button(self.words(standing.BY_HAND), self)
            hand.setObjectName("rematch-by-hand")
            hand.clicked.connect(self._on_by_hand)
            self.column.addWidget(hand, 0, Qt.AlignmentFlag.AlignLeft)
        self._ask(snapshot)

    def _ask(self, snapshot: Snapshot) -> None:
        work = partial(_ways, self._workspace.office, snapshot, self._people, self._side)
        name = self.words(standing.LOOKING_WORK)
        self._workspace.in_background(name, work, self._on_found, dropped=self.reject)

    def _on_found(self, found: tuple[Rematch, ...] | RuleBroken) -> None:
        if isinstance(found, RuleBroken):
            self.told.hide()
            self.refuse(troubles.sentence(found, self.words))
            return
        self._ways = list(way_views(found, self._workspace.snapshot(), self.words))
        self.told.setText(self.words(standing.NO_WAY, names=self._names))
        self.told.setVisible(not self._ways)
        before = self.column.indexOf(self.told)
        for place, view in enumerate(self._ways):
            card = WayCard(view, place, self.words, self)
            card.chosen.connect(self._on_use)
            self.column.insertWidget(before + 1 + place, card)
            if place == 0:
                card.use.setFocus(Qt.FocusReason.OtherFocusReason)
        # The cards know their heights once they have been laid out.
        QTimer.singleShot(0, self, self._on_laid_out)

    def _on_laid_out(self) -> None:
        self.resize(self.size().expandedTo(self.sizeHint()))

    def _on_use(self, place: int) -> None:
        way, office = self._ways[place].way, self._workspace.office
        cohort_id, fresh = self._workspace.snapshot().cohort.id, len(way.change.new)
        self.accept()
        self._workspace.perform_in_background(
            self.words(standing.WORKING),
            partial(office.rematching.apply, cohort_id, way),
            standing.MATCHED,
            count=fresh,
        )

    def _on_by_hand(self) -> None:
        self.accept()
        self.by_hand_requested.emit(self._people[0], self._side.value)


class WayCard(Card):
    """One way with its button, the first one the primary."""

    chosen = Signal(int)

    def __init__(self, view: WayView, place: int, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self.setObjectName("rematch-way")
        self.column.setSpacing(space.S)
        self.column.addWidget(label(view.title, Style.SECTION, parent=self))
        for line in view.lines:
            self.column.addWidget(label(line, wraps=True, parent=self))
        self.use = Button(words(standing.USE_WAY), self, primary=place == 0)
        self.use.setObjectName("use-way")
        self.use.setAccessibleDescription(" ".join((view.title, *view.lines)))
        self.column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        self.use.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._place)


def _ways(
    office: Office, snapshot: Snapshot, people: Sequence[PersonId], side: Side
) -> tuple[Rematch, ...] | RuleBroken:
    """Work the ways out; what the engine refuses is the answer then, so that the dialog can say it."""
    try:
        return office.rematching.ways(focused(snapshot, people, side))
    except RuleBroken as refused:
        return refused
