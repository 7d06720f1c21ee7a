"""Dialogs about the programme: its settings, rules and weights, norms."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget
from typing_extensions import override

from revmentor_desktop.domain.programme import Part, Programme, Rule, SessionNorm, Switch, WorkingHours
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.letters import capitalised
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import names, welcome, window
from revmentor_desktop.wording.catalogue import Message, languages

_HEAVIEST = 5
_MOST_SESSIONS = 20
_MOST_MINUTES = 24 * 60
_MOST_DAYS = 365


class ProgrammeDialog(ShellDialog):
    """A dialog that changes the programme in one step."""

    def __init__(self, workspace: Workspace, title: Message, parent: QWidget) -> None:
        super().__init__(workspace.words, title, parent)
        self.workspace = workspace
        self.programme = workspace.snapshot().programme

    def changed(self) -> Programme:
        """The programme as it is filled in."""
        raise NotImplementedError

    @override
    def carry_out(self) -> bool:
        programmes = self.workspace.office.programmes
        done = self.attempt(lambda: programmes.revise(self.changed()))
        if done:
            self.workspace.notice(self.words(window.SAVED_SETTINGS))
        return done


class SettingsDialog(ProgrammeDialog):
    """Name, organisation, language, time zone, country, purpose."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, welcome.SETTINGS_TITLE, parent)
        one, words, form = self.programme, self.words, self.form()
        spoken = [(code, window.LANGUAGES.get(code, code)) for code in languages()]
        self.name = fields.line(one.name, self)
        self.organisation = fields.line(one.organisation, self)
        self.language = fields.choice(spoken, one.language, self)
        self.zone = fields.line(one.zone, self)
        self.country = fields.line(one.country, self)
        self.purpose = fields.paragraph(one.purpose, self)
        for field, message, code in (
            (self.name, welcome.NAME, "name"),
            (self.organisation, welcome.ORGANISATION, "organisation"),
            (self.language, welcome.LANGUAGE, "language"),
            (self.zone, welcome.ZONE, "zone"),
            (self.country, welcome.COUNTRY, "country"),
            (self.purpose, welcome.PURPOSE, "purpose"),
        ):
            self.row(form, words(message), field, code)

    @override
    def changed(self) -> Programme:
        return replace(
            self.programme,
            name=tidy(self.name.text()),
            organisation=tidy(self.organisation.text()),
            language=fields.chosen(self.language),
            zone=self.zone.text().strip(),
            country=self.country.text().strip().upper(),
            purpose=self.purpose.toPlainText().strip(),
        )


class RulesDialog(ProgrammeDialog):
    """Every rule with its switch, every part of the score with its weight."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, welcome.RULES_TITLE, parent)
        words, one = self.words, self.programme
        self.paragraph(words(welcome.RULES_TEXT))
        self.section(words(welcome.RULES))
        switches = [(switch.value, capitalised(words(names.of(switch)))) for switch in Switch]
        self.switches: dict[Rule, QComboBox] = {}
        form = self.form()
        for rule in Rule:
            field = fields.choice(switches, one.rules.get(rule, Switch.HARD).value, self)
            self.row(form, capitalised(words(names.of(rule))), field, f"rule_{rule.value}")
            self.switches[rule] = field
        self.section(words(welcome.WEIGHTS))
        self.weights: dict[Part, QSpinBox] = {}
        form = self.form()
        for part in Part:
            weight = fields.number(one.weights.get(part, 0), 0, _HEAVIEST, self)
            self.row(form, words(names.of(part)), weight, f"weight_{part.value}")
            self.weights[part] = weight

    @override
    def changed(self) -> Programme:
        return replace(
            self.programme,
            rules={rule: Switch(fields.chosen(field)) for rule, field in self.switches.items()},
            weights={part: field.value() for part, field in self.weights.items()},
        )


class NormsDialog(ProgrammeDialog):
    """How often and how long pairs meet, when they can, and when Today reminds."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, welcome.NORMS_TITLE, parent)
        norm, hours, words = self.programme.norm, self.programme.hours, self.words
        form = self.form()
        self.sessions = fields.number(norm.sessions, 1, _MOST_SESSIONS, self)
        self.minutes = fields.number(norm.minutes, 1, _MOST_MINUTES, self)
        self.shortest = fields.number(norm.shortest, 1, _MOST_MINUTES, self)
        self.longest = fields.number(norm.longest, 1, _MOST_MINUTES, self)
        self.opens = fields.hour(hours.opens, self)
        self.closes = fields.hour(hours.closes, self)
        self.lunch_from = fields.hour(hours.lunch_from, self)
        self.lunch_to = fields.hour(hours.lunch_to, self)
        for field, message, code in (
            (self.sessions, welcome.NORM_SESSIONS, "sessions"),
            (self.minutes, welcome.NORM_MINUTES, "minutes"),
            (self.shortest, welcome.NORM_SHORTEST, "shortest"),
            (self.longest, welcome.NORM_LONGEST, "longest"),
            (self.opens, welcome.OPENS, "opens"),
            (self.closes, welcome.CLOSES, "closes"),
            (self.lunch_from, welcome.LUNCH_FROM, "lunch_from"),
            (self.lunch_to, welcome.LUNCH_TO, "lunch_to"),
        ):
            self.row(form, words(message), field, code)
        self.section(words(welcome.REMINDERS))
        form = self.form()
        self.days = {
            which: fields.number(self.programme.day_counts.get(which, 0), 0, _MOST_DAYS, self)
            for which in welcome.DAY_COUNTS
        }
        for which, days in self.days.items():
            self.row(form, words(welcome.DAY_COUNTS[which]), days, f"days_{which.value}")

    @override
    def changed(self) -> Programme:
        norm = SessionNorm(
            sessions=self.sessions.value(),
            minutes=self.minutes.value(),
            shortest=self.shortest.value(),
            longest=self.longest.value(),
        )
        hours = WorkingHours(
            opens=fields.hour_in(self.opens),
            closes=fields.hour_in(self.closes),
            lunch_from=fields.hour_in(self.lunch_from),
            lunch_to=fields.hour_in(self.lunch_to),
        )
        days = {which: field.value() for which, field in self.days.items()}
        return replace(self.programme, norm=norm, hours=hours, day_counts=days)
