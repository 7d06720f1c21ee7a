"""Drafts that are kept: which there are, which one is shown, and what is done to them."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.pairs import MatchingDraft
from revmentor_desktop.models.pairing_draft import Couple
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.draft_panel import DraftPanel, Offered
from revmentor_desktop.views.matching.draft_work import Shown
from revmentor_desktop.wording import dates, drafts, matching_draft


class Keeping(QObject):
    """Holds the latest draft and those of the file; each change of those is a step that undo takes back."""

    changed = Signal()
    """Kept drafts are others than before."""

    def __init__(self, board: Board, panel: DraftPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._panel = board, panel
        self._made: dict[str, tuple[PairingFacts, Shown]] = {}
        """What the solver has made, by key, and of which board."""
        self.kept: list[MatchingDraft] = []
        self._key = ""
        panel.remove_requested.connect(self._on_remove)

    @property
    def current(self) -> MatchingDraft | None:
        """The kept draft that is shown; None for the latest."""
        return self.draft(self._key)

    @property
    def latest(self) -> Shown | None:
        """The draft that was worked out last, and is not kept."""
        return self._made[""][1] if "" in self._made else None

    def remember(self, facts: PairingFacts, shown: Shown) -> None:
        """Remember what the solver has made for the draft that is shown."""
        self._made[self._key] = facts, shown

    def made(self, facts: PairingFacts) -> Shown | None:
        """What the solver has made for the draft that is shown, where that still tells all about it."""
        of, shown = self._made.get(self._key, (None, None))
        kept = self.current
        if shown is None or of is None or of.snapshot is not facts.snapshot:
            return None
        same = kept is None or _content(kept) == _content(shown.draft)
        return shown if same else None

    def forget(self) -> None:
        """Forget what was made, and show the latest again."""
        self._made.clear()
        self._key = ""

    def draft(self, key: str) -> MatchingDraft | None:
        """A kept draft by its key."""
        return next((one for one in self.kept if one.id == key), None)

    def read(self) -> None:
        """Read what is kept for the cohort in view."""
        facts = self._board.facts
        if facts is None:
            return
        found = self._board.workspace.office.drafts.all(facts.snapshot.cohort.id)
        kept = sorted(found, key=lambda one: (len(one.name), one.name))
        if kept != self.kept:
            self.kept = kept
            self._key = self._key if self.current is not None else ""
            self.changed.emit()

    def choose(self, key: str) -> None:
        """Show another draft from now on; an empty key is the latest."""
        self._key = key

    def offer(self) -> None:
        """Offer the drafts that there are in the panel."""
        words = self._board.words
        latest = Offered(key="", name=words(matching_draft.LATEST), tip=words(matching_draft.LATEST_TIP))
        self._panel.offer_drafts([latest, *(self._offered(one) for one in self.kept)], self._key)

    def _offered(self, one: MatchingDraft) -> Offered:
        when = dates.short_date(one.made_at.date(), self._board.words)
        tip = self._board.words(matching_draft.KEPT_TIP, name=one.name, when=when)
        return Offered(key=one.id, name=one.name, tip=tip)

    def keep(self, facts: PairingFacts, name: str, shown: Shown) -> None:
        """Keep a draft that the solver has just made under a name."""
        plan, draft, service = shown.plan, shown.draft, self._board.workspace.office.drafts
        if plan is not None:
            cohort_id = facts.snapshot.cohort.id
            verb = partial(service.keep, cohort_id, name, plan, draft.locks, draft.forbidden)
            self._board.workspace.perform(verb, drafts.KEPT, draft=name)

    def lock(self, couple: Couple, *, on: bool) -> None:
        """Lock a pair of the kept draft that is shown, or unlock it."""
        draft = self.current
        if draft is not None:
            service = self._board.workspace.office.drafts
            self._board.workspace.perform(partial(service.lock, draft, couple, locked=on))

    def forbid(self, couple: Couple, *, on: bool) -> None:
        """Forbid a couple in the kept draft that is shown, or allow it again."""
        draft = self.current
        if draft is not None:
            service = self._board.workspace.office.drafts
            self._board.workspace.perform(partial(service.forbid, draft, couple, forbidden=on))

    def _on_remove(self, key: str) -> None:
        draft = self.draft(key)
        if draft is not None:
            service = self._board.workspace.office.drafts
            self._board.workspace.perform(partial(service.drop, draft), drafts.DROPPED, draft=draft.name)


def _content(draft: MatchingDraft) -> tuple[tuple[Couple, ...], ...]:
    return draft.pairs, draft.locks, draft.forbidden
