"""Asks what a template shall be called that is made of an agenda, and what it is for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.widgets.fields import Options
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording import session_page
from revmentor_desktop.wording.catalogue import Words

_LETTERS = 46


class KeepDialog(Dialog):
    """A name, and the session that the template is used for."""

    keep_requested = Signal(str, int)
    """A name, and the number of the session; 0 is any."""

    def __init__(self, number: int, most: int, words: Words, parent: QWidget) -> None:
        super().__init__(words(wording.KEEP_TITLE), parent)
        self.setObjectName("keep-template")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self.name = Line(self)
        self.name.setObjectName("template-name")
        self.name.setAccessibleName(words(wording.KEEP_NAME))
        uses = {"0": words(wording.FOR_ANY)}
        uses |= {str(one): words(wording.FOR_NUMBER, number=one) for one in range(1, most + 1)}
        self.use = Options("use", uses, self)
        self.use.setObjectName("template-use")
        self.use.setAccessibleName(words(wording.KEEP_FOR))
        self.use.show_option(str(number))
        self.body.addWidget(Paragraph(words(wording.KEEP_WHY), muted=True, parent=self))
        form = QFormLayout()
        form.setHorizontalSpacing(space.L)
        form.setVerticalSpacing(space.S)
        form.addRow(words(wording.KEEP_NAME), self.name)
        form.addRow(words(wording.KEEP_FOR), self.use)
        self.body.addLayout(form)
        self.add_button(words(session_page.CANCEL), "cancel").clicked.connect(self.reject)
        self._save = self.add_button(words(session_page.SAVE), "keep", primary=True)
        self._save.setEnabled(False)
        self._save.clicked.connect(self._on_save)
        self.name.textChanged.connect(self._on_name)
        self.name.setFocus()

    def _on_name(self, text: str) -> None:
        self._save.setEnabled(bool(tidy(text)))

    def _on_save(self) -> None:
        self.keep_requested.emit(tidy(self.name.text()), int(str(self.use.currentData())))
        self.accept()
