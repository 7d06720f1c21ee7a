"""Templates of agendas: those that are shipped to be copied, our own to be changed."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from revmentor_desktop.domain.agendas import ItemKind
from revmentor_desktop.domain.programme import Template, TemplateItem
from revmentor_desktop.models import agenda_templates
from revmentor_desktop.models.agenda_notes import NoteModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.sessions.steps_list import NoteList
from revmentor_desktop.views.shell.agendas.template_fields import TemplateFields
from revmentor_desktop.views.shell.register.deeds import Deeds
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.list_card import ListCard
from revmentor_desktop.views.widgets.scrolling import slim
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import agenda_templates as wording
from revmentor_desktop.wording.catalogue import Message, languages

_WHOLE = 100


class TemplatesPage(QWidget):
    """The list at the left, the chosen template at the right; every edit is saved when made."""

    def __init__(self, workspace: Workspace, deeds: Deeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._deeds = deeds
        self._templates: list[Template] = []
        self.model = NoteModel(self)
        self.list = NoteList(self.model, "templates", self)
        self.list.setAccessibleName(self._words(wording.TEMPLATE_LIST))
        self.detail = TemplateFields(workspace, self)
        self._new = self._button(wording.NEW_TEMPLATE, "new-template", Icon.ADD)
        self._copy = self._button(wording.COPY, "copy-template", Icon.COPY)
        self._remove = self._button(wording.REMOVE_TEMPLATE, "remove-template", Icon.CLOSE)
        self._arrange()
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.remove_requested.connect(self._on_remove, Qt.ConnectionType.QueuedConnection)
        self.detail.saved.connect(self._on_save)
        self._new.clicked.connect(self._on_new)
        self._copy.clicked.connect(self._on_copy)
        self._remove.clicked.connect(self._on_remove)

    def _button(self, message: Message, name: str, icon: Icon) -> Button:
        made = Button(self._words(message), self, icon=icon)
        made.setObjectName(name)
        made.setAutoDefault(False)
        return made

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(space.S, 0, space.S, 0)
        inner.addWidget(self.list)
        inner.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setBackgroundRole(QPalette.ColorRole.Base)
        slim(scroll)
        scroll.setWidget(inside)
        left = QVBoxLayout()
        left.setSpacing(space.S)
        left.addWidget(ListCard(scroll, self), 1)
        left.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        feet = FlowLayout()
        feet.addWidget(self._copy)
        feet.addWidget(self._remove)
        right = QVBoxLayout()
        right.setSpacing(space.S)
        right.addWidget(self.detail, 1)
        right.addLayout(feet)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.XL)
        row.addLayout(left, 4)
        row.addLayout(right, 5)

    def show_templates(self) -> None:
        """Show the templates as they are now; what is chosen stays chosen."""
        chosen = self._chosen_key()
        own_language = self._workspace.snapshot().programme.language
        spoken = sorted(languages(), key=lambda one: (one != own_language, one))
        shipped = agenda_templates.shipped_templates(spoken)
        self._templates = [*self._workspace.office.agendas.templates(), *shipped]
        self.model.show(agenda_templates.template_notes(self._templates, self._words))
        self.list.fit()
        self.list.choose(chosen or self._templates[0].id)
        self._show_chosen()

    def _chosen_key(self) -> str:
        row = self.list.chosen
        return row.key if row is not None else ""

    def _chosen(self) -> Template | None:
        key = self._chosen_key()
        return next((one for one in self._templates if one.id == key), None)

    def _show_chosen(self) -> None:
        template = self._chosen()
        fixed = template is None or agenda_templates.is_shipped(template.id) or not self._workspace.writable
        self.detail.show_template(template, fixed=fixed)
        self._copy.setEnabled(template is not None and self._workspace.writable)
        self._remove.setEnabled(not fixed)
        self._new.setEnabled(self._workspace.writable)

    def _on_chosen(self) -> None:
        self._show_chosen()

    def _on_save(self, template: Template) -> None:
        said = self._words(wording.TEMPLATE_SAVED, template=template.name)
        self._deeds.perform(partial(self._workspace.office.agendas.save, template), said, judged=False)
        self._show_chosen()

    def _on_new(self) -> None:
        point = TemplateItem(title=self._words(wording.NEW_POINT), kind=ItemKind.OTHER.value, share=_WHOLE)
        name = self._words(wording.NEW_TEMPLATE)
        taken = [one.name for one in self._templates]
        unused = name if name not in taken else agenda_templates.copy_name(name, taken, self._words)
        language = self._workspace.snapshot().programme.language
        self._make(unused, (point,), language, None)

    def _on_copy(self) -> None:
        one = self._chosen()
        if one is not None:
            taken = [other.name for other in self._templates]
            name = agenda_templates.copy_name(one.name, taken, self._words)
            self._make(name, one.items, one.language, one.session_number)

    def _make(self, name: str, items: tuple[TemplateItem, ...], language: str, number: int | None) -> None:
        keep = self._workspace.office.agendas.keep
        made: list[Template] = []

        def kept() -> None:
            made.append(keep(name, items, language=language, session_number=number))

        said = self._words(wording.TEMPLATE_COPIED, template=name)
        if self._deeds.perform(kept, said, judged=False):
            self.list.choose(made[0].id)
            self.detail.begin()

    def _on_remove(self) -> None:
        one = self._chosen()
        if one is not None and not agenda_templates.is_shipped(one.id):
            remove = partial(self._workspace.office.agendas.remove_template, one.id)
            self._deeds.perform(
                remove, self._words(wording.TEMPLATE_REMOVED, template=one.name), judged=False
            )
