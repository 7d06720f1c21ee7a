"""One template of an agenda: its name, what it is for, and its points with their parts of the time."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from revmentor_desktop.domain.agendas import AgendaItem, ItemKind
from revmentor_desktop.domain.ids import AgendaItemId, SessionId
from revmentor_desktop.domain.programme import Template
from revmentor_desktop.models import agenda_points, agenda_templates
from revmentor_desktop.models.agenda_model import AgendaModel
from revmentor_desktop.models.agenda_points import Items
from revmentor_desktop.models.agenda_rows import template_rows
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.agenda_list import AgendaList
from revmentor_desktop.views.sessions.agenda_point import PointFields
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.fields import Headline, Options
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.views.widgets.scrolling import slim
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import agenda_editor
from revmentor_desktop.wording import agenda_templates as wording
from revmentor_desktop.wording.catalogue import languages
from revmentor_desktop.wording.window import LANGUAGES

_WHOLE = 100
_USUAL_SHARE = 10
_MOST_SESSIONS = 6


class TemplateFields(QWidget):
    """Fields of the chosen template; a change asks to be saved."""

    saved = Signal(object)
    """The template as it shall be."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = workspace.words
        self._template: Template | None = None
        self.model = AgendaModel(self._words, self, wording.SHARE_COLUMNS)
        self.points = AgendaList(self.model, self._words, self)
        self.points.setObjectName("template-points")
        self.points.viewport().setAutoFillBackground(False)
        self.points.setAccessibleName(self._words(wording.POINTS))
        self.name = Headline("name", 1, self)
        self.use = Options("use", self._uses(), self)
        self.language = Options("language", {one: LANGUAGES.get(one, one) for one in languages()}, self)
        self._sum = Chip("", parent=self)
        self._fields = PointFields(self._words, self, has_outcome=False)
        self._add = Button(self._words(wording.ADD_POINT), self, icon=Icon.ADD)
        self._add.setObjectName("add-template-point")
        self._add.setAutoDefault(False)
        self._arrange()
        self._connect()

    def _uses(self) -> dict[str, str]:
        uses = {"": self._words(agenda_editor.FOR_ANY)}
        numbers = range(1, _MOST_SESSIONS + 1)
        return uses | {str(one): self._words(agenda_editor.FOR_NUMBER, number=one) for one in numbers}

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(space.L)
        form.setVerticalSpacing(space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for message, field, code in (
            (wording.NAME, self.name, "template-name"),
            (wording.USE, self.use, "template-use"),
            (wording.LANGUAGE, self.language, "template-language"),
        ):
            field.setObjectName(code)
            field.setAccessibleName(self._words(message))
            said = label(self._words(message), Style.SMALL, muted=True, parent=self)
            # The word stands beside the field's first line, however tall the field is.
            said.setMinimumHeight(min(field.sizeHint().height(), self.fontMetrics().height() + 2 * space.S))
            form.addRow(said, field)
        head = FlowLayout()
        head.addWidget(label(self._words(wording.POINTS), Style.SECTION))
        head.addWidget(self._sum)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space.S, 0)
        column.setSpacing(space.S)
        column.addLayout(form)
        column.addLayout(head)
        column.addWidget(Paragraph(self._words(wording.SHARES_WHY), Style.SMALL, muted=True))
        for widget in (self.points, self._fields):
            column.addWidget(widget)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        slim(scroll)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self.model.retitle_requested.connect(self._on_retitle, queued)
        self.model.minutes_requested.connect(self._on_share, queued)
        self.model.move_requested.connect(self._on_move, queued)
        self.points.move_requested.connect(self._on_move, queued)
        self.points.remove_requested.connect(self._on_remove, queued)
        self.points.double_requested.connect(self._on_double, queued)
        self.points.selectionModel().currentRowChanged.connect(self._on_chosen)
        self._fields.kind_chosen.connect(self._on_kind)
        self._fields.double_requested.connect(self._on_double_chosen)
        self._fields.remove_requested.connect(self._on_remove_chosen)
        self._add.clicked.connect(self._on_add)
        self.name.done.connect(self._on_name)
        self.use.chosen.connect(self._on_use)
        self.language.chosen.connect(self._on_language)

    def begin(self) -> None:
        """Put the cursor into the name, all of it chosen."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def show_template(self, template: Template | None, *, fixed: bool) -> None:
        """Show a template; `fixed` takes no edits."""
        anew = (template.id if template else "") != (self._template.id if self._template else "")
        if anew:
            self.name.finish()
        self._template = template
        self.setVisible(template is not None)
        if template is None:
            return
        if anew:
            self.points.setCurrentIndex(self.model.index(-1, -1))
        self.name.show_text(template.name, anew=anew)
        self.use.show_option(str(template.session_number or ""))
        self.language.show_option(template.language)
        self.model.fix(fixed=fixed)
        self.model.show(template_rows(self._items, self._words))
        self.points.fit()
        whole = sum(item.share for item in template.items)
        self._sum.say(self._words(wording.SHARES, sum=whole), Tone.OK if whole == _WHOLE else Tone.WARNING)
        for widget in (self.name, self.use, self.language, self._add):
            widget.setEnabled(not fixed)
        self._fixed = fixed
        self._on_chosen()

    @property
    def _items(self) -> Items:
        return agenda_templates.as_items(self._template) if self._template else ()

    def _on_chosen(self) -> None:
        row = self.model.row(self.points.currentIndex())
        self._fields.show_item(row.item if row is not None else None, fixed=self._fixed)

    def _save(self, items: Items, chosen: int | None = None) -> None:
        if self._template is not None and items != self._items:
            self.saved.emit(replace(self._template, items=agenda_templates.from_items(items)))
            if chosen is not None:
                # Points of a template are told by their places: the choice goes along with what moved.
                self.points.setCurrentIndex(self.model.index(chosen, 0))

    def _on_retitle(self, item_id: str, title: str) -> None:
        self._save(agenda_points.changed(self._items, item_id, title=title))

    def _on_share(self, item_id: str, share: int) -> None:
        self._save(agenda_points.changed(self._items, item_id, minutes=share))

    def _on_kind(self, item_id: str, kind: str) -> None:
        self._save(agenda_points.changed(self._items, item_id, kind=ItemKind(kind)))

    def _on_move(self, item_id: str, row: int) -> None:
        items = agenda_points.moved(self._items, item_id, row)
        place = next((at for at, item in enumerate(items) if item.id == item_id), None)
        self._save(items, place)

    def _on_remove(self, item_id: str) -> None:
        self._save(agenda_points.without(self._items, item_id))

    def _on_double(self, item_id: str) -> None:
        self._save(agenda_points.doubled(self._items, item_id, self._new_id))

    def _on_double_chosen(self) -> None:
        self._on_double(self.points.chosen_id())

    def _on_remove_chosen(self) -> None:
        self._on_remove(self.points.chosen_id())

    def _on_add(self) -> None:
        left = _WHOLE - agenda_points.planned(self._items)
        made = AgendaItem(
            id=AgendaItemId(self._new_id()),
            session_id=SessionId(""),
            position=len(self._items),
            title=self._words(wording.NEW_POINT),
            minutes=left if left > 0 else _USUAL_SHARE,
        )
        self._save((*self._items, made))

    def _new_id(self) -> str:
        return str(len(self._items))

    def _on_name(self, _: str, name: str) -> None:
        if self._template is not None and name != self._template.name:
            self.saved.emit(replace(self._template, name=name))

    def _on_use(self, _: str, number: str) -> None:
        if self._template is not None:
            self.saved.emit(replace(self._template, session_number=int(number) if number else None))

    def _on_language(self, _: str, language: str) -> None:
        if self._template is not None and language != self._template.language:
            self.saved.emit(replace(self._template, language=language))
