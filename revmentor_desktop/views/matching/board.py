"""The board as the tab's parts share it: the cohort's facts, its cards, and what the engine says."""

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale, QObject, QTimer, Signal

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_cards import Kept, PersonCard, adept_cards, mentor_cards, person_card
from revmentor_desktop.models.pairing_facts import PairingFacts, pairing_facts
from revmentor_desktop.models.pairing_tally import Tally, tally
from revmentor_desktop.views.matching.judging import Judging
from revmentor_desktop.views.workspace import Workspace

_ABOUT_PAIRS = frozenset({"pair", "session", "agenda_item", "feedback", "idea", "follow_up", "contact"})
"""Tables that a change of pairs alone touches: pairs, and what goes with them."""
_AT_REST_MS = 40
"""Milliseconds after which a tab that was just made has been painted."""
LOCALES = {"sv": "sv_SE", "en": "en_GB"}


class Board(QObject):
    """Reads the cohort in view and keeps its cards; scores follow from the background."""

    changed = Signal()
    """The cards are new, or what is known about them."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.words = workspace.words
        self.judging = Judging(workspace, self)
        self.facts: PairingFacts | None = None
        self.mentors: list[PersonCard] = []
        self.adepts: list[PersonCard] = []
        self._collator = QCollator(QLocale(LOCALES.get(self.words.language, "en_GB")))
        self._is_shown = False
        self._keys: dict[str, QCollatorSortKey] = {}
        self.judging.judged.connect(self._on_judged)

    def read(self, change_set: ChangeSet | None = None) -> None:
        """Take the cohort as it is now; a programme without a cohort has an empty board.

        Of a ChangeSet that is about pairs alone only the cards of their people are made anew.
        """
        kept = self._kept(change_set)
        try:
            snapshot = self.workspace.snapshot()
        except RuleBroken:
            self.facts, self.mentors, self.adepts = None, [], []
            self.changed.emit()
            return
        self.facts = pairing_facts(snapshot)
        today = self.workspace.office.door.today
        self.mentors = mentor_cards(self.facts, today, self.words, self.key, kept)
        self.adepts = adept_cards(self.facts, today, self.words, self.key, kept)
        self._mark_clashes()
        self.changed.emit()
        if self._is_shown:
            self.judging.judge(snapshot)
        else:
            # What the engine loads and works out must not hold up the first painting.
            self._is_shown = True
            QTimer.singleShot(_AT_REST_MS, self, self._judge_first)

    def _judge_first(self) -> None:
        if self.facts is not None and not self.judging.has_begun:
            self.judging.judge(self.facts.snapshot)

    def tally(self) -> Tally | None:
        """The counts over the board."""
        judgement = self.judging.judgement
        possible = judgement.possible if judgement is not None else None
        return tally(self.facts, self.adepts, possible) if self.facts is not None else None

    def pair(self, pair_id: str) -> Pair | None:
        """A pair of this cohort."""
        return self.facts.snapshot.pairs.get(PairId(pair_id)) if self.facts is not None else None

    def mentor_card(self, person_id: PersonId) -> PersonCard | None:
        """The card of a mentor, also of one who is not on the board."""
        if self.facts is None or (person_id, Side.MENTOR) not in self.facts.parts:
            return None
        today = self.workspace.office.door.today
        return person_card(self.facts, person_id, Side.MENTOR, today, self.words)

    def takes_part(self, person_id: str, side: Side) -> bool:
        """Whether somebody stands on that side of the board."""
        return self.facts is not None and (PersonId(person_id), side) in self.facts.parts

    def _kept(self, change_set: ChangeSet | None) -> Kept | None:
        if change_set is None or any(change.table not in _ABOUT_PAIRS for change in change_set.rows):
            return None
        rows = [
            row for one in change_set.rows if one.table == "pair" for row in (one.before, one.after) if row
        ]
        touched = {str(row[column]) for row in rows for column in ("mentor_id", "adept_id")}
        cards = (*self.mentors, *self.adepts)
        return {(card.id, card.side): card for card in cards if card.id not in touched}

    def key(self, name: str) -> QCollatorSortKey:
        """A name's place in the order of the language."""
        if name not in self._keys:
            self._keys[name] = self._collator.sortKey(name)
        return self._keys[name]

    def _mark_clashes(self) -> None:
        judgement = self.judging.judgement
        if judgement is not None:
            from revmentor_desktop.models.pairing_judgement import with_clashes

            self.adepts = with_clashes(self.adepts, judgement)

    def _on_judged(self) -> None:
        self._mark_clashes()
        self.changed.emit()
