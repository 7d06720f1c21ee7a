"""The status line: counts of the cohort, work under way, and that everything is saved."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, scaled
from revmentor_desktop.views.shell.counts import Counts
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import background, window
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import clock, short_date

_PROGRESS_LETTERS = 16
_BETWEEN = " · "


class StatusLine(QFrame):
    """One quiet line at the foot of the window; not there while it has nothing to say."""

    cancel_requested = Signal()
    """The work that is named is not wanted any more."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAccessibleName(words(window.STATUS))
        self._words = words
        self._is_open = False
        self.counts = label("", Style.SMALL, muted=True, parent=self)
        self.counts.setObjectName("counts")
        self.work = label("", Style.SMALL, muted=True, parent=self)
        self.work.setObjectName("work")
        self.progress = QProgressBar(self)
        self.progress.setObjectName("progress")
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(self.fontMetrics().averageCharWidth() * _PROGRESS_LETTERS)
        self.progress.setFixedHeight(scaled(space.S))
        self.cancel = Button(words(window.CANCEL), self, icon=Icon.CLOSE, small=True)
        self.cancel.setObjectName("cancel_work")
        self.cancel.clicked.connect(self.cancel_requested)
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
        row.addWidget(self.cancel)
        row.addWidget(self.saved)
        row.addWidget(self.file)
        self.show_work("")

    def show_programme(self, *, there: bool) -> None:
        """Say whether a programme is open; without one and without work the line goes."""
        self._is_open = there
        self.setVisible(there or not self.work.isHidden())

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

    def show_saved(self, at: datetime | None, today: date | None, *, writable: bool) -> None:
        """Say when the last change was saved, both in the programme's zone: the time today, else the day."""
        said = ""
        if not writable:
            said = self._words(window.READ_ONLY)
        elif at is not None and at.date() == today:
            said = self._words(window.SAVED, time=clock(at))
        elif at is not None:
            said = self._words(window.SAVED_ON, day=short_date(at.date(), self._words))
        self.saved.setText(said)

    def show_file(self, name: str, whole: str) -> None:
        """Say which file it is."""
        metrics = self.file.fontMetrics()
        room = metrics.averageCharWidth() * 40
        self.file.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        self.file.setToolTip(whole)

    def show_work(self, name: str, *, can_cancel: bool = False) -> None:
        """Say what the program is working on, and whether it can be given up; an empty name ends it."""
        self.work.setText(name)
        self.work.setVisible(bool(name))
        self.progress.setVisible(bool(name))
        self.progress.setAccessibleName(name)
        self.cancel.setVisible(bool(name) and can_cancel)
        self.cancel.setAccessibleName(self._words(background.GIVE_UP, work=name))
        self._make_room()
        self.show_programme(there=self._is_open)

    def _make_room(self) -> None:
        """Let the file and the time of saving go while there is work and large text leaves no room."""
        for one in (self.file, self.saved):
            one.show()
        row = self.layout()
        for one in (self.file, self.saved):
            if row is not None and not self.work.isHidden():
                row.invalidate()
                one.setVisible(row.sizeHint().width() <= self.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.surface)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()
