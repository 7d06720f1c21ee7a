"""Asking for a written reason, in place, over the card that it is about."""

from dataclasses import dataclass

from PySide6.QtCore import QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout
from typing_extensions import override

from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.adept_view import AdeptView
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.wording import board
from revmentor_desktop.wording.catalogue import Message, Words

_SIGN = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the editor asks, and from how many characters on an answer counts."""

    heading: str
    place: Message
    name: Message
    enough: Message
    shortest: int


class ReasonEditor(QFrame):
    """A line over a card: Enter takes a reason that is long enough, Esc gives up."""

    accepted = Signal(str)
    given_up = Signal()

    def __init__(self, view: AdeptView, words: Words) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._words = words
        self._index = QPersistentModelIndex()
        self._question: Question | None = None
        self.setObjectName("reason-editor")
        self.heading = snug("", Style.SMALL_STRONG, parent=self)
        self.line = Line(self)
        self.line.setObjectName("reason")
        self.line.setMaxLength(2_000)
        self.hint = snug("", Style.SMALL, muted=True, parent=self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(space.M + _SIGN + space.S, space.M, space.M, space.M)
        column.setSpacing(space.S)
        for widget in (self.heading, self.line, self.hint):
            column.addWidget(widget)
        self.line.textChanged.connect(self._on_typed)
        self.line.returnPressed.connect(self._on_enter)
        view.verticalScrollBar().valueChanged.connect(self._on_moved)
        view.laid_out.connect(self._on_moved)
        view.model().modelReset.connect(self.give_up)
        self.hide()

    def ask(self, index: QPersistentModelIndex, question: Question) -> None:
        """Open over a card with an empty line."""
        self._index = index
        self._question = question
        self.heading.setText(question.heading)
        self.line.clear()
        self.line.setPlaceholderText(self._words(question.place))
        self.line.setAccessibleName(self._words(question.name))
        self.line.setAccessibleDescription(question.heading)
        self._on_typed("")
        self.show()
        self._on_moved()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Close without an answer."""
        if self.isVisible() or self._question is not None:
            self._close()
            self.given_up.emit()

    def _close(self) -> None:
        self._question = None
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, text: str) -> None:
        question = self._question
        if question is None:
            return
        lacking = question.shortest - len(tidy(text))
        if lacking <= 0:
            self.hint.setText(self._words(question.enough))
        elif question.shortest > 1:
            self.hint.setText(self._words(board.REASON_LEFT, count=lacking))
        else:
            self.hint.setText(self._words(board.END_MISSING))

    def _on_enter(self) -> None:
        question, reason = self._question, tidy(self.line.text())
        if question is None or len(reason) < question.shortest:
            return
        self._close()
        self.accepted.emit(reason)

    def _on_moved(self) -> None:
        if self._question is None:
            return
        if not self._index.isValid():
            self.give_up()
            return
        area = self._view.area_of(self._view.model().index(self._index.row(), 0))
        height = max(area.height(), self._column.heightForWidth(area.width()))
        # At the lower edge the editor grows upwards, so that the line stays in sight.
        top = (
            min(area.top(), max(0, self._view.viewport().height() - height))
            if area.top() >= 0
            else area.top()
        )
        self.setGeometry(QRect(area.left(), top, area.width(), height))

    @override
    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        # A key that the field leaves alone must not reach the board below: Enter would open its picker.
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.clash, 1.5))
        painter.setBrush(theme.clash_wash)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -2)
        painter.drawRoundedRect(frame, space.CARD_RADIUS, space.CARD_RADIUS)
        sign = QRectF(space.M, space.M, _SIGN, _SIGN)
        icons.paint(painter, Icon.CLASH, theme.clash, sign)
        painter.end()
