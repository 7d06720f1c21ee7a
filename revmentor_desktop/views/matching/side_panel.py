"""The panel at the right of the board: the chosen person, the chosen couple, and who suits best."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_couple import CoupleView
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.models.pairing_ranking import RankedRow
from revmentor_desktop.models.pairing_rows import ID_ROLE, RowModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.couple_section import CoupleSection
from revmentor_desktop.views.matching.person_section import PersonSection
from revmentor_desktop.views.matching.ranking_view import RankingView
from revmentor_desktop.views.matching.slim_bar import slim
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.cards import SidePanel
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import board
from revmentor_desktop.wording.catalogue import Words


class ChoicePanel(SidePanel):
    """Explains whoever is chosen on the board, and ranks the others for them."""

    other_chosen = Signal(str)
    """Somebody of the ranking is looked at."""
    other_picked = Signal(str)
    """Somebody of the ranking shall be the partner."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choice-panel")
        self.hint_title = snug(words(board.CHOOSE_SOMEBODY), Style.SECTION, parent=self)
        self.hint = snug(words(board.CHOOSE_MORE), Style.BODY, muted=True, parent=self)
        self.couple = CoupleSection(words, self)
        self.person = PersonSection(words, self)
        self.model = RowModel(self)
        self.heading = label(words(board.SUITS_BEST), Style.STRONG, parent=self)
        self.ranking = RankingView(self.model, words(board.SUITS_BEST), self)
        self._lay_out()
        # Labels that were just made count only once Qt has shown them.
        self._fit_later = QTimer(self)
        self._fit_later.setSingleShot(True)
        self._fit_later.timeout.connect(self._fit)
        self.ranking.clicked.connect(self._on_looked_at)
        self.ranking.activated.connect(self._on_picked)
        selection = self.ranking.selectionModel()
        selection.currentChanged.connect(self._on_looked_at)
        self.clear()

    def _lay_out(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space.S, 0)
        column.setSpacing(space.L)
        column.addWidget(self.couple)
        column.addWidget(self.person)
        column.addStretch(1)
        self._inside = inside
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("explanation")
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        slim(self._scroll)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.column.addWidget(self.hint_title)
        self.column.addWidget(self.hint)
        self.column.addWidget(self._scroll, 3)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.ranking, 2)
        self.column.addStretch(0)

    def _fit(self) -> None:
        """Let the explanation take what it needs and the ranking the rest."""
        width = self._scroll.viewport().width()
        layout = self._inside.layout()
        if layout is not None:
            layout.activate()
            self._scroll.setMaximumHeight(layout.totalHeightForWidth(width) + 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_later.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_later.start()

    def clear(self) -> None:
        """Nobody is chosen."""
        self.hint_title.show()
        self.hint.show()
        for widget in (self._scroll, self.heading, self.ranking):
            widget.hide()
        self.column.setStretch(self.column.count() - 1, 1)
        self.model.show([])

    def _open(self) -> None:
        self.hint_title.hide()
        self.hint.hide()
        self._scroll.show()
        self.column.setStretch(self.column.count() - 1, 0)

    def show_person(self, facts: PairingFacts, person_id: PersonId, side: Side) -> None:
        """Show somebody's profile."""
        self._open()
        self.person.show_person(facts, person_id, side)
        self.person.show()
        self._fit_later.start()

    def show_couple(self, couple: CoupleView | None, *, alone: bool = False) -> None:
        """Explain two people above the profile, or no longer; `alone` hides the profile meanwhile."""
        self.couple.setVisible(couple is not None)
        if couple is not None:
            self._open()
            self.couple.show_couple(couple)
            self._scroll.verticalScrollBar().setValue(0)
        self.person.setVisible(not alone)
        for widget in (self.heading, self.ranking):
            widget.setVisible(not alone and self.model.rowCount() > 0)
        self._fit_later.start()

    def show_ranking(self, rows: list[RankedRow]) -> None:
        """Rank the others for the chosen person."""
        blocked = self.ranking.selectionModel().blockSignals(True)
        self.model.show(rows)
        self.ranking.selectionModel().blockSignals(blocked)
        self.heading.setVisible(bool(rows))
        self.ranking.setVisible(bool(rows))

    def _on_looked_at(self, index: QModelIndex) -> None:
        chosen = index.data(ID_ROLE) if index.isValid() else None
        if isinstance(chosen, str):
            self.other_chosen.emit(chosen)

    def _on_picked(self, index: QModelIndex) -> None:
        chosen = index.data(ID_ROLE)
        if isinstance(chosen, str):
            self.other_picked.emit(chosen)
