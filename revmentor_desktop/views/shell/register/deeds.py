"""What is done in the register's dialogs: tried before, said afterwards, and taken back there."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.consequences import Consequences, Write, consequences, difference
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.shell.register.done_line import DoneLine
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import answers, journal, register, troubles
from revmentor_desktop.wording.catalogue import Message

Couples = Sequence[tuple[str, str]]
Attempt = Callable[[Callable[[], object]], bool]


class Deeds(QObject):
    """Runs verbs in a dialog, and says which pairs then break the rule that is about its words."""

    tried = Signal(str, object, bool, object)
    """The key that would stay, those that would go, whether that may be, and the sentences about it."""

    def __init__(self, workspace: Workspace, said: DoneLine, attempt: Attempt, parent: QObject) -> None:
        """`attempt` runs a verb and says in the dialog what refuses it."""
        super().__init__(parent)
        self._workspace = workspace
        self._said = said
        self._attempt = attempt
        self.rule: Rule | None = None
        said.undo_requested.connect(self.undo)

    def perform(self, verb: Callable[[], object], *sentences: str, judged: bool = True) -> bool:
        """Run a verb and say what was done; with `judged`, also which pairs begin to break the rule."""
        before = self._workspace.snapshot()
        if not self._attempt(verb):
            return False
        self._said.say(*sentences)
        if judged and self.rule is not None:
            after, today = self._workspace.snapshot(), self._workspace.office.door.today
            answer = LateAnswer(self, self._on_difference)
            judging = partial(difference, before, after, self.rule, today)
            self._workspace.in_background("", judging, answer.hand_on)
        return True

    def amounts(self, write: Write) -> Consequences:
        """Count what a change would touch."""
        return consequences(self._workspace.office.door, self._workspace.snapshot(), write)

    def try_merge(self, kept: str, gone: tuple[str, ...], name: str, write: Write) -> None:
        """Tell what a merge into the word of this name would mean."""
        answer = LateAnswer(self, partial(self._on_tried, kept, gone, name))
        trying = partial(_tried, self._workspace.office, self._workspace.snapshot(), write, self.rule)
        self._workspace.in_background("", trying, answer.hand_on)

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        history, words = self._workspace.office.history, self._workspace.words
        step = history.next_undo()
        if step is not None and self._attempt(history.undo):
            whom = history.whom(step, self._workspace.snapshot())
            title = journal.title_about(step, whom, words)
            self._said.say(words(answers.UNDONE, title=title), undoable=False)

    def _on_difference(self, answer: tuple[Couples, Couples]) -> None:
        self._said.add(self._against((register.BREAKS_NOW, register.MENDED_NOW), answer))

    def _on_tried(self, kept: str, gone: tuple[str, ...], name: str, told: Consequences | RuleBroken) -> None:
        words = self._workspace.words
        if isinstance(told, RuleBroken):
            self.tried.emit(kept, gone, False, [troubles.sentence(told, words)])
            return
        people = words(register.PEOPLE_MOVE, count=told.people, kept=name)
        against = self._against((register.WOULD_BREAK, register.WOULD_MEND), (told.come, told.go))
        first = people if told.people else words(register.NOBODY_MOVES)
        self.tried.emit(kept, gone, True, [first, *against])

    def _against(self, messages: tuple[Message, Message], couples: tuple[Couples, Couples]) -> list[str]:
        if self.rule is None:
            return []
        told = zip(messages, couples, strict=True)
        return [register.pairs_against(one, of, self.rule, self._workspace.words) for one, of in told if of]


def _tried(office: Office, snapshot: Snapshot, write: Write, rule: Rule | None) -> Consequences | RuleBroken:
    try:
        return consequences(office.door, snapshot, write, rule)
    except RuleBroken as broken:
        return broken
