"""The Overview tab: what needs the coordinator today, and the cohort at a glance beside it."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from revmentor_desktop.domain.attention import key_days
from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import CohortId, FollowUpId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.attention_lines import DONE, TodayLine, TodayLines
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.overview.figures import figures
from revmentor_desktop.views.overview.glance import Glance
from revmentor_desktop.views.overview.key_dates import KeyDates
from revmentor_desktop.views.overview.today import TodayView
from revmentor_desktop.views.tab import Tab
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.cards import Card
from revmentor_desktop.views.widgets.empty import EmptyState
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.lines import Lines
from revmentor_desktop.views.widgets.scrolling import slim
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.dates import long_date

if TYPE_CHECKING:
    # What is compared lies below the fold: it is loaded when the rest has been painted.
    from revmentor_desktop.views.overview.comparison import Comparison

_NARROW = 110
"""Characters of width under which everything stands in one column."""
_WIDE = 230
"""Characters of width from which what is compared has a column of its own."""
_BELOW_THE_FOLD_MS = 100
"""So long after the tab is shown it makes what nobody sees without scrolling."""
_PLACES = {
    1: ((0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1), (3, 0, 1, 1)),
    2: ((0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1), (2, 0, 1, 2)),
    3: ((0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1), (0, 2, 2, 1)),
}
"""Row, column, rows and columns of the cards: Today, the way, the outcome, what is compared."""
_TODAY_LINES = 14
"""Lines of text that Today is high at least."""


class OverviewTab(Tab):
    """Leads to what needs doing."""

    went_to = Signal(str, str)
    """A kind of record (person, pair, session, idea) or a tab's code, and an id (empty: the whole tab)."""
    export_requested = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("overview")
        words = self.words
        self._arranged = 0, False
        self._purpose = Lines("", 2, self)
        self._dates = KeyDates(words, self)
        self._export = Button(words(wording.EXPORT), self, primary=True, icon=Icon.EXPORT)
        self._export.setObjectName("export")
        self.today = TodayView(words, self)
        self._today_card = Card(self)
        self._amount = label("", Style.SMALL, muted=True, wraps=True)
        self.glance = Glance(words, self)
        self.comparison: Comparison | None = None
        self._below_the_fold = QTimer(self, singleShot=True, interval=_BELOW_THE_FOLD_MS)
        self._held: Mapping[CohortId, int] | None = None
        self._empty = EmptyState(Icon.PEOPLE, words(wording.NO_PEOPLE), words(wording.NO_PEOPLE_WHY), self)
        self._empty.offer(words(wording.IMPORT), self._on_import, primary=True).setObjectName("import-people")
        self._pages = QStackedWidget(self)
        self._arrange()
        self._export.clicked.connect(self.export_requested)
        self.today.act_requested.connect(self._on_act)
        self.today.later_requested.connect(self._on_later)
        self.glance.went_to.connect(self.went_to)
        self._below_the_fold.timeout.connect(self._make_comparison)
        self.refresh(None)

    @override
    def refresh(self, change_set: ChangeSet | None) -> None:
        snapshot = self.workspace.snapshot()
        today = self._day()
        is_new = not snapshot.participations and not snapshot.pairs
        self._pages.setCurrentWidget(self._empty if is_new else self._page)
        self._show_header(snapshot, today)
        lines = TodayLines(snapshot, today, self.words)
        self._amount.setText(wording.things(len(lines), today, self.words))
        self.today.show_lines(lines, today)
        self.glance.show_figures(figures(snapshot), today)
        self._compare(snapshot)
        if change_set is None:
            self._count_sessions(snapshot)

    @override
    def first_focus(self) -> QWidget | None:
        return self.today.first_focus() or super().first_focus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.comparison is None:
            self._below_the_fold.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_columns()

    def _arrange(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(space.M)
        header.addWidget(label(self.words(wording.OVERVIEW), Style.PAGE_TITLE))
        header.addWidget(self._purpose, 1, Qt.AlignmentFlag.AlignVCenter)
        header.addWidget(self._export)
        heading = label(self.words(wording.TODAY), Style.SECTION)
        for one in (heading, self._amount):
            one.setIndent(space.S)
        self._today_card.column.addWidget(heading)
        self._today_card.column.addWidget(self._amount)
        self._today_card.column.addWidget(self.today, 1)
        self._today_card.column.setSpacing(space.XS)
        self._today_card.setMinimumHeight(self.fontMetrics().lineSpacing() * _TODAY_LINES)
        self._page = QScrollArea(self)
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setWidgetResizable(True)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setViewport(QWidget(self._page))
        slim(self._page)
        whole = QWidget(self._page)
        column = QVBoxLayout(whole)
        column.setContentsMargins(space.XL, space.M, space.XL, space.L)
        column.setSpacing(space.S)
        column.addLayout(header)
        column.addWidget(self._dates)
        column.addSpacing(space.XS)
        self._grid = QGridLayout()
        self._grid.setSpacing(space.L)
        column.addLayout(self._grid, 1)
        self._page.setWidget(whole)
        whole.setAutoFillBackground(False)
        self._pages.addWidget(self._page)
        self._pages.addWidget(self._empty)
        self.glance.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._arrange_columns()

    def _arrange_columns(self) -> None:
        """Place the cards side by side as far as the width allows for the size of the letters."""
        letters = self.width() / max(self.fontMetrics().averageCharWidth(), 1)
        if letters >= _WIDE and self.comparison is None:
            self._make_comparison()
        compares = self.comparison is not None and self.comparison.has_something
        columns = 1 if letters < _NARROW else 3 if letters >= _WIDE and compares else 2
        if (columns, compares) == self._arranged:
            return
        self._arranged = columns, compares
        cards = (self._today_card, self.glance.way, self.glance.outcome, self.comparison)
        for card, place in zip(cards, _PLACES[columns], strict=True):
            if card is not None:
                self._grid.removeWidget(card)
                self._grid.addWidget(card, *place)
        if self.comparison is not None:
            self.comparison.setVisible(compares)
            self.comparison.arrange(side_by_side=columns == 2)
        for column, stretch in enumerate((4, 3, 3)):
            self._grid.setColumnStretch(column, stretch if column < columns else 0)
        self._grid.setRowStretch(0, 1)

    def _make_comparison(self) -> None:
        if self.comparison is None:
            from revmentor_desktop.views.overview.comparison import Comparison

            self.comparison = Comparison(self.words, self)
            self.comparison.went_to.connect(self.went_to)
            snapshot = self.workspace.snapshot()
            self._compare(snapshot)
            self._count_sessions(snapshot)

    def _compare(self, snapshot: Snapshot) -> None:
        if self.comparison is not None:
            self.comparison.compare(snapshot, self._held)
            self._arrange_columns()

    def _count_sessions(self, snapshot: Snapshot) -> None:
        """Count the sessions of the other cohorts off the UI thread: there may be many years of them."""
        if self.comparison is None or not snapshot.other_pairs:
            return
        answer = partial(_hand_on, self)
        self.workspace.in_background("", self.workspace.office.programmes.sessions_held, answer)

    def take_held(self, held: Mapping[CohortId, int]) -> None:
        """Take how many sessions each cohort has held."""
        self._held = held
        self._compare(self.workspace.snapshot())

    def _show_header(self, snapshot: Snapshot, today: date) -> None:
        purpose = snapshot.cohort.purpose.strip()
        self._purpose.say(self.words(wording.PURPOSE, purpose=purpose) if purpose else "")
        self._dates.show_dates(key_days(snapshot.cohort), today)

    def _day(self) -> date:
        return self.workspace.office.door.today

    def _on_act(self, line: TodayLine) -> None:
        if line.kind == DONE:
            finish = partial(self.workspace.office.follow_ups.finish, FollowUpId(line.record_id))
            self.workspace.perform(finish, wording.IS_DONE, sentence=line.sentence)
        else:
            self.went_to.emit(line.kind, line.record_id)

    def _on_later(self, line: TodayLine, until: date | None) -> None:
        dismiss = partial(self.workspace.office.records.dismiss, line.alarm.value, line.subject_id, until)
        said = wording.DISMISSED if until is None else wording.SNOOZED
        day = long_date(until, self.words) if until else ""
        self.workspace.perform(dismiss, said, rule=line.rule, sentence=line.sentence, day=day)

    def _on_import(self) -> None:
        self.went_to.emit("people", "")


def _hand_on(tab: OverviewTab, held: Mapping[CohortId, int]) -> None:
    # The tab may have gone while the sessions were counted.
    if isValid(tab):
        tab.take_held(held)
