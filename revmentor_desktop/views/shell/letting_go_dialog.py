"""Asks before people are made anonymous or erased: who, what goes along, and that nothing takes it back."""

from collections.abc import Sequence
from dataclasses import asdict

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.retention import KeptCohort
from revmentor_desktop.services.privacy import How
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.people_picker import PeoplePicker, Pick
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import privacy as wording
from revmentor_desktop.wording.catalogue import Message
from revmentor_desktop.wording.dates import short_date

_ACTS = {How.ANONYMOUS: wording.DO_ANONYMOUS, How.ERASED: wording.DO_ERASE}


class LettingGoDialog(ShellDialog):
    """About some people, or about those whose time ends with a cohort."""

    decided = Signal(object, str)
    """The ids of the people, and how they go (`How`)."""

    def __init__(
        self,
        workspace: Workspace,
        people: Sequence[PersonId],
        parent: QWidget,
        *,
        kept: KeptCohort | None = None,
    ) -> None:
        can_be = bool(people) and (kept is None or kept.is_over) and workspace.writable
        title = wording.LET_GO_TITLE if kept is None else wording.WHO_GOES_TITLE
        super().__init__(workspace.words, title, parent, accept=wording.DO_ANONYMOUS if can_be else None)
        self.setObjectName("letting_go")
        self._ids = tuple(people)
        self._say_who([workspace.snapshot().people[one] for one in people], kept)
        if people:
            along = asdict(workspace.office.privacy.along(people))
            self.paragraph(wording.along(self.words, **along), muted=False)
        if can_be:
            self._ask()
        # Enter must not do what nothing takes back.
        self.cancel.setDefault(True)
        self.cancel.setFocus()

    def _say_who(self, people: Sequence[Person], kept: KeptCohort | None) -> None:
        words = self.words
        if not people:
            self.paragraph(words(wording.NOBODY_GOES))
            return
        if kept is not None and not kept.is_over and kept.kept_until is not None:
            self.paragraph(words(wording.NOT_YET, day=short_date(kept.kept_until, words)))
        if len(people) == 1:
            one = wording.short_name(people[0].name)
            self.paragraph(words(wording.LET_GO_ONE, person=one), muted=False)
            return
        self.paragraph(words(wording.LET_GO_MANY, count=len(people)), muted=False)
        self.who = PeoplePicker(words, self)
        named = sorted(people, key=lambda one: one.name.casefold())
        self.who.show_people(Pick(id=one.id, text=one.name) for one in named)
        self.column.addWidget(self.who, 1)

    def _ask(self) -> None:
        self.anonymous = self._choice(How.ANONYMOUS, wording.ANONYMOUS)
        self.erased = self._choice(How.ERASED, wording.ERASED)
        self._choices = QButtonGroup(self)
        self._choices.addButton(self.anonymous)
        self._choices.addButton(self.erased)
        self.anonymous.setChecked(True)
        self.anonymous.toggled.connect(self._on_chosen)
        self.remark.say(self.words(wording.NO_UNDO))
        if self.save is not None:
            self.save.setAutoDefault(False)

    def _choice(self, how: How, message: Message) -> QRadioButton:
        made = QRadioButton(self.words(_ACTS[how]), self)
        made.setObjectName(how.value)
        made.setAccessibleName(self.words(_ACTS[how]))
        made.setAccessibleDescription(self.words(message))
        self.column.addWidget(made)
        self.column.addSpacing(-space.S)
        self.paragraph(self.words(message))
        return made

    @property
    def how(self) -> How:
        """How they go."""
        return How.ANONYMOUS if self.anonymous.isChecked() else How.ERASED

    @Slot()
    def _on_chosen(self) -> None:
        if self.save is not None:
            self.save.setText(self.words(_ACTS[self.how]))
            self.save.setAccessibleName(self.save.text())
            self.save.updateGeometry()

    @override
    def carry_out(self) -> bool:
        self.decided.emit(self._ids, self.how.value)
        return True
