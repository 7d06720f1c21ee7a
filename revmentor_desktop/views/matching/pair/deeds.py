"""What is done to a pair from its page: each a verb of the services, said in the message bar with Undo."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.pairs import Pair, PairGoal
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pair_steps import Act
from revmentor_desktop.models.pair_view import PairView
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import board, pair_page
from revmentor_desktop.wording.catalogue import Message


class PairDeeds:
    """Carries out what the page asks for; what cannot be done is said and changes nothing."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def act(self, view: PairView, act: Act, on: date) -> None:
        """Take a pair a step on, on a day."""
        pairs, pair_id = self._workspace.office.pairs, view.pair.id
        verbs: Mapping[Act, tuple[Callable[[], None], Message]] = {
            Act.ADEPT_SAYS_YES: (lambda: pairs.confirm(pair_id, Side.ADEPT, on), pair_page.SAID_YES_ADEPT),
            Act.MENTOR_SAYS_YES: (lambda: pairs.confirm(pair_id, Side.MENTOR, on), pair_page.SAID_YES_MENTOR),
            Act.BEGIN: (lambda: pairs.activate(pair_id, on), pair_page.BEGUN),
            Act.RESUME: (lambda: pairs.resume(pair_id), pair_page.HAS_RESUMED),
            Act.PAUSE: (lambda: pairs.pause(pair_id, on), pair_page.HAS_PAUSED),
            Act.COMPLETE: (lambda: pairs.complete(pair_id, on), pair_page.HAS_COMPLETED),
            Act.RELEASE: (lambda: pairs.release(pair_id), board.RELEASED),
        }
        verb, said = verbs[act]
        self._workspace.perform(verb, said, **view.names())

    def end(self, view: PairView, why: str, on: date, *, again: bool) -> None:
        """End a pair with a reason."""
        pairs, pair_id = self._workspace.office.pairs, view.pair.id
        said = pair_page.HAS_ENDED if again else pair_page.HAS_ENDED_FOR_GOOD
        self._workspace.perform(lambda: pairs.end(pair_id, why, on=on, again=again), said, **view.names())

    def choose_topics(self, view: PairView, topics: Sequence[str]) -> None:
        """Set the topics by name."""
        preparing, pair_id = self._workspace.office.preparing, view.pair.id
        self._save(view, lambda: preparing.choose_topics(pair_id, topics))

    def ask(self, view: PairView, questions: Sequence[PairGoal]) -> None:
        """Set the questions."""
        self._revise(view, replace(self._now(view), questions=tuple(one.text for one in questions)))

    def aim(self, view: PairView, goals: Sequence[PairGoal]) -> None:
        """Set the goals."""
        self._revise(view, replace(self._now(view), goals=tuple(goals)))

    def challenge(self, view: PairView, text: str, real: bool | None) -> None:
        """Set the challenge, and whether it is real."""
        self._revise(view, replace(self._now(view), challenge=text, challenge_is_real=real))

    def date(self, view: PairView, key: str, on: date | None) -> None:
        """Note a briefing or a signature: brief-mentor, brief-adept, sign-mentor, sign-adept."""
        preparing, pair_id = self._workspace.office.preparing, view.pair.id
        what, _, who = key.partition("-")
        verb = preparing.brief if what == "brief" else preparing.sign
        self._save(view, lambda: verb(pair_id, Side(who), on))

    def _now(self, view: PairView) -> Pair:
        """The pair as it stands: two fields may be saved right after each other."""
        return self._workspace.snapshot().pairs.get(PairId(view.pair.id), view.pair)

    def _revise(self, view: PairView, pair: Pair) -> None:
        if pair != self._now(view):
            self._save(view, lambda: self._workspace.office.pairs.revise(pair))

    def _save(self, view: PairView, verb: Callable[[], None]) -> None:
        self._workspace.perform(verb, pair_page.PREPARED_SAVED, **view.names())
