"""What was done in a dialog, with a way to take it back there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

LINE_BREAK = "\u2028"
"""What ends a line within a paragraph."""


class DoneLine(QFrame):
    """Hidden until something was done; Ctrl+Z does what its button does."""

    undo_requested = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("done")
        self._said: tuple[str, ...] = ()
        self.text = Paragraph("", parent=self)
        self.undo = Button(words(window.UNDO_BUTTON), self, icon=Icon.UNDO, small=True)
        self.undo.setObjectName("undo-here")
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self.undo_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.XL + space.M, space.S, space.XL + space.M, space.S)
        row.setSpacing(space.M)
        row.addWidget(self.text, 1)
        row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        shortcut = QShortcut(QKeySequence("Ctrl+Z"), parent)
        shortcut.activated.connect(self._on_shortcut)
        self.hide()

    def say(self, *sentences: str, undoable: bool = True) -> None:
        """Say what was done, each sentence on a line of its own."""
        self._said = sentences
        self._show(sentences)
        self.undo.setVisible(undoable)

    def add(self, sentences: Sequence[str]) -> None:
        """Say more about what was done."""
        self._said = (*self._said, *sentences)
        self._show(self._said)

    def _show(self, sentences: Sequence[str]) -> None:
        self.text.setText(LINE_BREAK.join(sentences))
        self.setAccessibleName(" ".join(sentences))
        self.setVisible(bool(sentences))
        self.text.updateGeometry()

    def _on_shortcut(self) -> None:
        if self.isVisible() and self.undo.isVisible():
            self.undo_requested.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.wash(Tone.OK))
        painter.drawRoundedRect(
            self.rect().adjusted(space.XL, 0, -space.XL, 0), space.CONTROL_RADIUS, space.CONTROL_RADIUS
        )
        painter.end()
