"""The choices for one planning: which pairs, from when, how many, how long, how far apart, how many rooms."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.planning import PlanChoices
from revmentor_desktop.domain.programme import Programme, WorkingHours
from revmentor_desktop.planning.problem import SPACING
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.people_picker import PeoplePicker, Pick
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.scrolling import slim
from revmentor_desktop.wording import plan_choices as wording
from revmentor_desktop.wording import session_page, welcome
from revmentor_desktop.wording.catalogue import Message, Words

_HOURS_AT = 4
"""The row of the working hours."""
_MOST_SESSIONS, _MOST_DAYS, _MOST_ROOMS = 24, 180, 500


class PlanChoicesDialog(Dialog):
    """Asks how the sessions shall be planned this time; the programme's norms stay what they are."""

    def __init__(
        self,
        choices: PlanChoices,
        programme: Programme,
        pairs: Sequence[tuple[PairId, str]],
        today: date,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words(wording.TITLE), parent)
        self.setObjectName("plan-choices-dialog")
        self._words, self._today = words, today
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
        self.pairs = self._picker(pairs, choices.pair_ids)
        self._arrange()
        self.add_button(words(session_page.CANCEL), "cancel").clicked.connect(self.reject)
        self._plan = self.add_button(words(wording.PLAN), "plan", primary=True)
        self._plan.clicked.connect(self.accept)
        self.pairs.model.itemChanged.connect(self._on_ticked)
        self._plan.setFocus()

    def choices(self) -> PlanChoices:
        """What was chosen."""
        day = fields.day_in(self._from_day)
        ticked = frozenset(map(PairId, self.pairs.ticked))
        return PlanChoices(
            pair_ids=None if len(ticked) == self.pairs.model.rowCount() else ticked,
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

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(space.L)
        form.setVerticalSpacing(space.S)
        rows: tuple[tuple[QWidget, Message, str], ...] = (
            (self._from_day, wording.FROM_DAY, "from-day"),
            (self._sessions, welcome.NORM_SESSIONS, "sessions"),
            (self._minutes, welcome.NORM_MINUTES, "minutes"),
            (self._spacing, wording.SPACING, "spacing"),
            (self._most_a_day, wording.MOST_A_DAY, "most-a-day"),
            (self._rooms, wording.ROOMS, "rooms"),
        )
        hours: tuple[tuple[QWidget, Message, str], ...] = (
            (self._opens, welcome.OPENS, "opens"),
            (self._closes, welcome.CLOSES, "closes"),
            (self._lunch_from, welcome.LUNCH_FROM, "lunch-from"),
            (self._lunch_to, welcome.LUNCH_TO, "lunch-to"),
        )
        for field, message, name in (*rows, *hours):
            field.setObjectName(name)
            field.setAccessibleName(self._words(message))
        for field, message, _ in rows:
            form.addRow(label(self._words(message), muted=True), field)
        form.insertRow(_HOURS_AT, *self._span(wording.HOURS, self._opens, self._closes))
        form.insertRow(_HOURS_AT + 1, *self._span(wording.LUNCH, self._lunch_from, self._lunch_to))
        return form

    def _arrange(self) -> None:
        left, right, both = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.setSpacing(space.S)
        right.setSpacing(space.S)
        left.addLayout(self._form())
        left.addSpacing(space.S)
        for switch in (self._no_bridges, self._no_halves, self._spread):
            left.addWidget(switch)
        left.addStretch(1)
        right.addWidget(label(self._words(wording.PAIRS), Style.SECTION))
        right.addWidget(self.pairs, 1)
        both.setSpacing(2 * space.XL)
        both.addWidget(self._scrolling(left), 1)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)
        self.body.addWidget(label(self._words(wording.STAYS), muted=True, wraps=True))
        self.fit(120, 42)

    def _scrolling(self, column: QVBoxLayout) -> QScrollArea:
        """With large letters there is more than a screen is high."""
        content, area = QWidget(self), QScrollArea(self)
        column.setContentsMargins(0, 0, space.S, 0)
        content.setLayout(column)
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(content.minimumSizeHint().width() + space.L)
        slim(area)
        return area

    def _span(self, message: Message, first: QWidget, last: QWidget) -> tuple[QLabel, QHBoxLayout]:
        """A row with two times of day, from and to."""
        row = QHBoxLayout()
        row.setSpacing(space.S)
        for field in (first, last):
            field.setMinimumWidth(self.fontMetrics().horizontalAdvance("00:00") + 2 * space.XL)
            row.addWidget(field, 1)
        return label(self._words(message), muted=True), row

    def _picker(self, pairs: Sequence[tuple[PairId, str]], chosen: frozenset[PairId] | None) -> PeoplePicker:
        picker = PeoplePicker(self._words, self, ticking=True)
        picker.search.setPlaceholderText(self._words(wording.FIND))
        picker.search.setAccessibleName(self._words(wording.FIND))
        picker.view.setAccessibleName(self._words(wording.PAIRS))
        picker.show_people(
            Pick(id=pair_id, text=names, ticked=chosen is None or pair_id in chosen)
            for pair_id, names in pairs
        )
        return picker

    def _on_ticked(self) -> None:
        self._plan.setEnabled(bool(self.pairs.ticked))

    def _limit(self, most: int | None) -> QSpinBox:
        field = fields.number(most or 0, 0, _MOST_ROOMS, self)
        field.setSpecialValueText(self._words(wording.NO_LIMIT))
        return field

    def _switch(self, message: Message, name: str, on: bool) -> QCheckBox:
        switch = QCheckBox(self._words(message), self)
        switch.setObjectName(name)
        switch.setChecked(on)
        return switch
