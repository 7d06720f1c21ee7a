"""Planning all sessions: a draft is worked out beside the window, shown, and written when it is accepted."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.planning import Plan, PlanChoices
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.session_pairs import choices
from revmentor_desktop.models.session_plan import PlanDraft, placed_rows, unplaced_rows
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import session_page as wording


class PlanActs(QObject):
    """Plans the sessions of the cohort in view."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._words = workspace.words
        self._window = window
        self._choices = PlanChoices()

    def plan_all(self) -> None:
        """Work out a draft for all sessions by the programme's norms, then show it."""
        self._plan(PlanChoices())

    def _plan(self, asked: PlanChoices) -> None:
        self._choices = asked
        draft = partial(self._draft, self._workspace.snapshot(), asked)
        self._workspace.in_background(self._words(wording.PLANNING), draft, self._on_planned)

    def _draft(self, snapshot: Snapshot, asked: PlanChoices) -> PlanDraft:
        plan = self._workspace.office.scheduling.draft(snapshot, asked)
        return PlanDraft(
            cohort_id=snapshot.cohort.id,
            plan=plan,
            placed=placed_rows(plan, snapshot, self._words),
            unplaced=unplaced_rows(plan, snapshot, self._words),
        )

    def _on_planned(self, draft: PlanDraft) -> None:
        from revmentor_desktop.views.sessions.plan_dialog import CHOOSE, PlanDialog

        dialog = PlanDialog(draft, self._words, self._window)
        answer = dialog.exec()
        dialog.deleteLater()
        if answer == CHOOSE:
            self.choose()
        elif answer:
            self._workspace.perform_in_background(
                self._words(wording.APPLYING),
                partial(self._apply, draft.cohort_id, draft.plan),
                wording.APPLIED,
                count=draft.changed,
            )

    def choose(self) -> None:
        """Ask how to plan, and plan again in that way."""
        from revmentor_desktop.views.sessions.plan_choices_dialog import PlanChoicesDialog

        snapshot = self._workspace.snapshot()
        pairs = tuple((one.pair_id, one.names) for one in choices(snapshot, self._words))
        dialog = PlanChoicesDialog(
            self._choices,
            snapshot.programme,
            pairs,
            self._workspace.office.door.today,
            self._words,
            self._window,
        )
        accepted = dialog.exec()
        chosen = dialog.choices()
        dialog.deleteLater()
        if accepted:
            self._plan(chosen)

    def _apply(self, cohort_id: CohortId, plan: Plan) -> int:
        office = self._workspace.office
        office.backups.take(office.door.store.path, "apply", office.door.now())
        return office.scheduling.apply(cohort_id, plan)
