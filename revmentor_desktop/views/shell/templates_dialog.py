"""Document templates: the text of each document in each language, looked at, changed and taken back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.domain.papers import TemplateFault
from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.exchange.templates.papers import Written, fault_in, written
from revmentor_desktop.exchange.templates.shipped import shipped_template
from revmentor_desktop.services.papers import template_file
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.printing.prose import ProseDocument
from revmentor_desktop.views.printing.saying import said_of
from revmentor_desktop.views.shell.choosing import choose_existing, choose_new, documents, file_name
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.logo_row import LogoRow
from revmentor_desktop.views.shell.template_choice import TemplateChoice
from revmentor_desktop.views.shell.template_text import TemplateText
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import document_templates as wording
from revmentor_desktop.wording import printing, window
from revmentor_desktop.wording.catalogue import Message, Words


class TemplatesDialog(ShellDialog):
    """Edits one template at a time; what cannot be used is said with its line, and is not saved."""

    preview_requested = Signal(object)
    """A document of the template as it stands in the dialog."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace.words, wording.TITLE, parent, accept=None)
        self.setObjectName("templates_dialog")
        self._workspace = workspace
        self._drafts: dict[tuple[Printed, str], str] = {}
        """Texts that were changed and not saved before another document was looked at."""
        self._warned = False
        self._shown = 0
        self.paragraph(self.words(wording.ABOUT))
        self.which = TemplateChoice(workspace, self)
        self.which.currentIndexChanged.connect(self._on_entry)
        self.text = TemplateText(self.words, self)
        self.text.textChanged.connect(self._on_text)
        self.column.addLayout(self._head())
        self.column.addWidget(self.text, 1)
        self.column.addLayout(self._acts())
        self.section(self.words(wording.FILES_AND_LOGO))
        self.column.addLayout(self._files())
        self.logo = LogoRow(workspace, self)
        self.column.addLayout(self.logo)
        self._show_entry()

    def _head(self) -> QHBoxLayout:
        row = _row()
        row.addWidget(self.which, 1)
        self._state = label("", muted=True, parent=self)
        row.addWidget(self._state)
        return row

    def _files(self) -> QHBoxLayout:
        row = _row()
        row.addWidget(self._button(wording.READ, "read", self._on_read))
        row.addWidget(self._button(wording.WRITE, "write", self._on_write))
        row.addStretch(1)
        return row

    def _acts(self) -> QHBoxLayout:
        row = _row()
        self._reset = self._button(wording.RESET, "reset", self._on_reset)
        row.addWidget(self._reset)
        row.addStretch(1)
        row.addWidget(self._button(wording.PREVIEW, "preview", self._on_preview))
        self._keep = self._button(wording.SAVE, "keep", self._on_keep, primary=True)
        row.addWidget(self._keep)
        return row

    def _button(
        self, message: Message, code: str, act: Callable[[], object], *, primary: bool = False
    ) -> Button:
        made = Button(self.words(message), self, primary=primary)
        made.setObjectName(code)
        made.setAutoDefault(False)
        made.clicked.connect(act)
        return made

    @property
    def _entry(self) -> tuple[Printed, str]:
        return self.which.entries[max(0, self.which.currentIndex())]

    def _own(self) -> str:
        kind, language = self._entry
        return self._workspace.office.papers.templates(language).get(kind, "")

    def _name(self) -> str:
        return self.words(printing.NAMES[self._entry[0]])

    def _show_entry(self) -> None:
        kind, language = self._entry
        draft = self._drafts.pop((kind, language), None)
        self.text.setPlainText(draft or self._own() or shipped_template(kind, language))
        self.text.document().setModified(draft is not None)
        self._show_state()

    def _show_state(self) -> None:
        own, writable = self._own(), self._workspace.writable
        self._state.setText(self.words(wording.OWN if own else wording.SHIPPED))
        self._reset.setEnabled(bool(own) and writable)
        self._keep.setEnabled(writable and self.text.document().isModified())

    @Slot()
    def _on_entry(self) -> None:
        self.remark.say("")
        if self.text.document().isModified():
            self._drafts[self.which.entries[self._shown]] = self.text.toPlainText()
        self._shown = self.which.currentIndex()
        self._show_entry()

    @Slot()
    def _on_text(self) -> None:
        self._keep.setEnabled(self._workspace.writable and self.text.document().isModified())

    @Slot()
    def _on_keep(self) -> None:
        """Try the template on every pair, beside the window, and keep it where it can be used."""
        asked = (*self._entry, self.text.toPlainText())
        work = partial(fault_in, asked[2], self._workspace.snapshot(), Words(asked[1]))
        answer = LateAnswer(self, partial(self._on_checked, asked))
        self._workspace.in_background(self.words(window.SETTING_PAGES), work, answer.hand_on)

    def _on_checked(self, asked: tuple[Printed, str, str], fault: TemplateFault | None) -> None:
        kind, language, text = asked
        is_shown = (*self._entry, self.text.toPlainText()) == asked
        if fault is not None:
            if is_shown:
                self._show_fault(fault)
            return
        if self.attempt(partial(self._workspace.office.papers.save, kind, language, text)):
            self._drafts.pop((kind, language), None)
            if is_shown:
                self.text.document().setModified(False)
            self._show_state()
            self.remark.say(self.words(wording.SAVED, document=self.words(printing.NAMES[kind])), Tone.OK)

    def _show_fault(self, fault: TemplateFault) -> None:
        """Say what is wrong, and put the caret into its line."""
        self.refuse(wording.fault_sentence(fault, self.words))
        self.text.go_to_line(fault.line)

    @Slot()
    def _on_preview(self) -> None:
        kind, language = self._entry
        own = self.text.toPlainText()
        work = partial(written, kind, self._workspace.snapshot(), Words(language), own=own)
        answer = LateAnswer(self, partial(self._on_written, kind, language))
        self._workspace.in_background(self.words(window.SETTING_PAGES), work, answer.hand_on)

    def _on_written(self, kind: Printed, language: str, found: Written) -> None:
        if found.fault is not None:
            self._show_fault(found.fault)
            return
        self.remark.say(self.words(wording.GOOD), Tone.OK)
        logo, title = self._workspace.office.papers.logo(), self.words(printing.NAMES[kind])
        self.preview_requested.emit(ProseDocument(found.papers, Words(language), said_of(kind), title, logo))

    @Slot()
    def _on_reset(self) -> None:
        kind, language = self._entry
        if self.attempt(partial(self._workspace.office.papers.reset, kind, language)):
            self._show_entry()
            self.remark.say(self.words(wording.WAS_RESET, document=self._name()), Tone.OK)

    @Slot()
    def _on_write(self) -> None:
        pattern = self.words(wording.FILES, pattern="*.html")
        suggested = documents() / file_name(self._name(), ".html")
        choose_new(self, self.words(wording.WRITE), pattern, suggested, self.write_to)

    @Slot(str)
    def write_to(self, path: str) -> None:
        """Write the template as it stands in the dialog to a file."""
        if self.attempt(partial(_write, Path(path), self.text.toPlainText())):
            self.remark.say(self.words(wording.WRITTEN, file=Path(path).name), Tone.OK)

    @Slot()
    def _on_read(self) -> None:
        pattern = self.words(wording.FILES, pattern="*.html *.htm *.txt *.j2")
        choose_existing(self, self.words(wording.READ), pattern, self.read_from)

    @Slot(str)
    def read_from(self, path: str) -> None:
        """Take a template's text from a file; it is not saved by that."""

        def read() -> None:
            self.text.setPlainText(template_file(Path(path)))
            self.text.document().setModified(True)
            self._show_state()

        self.attempt(read)

    @override
    def reject(self) -> None:
        """Close; where something is not saved, say so once and close the next time."""
        if self._unsaved() and not self._warned and self._workspace.writable:
            self._warned = True
            self.refuse(self.words(wording.UNSAVED))
            return
        super().reject()

    def _unsaved(self) -> bool:
        return self.text.document().isModified() or bool(self._drafts)

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        wanted = self.text.wanted
        most = self.screen().availableSize() * 0.9
        height = size.height() + wanted.height() - self.text.minimumHeight()
        return QSize(max(size.width(), wanted.width() + 4 * space.XL), height).boundedTo(most)


def _row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(space.S)
    return row


def _write(target: Path, text: str) -> None:
    with atomic_write(target) as beside:
        beside.write_text(text, encoding="utf-8")
