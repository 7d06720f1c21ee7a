"""Dialogs about cohorts: a new one, and the settings of the one in view."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.programme import Phase
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.letters import capitalised
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import answers, cohorts, names, welcome, window
from revmentor_desktop.wording.catalogue import Words

_WEEKS = 14
"""How long a cohort is that nobody has set the end of."""
_SUMMER_ENDS = 7


def season(day: date, words: Words) -> str:
    """Suggest a name for a cohort that starts on a day."""
    message = answers.SPRING if day.month < _SUMMER_ENDS else answers.AUTUMN
    return words(message, year=day.year)


def _free_season(day: date, taken: Collection[str], words: Words) -> str:
    """Suggest a season that no cohort is called after: that of a day, or of half a year or a year later."""
    found = [season(day + timedelta(weeks=later), words) for later in (0, 26, 52)]
    return next((name for name in found if folded(name) not in taken), found[0])


class DateSpan(QWidget):
    """From one day to another."""

    def __init__(self, first: date, last: date, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = fields.day(first, self)
        self.first.setObjectName("first_day")
        self.first.setAccessibleName(words(welcome.FIRST_DAY))
        self.last = fields.day(last, self)
        self.last.setObjectName("last_day")
        self.last.setAccessibleName(words(welcome.LAST_DAY))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.first, 1)
        row.addWidget(label(words(welcome.UNTIL), parent=self))
        row.addWidget(self.last, 1)
        self.setFocusProxy(self.first)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def starts_on(self) -> date:
        """The first day."""
        return fields.day_in(self.first)

    @property
    def ends_on(self) -> date:
        """The last day."""
        return fields.day_in(self.last)


class NewCohortDialog(ShellDialog):
    """Another cohort, which comes into view."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace.words, welcome.NEW_COHORT_TITLE, parent, accept=welcome.ADD_COHORT)
        self.workspace = workspace
        newest = max(one.ends_on for one in workspace.snapshot().cohorts.values())
        starts_on = max(newest + timedelta(days=1), workspace.office.door.today)
        form = self.form()
        snapshot = workspace.snapshot()
        taken = {folded(one.name) for one in snapshot.cohorts.values()}
        self.name = fields.line(_free_season(starts_on, taken, self.words), self)
        self.span = DateSpan(starts_on, starts_on + timedelta(weeks=_WEEKS), self.words, self)
        others = sorted(snapshot.cohorts.values(), key=lambda one: one.starts_on, reverse=True)
        none = ("", self.words(cohorts.LIKE_NONE))
        choices = [none, *((one.id, one.name) for one in others)]
        self.like = fields.choice(choices, snapshot.cohort.id, self)
        self.row(form, self.words(welcome.NAME), self.name, "name")
        self.row(form, self.words(welcome.DATES), self.span, "dates")
        self.row(form, self.words(cohorts.LIKE), self.like, "like")
        self.with_waiting = QCheckBox(self)
        self.with_waiting.setObjectName("with_waiting")
        self.with_waiting.setChecked(True)
        form.addRow("", self.with_waiting)
        self.paragraph(self.words(cohorts.LIKE_TEXT))
        self.like.currentIndexChanged.connect(self._on_like)
        self._on_like()

    @Slot()
    def _on_like(self) -> None:
        """Say who waits in the cohort that the new one is like."""
        old = fields.chosen(self.like)
        waiting = len(self.workspace.office.cohorts.waiting(CohortId(old))) if old else 0
        said = (
            self.words(cohorts.WITH_WAITING, count=waiting) if waiting else self.words(cohorts.NOBODY_WAITS)
        )
        self.with_waiting.setText(said)
        self.with_waiting.setAccessibleName(said)
        self.with_waiting.setEnabled(bool(waiting))
        self.with_waiting.setVisible(bool(old))

    @override
    def carry_out(self) -> bool:
        name, old = tidy(self.name.text()), fields.chosen(self.like)
        done = self.attempt(partial(self._start, name, CohortId(old)))
        if done:
            self.workspace.notice(self.words(window.COHORT_ADDED, cohort=name))
        return done

    def _start(self, name: str, old: CohortId) -> None:
        office, span = self.workspace.office, self.span
        if old:
            office.cohorts.start_from(
                old, name, span.starts_on, span.ends_on, with_waiting=self.with_waiting.isChecked()
            )
        else:
            office.programmes.add_cohort(name, span.starts_on, span.ends_on)


class CohortDialog(ShellDialog):
    """Name, dates, phase, question and key dates of the cohort in view."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace.words, welcome.COHORT_TITLE, parent)
        self.workspace = workspace
        self.cohort = workspace.snapshot().cohort
        one, words, form = self.cohort, self.words, self.form()
        phases = [(phase.value, capitalised(words(names.of(phase)))) for phase in Phase]
        self.name = fields.line(one.name, self)
        self.span = DateSpan(one.starts_on, one.ends_on, words, self)
        self.phase = fields.choice(phases, one.phase.value, self)
        self.purpose = fields.paragraph(one.purpose, self)
        self.row(form, words(welcome.NAME), self.name, "name")
        self.row(form, words(welcome.DATES), self.span, "dates")
        self.row(form, words(welcome.PHASE), self.phase, "phase")
        self.row(form, words(welcome.COHORT_PURPOSE), self.purpose, "purpose")
        key_dates = (
            ("apply_by", welcome.APPLY_BY, one.apply_by),
            ("matching_on", welcome.MATCHING_ON, one.matching_on),
            ("kickoff_on", welcome.KICKOFF_ON, one.kickoff_on),
            ("midpoint_on", welcome.MIDPOINT_ON, one.midpoint_on),
            ("closing_on", welcome.CLOSING_ON, one.closing_on),
        )
        self.key_dates: dict[str, QLineEdit] = {}
        for code, message, day in key_dates:
            field = fields.line(day.isoformat() if day else "", self, hint=words(welcome.DATE_EXAMPLE))
            self.row(form, words(message), field, code)
            self.key_dates[code] = field
        self.archived = QCheckBox(words(cohorts.ARCHIVED), self)
        self.archived.setObjectName("archived")
        self.archived.setAccessibleName(words(cohorts.ARCHIVED))
        self.archived.setChecked(one.archived)
        self.archived.toggled.connect(self._on_archived)
        form.addRow("", self.archived)

    @Slot(bool)
    def _on_archived(self, archived: bool) -> None:
        phase = Phase.CLOSED if archived else Phase.CLOSING
        self.phase.setCurrentIndex(self.phase.findData(phase.value))

    @override
    def carry_out(self) -> bool:
        days: dict[str, date | None] = {}
        for code, field in self.key_dates.items():
            text = field.text().strip()
            try:
                days[code] = date.fromisoformat(text) if text else None
            except ValueError:
                self.refuse(self.words(welcome.NO_DATE, value=text))
                field.setFocus()
                return False
        changed = replace(
            self.cohort,
            name=tidy(self.name.text()),
            starts_on=self.span.starts_on,
            ends_on=self.span.ends_on,
            phase=Phase(fields.chosen(self.phase)),
            purpose=self.purpose.toPlainText().strip(),
            apply_by=days["apply_by"],
            matching_on=days["matching_on"],
            kickoff_on=days["kickoff_on"],
            midpoint_on=days["midpoint_on"],
            closing_on=days["closing_on"],
            archived=self.archived.isChecked(),
        )
        done = self.attempt(lambda: self.workspace.office.programmes.revise_cohort(changed))
        if done:
            self.workspace.notice(self.words(window.SAVED_SETTINGS))
        return done
