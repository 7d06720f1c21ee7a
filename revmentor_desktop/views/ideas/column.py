"""One column of the board: its head, its cards, a question in place, or folded to a strip."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.models.idea_column import IdeaColumn
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.ideas.asking import Asking
from revmentor_desktop.views.ideas.card_list import CardList
from revmentor_desktop.views.ideas.strip import Strip
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Words

QUIET = frozenset({Stage.PARKED, Stage.DECLINED})
"""Columns that may be folded."""
_NARROWEST = 32
"""Characters that a column has room for at least."""


class StageColumn(QWidget):
    """A column; `asking` is the card in which it asks for a title or a reason."""

    folded = Signal(bool)

    def __init__(self, stage: Stage, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._words = words
        self._is_target = False
        self._name = wording.stage(stage, words)
        self.model = IdeaColumn(stage, self)
        self.cards = CardList(self.model, self)
        self.cards.setObjectName(f"ideas-{stage.value}")
        self.cards.setAccessibleDescription(words(wording.BOARD_KEYS))
        declines = stage is Stage.DECLINED
        self.asking = Asking(words, words(wording.DECLINE if declines else wording.NEW_IDEA), self)
        self.asking.setObjectName(f"asking-{stage.value}")
        self.strip = Strip(self)
        self._count = label("", Style.BODY, muted=True)
        self._hint = label(words(wording.REASON_FOLLOWS), Style.SMALL, wraps=True, parent=self)
        self._hint.hide()
        self._head = self._make_head(label(self._name, Style.SECTION))
        self._arrange()
        self.cards.hovered.connect(self._on_hovered)
        self.strip.hovered.connect(self._on_hovered)
        self.strip.clicked.connect(self.unfold)
        self.fold(stage in QUIET)

    def say_count(self) -> None:
        """Say how many cards there are."""
        amount = self.model.rowCount()
        self._count.setText(str(amount))
        spoken = self._words(wording.COLUMN, stage=self._name, count=amount)
        self.cards.setAccessibleName(spoken)
        self.strip.say(self._name, amount, self._words(wording.OPEN_COLUMN, stage=spoken))

    @property
    def is_folded(self) -> bool:
        """Whether only the strip is shown."""
        return not self.strip.isHidden()

    def unfold(self) -> None:
        """Show the cards."""
        self.fold(False)
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self, folded: bool) -> None:
        """Show only a strip, or the whole column."""
        self.strip.setVisible(folded)
        self._head.setVisible(not folded)
        self.cards.setVisible(not folded)
        if folded:
            self.asking.hide()
        side = space.XS if folded else space.S
        self._column.setContentsMargins(side, space.S, side, space.S)
        across = QSizePolicy.Policy.Fixed if folded else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Expanding)
        self.updateGeometry()
        self.folded.emit(folded)

    @override
    def minimumSizeHint(self) -> QSize:
        if self.is_folded:
            return QSize(self.strip.sizeHint().width() + 2 * space.XS, 0)
        letters = self.fontMetrics().averageCharWidth() * _NARROWEST
        return QSize(max(letters, self._head.sizeHint().width() + 2 * space.S), 0)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent, 2) if self._is_target else Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent_wash if self._is_target else well(theme))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, space.CARD_RADIUS, space.CARD_RADIUS)
        painter.end()

    def _make_head(self, name: QLabel) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(space.XS, 0, space.XS, 0)
        row.addWidget(name, 1)
        row.addWidget(self._count)
        if self.stage in QUIET:
            close = self._words(wording.CLOSE_COLUMN, stage=self._name)
            fold = Button("", head, icon=Icon.FORWARD, name=close)
            fold.setObjectName(f"fold-{self.stage.value}")
            fold.clicked.connect(self._on_fold)
            row.addWidget(fold)
        return head

    def _arrange(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setSpacing(space.S)
        for part in (self._head, self.asking, self._hint):
            column.addWidget(part)
        column.addWidget(self.cards, 1)
        column.addWidget(self.strip, 1)

    def _on_fold(self) -> None:
        self.fold(True)

    def _on_hovered(self, is_over: bool) -> None:
        self._is_target = is_over
        self._hint.setVisible(is_over and self.stage is Stage.DECLINED and not self.is_folded)
        self.update()


def well(theme: Colours) -> QColor:
    """The colour of a column: a shade off the page, so that cards stand out from it."""
    return theme.surface if theme.is_dark else theme.background.darker(103)
