"""What is held, dragged by the mouse or cut by keys: every card says what placing it there would mean."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_answers import Answer, answers
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.models.pairing_prices import Cost
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf

_AT_REST_MS = 80
"""Milliseconds after which cards that were scrolled into sight are asked about."""
Answers = Mapping[PersonId, Answer]
Found = tuple[dict[PersonId, Answer], dict[PersonId, Cost]]
"""What cards say, and what the pairs cost."""


class Hand(QObject):
    """Holds mentors until they are placed or given up; answers are worked out away from the UI thread."""

    changed = Signal()
    """Something was taken, or nothing is held any more."""

    def __init__(self, board: Board, mentors: MentorHalf, adepts: AdeptHalf, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._mentors, self._adepts = board, mentors, adepts
        self.held: Dragged | None = None
        self.by_keys = False
        """Whether it was cut by keys: it stays in the hand until it is placed or given up."""
        self._resting: Answers = {}
        self._answers: dict[PersonId, Answer] = {}
        self._costs: dict[PersonId, Cost] = {}
        self._given_up = Event()
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.setInterval(_AT_REST_MS)
        self._look_soon.timeout.connect(self._look)
        adepts.view.verticalScrollBar().valueChanged.connect(self._on_moved)
        board.changed.connect(self._on_board)

    def take(self, dragged: Dragged, *, by_keys: bool = False) -> None:
        """Take mentors into the hand."""
        if dragged == self.held and by_keys == self.by_keys:
            return
        self.held, self.by_keys = dragged, by_keys
        self._mentors.model.take_in_hand(dragged)
        self._mentors.view.invite(open_to_drop=bool(dragged.pair_ids) and not by_keys)
        self.changed.emit()
        self._ask()

    def let_go(self) -> None:
        """Hold nothing any more."""
        if self.held is None:
            return
        self.held, self.by_keys = None, False
        self._given_up.set()
        self._answers, self._costs = {}, {}
        self._mentors.model.take_in_hand(None)
        self._mentors.view.invite(open_to_drop=False)
        self._adepts.model.answer(self._resting)
        self.changed.emit()

    def rest(self, marks: Answers) -> None:
        """Let the cards say this while nothing is held."""
        self._resting = marks
        if self.held is None:
            self._adepts.model.answer(marks)

    def _on_board(self) -> None:
        held, facts = self.held, self._board.facts
        if held is None:
            return
        here = facts is not None and all((one.mentor_id, Side.MENTOR) in facts.parts for one in held.each)
        left = facts is not None and all(one in facts.snapshot.pairs for one in held.pair_ids)
        if here and left:
            self._ask()
        else:
            self.let_go()

    def _ask(self) -> None:
        """Work out what every card says, those in sight first."""
        facts, judgement, held = self._board.facts, self._board.judging.judgement, self.held
        self._given_up.set()
        if facts is None or judgement is None or held is None:
            return
        given_up = self._given_up = Event()
        words, everybody = self._board.words, [card.id for card in self._board.adepts]

        def work(ids: Sequence[PersonId]) -> Found:
            costs = {} if held.others else judgement.costs(held.mentor_id, Side.MENTOR)
            return answers(facts, judgement, held, ids, costs, words), dict(costs)

        background = self._board.workspace.in_background
        in_sight = partial(work, self._adepts.view.in_sight())
        background("", in_sight, partial(self._on_answered_first, given_up, partial(work, everybody)))

    def _on_answered_first(self, given_up: Event, rest: Callable[[], Found], found: Found) -> None:
        """Show what the cards in sight say; which place is best is known when all are asked."""
        if isValid(self) and not given_up.is_set():
            if not self._answers:
                shown = {one: replace(answer, is_best=False) for one, answer in found[0].items()}
                self._adepts.model.answer(shown)
            self._board.workspace.in_background("", rest, partial(self._on_answered, given_up))

    def _on_answered(self, given_up: Event, found: Found) -> None:
        if isValid(self) and not given_up.is_set():
            self._answers, self._costs = found
            self._adepts.model.answer(self._answers)
            self._look()

    def _on_moved(self) -> None:
        if self._costs:
            self._look_soon.start()

    def _look(self) -> None:
        """Work out who else moves, for the cards in sight that do not say so yet."""
        facts, judgement, held = self._board.facts, self._board.judging.judgement, self.held
        if facts is None or judgement is None or held is None:
            return
        asked = [one for one in self._adepts.view.in_sight() if self._lacks(one)]
        given_up, mentor_id, words = self._given_up, held.mentor_id, self._board.words
        costs = {one: self._costs[one] for one in asked}

        def work() -> tuple[Answers, dict[PersonId, Cost]]:
            moved = dict(_with_moves(costs, mentor_id, judgement.moved, given_up))
            return answers(facts, judgement, held, moved, moved, words), moved

        if asked:
            self._board.workspace.in_background("", work, partial(self._on_looked, given_up))

    def _lacks(self, adept_id: PersonId) -> bool:
        answer, cost = self._answers.get(adept_id), self._costs.get(adept_id)
        return answer is not None and bool(answer.tag) and cost is not None and cost.moved is None

    def _on_looked(self, given_up: Event, found: tuple[Answers, dict[PersonId, Cost]]) -> None:
        if not isValid(self) or given_up.is_set():
            return
        for adept_id, answer in found[0].items():
            self._answers[adept_id] = replace(answer, is_best=self._answers[adept_id].is_best)
        self._costs.update(found[1])
        self._adepts.model.answer(dict(self._answers))


def _with_moves(
    costs: Mapping[PersonId, Cost],
    mentor_id: PersonId,
    moved: Callable[[PersonId, PersonId], int],
    given_up: Event,
) -> Iterable[tuple[PersonId, Cost]]:
    """Give the costs with how many others move; ends early once given up."""
    for adept_id, cost in costs.items():
        if given_up.is_set():
            return
        yield adept_id, replace(cost, moved=moved(mentor_id, adept_id))
