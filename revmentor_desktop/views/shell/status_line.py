"""The status line: counts of the cohort, work under way, and that everything is saved."""

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.shell.counts import Counts
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import clock

_PROGRESS_LETTERS = 16
_BETWEEN = " · "


class StatusLine(QFrame):
    """One quiet line at the foot of the window."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAccessibleName(words(window.STATUS))
        self._words = words
        self.counts = label("", Style.SMALL, muted=True, parent=self)
        self.counts.setObjectName("counts")
        self.work = label("", Style.SMALL, muted=True, parent=self)
        self.work.setObjectName("work")
        self.progress = QProgressBar(self)
        self.progress.setObjectName("progress")
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(self.fontMetrics().averageCharWidth() * _PROGRESS_LETTERS)
        self.progress.setFixedHeight(space.S)
        self.saved = label("", Style.SMALL, muted=True, parent=self)
        self.saved.setObjectName("saved")
        self.file = label("", Style.SMALL, muted=True, parent=self)
        self.file.setObjectName("file")
        row = QHBoxLayout(self)
        row.setContentsMargins(space.XL, space.XS + 1, space.XL, space.XS)
        row.setSpacing(space.XL)
        row.addWidget(self.counts)
        row.addStretch(1)
        row.addWidget(self.work)
        row.addWidget(self.progress)
        row.addWidget(self.saved)
        row.addWidget(self.file)
        self.show_work("")

    def show_counts(self, counts: Counts | None) -> None:
        """Say how the cohort stands; with nothing open it says nothing."""
        self.counts.setText("" if counts is None else _BETWEEN.join(self._said(counts)))

    def _said(self, counts: Counts) -> tuple[str, ...]:
        words = self._words
        if counts.possible is None:
            pairs = words(window.PAIRS, count=counts.pairs)
        else:
            pairs = words(window.PAIRS_OF, count=counts.pairs, possible=counts.possible)
        return (
            words(window.PEOPLE, count=counts.people),
            pairs,
            words(window.CLASHES, count=counts.clashes),
            words(window.OVERRIDES, count=counts.overrides),
        )

    def show_saved(self, at: datetime | None, *, writable: bool) -> None:
        """Say when the last change was saved."""
        if not writable:
            self.saved.setText(self._words(window.READ_ONLY))
        else:
            self.saved.setText(self._words(window.SAVED, time=clock(at)) if at else "")

    def show_file(self, name: str, whole: str) -> None:
        """Say which file it is."""
        metrics = self.file.fontMetrics()
        room = metrics.averageCharWidth() * 40
        self.file.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        self.file.setToolTip(whole)

    @Slot(str)
    def show_work(self, name: str) -> None:
        """Say what the program is working on; an empty name ends it."""
        self.work.setText(name)
        self.work.setVisible(bool(name))
        self.progress.setVisible(bool(name))
        self.progress.setAccessibleName(name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.surface)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()
