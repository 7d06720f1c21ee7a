"""What is done to pairs from the board: each a verb of the services, said in the message bar."""

from collections.abc import Callable, Sequence
from functools import partial

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.matching import Plan
from revmentor_desktop.domain.pairs import MatchingDraft, Pair, PairStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.pairing_answers import Gathered
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.models.pairing_placing import Placing
from revmentor_desktop.services.wanted import Wanted
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import board, swapping

_BEFORE_MATCHING = "before-matching"
_NAMED = 3
"""People named in one message."""
_LONGEST_NAME = 80
"""Characters of a name in a message."""


class Deeds:
    """Carries out what the board asks for; what cannot be done is said and changes nothing."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def pair(
        self,
        facts: PairingFacts,
        couple: tuple[PersonId, PersonId],
        placing: Placing,
        reason: str = "",
    ) -> bool:
        """Make a pair, with whatever makes way for it, as one step."""
        mentor_id, adept_id = couple
        names = {"mentor": _short(facts, mentor_id), "adept": _short(facts, adept_id)}
        said = board.PAIRED
        if placing.displaced is not None:
            said = swapping.REPLACED
            names["other"] = _short(facts, facts.snapshot.pairs[placing.displaced].mentor_id)
        if placing.swaps and placing.left is not None and placing.displaced is not None:
            names["left"] = _short(facts, facts.snapshot.pairs[placing.left].adept_id)
            return self._swap(facts, placing.left, placing.displaced, reason, names)
        pairing, cohort_id = self._workspace.office.pairing, facts.snapshot.cohort.id
        made = self._workspace.perform(
            partial(
                pairing.reassign, cohort_id, placing.leaving, mentor_id, adept_id, reason, known=self._known()
            ),
            said,
            **names,
        )
        return made is not None

    def _swap(
        self, facts: PairingFacts, left: PairId, displaced: PairId, reason: str, names: dict[str, str]
    ) -> bool:
        office, cohort_id = self._workspace.office, facts.snapshot.cohort.id
        made = self._workspace.perform(
            partial(office.swapping.swap, cohort_id, left, displaced, reason, known=self._known()),
            swapping.EXCHANGED,
            **names,
        )
        return made is not None

    def _known(self) -> Snapshot:
        """The cohort as the window follows it; not what a board shows of it."""
        return self._workspace.snapshot()

    def pair_all(self, facts: PairingFacts, gathered: Gathered, adept_id: PersonId) -> None:
        """Pair several mentors with an adept as one step; says who could not come, and why."""
        office, cohort_id = self._workspace.office, facts.snapshot.cohort.id
        why = gathered.refused[0][1] if gathered.refused else gathered.answer.line
        told = {"adept": _short(facts, adept_id), "why": why}
        if not gathered.coming:
            self._workspace.notice(self._workspace.words(swapping.NONE_PAIRED, **told), Tone.WARNING)
            return
        wanted = [
            Wanted(mentor_id=one.mentor_id, adept_id=adept_id, leaving=placing.leaving)
            for one, placing in gathered.coming
        ]
        names = ", ".join(_short(facts, mentor_id) for mentor_id, _ in gathered.refused[:_NAMED])
        said = swapping.SOME_PAIRED if gathered.refused else swapping.EACH_PAIRED
        self._workspace.perform(
            partial(office.swapping.assign_all, cohort_id, wanted, known=self._known()),
            said,
            count=len(wanted),
            names=names,
            **told,
        )

    def release_all(self, pairs: Sequence[Pair]) -> None:
        """Take back those of several pairs that are only proposed, as one step; the others stay."""
        office, words = self._workspace.office, self._workspace.words
        proposed = [one.id for one in pairs if one.status is PairStatus.PROPOSED]
        if not proposed:
            self._workspace.notice(words(swapping.NONE_TO_RELEASE), Tone.WARNING)
            return
        said, staying = swapping.ALL_RELEASED, len(pairs) - len(proposed)
        self._workspace.perform(lambda: office.swapping.release_all(proposed), said, count=len(proposed))
        if staying:
            self._workspace.notice(words(swapping.SOME_STAY, count=staying), Tone.WARNING)

    def lock_all(self, pairs: Sequence[Pair], *, locked: bool) -> None:
        """Lock several pairs, or unlock them, as one step."""
        office, ids = self._workspace.office, [one.id for one in pairs]
        said = swapping.ALL_LOCKED if locked else swapping.ALL_UNLOCKED
        self._workspace.perform(lambda: office.swapping.lock_all(ids, locked=locked), said, count=len(ids))

    def release(self, facts: PairingFacts, pair: Pair) -> None:
        """Take a proposal back."""
        pairs = self._workspace.office.pairs
        self._workspace.perform(lambda: pairs.release(pair.id), board.RELEASED, **_names(facts, pair))

    def end(self, facts: PairingFacts, pair: Pair, why: str) -> None:
        """End a pair that is more than proposed."""
        pairs = self._workspace.office.pairs
        self._workspace.perform(lambda: pairs.end(pair.id, why), board.ENDED, **_names(facts, pair))

    def set_locked(self, facts: PairingFacts, pair: Pair, *, locked: bool) -> None:
        """Lock a pair, or unlock it."""
        pairs = self._workspace.office.pairs
        said = board.IS_LOCKED if locked else board.IS_UNLOCKED
        self._workspace.perform(lambda: pairs.set_locked(pair.id, locked=locked), said, **_names(facts, pair))

    def apply(self, facts: PairingFacts, plan: Plan, new: int) -> None:
        """Propose the pairs of a draft on a worker as one step, after a backup."""
        pairing, cohort_id = self._workspace.office.pairing, facts.snapshot.cohort.id
        self._propose(partial(pairing.apply, cohort_id, plan), new)

    def apply_kept(self, draft: MatchingDraft, new: int) -> None:
        """Propose the pairs of a kept draft that still hold, in the same way."""
        self._propose(partial(self._workspace.office.drafts.apply, draft), new)

    def _propose(self, apply: Callable[[], object], new: int) -> None:
        office = self._workspace.office

        def verb() -> object:
            office.backups.take(office.door.store.path, _BEFORE_MATCHING, office.door.now())
            return apply()

        name = self._workspace.words(board.APPLYING)
        self._workspace.perform_in_background(name, verb, board.APPLIED, count=new)


def _names(facts: PairingFacts, pair: Pair) -> dict[str, str]:
    return {"mentor": _short(facts, pair.mentor_id), "adept": _short(facts, pair.adept_id)}


def _short(facts: PairingFacts, person_id: PersonId) -> str:
    return facts.name(person_id)[:_LONGEST_NAME]
