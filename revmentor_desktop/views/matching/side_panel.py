"""The panel at the right of the board: the chosen person, the chosen couple, and who suits best."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_couple import CoupleView
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.models.pairing_profiles import Profiles
from revmentor_desktop.models.pairing_ranking import RankedRow
from revmentor_desktop.models.pairing_rows import ID_ROLE, RowModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.couple_section import CoupleSection
from revmentor_desktop.views.matching.person_section import PersonSection
from revmentor_desktop.views.matching.profiles_section import ProfilesSection
from revmentor_desktop.views.matching.ranking_view import WholeRanking
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.cards import SidePanel
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import board, swapping
from revmentor_desktop.wording.catalogue import Words


class ChoicePanel(SidePanel):
    """Explains whoever is chosen on the board, and ranks the others for them; all of it scrolls as one."""

    other_chosen = Signal(str)
    """Somebody of the ranking is looked at."""
    other_picked = Signal(str)
    """Somebody of the ranking shall be the partner."""
    pair_asked_for = Signal(str)
    """The page of the pair that is explained is asked for."""
    all_requested = Signal()
    """The ranking of everybody is asked for."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choice-panel")
        self.hint_title = snug(words(board.HOW_TO_PAIR), Style.SECTION, parent=self)
        self.hint = snug(words(board.HOW_TO_PAIR_MORE), Style.BODY, muted=True, parent=self)
        self.couple = CoupleSection(words, self)
        self.profiles = ProfilesSection(self)
        self.person = PersonSection(words, self)
        self.model = RowModel(self)
        self.heading = label(words(board.SUITS_BEST), Style.STRONG, parent=self)
        self.ranking = WholeRanking(self.model, words(board.SUITS_BEST), self)
        self.everybody = Button(words(swapping.EVERYBODY), self)
        self.everybody.setObjectName("rank-everybody")
        self._has_more = False
        self._scroll = QScrollArea(self)
        self._lay_out()
        self.ranking.clicked.connect(self._on_looked_at)
        self.ranking.activated.connect(self._on_picked)
        self.ranking.selectionModel().currentChanged.connect(self._on_looked_at)
        self.everybody.clicked.connect(self.all_requested)
        self.couple.open_pair.clicked.connect(self._on_open_pair)
        self.clear()

    def _lay_out(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, space.XL, space.S, space.XL)
        column.setSpacing(space.L)
        ranked = QVBoxLayout()
        ranked.setSpacing(space.XS)
        for widget in (self.heading, self.ranking):
            ranked.addWidget(widget)
        ranked.addWidget(self.everybody, 0, Qt.AlignmentFlag.AlignLeft)
        for section in (self.hint_title, self.hint, self.couple, self.profiles, self.person):
            column.addWidget(section)
        column.addLayout(ranked)
        column.addStretch(1)
        self._scroll.setObjectName("explanation")
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.column.setContentsMargins(space.XL, 1, space.XS, 1)
        self.column.addWidget(self._scroll)

    def clear(self) -> None:
        """Nobody is chosen."""
        self._invite(on=True)
        for widget in (self.couple, self.profiles, self.person):
            widget.hide()
        self.show_ranking([], more=False)

    def show_person(self, facts: PairingFacts, person_id: PersonId, side: Side) -> None:
        """Show somebody's profile."""
        self._invite(on=False)
        self.person.show_person(facts, person_id, side)
        self.person.show()

    def show_couple(self, couple: CoupleView | None, *, alone: bool = False) -> None:
        """Explain two people above the profile, or no longer; `alone` hides the profile meanwhile."""
        self.couple.setVisible(couple is not None)
        if couple is not None:
            self._invite(on=False)
            self.couple.show_couple(couple)
        self.profiles.show_profiles(None)
        self.person.setVisible(not alone)
        self._show_ranking(on=not alone)

    def show_profiles(self, profiles: Profiles) -> None:
        """Show the two who are explained side by side, in the place of one profile."""
        self.profiles.show_profiles(profiles)
        self.person.hide()

    def show_ranking(self, rows: list[RankedRow], *, more: bool) -> None:
        """Rank the others for the chosen person; `more` says that there are others behind them."""
        blocked = self.ranking.selectionModel().blockSignals(True)
        self.model.show(rows)
        self.ranking.selectionModel().blockSignals(blocked)
        self._has_more = more
        self._show_ranking(on=True)

    def _show_ranking(self, *, on: bool) -> None:
        ranks = on and self.model.rowCount() > 0
        self.heading.setVisible(ranks)
        self.ranking.setVisible(ranks)
        self.everybody.setVisible(ranks and self._has_more)

    def _invite(self, *, on: bool) -> None:
        """Say how to begin, while nobody is chosen."""
        self.hint_title.setVisible(on)
        self.hint.setVisible(on)

    def scroll_up(self) -> None:
        """Show the beginning: somebody else is chosen."""
        self._scroll.verticalScrollBar().setValue(0)

    def _on_looked_at(self, index: QModelIndex) -> None:
        chosen = index.data(ID_ROLE) if index.isValid() else None
        if isinstance(chosen, str):
            self.other_chosen.emit(chosen)

    def _on_open_pair(self) -> None:
        self.pair_asked_for.emit(self.couple.pair_id)

    def _on_picked(self, index: QModelIndex) -> None:
        chosen = index.data(ID_ROLE)
        if isinstance(chosen, str):
            self.other_picked.emit(chosen)
