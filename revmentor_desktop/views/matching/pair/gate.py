"""Preparation as a gate: each line says done or missing, and is edited in place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from revmentor_desktop.domain.pairs import PairGoal
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.models.pair_view import PairView
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.pair.challenge_field import ChallengeField
from revmentor_desktop.views.matching.pair.dated_field import DatedField
from revmentor_desktop.views.matching.pair.texts_field import TextsField
from revmentor_desktop.views.matching.pair.topics_field import TopicsField
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.cards import Card
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.pictures import Picture
from revmentor_desktop.wording import pair_page
from revmentor_desktop.wording.catalogue import Message, Words

Known = Callable[[], Sequence[str]]


@dataclass(frozen=True)
class _Sign:
    """What tells whether a line is done."""

    picture: Picture
    state: QLabel
    needs: tuple[Need, ...]


class Gate(Card):
    """The preparation of one pair."""

    topics_edited = Signal(object)
    questions_edited = Signal(object)
    goals_edited = Signal(object)
    challenge_edited = Signal(str, object)
    day_edited = Signal(str, object)
    """Which day (brief-mentor, brief-adept, sign-mentor, sign-adept), and the day or None."""
    refused = Signal(str)

    def __init__(
        self, words: Words, today: Callable[[], date], known_topics: Known, bank: Known, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pair-gate")
        self._words = words
        self._signs: list[_Sign] = []
        self.chip = Chip("", Tone.WARNING, self)
        self.topics = TopicsField(words, known_topics, self)
        self.questions = TextsField(
            words, "question", pair_page.QUESTIONS, pair_page.ADD_QUESTION, bank, self
        )
        self.goals = TextsField(
            words, "goal", pair_page.GOALS, pair_page.ADD_GOAL, _nothing_known, self, goals=True
        )
        self.challenge = ChallengeField(words, self)
        self.days = {key: self._dated(key, today) for key in _DAYS}
        self._lay_out()
        self.topics.edited.connect(self.topics_edited)
        self.questions.edited.connect(self.questions_edited)
        self.goals.edited.connect(self.goals_edited)
        self.challenge.edited.connect(self.challenge_edited)
        for field in self.days.values():
            field.edited.connect(self.day_edited)
            field.refused.connect(self.refused)

    def show_pair(self, view: PairView, *, anew: bool) -> None:
        """Show what a pair has prepared; what is being typed stays, unless it is another pair (`anew`)."""
        pair, mentor, adept = view.pair, view.mentor_part, view.adept_part
        self.topics.show_topics(view.topics, anew=anew)
        self.questions.show_entries([PairGoal(text=one) for one in pair.questions], anew=anew)
        self.goals.show_entries(pair.goals, anew=anew)
        self.challenge.show_challenge(pair.challenge, pair.challenge_is_real, anew=anew)
        days = {
            "brief-mentor": mentor.briefed_on if mentor else None,
            "brief-adept": adept.briefed_on if adept else None,
            "sign-mentor": mentor.agreement_signed_on if mentor else None,
            "sign-adept": adept.agreement_signed_on if adept else None,
        }
        for key, field in self.days.items():
            field.show_day(days[key], anew=anew)
            field.setEnabled((mentor if key.endswith("mentor") else adept) is not None)
        self._say(view.needs)

    def finish(self) -> None:
        """Tell what is still being typed."""
        for finish in (
            self.topics.finish,
            self.questions.finish,
            self.goals.finish,
            self.challenge.finish,
            *(field.finish for field in self.days.values()),
        ):
            finish()

    def begin(self, needs: Sequence[Need]) -> None:
        """Put the cursor where the first thing is missing."""
        firsts: dict[Need, QWidget] = {
            Need.TOPICS: self.topics.adder,
            Need.QUESTIONS: self.questions.adder,
            Need.GOAL: self.goals.adder,
            Need.CHALLENGE: self.challenge.text,
            Need.REAL_CHALLENGE: self.challenge.real,
            Need.MENTOR_BRIEFED: self.days["brief-mentor"].now,
            Need.ADEPT_BRIEFED: self.days["brief-adept"].now,
        }
        for need in needs:
            if need in firsts:
                firsts[need].setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _dated(self, key: str, today: Callable[[], date]) -> DatedField:
        name, who = _DAYS[key]
        return DatedField(
            self._words, key, self._words(name), today, self, who=self._words(who) if who else ""
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(space.S)
        head.addWidget(label(self._words(pair_page.BEFORE_FIRST), Style.SECTION, parent=self))
        head.addWidget(self.chip)
        head.addStretch(1)
        self.column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(space.M)
        grid.setVerticalSpacing(space.L)
        grid.setColumnStretch(2, 1)
        agreement = QWidget(self)
        signers = (self.days["sign-mentor"].who, self.days["sign-adept"].who)
        for who in signers:
            who.setMinimumWidth(max(one.sizeHint().width() for one in signers))
        signed = QVBoxLayout(agreement)
        signed.setContentsMargins(0, 0, 0, 0)
        signed.setSpacing(space.XS)
        signed.addWidget(self.days["sign-mentor"])
        signed.addWidget(self.days["sign-adept"])
        lines: tuple[tuple[Message, tuple[Need, ...], QWidget], ...] = (
            (pair_page.TOPICS, (Need.TOPICS,), self.topics),
            (pair_page.QUESTIONS, (Need.QUESTIONS,), self.questions),
            (pair_page.GOALS, (Need.GOAL,), self.goals),
            (pair_page.CHALLENGE, (Need.CHALLENGE, Need.REAL_CHALLENGE), self.challenge),
            (pair_page.MENTOR_BRIEFED, (Need.MENTOR_BRIEFED,), self.days["brief-mentor"]),
            (pair_page.ADEPT_BRIEFED, (Need.ADEPT_BRIEFED,), self.days["brief-adept"]),
            (pair_page.AGREEMENT, (Need.AGREEMENT,), agreement),
        )
        for row, (name, needs, field) in enumerate(lines):
            self._add_line(grid, row, name, needs, field)
        self.column.addLayout(grid)
        note = snug(self._words(pair_page.BRIEFED_NOTE), Style.SMALL, muted=True, parent=self)
        self.column.addWidget(note)
        self.column.addStretch(1)

    def _add_line(
        self, grid: QGridLayout, row: int, name: Message, needs: tuple[Need, ...], field: QWidget
    ) -> None:
        picture, state = (
            Picture(Icon.CHECK, Tone.OK, self),
            label("", Style.SMALL, muted=True, parent=self),
        )
        title = snug(self._words(name), Style.STRONG, parent=self)
        title.setMinimumWidth(title.fontMetrics().averageCharWidth() * 16)
        state.setObjectName(f"state-{needs[0]}")
        said = QVBoxLayout()
        said.setContentsMargins(0, space.S, 0, 0)
        said.setSpacing(0)
        said.addWidget(title)
        said.addWidget(state)
        said.addStretch(1)
        sign = QVBoxLayout()
        sign.setContentsMargins(0, space.S, 0, 0)
        sign.addWidget(picture)
        sign.addStretch(1)
        grid.addLayout(sign, row, 0)
        grid.addLayout(said, row, 1)
        grid.addWidget(field, row, 2, Qt.AlignmentFlag.AlignTop)
        self._signs.append(_Sign(picture, state, needs))

    def _say(self, needs: Sequence[Need]) -> None:
        words = self._words
        text = pair_page.missing_chip(needs, words) or words(pair_page.PREPARED)
        self.chip.say(text, Tone.WARNING if needs else Tone.OK)
        self.chip.setToolTip(pair_page.missing_tip(needs, words))
        for sign in self._signs:
            lacks = next((need for need in sign.needs if need in needs), None)
            done = lacks is None
            sign.picture.show_icon(Icon.CHECK if done else Icon.WARNING, Tone.OK if done else Tone.WARNING)
            sign.state.setText(words(pair_page.DONE if lacks is None else self._lacking(lacks)))

    def _lacking(self, need: Need) -> Message:
        if need is not Need.REAL_CHALLENGE:
            return pair_page.LACKING
        said = self.challenge.real.currentData()
        return pair_page.HYPOTHETICAL_STATE if said == "hypothetical" else pair_page.UNSAID_STATE


_DAYS: Mapping[str, tuple[Message, Message | None]] = {
    "brief-mentor": (pair_page.MENTOR_BRIEFED, None),
    "brief-adept": (pair_page.ADEPT_BRIEFED, None),
    "sign-mentor": (pair_page.SIGNED_BY_MENTOR, pair_page.BY_MENTOR),
    "sign-adept": (pair_page.SIGNED_BY_ADEPT, pair_page.BY_ADEPT),
}


def _nothing_known() -> Sequence[str]:
    return ()
