"""What is noted about how people stand with the cohort: one step for all of them, said with Undo."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.people import Participation, ParticipationStatus
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.standing.day_dialog import DayDialog
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import names, standing
from revmentor_desktop.wording.catalogue import Message

_LONGEST_NAME = 80


class StandingDeeds:
    """Carries out what the menu asks for about some people; dialogs open over `window`."""

    def __init__(self, workspace: Workspace, parts: Sequence[Participation], window: QWidget) -> None:
        self._workspace, self._words, self._window = workspace, workspace.words, window
        self._parts = tuple(parts)

    def decide(self, status: ParticipationStatus) -> None:
        """Select, put in reserve or turn down."""
        people = self._workspace.office.people
        said = standing.DECIDED[status].of(len(self._parts))
        self._workspace.perform(lambda: people.decide(self._ids, status), said, **self._facts())

    def ask_told(self) -> None:
        """Ask when they were told."""
        status = self._words(names.of(self._parts[0].status)) if self._parts else ""
        what = self._words(standing.TELL_WHAT.of(len(self._parts)), status=status, **self._facts())
        self._ask_day(standing.TELL_TITLE, what, self.tell)

    def ask_approved(self) -> None:
        """Ask when the manager approved."""
        what = self._words(standing.APPROVE_WHAT.of(len(self._parts)), **self._facts())
        self._ask_day(standing.APPROVE_TITLE, what, self.approve)

    def tell(self, on: date | None) -> None:
        """Note when they were told, or that they were not."""
        selection = self._workspace.office.selection
        said = standing.TOLD if on else standing.UNTOLD
        self._note(lambda: selection.tell(self._ids, on), said, on)

    def approve(self, on: date | None) -> None:
        """Note when the manager approved, or that they have not."""
        selection = self._workspace.office.selection
        said = standing.APPROVED if on else standing.DISAPPROVED
        self._note(lambda: selection.approve(self._ids, on), said, on)

    def take_over(self) -> None:
        """Let the reserves of earlier cohorts apply to the one in view."""
        selection, cohort_id = self._workspace.office.selection, self._workspace.snapshot().cohort.id
        waiting = len(selection.reserves(cohort_id))
        if waiting:
            self._workspace.perform(
                lambda: selection.take_over(cohort_id), standing.TAKEN_OVER, count=waiting
            )
        else:
            self._workspace.notice(self._words(standing.NO_RESERVES), Tone.PLAIN)

    @property
    def _ids(self) -> list[ParticipationId]:
        return [one.id for one in self._parts]

    def _facts(self) -> dict[str, str | int]:
        people = self._workspace.snapshot().people
        first = people[self._parts[0].person_id].name[:_LONGEST_NAME] if self._parts else ""
        return {"name": first, "count": len(self._parts)}

    def _ask_day(self, title: Message, what: str, then: Callable[[date], None]) -> None:
        DayDialog(self._words, title, what, self._today, then, self._window).open()

    def _today(self) -> date:
        return self._workspace.office.door.today

    def _note(self, verb: Callable[[], None], said: standing.OneOrMany, on: date | None) -> None:
        told = standing.day(on, self._words) if on else ""
        self._workspace.perform(verb, said.of(len(self._parts)), day=told, **self._facts())
