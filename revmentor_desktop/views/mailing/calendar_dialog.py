"""A calendar file before it is written: whose sessions, when it reminds, and what it tells."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PairId, PersonId, SessionId
from revmentor_desktop.domain.text import folded
from revmentor_desktop.views.mailing.choices import agenda_tick, alarm_choice, chosen_alarm
from revmentor_desktop.views.mailing.wanted import CalendarWanted
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.people_picker import PeoplePicker, Pick
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import mail_drafts as wording

_CHOSEN, _COHORT, _PAIR, _PERSON = "chosen", "cohort", "pair:", "person:"
_LONGEST = 120


class CalendarDialog(ShellDialog):
    """Asks for a calendar file of the chosen sessions, the cohort, a pair or a person."""

    wanted = Signal(object)
    """CalendarWanted."""

    def __init__(
        self, workspace: Workspace, session_ids: tuple[SessionId, ...] | None, parent: QWidget
    ) -> None:
        super().__init__(workspace.words, wording.CALENDAR_TITLE, parent, accept=wording.CALENDAR_SAVE)
        self.setObjectName("calendar-file")
        self._snapshot = workspace.snapshot()
        self._session_ids = session_ids
        self.paragraph(self.words(wording.CALENDAR_TEXT))
        self.people = PeoplePicker(self.words, self)
        self.people.search.setPlaceholderText(self.words(wording.FIND))
        self.people.search.setAccessibleName(self.words(wording.FIND))
        self.people.view.setAccessibleName(self.words(wording.WHOSE))
        self._names = dict(self._offers())
        self.people.show_people(Pick(id=code, text=text) for code, text in self._names.items())
        self.people.look_at(_CHOSEN if session_ids else _COHORT)
        self.column.addWidget(self.people, 1)
        self.alarm = alarm_choice(self.words, self)
        self.agenda = agenda_tick(self.words, self)
        self.row(self.form(), self.words(wording.ALARM), self.alarm, "alarm")
        self.column.addWidget(self.agenda)

    def _offers(self) -> Iterator[tuple[str, str]]:
        """Whose sessions can be written: what was chosen, the cohort, its pairs, its people."""
        snapshot = self._snapshot
        if self._session_ids:
            yield _CHOSEN, self.words(wording.ABOUT_CHOSEN, count=len(self._session_ids))
        yield _COHORT, self.words(wording.WHOLE_COHORT, cohort=snapshot.cohort.name[:_LONGEST])
        meeting = {one.pair_id for one in snapshot.sessions.values()}
        pairs = [snapshot.pairs[one] for one in meeting]
        yield from sorted(
            (
                (
                    f"{_PAIR}{pair.id}",
                    self.words(
                        calendar_view.COUPLE,
                        mentor=snapshot.people[pair.mentor_id].name[:_LONGEST],
                        adept=snapshot.people[pair.adept_id].name[:_LONGEST],
                    ),
                )
                for pair in pairs
            ),
            key=lambda one: folded(one[1]),
        )
        people = {one for pair in pairs for one in (pair.mentor_id, pair.adept_id)}
        yield from sorted(
            ((f"{_PERSON}{one}", snapshot.people[one].name[:_LONGEST]) for one in people),
            key=lambda one: folded(one[1]),
        )

    @override
    def carry_out(self) -> bool:
        code = self.people.current
        if not code:
            self.refuse(self.words(wording.CHOOSE_WHOSE))
            return False
        session_ids = None
        if code == _CHOSEN and self._session_ids:
            session_ids = frozenset(self._session_ids)
        elif code.startswith(_PAIR):
            of_pair = self._snapshot.sessions_of(PairId(code.removeprefix(_PAIR)))
            session_ids = frozenset(one.id for one in of_pair)
        person = code.removeprefix(_PERSON) if code.startswith(_PERSON) else ""
        whole = code in {_CHOSEN, _COHORT}
        self.wanted.emit(
            CalendarWanted(
                name=self._snapshot.cohort.name if whole else self._names[code],
                person_id=PersonId(person) if person else None,
                session_ids=session_ids,
                agenda=self.agenda.isChecked(),
                alarm=chosen_alarm(self.alarm),
            )
        )
        return True
