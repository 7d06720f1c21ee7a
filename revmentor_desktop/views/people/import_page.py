"""What the import of a list shows: its head, its columns, and line by line what would become of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.models.people_import import PreviewModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.people.import_foot import ImportFoot
from revmentor_desktop.views.people.import_head import ImportHead
from revmentor_desktop.views.people.list_reading import Preview
from revmentor_desktop.views.people.mapping_row import MappingRow
from revmentor_desktop.views.people.side_question import SideQuestion
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.empty import EmptyState
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.list_card import ListCard
from revmentor_desktop.views.widgets.notice_line import NoticeLine
from revmentor_desktop.views.widgets.outcome_chips import OutcomeChips
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.views.widgets.preview_list import PreviewList
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import import_view, people_view, troubles

if TYPE_CHECKING:
    from revmentor_desktop.services.importing import ImportPlan


class ImportPage(QWidget):
    """The parts of the import above each other; those that have nothing to say are not there."""

    choice_asked = Signal(object, QPoint)
    """A line that has more than two answers, and where on the screen it is."""
    form_wanted = Signal()
    """The file is one of our forms, and is to be read as such."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self._words = workspace.words
        self._told = Paragraph("", muted=True)
        self._told.setObjectName("import-told")
        self.head = ImportHead(words, self._told, self)
        self._trouble = NoticeLine(self)
        self._as_form = Button(words(import_view.READ_FORM), self, primary=True)
        self._as_form.setObjectName("import-as-form")
        self._as_form.hide()
        self.question = SideQuestion(words, self)
        self._columns_title = label(words(people_view.COLUMNS_READ), Style.STRONG)
        self.columns = MappingRow(words, self)
        self.model = PreviewModel(self)
        self._list = PreviewList(words, self)
        self._list.setModel(self.model)
        self._card = ListCard(self._list)
        self._chips = OutcomeChips(words, self)
        self.foot = ImportFoot(workspace, self)
        self._empty = EmptyState(Icon.IMPORT, words(people_view.IMPORT_LIST), words(import_view.BEGIN), self)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        choose = self._empty.offer(self._words(import_view.CHOOSE), self.head.choose_file, primary=True)
        paste = self._empty.offer(self._words(import_view.PASTE), self.head.paste)
        choose.setObjectName("import-begin-choose")
        paste.setObjectName("import-begin-paste")
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.M)
        above: tuple[QWidget, ...] = (self.head, self._trouble, self.question)
        later: tuple[QWidget, ...] = (self._columns_title, self.columns, self._chips)
        for widget in above:
            column.addWidget(widget)
        column.addWidget(self._as_form, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in later:
            column.addWidget(widget)
        for widget in later:
            widget.hide()
        column.addWidget(self._card, 1)
        column.addWidget(self._empty, 1)
        column.addStretch(0)
        column.addWidget(self.foot)
        self._card.hide()

    def _connect(self) -> None:
        self._chips.chosen.connect(self.model.show_only)
        self._list.choice_asked.connect(self.choice_asked)
        self._as_form.clicked.connect(self.form_wanted)
        self.foot.troubled.connect(self._trouble.say)
        self.foot.told.connect(self._told.setText)

    @property
    def told(self) -> str:
        """What is said about the list as a whole."""
        return self._told.text()

    def say_trouble(self, text: str) -> None:
        """Say what is wrong, or take back what was said."""
        self._trouble.say(text)

    def begin(self, name: str) -> None:
        """Say that a list is read, in the place of what was shown before."""
        self.head.forget()
        self.columns.forget()
        self.question.forget()
        self._empty.hide()
        self._as_form.hide()
        self.head.offer_others(True)
        self._told.setText(self._words(people_view.READING, file=name))

    def show_trouble(self, trouble: ListTrouble, name: str) -> None:
        """Say why a list cannot be read, or ask for what it does not tell."""
        asks = trouble.code == "list-no-side"
        self.question.setVisible(asks or self.question.side is not None)
        if asks:
            self._trouble.say("")
            self._told.setText(self._words(people_view.NO_SIDE, file=name))
        else:
            self._told.setText(name)
            is_form = trouble.code == "list-is-form"
            said = self._words(import_view.IS_FORM, file=name)
            self._trouble.say(said if is_form else troubles.sentence(trouble, self._words))
            self._as_form.setVisible(is_form)
            if is_form:
                self._as_form.setFocus(Qt.FocusReason.OtherFocusReason)
        self.foot.show_plan(None)
        self.model.show_lines([])
        self._card.hide()
        self._chips.hide()

    def show_plan(self, plan: "ImportPlan", preview: Preview, name: str) -> None:
        """Show what would become of each row."""
        self._trouble.say("")
        self._as_form.hide()
        self.columns.show_columns(plan.list.readings)
        for widget in (self._columns_title, self.columns):
            widget.show()
        self._told.setText(self._about(plan, name))
        self._chips.count(preview.lines, preview.amounts)
        current = self._list.current_line()
        self.model.show_lines(preview.lines, self._chips.choice)
        self._list.go_back_to(current)
        self._card.setVisible(bool(preview.lines))
        self.foot.show_plan(plan)
        self._move_focus()

    def _move_focus(self) -> None:
        """Put the keyboard where the next answer is, unless somebody is at work elsewhere."""
        if self.window().focusWidget() in {None, *self.head.buttons, *self.foot.buttons}:
            asks = self._list.isVisible() and self.model.asks
            (self._list if asks else self.foot.apply_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _about(self, plan: "ImportPlan", name: str) -> str:
        if not plan.added + plan.updated:
            return self._words(people_view.NOTHING_NEW, file=name)
        if plan.unchanged:
            return self._words(people_view.UNCHANGED, file=name, count=plan.unchanged)
        return name
