"""The organisation's logo within the dialog of document templates: chosen, said, removed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.printing.logos import is_drawable
from revmentor_desktop.views.shell.choosing import choose_existing
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import document_templates as wording


class LogoRow(QHBoxLayout):
    """Two buttons below a sentence, at the end of a dialog's column."""

    def __init__(self, workspace: Workspace, dialog: ShellDialog) -> None:
        super().__init__()
        self._workspace, self._dialog = workspace, dialog
        self._said = dialog.paragraph(dialog.words(wording.LOGO_ABOUT))
        self._choose = Button(dialog.words(wording.LOGO), dialog)
        self._remove = Button(dialog.words(wording.NO_LOGO), dialog)
        self.setSpacing(space.S)
        for button, code in ((self._choose, "choose-logo"), (self._remove, "remove-logo")):
            button.setObjectName(code)
            button.setAutoDefault(False)
            self.addWidget(button)
        self.addStretch(1)
        self._choose.clicked.connect(self._on_choose)
        self._remove.clicked.connect(self._on_remove)
        self._show()

    def _show(self) -> None:
        has_one = self._workspace.office.papers.logo() is not None
        self._said.setText(self._dialog.words(wording.HAS_LOGO if has_one else wording.LOGO_ABOUT))
        self._choose.setEnabled(self._workspace.writable)
        self._remove.setEnabled(has_one and self._workspace.writable)

    @Slot()
    def _on_choose(self) -> None:
        words = self._dialog.words
        pattern = words(wording.PICTURES, pattern="*.png *.jpg *.jpeg *.svg")
        choose_existing(self._dialog, words(wording.LOGO), pattern, self.set_logo)

    @Slot(str)
    def set_logo(self, path: str) -> None:
        """Keep a picture as the logo; what is none is refused in the dialog."""
        papers = self._workspace.office.papers
        if self._dialog.attempt(partial(papers.set_logo, Path(path), is_drawable)):
            self._show()
            self._dialog.remark.say(self._dialog.words(wording.LOGO_SET), Tone.OK)

    @Slot()
    def _on_remove(self) -> None:
        if self._dialog.attempt(self._workspace.office.papers.remove_logo):
            self._show()
            self._dialog.remark.say(self._dialog.words(wording.LOGO_REMOVED), Tone.OK)
