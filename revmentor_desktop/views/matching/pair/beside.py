"""Beside the preparation: why these two, their sessions, ideas and feedback."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.models.pair_view import History, Lead, PairView
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.matching.bars import Bars
from revmentor_desktop.views.matching.remark import Remark
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.cards import Card
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import pair_page
from revmentor_desktop.wording.catalogue import Message, Words


class LeadLine(QAbstractButton):
    """A line that leads to a record: its text at the left, its state at the right."""

    led = Signal(str, str)

    def __init__(self, lead: Lead, parent: QWidget) -> None:
        super().__init__(parent)
        self._lead = lead
        self.setText(lead.text)
        self.setObjectName(f"lead-{lead.kind}")
        self.setFont(font(Style.BODY))
        self.setAccessibleName(f"{lead.text[:200]}, {lead.state}")
        self.setToolTip("")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 20, self.fontMetrics().height() + space.S)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(theme.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent_wash if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        inside = QRectF(self.rect()).adjusted(space.S, 0, -space.S, 0)
        metrics = self.fontMetrics()
        taken = metrics.horizontalAdvance(self._lead.state)
        painter.setFont(self.font())
        painter.setPen(theme.muted)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, right, self._lead.state)
        room = inside.adjusted(0, 0, -taken - space.M, 0)
        painter.setPen(theme.accent)
        shown = metrics.elidedText(self.text()[:300], Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.end()

    def _on_clicked(self) -> None:
        self.led.emit(self._lead.kind, self._lead.id)


class WhyCard(Card):
    """Who matched the two, and what spoke for it."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pair-why")
        self._words = words
        self.score = label("", Style.FIGURE, parent=self)
        self.of = snug("", Style.SMALL, muted=True, parent=self)
        self.matched = snug("", Style.SMALL, muted=True, parent=self)
        self.matched.setObjectName("pair-matched")
        self.bars = Bars(self)
        self.overrides = Remark(Tone.WARNING, self)
        self.overrides.setObjectName("pair-overrides")
        figure = QHBoxLayout()
        figure.setSpacing(space.S)
        figure.addWidget(self.score, 0, Qt.AlignmentFlag.AlignBaseline)
        figure.addWidget(self.of, 1, Qt.AlignmentFlag.AlignBaseline)
        self.column.setSpacing(space.S)
        self.column.addWidget(label(words(pair_page.WHY_THESE), Style.SECTION, parent=self))
        self.column.addLayout(figure)
        for part in (self.matched, self.overrides, self.bars):
            self.column.addWidget(part)

    def show_history(self, history: History) -> None:
        """Show how a pair was matched."""
        self.score.setText(history.score)
        self.score.setVisible(bool(history.score))
        self.of.setText(self._words(pair_page.OF_HUNDRED if history.score else pair_page.NO_SCORE))
        self.matched.setText(history.matched)
        self.overrides.say(history.overrides)
        self.bars.show_bars(history.bars)


class ListCard(Card):
    """A heading with lines that lead on, or what is said where there are none."""

    led = Signal(str, str)

    def __init__(self, words: Words, name: Message, nothing: Message, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"pair-{code}")
        self._shown: tuple[Lead, ...] | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._nothing = snug(words(nothing), Style.SMALL, muted=True, parent=self)
        self.to_tab = Button(words(pair_page.PLAN_THEM), self)
        self.to_tab.setObjectName(f"pair-to-{code}")
        self.to_tab.clicked.connect(self._on_to_tab)
        self._code = code
        self.column.setSpacing(space.XS)
        self.column.addWidget(label(words(name), Style.SECTION, parent=self))
        self.column.addWidget(self._nothing)
        self.column.addLayout(self._lines)
        self.column.addWidget(self.to_tab, 0, Qt.AlignmentFlag.AlignLeft)

    def show_leads(self, leads: tuple[Lead, ...], *, offers_tab: bool) -> None:
        """Show these lines; where there are none, the way to the tab if it is offered."""
        self._nothing.setVisible(not leads)
        self.to_tab.setVisible(not leads and offers_tab)
        if leads == self._shown:
            return
        self._shown = leads
        _clear(self._lines)
        for lead in leads:
            line = LeadLine(lead, self)
            line.led.connect(self.led)
            self._lines.addWidget(line)

    def _on_to_tab(self) -> None:
        self.led.emit(self._code, "")


class FeedbackCard(Card):
    """Who said what when; hidden while nobody has said anything."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pair-feedback")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(space.XS)
        self.column.setSpacing(space.S)
        self.column.addWidget(label(words(pair_page.FEEDBACK), Style.SECTION, parent=self))
        self.column.addLayout(self._lines)

    def show_feedback(self, feedback: Sequence[tuple[str, str]]) -> None:
        """Show who gave feedback, and the mean of the scores."""
        _clear(self._lines)
        for text, mean in feedback:
            line = QWidget(self)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(snug(text, Style.BODY, parent=line), 1)
            row.addWidget(label(mean, Style.BODY, muted=True, parent=line), 0, Qt.AlignmentFlag.AlignTop)
            self._lines.addWidget(line)
        self.setVisible(bool(feedback))


class BesidePair(QWidget):
    """The cards at the right of the page."""

    led = Signal(str, str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.why = WhyCard(words, self)
        self.sessions = ListCard(words, pair_page.SESSIONS, pair_page.NO_SESSIONS, "sessions", self)
        self.ideas = ListCard(words, pair_page.IDEAS, pair_page.NO_IDEAS, "ideas", self)
        self.feedback = FeedbackCard(words, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.L)
        for card in (self.why, self.sessions, self.ideas, self.feedback):
            column.addWidget(card)
        column.addStretch(1)
        self.sessions.led.connect(self.led)
        self.ideas.led.connect(self.led)

    def show_pair(self, view: PairView) -> None:
        """Show what belongs to a pair."""
        self.why.show_history(view.history)
        self.sessions.show_leads(view.sessions, offers_tab=bool(view.acts))
        self.ideas.show_leads(view.ideas, offers_tab=False)
        self.feedback.show_feedback(view.feedback)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
