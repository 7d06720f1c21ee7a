"""The choices for one planning: from when, how many, how long, how far apart, when, and in how many rooms."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QFormLayout, QSpinBox, QWidget

from revmentor_desktop.domain.planning import PlanChoices
from revmentor_desktop.domain.programme import Programme, WorkingHours
from revmentor_desktop.planning.problem import SPACING
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import plan_choices as wording
from revmentor_desktop.wording import session_page, welcome
from revmentor_desktop.wording.catalogue import Message, Words

_MOST_SESSIONS, _MOST_DAYS, _MOST_ROOMS = 24, 180, 500


class PlanChoicesDialog(Dialog):
    """Asks how the sessions shall be planned this time; the programme's norms stay what they are."""

    def __init__(
        self,
        choices: PlanChoices,
        programme: Programme,
        today: date,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words(wording.TITLE), parent)
        self.setObjectName("plan-choices-dialog")
        self._words, self._pair_ids, self._today = words, choices.pair_ids, today
        norm, hours = programme.norm, choices.hours or programme.hours
        self._from_day = fields.day(choices.from_day or today, self)
        self._sessions = fields.number(choices.sessions or norm.sessions, 1, _MOST_SESSIONS, self)
        self._minutes = fields.number(choices.minutes or norm.minutes, norm.shortest, norm.longest, self)
        self._spacing = fields.number(choices.spacing or SPACING, 1, _MOST_DAYS, self)
        self._opens, self._closes = fields.hour(hours.opens, self), fields.hour(hours.closes, self)
        self._lunch_from = fields.hour(hours.lunch_from, self)
        self._lunch_to = fields.hour(hours.lunch_to, self)
        self._most_a_day = self._limit(choices.most_a_day)
        self._rooms = self._limit(choices.rooms)
        self._no_bridges = self._switch(wording.NO_BRIDGE_DAYS, "no-bridge-days", choices.avoid_bridge_days)
        self._no_halves = self._switch(wording.NO_HALF_DAYS, "no-half-days", choices.avoid_half_days)
        self._spread = self._switch(wording.SPREAD, "spread", choices.spread)
        self._arrange()
        self.add_button(words(session_page.CANCEL), "cancel").clicked.connect(self.reject)
        self.add_button(words(wording.PLAN), "plan", primary=True).clicked.connect(self.accept)

    def choices(self) -> PlanChoices:
        """What was chosen."""
        day = fields.day_in(self._from_day)
        return PlanChoices(
            pair_ids=self._pair_ids,
            sessions=self._sessions.value(),
            minutes=self._minutes.value(),
            spacing=self._spacing.value(),
            hours=WorkingHours(
                opens=fields.hour_in(self._opens),
                closes=fields.hour_in(self._closes),
                lunch_from=fields.hour_in(self._lunch_from),
                lunch_to=fields.hour_in(self._lunch_to),
            ),
            from_day=day if day > self._today else None,
            avoid_half_days=self._no_halves.isChecked(),
            avoid_bridge_days=self._no_bridges.isChecked(),
            most_a_day=self._most_a_day.value() or None,
            rooms=self._rooms.value() or None,
            spread=self._spread.isChecked(),
        )

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(space.L)
        form.setVerticalSpacing(space.S)
        rows: tuple[tuple[QWidget, Message, str], ...] = (
            (self._from_day, wording.FROM_DAY, "from-day"),
            (self._sessions, welcome.NORM_SESSIONS, "sessions"),
            (self._minutes, welcome.NORM_MINUTES, "minutes"),
            (self._spacing, wording.SPACING, "spacing"),
            (self._opens, welcome.OPENS, "opens"),
            (self._closes, welcome.CLOSES, "closes"),
            (self._lunch_from, welcome.LUNCH_FROM, "lunch-from"),
            (self._lunch_to, welcome.LUNCH_TO, "lunch-to"),
            (self._most_a_day, wording.MOST_A_DAY, "most-a-day"),
            (self._rooms, wording.ROOMS, "rooms"),
        )
        for field, message, name in rows:
            field.setObjectName(name)
            field.setAccessibleName(self._words(message))
            form.addRow(label(self._words(message), muted=True), field)
        self.body.addLayout(form)
        for switch in (self._no_bridges, self._no_halves, self._spread):
            self.body.addWidget(switch)

    def _limit(self, most: int | None) -> QSpinBox:
        field = fields.number(most or 0, 0, _MOST_ROOMS, self)
        field.setSpecialValueText(self._words(wording.NO_LIMIT))
        return field

    def _switch(self, message: Message, name: str, on: bool) -> QCheckBox:
        switch = QCheckBox(self._words(message), self)
        switch.setObjectName(name)
        switch.setChecked(on)
        return switch
