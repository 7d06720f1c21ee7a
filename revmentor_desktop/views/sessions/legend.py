"""What stands beside the calendar while no session is chosen: what colours mean, and the keys."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.block_painting import paint_block
from revmentor_desktop.views.sessions.blocks import Manner
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message, Words

_LOOKS: Sequence[tuple[Manner, Message]] = (
    (Manner(tone=Tone.ACCENT, dashed=True), wording.LEGEND_SUGGESTED),
    (Manner(tone=Tone.ACCENT), wording.LEGEND_BOOKED),
    (Manner(tone=Tone.WARNING), wording.LEGEND_LACKING),
    (Manner(tone=Tone.OK), wording.LEGEND_HELD),
    (Manner(tone=Tone.PLAIN), wording.LEGEND_VOID),
)


class Legend(QWidget):
    """A quiet page that explains the calendar."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        column.addWidget(label(words(wording.NOTHING_CHOSEN), Style.SECTION))
        column.addWidget(label(words(wording.NOTHING_CHOSEN_WHY), muted=True, wraps=True))
        column.addSpacing(space.M)
        for how, text in _LOOKS:
            row = QHBoxLayout()
            row.setSpacing(space.M)
            row.addWidget(_Sample(how, self))
            row.addWidget(label(words(text)), 1)
            column.addLayout(row)
        column.addSpacing(space.L)
        for text in wording.KEYS:
            column.addWidget(label(words(text), Style.SMALL, muted=True, wraps=True))
        column.addStretch(1)


class _Sample(QWidget):
    """A little block without words."""

    def __init__(self, how: Manner, parent: QWidget) -> None:
        super().__init__(parent)
        self._how = how
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height() + space.XS
        return QSize(2 * height, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_block(painter, QRectF(self.rect()), (), self._how, colours(self.palette()))
        painter.end()
