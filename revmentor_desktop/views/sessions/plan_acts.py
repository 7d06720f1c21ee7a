"""Planning all sessions: a draft is worked out beside the window, shown, and written when it is accepted."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.planning import Plan
from revmentor_desktop.domain.snapshot import Snapshot
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

    def plan_all(self) -> None:
        """Work out a draft for all sessions, then show it."""
        draft = partial(self._draft, self._workspace.snapshot())
        self._workspace.in_background(self._words(wording.PLANNING), draft, self._on_planned)

    def _draft(self, snapshot: Snapshot) -> PlanDraft:
        plan = self._workspace.office.scheduling.draft(snapshot)
        return PlanDraft(
            cohort_id=snapshot.cohort.id,
            plan=plan,
            placed=placed_rows(plan, snapshot, self._words),
            unplaced=unplaced_rows(plan, snapshot, self._words),
        )

    def _on_planned(self, draft: PlanDraft) -> None:
        from revmentor_desktop.views.sessions.plan_dialog import PlanDialog

        dialog = PlanDialog(draft, self._words, self._window)
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted:
            self._workspace.perform_in_background(
                self._words(wording.APPLYING),
                partial(self._apply, draft.cohort_id, draft.plan),
                wording.APPLIED,
                count=draft.changed,
            )

    def _apply(self, cohort_id: CohortId, plan: Plan) -> int:
        office = self._workspace.office
        office.backups.take(office.door.store.path, "apply", office.door.now())
        return office.scheduling.apply(cohort_id, plan)
