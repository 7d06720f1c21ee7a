"""Pairs made elsewhere, from a file or from the clipboard."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from revmentor_desktop.services.office import Office
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.matching.pair_import_dialog import PairImportDialog, Plan
from revmentor_desktop.views.shell.choosing import choose_existing
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import pair_lists as wording
from revmentor_desktop.wording import people_view

if TYPE_CHECKING:
    from revmentor_desktop.services.pair_lists import PairListPlan

_PATTERNS = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"


class PairListComing(QObject):
    """Shows what a list of pairs would do, and has it done."""

    def __init__(self, workspace: Workspace, over: QWidget) -> None:
        super().__init__(over)
        self._workspace = workspace
        self._over = over

    def choose_file(self) -> None:
        """Ask for a list of pairs, and show what it would do."""
        words = self._workspace.words
        kinds = f"{words(wording.LISTS)} ({_PATTERNS});;{words(people_view.EVERY_FILE)} (*)"
        choose_existing(self._over, words(wording.CHOOSE), kinds, self.import_file)

    def import_file(self, path: str) -> None:
        """Show what a file of pairs would do."""
        office, snapshot, file = self._workspace.office, self._workspace.snapshot(), Path(path)
        self._preview(file.name, lambda: office.pair_lists.planned(file, snapshot))

    def paste(self) -> None:
        """Show what the pairs on the clipboard would do."""
        words, text = self._workspace.words, QGuiApplication.clipboard().text()
        if not text.strip():
            self._workspace.notice(words(wording.CLIPBOARD_EMPTY), Tone.WARNING)
            return
        office, snapshot, name = self._workspace.office, self._workspace.snapshot(), words(wording.CLIPBOARD)
        self._preview(name, lambda: office.pair_lists.planned_text(text, snapshot, name))

    def _preview(self, name: str, plan: Plan) -> None:
        dialog = PairImportDialog(self._workspace, name, plan, self._over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.import_requested.connect(self._on_import)
        dialog.open()

    def _on_import(self, plan: "PairListPlan") -> None:
        amount = len(plan.pairs)
        name = self._workspace.words(wording.IMPORTING, count=amount)
        verb = partial(_import, self._workspace.office, plan)
        self._workspace.perform_in_background(name, verb, wording.IMPORTED, count=amount)


def _import(office: Office, plan: "PairListPlan") -> None:
    office.backups.take(office.door.store.path, "import", office.place.now())
    office.pair_lists.apply(plan)
