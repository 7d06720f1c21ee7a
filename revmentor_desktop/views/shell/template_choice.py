"""The choice of a document template: each document in each language, the programme's own first."""

from PySide6.QtWidgets import QComboBox, QWidget

from revmentor_desktop.domain.documents import WRITTEN, Printed
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import document_templates as wording
from revmentor_desktop.wording import printing, window
from revmentor_desktop.wording.catalogue import languages


class TemplateChoice(QComboBox):
    """A box with a line for each template."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        words = workspace.words
        self.setObjectName("which")
        self.setAccessibleName(words(wording.DOCUMENTS))
        self.entries = _entries(workspace)
        """The document and the language of each line."""
        for kind, language in self.entries:
            named = window.LANGUAGES.get(language, language)
            self.addItem(words(wording.DOCUMENT, document=words(printing.NAMES[kind]), language=named))


def _entries(workspace: Workspace) -> tuple[tuple[Printed, str], ...]:
    own = workspace.snapshot().programme.language
    in_order = sorted(languages(), key=lambda one: (one != own, one))
    return tuple((kind, language) for language in in_order for kind in WRITTEN)
