"""What is said of a pair's challenge: a real one is left alone, a hypothetical one is spoken to."""

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.sessions import COMING
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording.catalogue import Message

_LINES = 4
_FITS = 160


class ChallengeNote(QWidget):
    """A calm sentence on a challenge that is hypothetical or not marked, with the mark at hand."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._line: SessionLine | None = None
        self.setObjectName("challenge-note")
        self._text = Paragraph("", most=_LINES, parent=self)
        self._real = self._button(wording.IT_IS_REAL, "challenge-is-real")
        self._hypothetical = self._button(wording.IT_IS_HYPOTHETICAL, "challenge-is-hypothetical")
        buttons = FlowLayout()
        buttons.addWidget(self._real)
        buttons.addWidget(self._hypothetical)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.M, space.S, space.M, space.S)
        column.setSpacing(space.S)
        column.addWidget(self._text)
        column.addLayout(buttons)
        self._real.clicked.connect(self._on_real)
        self._hypothetical.clicked.connect(self._on_hypothetical)
        self.hide()

    def _button(self, message: Message, name: str) -> Button:
        button = Button(self._words(message), self, small=True)
        button.setObjectName(name)
        return button

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text() if not self.isHidden() else ""

    def show_line(self, line: SessionLine) -> None:
        """Speak of the challenge that a coming session takes up."""
        self._line = line
        pair = self._workspace.snapshot().pairs[line.pair_id]
        speaks = line.session.status in COMING and pair.challenge_is_real is not True
        if speaks:
            self._text.setText(self._sentence(pair, line))
            self.setAccessibleName(self._text.text())
            self._text.updateGeometry()
        has_one = bool(pair.challenge.strip())
        self._real.setVisible(has_one)
        self._hypothetical.setVisible(has_one and pair.challenge_is_real is None)
        self.setVisible(speaks)

    def _sentence(self, pair: Pair, line: SessionLine) -> str:
        challenge = " ".join(pair.challenge.split())
        if not challenge:
            return self._words(wording.CHALLENGE_MISSING, adept=line.adept)
        if pair.challenge_is_real is False:
            return self._words(wording.CHALLENGE_HYPOTHETICAL, adept=line.adept)
        shown = challenge if len(challenge) <= _FITS else f"{challenge[:_FITS]}…"
        return self._words(wording.CHALLENGE_UNMARKED, challenge=shown)

    def _on_real(self) -> None:
        self._mark(wording.MARKED_REAL, is_real=True)

    def _on_hypothetical(self) -> None:
        self._mark(wording.MARKED_HYPOTHETICAL, is_real=False)

    def _mark(self, said: Message, *, is_real: bool) -> None:
        if self._line is not None:
            pair = self._workspace.snapshot().pairs[self._line.pair_id]
            marked = replace(pair, challenge_is_real=is_real)
            revise = self._workspace.office.pairs.revise
            self._workspace.perform(partial(revise, marked), said, couple=self._line.couple)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.wash(Tone.WARNING))
        painter.setBrush(theme.wash(Tone.WARNING))
        frame = self.rect().adjusted(0, 0, -1, -1)
        painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        painter.end()
