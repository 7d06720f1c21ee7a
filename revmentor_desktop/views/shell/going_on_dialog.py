"""Moves or copies people of the cohort in view to another cohort."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import CohortId, ParticipationId
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.people_picker import PeoplePicker, Pick
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording import cohorts as wording
from revmentor_desktop.wording import names
from revmentor_desktop.wording.privacy import short_name

_COPY, _MOVE = "copy", "move"


class GoingOnDialog(ShellDialog):
    """One step, which can be undone."""

    def __init__(self, workspace: Workspace, chosen: tuple[ParticipationId, ...], parent: QWidget) -> None:
        snapshot = workspace.snapshot()
        others = [
            one for one in snapshot.cohorts.values() if one.id != snapshot.cohort.id and not one.archived
        ]
        accept = wording.GO_ON if others else None
        super().__init__(workspace.words, wording.GO_ON_TITLE, parent, accept=accept)
        self.setObjectName("going_on")
        self._workspace = workspace
        words = self.words
        self.paragraph(words(wording.GO_ON_TEXT if others else wording.NO_OTHER_COHORT))
        others.sort(key=lambda one: one.starts_on, reverse=True)
        self.to = fields.choice([(one.id, one.name) for one in others], "", self)
        self.how = fields.choice([(_COPY, words(wording.COPY)), (_MOVE, words(wording.MOVE))], _COPY, self)
        self.people = PeoplePicker(words, self, ticking=True)
        if not others:
            for widget in (self.to, self.how, self.people):
                widget.hide()
            return
        form = self.form()
        self.row(form, words(wording.TO), self.to, "to")
        self.row(form, words(wording.HOW), self.how, "how")
        self.column.addWidget(self.people, 1)
        people = snapshot.people
        parts = sorted(
            snapshot.participations.values(), key=lambda one: people[one.person_id].name.casefold()
        )
        self.people.show_people(
            Pick(
                id=one.id,
                text=words(wording.LINE, name=people[one.person_id].name, status=words(names.of(one.status))),
                ticked=one.id in chosen,
            )
            for one in parts
        )

    @override
    def carry_out(self) -> bool:
        ticked = tuple(ParticipationId(one) for one in self.people.ticked)
        if not ticked:
            self.refuse(self.words(wording.CHOOSE_PEOPLE))
            return False
        moving, to = fields.chosen(self.how) == _MOVE, CohortId(fields.chosen(self.to))
        cohorts = self._workspace.office.cohorts
        came = 0

        def go() -> None:
            nonlocal came
            came = (cohorts.move if moving else cohorts.copy)(ticked, to).came

        done = self.attempt(go)
        if done:
            self._say(came, moving=moving, to=to)
        return done

    def _say(self, came: int, *, moving: bool, to: CohortId) -> None:
        words, name = self.words, short_name(self._workspace.snapshot().cohorts[to].name)
        if not came:
            self._workspace.notice(words(wording.NOBODY_NEW, cohort=name), Tone.WARNING)
            return
        text = words(wording.MOVED if moving else wording.COPIED, count=came, cohort=name)
        self._workspace.noticed.emit(Notice(text=text, tone=Tone.OK, undoable=True))
