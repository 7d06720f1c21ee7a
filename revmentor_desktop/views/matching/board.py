"""The board as the tab's parts share it: the cohort's facts, its cards, and what the engine says."""

from collections.abc import Iterator

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale, QObject, QTimer, Signal

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.pairing_cards import Kept, PersonCard, adept_cards, mentor_cards, person_card
from revmentor_desktop.models.pairing_facts import PairingFacts, pairing_facts
from revmentor_desktop.models.pairing_tally import Tally, tally
from revmentor_desktop.views.matching.judging import Judging
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording.catalogue import Words

_ABOUT_PAIRS = frozenset({"pair", "session", "agenda_item", "feedback", "idea", "follow_up", "contact"})
"""Tables that a change of pairs alone touches: pairs, and what goes with them."""
_AT_REST_MS = 40
"""Milliseconds after which a tab that was just made has been painted."""
_END = object()
LOCALES = {"sv": "sv_SE", "en": "en_GB"}


class Board(QObject):
    """Reads the cohort in view and keeps its cards; scores follow from the background."""

    opens_pairs = True
    """Whether the page of a pair, with all that it holds, may be opened from here."""
    changed = Signal()
    """The cards are new, or what is known about them."""

    def __init__(
        self, workspace: Workspace, parent: QObject | None = None, words: Words | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.words = words or workspace.words
        self.judging = Judging(workspace, self)
        self.facts: PairingFacts | None = None
        self.mentors: list[PersonCard] = []
        self.adepts: list[PersonCard] = []
        self._collator = QCollator(QLocale(LOCALES.get(self.words.language, "en_GB")))
        self._is_shown = False
        self._missed: list[ChangeSet] | None = []
        """What happened since the cards were made; None for anything."""
        self._open: frozenset[PersonId] | None = None
        """The adepts who had an empty place when the board was laid out; they stand first, and stay there."""
        self._reading: Iterator[None] | None = None
        self._read_on = QTimer(self)
        self._read_on.setInterval(0)
        self._read_on.timeout.connect(self._on_read_on)
        self._keys: dict[str, QCollatorSortKey] = {}
        self.judging.judged.connect(self._on_judged)

    def read(self, change_set: ChangeSet | None = None) -> None:
        """Take the cohort as it is now; a programme without a cohort has an empty board.

        Of a ChangeSet that is about pairs alone only the cards of their people are made anew. A board that
        is shown follows in slices, between which the window lives; `catch_up` does not wait for that.
        Without a ChangeSet it is laid out anew: adepts with an empty place come first. While one works on
        it every card stays where it is.
        """
        if change_set is None:
            self._open = None
        self._missed = None if change_set is None or self._missed is None else [*self._missed, change_set]
        self._reading = self._slices(self._kept())
        if self._is_shown and change_set is not None:
            self._read_on.start()
        else:
            self.catch_up()

    @property
    def is_reading(self) -> bool:
        """Whether the cards are not all up to date yet."""
        return self._reading is not None

    def catch_up(self) -> None:
        """Read what has not been read yet, at once."""
        while self._reading is not None:
            self._on_read_on()

    def _on_read_on(self) -> None:
        if self._reading is None or next(self._reading, _END) is _END:
            self._reading = None
            self._read_on.stop()

    def _slices(self, kept: Kept | None) -> Iterator[None]:
        """Read slice by slice; nothing is shown before all is read."""
        try:
            snapshot = self.workspace.snapshot()
        except RuleBroken:
            self.facts, self.mentors, self.adepts, self._missed = None, [], [], []
            self.changed.emit()
            return
        facts, today = pairing_facts(self.seen(snapshot)), self.workspace.office.door.today
        yield
        mentors = mentor_cards(facts, today, self.words, self.key, kept)
        yield
        self.adepts = self._laid_out(adept_cards(facts, today, self.words, self.key, kept))
        self.facts, self.mentors, self._missed = facts, mentors, []
        self._mark_clashes()
        yield
        self.changed.emit()
        yield
        if self._is_shown:
            self.judging.judge(snapshot)
        else:
            # What the engine loads and works out must not hold up the first painting.
            self._is_shown = True
            QTimer.singleShot(_AT_REST_MS, self, self._judge_first)

    def _judge_first(self) -> None:
        if self.facts is not None and not self.judging.has_begun:
            self.judging.judge(self.workspace.snapshot())

    def _laid_out(self, by_name: list[PersonCard]) -> list[PersonCard]:
        if self._open is None:
            self._open = frozenset(card.id for card in by_name if card.free)
        first = self._open
        return sorted(by_name, key=lambda card: card.id not in first)

    def seen(self, snapshot: Snapshot) -> Snapshot:
        """What of a cohort may be seen on the board: all of it."""
        return snapshot

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

    def _kept(self) -> Kept | None:
        """The cards that are still true; None where all are made anew."""
        missed = self._missed
        if missed is None or any(row.table not in _ABOUT_PAIRS for one in missed for row in one.rows):
            return None
        changed = (row for one in missed for row in one.rows if row.table == "pair")
        rows = (row for one in changed for row in (one.before, one.after) if row)
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
