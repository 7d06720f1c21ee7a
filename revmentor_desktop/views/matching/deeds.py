"""What is done to pairs from the board: each a verb of the services, said in the message bar."""

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Plan
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.models.pairing_answers import Placing
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import board

_BEFORE_MATCHING = "before-matching"
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
            said = board.SWAPPED
            names["other"] = _short(facts, facts.snapshot.pairs[placing.displaced].mentor_id)
        pairing, cohort_id = self._workspace.office.pairing, facts.snapshot.cohort.id
        made = self._workspace.perform(
            lambda: pairing.reassign(cohort_id, placing.leaving, mentor_id, adept_id, reason), said, **names
        )
        return made is not None

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

    def apply(self, facts: PairingFacts, plan: Plan, new: int) -> bool:
        """Propose the pairs of a draft as one step, after a backup."""
        office, cohort_id = self._workspace.office, facts.snapshot.cohort.id

        def verb() -> int:
            office.backups.take(office.door.store.path, _BEFORE_MATCHING, office.door.now())
            return office.pairing.apply(cohort_id, plan)

        return self._workspace.perform(verb, board.APPLIED, count=new) is not None


def _names(facts: PairingFacts, pair: Pair) -> dict[str, str]:
    return {"mentor": _short(facts, pair.mentor_id), "adept": _short(facts, pair.adept_id)}


def _short(facts: PairingFacts, person_id: PersonId) -> str:
    return facts.name(person_id)[:_LONGEST_NAME]
