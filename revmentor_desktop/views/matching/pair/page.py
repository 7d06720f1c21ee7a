"""A pair's page: over the board, until one goes back to it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.pairs import PairGoal, PairStatus
from revmentor_desktop.domain.programme import Question
from revmentor_desktop.models.pair_steps import Act
from revmentor_desktop.models.pair_view import PairView, pair_view
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.pair.acts_row import ActsRow
from revmentor_desktop.views.matching.pair.beside import BesidePair
from revmentor_desktop.views.matching.pair.deeds import PairDeeds
from revmentor_desktop.views.matching.pair.gate import Gate
from revmentor_desktop.views.matching.pair.heading import Heading
from revmentor_desktop.views.matching.pair.more import PairMore
from revmentor_desktop.views.matching.pair.steps_line import StepsLine
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.cards import Card
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.scrolling import slim
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import pair_page

_NARROW = 120
"""Characters; on a narrower page the cards stand below each other."""
_TONES = {
    PairStatus.CONFIRMED: Tone.ACCENT,
    PairStatus.ACTIVE: Tone.OK,
    PairStatus.PAUSED: Tone.WARNING,
    PairStatus.ENDED: Tone.WARNING,
}


class _Inside(QWidget):
    """As tall as its cards are at its width, never as tall as they would be at their narrowest."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class PairPage(QWidget):
    """Shows one pair of the cohort in view and has done what is asked for there."""

    closed = Signal()
    led = Signal(str, str)
    """A record of another tab, a tab, or a command about the pair is asked for."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pair-page")
        self._workspace, self._words = workspace, workspace.words
        self._deeds = PairDeeds(workspace)
        self._view: PairView | None = None
        self.back = Button(self._words(pair_page.BACK), self, icon=Icon.BACK)
        self.back.setObjectName("pair-back")
        self.status = Chip("", Tone.PLAIN, self)
        self.status.setObjectName("pair-status")
        self.locked = Chip(self._words(pair_page.LOCKED), Tone.PLAIN, self)
        self.heading = Heading(self._words, self)
        self.steps = StepsLine(self._words, self)
        self.why_ended = snug("", Style.BODY, muted=True, parent=self)
        self.acts = ActsRow(self._words, self._today, self)
        self.gate = Gate(self._words, self._today, self._known_topics, self._bank, self)
        self.beside = BesidePair(self._words, self)
        self._more = PairMore(workspace, self)
        self._scroll = QScrollArea(self)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    @property
    def pair_id(self) -> PairId | None:
        """The pair that is shown."""
        return self._view.pair.id if self._view is not None else None

    def show_pair(self, pair_id: PairId) -> bool:
        """Show a pair; False where there is no such pair in the cohort in view."""
        view = pair_view(self._workspace.snapshot(), pair_id, self._words)
        if view is None:
            return False
        anew = self.pair_id != pair_id
        self._view = view
        self.setAccessibleName(self._words(pair_page.PAGE, **view.names()))
        self.status.say(view.status, _TONES.get(view.pair.status, Tone.PLAIN))
        self.locked.setVisible(view.pair.locked)
        self.heading.show_people(view.mentor, view.adept)
        self.steps.show_steps(view.steps)
        self.why_ended.setText(view.ended_why)
        self.why_ended.setVisible(bool(view.ended_why))
        self.acts.show_acts(view.acts, anew=anew)
        self.gate.show_pair(view, anew=anew)
        self.beside.show_pair(view)
        self._more.show_pair(view)
        self.allow()
        if anew:
            self._scroll.verticalScrollBar().setValue(0)
        return True

    def allow(self) -> None:
        """Offer changes, or only what reads while something else is written."""
        writing = self._workspace.writable
        self.acts.allow(writing=writing)
        self.gate.setEnabled(writing)

    def begin(self) -> None:
        """Put the keyboard where one begins: at what is missing, else at the way back."""
        if self._view is not None and self._view.needs and self._workspace.writable:
            self.gate.begin(self._view.needs)
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Save what is still being typed."""
        if self._view is not None:
            self.gate.finish()

    def forget(self) -> None:
        """Show no pair any more."""
        self._view = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW
        way = QBoxLayout.Direction
        self._cards.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(space.S)
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.locked)
        top.addWidget(self.status)
        top.addWidget(self._more.button)
        life = Card(self)
        life.column.setSpacing(space.L)
        for part in (self.heading, self.steps, self.why_ended, self.acts):
            life.column.addWidget(part)
        self._cards.setSpacing(space.L)
        self._cards.addWidget(self.gate, 3)
        self._cards.addWidget(self.beside, 2)
        inside = _Inside(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(space.XL, space.L, space.XL, space.XL)
        column.setSpacing(space.L)
        column.addLayout(top)
        column.addWidget(life)
        column.addLayout(self._cards)
        column.addStretch(1)
        self._scroll.setObjectName("pair-scroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        slim(self._scroll)
        self._scroll.setWidget(inside)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.heading.person_asked_for.connect(self._on_person)
        self.acts.act_requested.connect(self._on_act)
        self.acts.end_requested.connect(self._on_end)
        self.gate.topics_edited.connect(self._on_topics)
        self.gate.questions_edited.connect(self._on_questions)
        self.gate.goals_edited.connect(self._on_goals)
        self.gate.challenge_edited.connect(self._on_challenge)
        self.gate.day_edited.connect(self._on_day)
        self.beside.led.connect(self.led)
        self._more.led.connect(self.led)
        for part in (self.acts, self.gate):
            part.refused.connect(self._on_refused)
        self._workspace.busy.connect(self.allow)

    def _today(self) -> date:
        return self._workspace.office.door.today

    def _known_topics(self) -> Sequence[str]:
        return sorted(one.name for one in self._workspace.snapshot().topics.values())

    def _bank(self) -> Sequence[str]:
        """The question bank: questions on the pair's topics first."""
        chosen = self._view.pair.topics if self._view is not None else ()
        bank = self._workspace.office.door.store.all(Question)
        bank.sort(key=lambda one: (one.topic_id not in chosen, one.text))
        return [one.text for one in bank]

    def _on_person(self, person_id: str) -> None:
        self.led.emit("person", person_id)

    def _on_act(self, act: str, on: date) -> None:
        if self._view is not None:
            self._deeds.act(self._view, Act(act), on)

    def _on_end(self, why: str, on: date, again: bool) -> None:
        if self._view is not None:
            self._deeds.end(self._view, why, on, again=again)

    def _on_topics(self, topics: Sequence[str]) -> None:
        if self._view is not None:
            self._deeds.choose_topics(self._view, topics)

    def _on_questions(self, questions: Sequence[PairGoal]) -> None:
        if self._view is not None:
            self._deeds.ask(self._view, questions)

    def _on_goals(self, goals: Sequence[PairGoal]) -> None:
        if self._view is not None:
            self._deeds.aim(self._view, goals)

    def _on_challenge(self, text: str, real: bool | None) -> None:
        if self._view is not None:
            self._deeds.challenge(self._view, text, real)

    def _on_day(self, key: str, on: date | None) -> None:
        if self._view is not None:
            self._deeds.date(self._view, key, on)

    def _on_refused(self, why: str) -> None:
        self._workspace.notice(why, Tone.WARNING)
