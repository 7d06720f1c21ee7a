"""The list of mails that will be drafted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QWidget

from revmentor_desktop.domain.mails import Addressed
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.mail_rows import MailRows
from revmentor_desktop.wording import mail_drafts as wording
from revmentor_desktop.wording.catalogue import Words

_LETTERS, _LINES = 16, 6


class MailList(QListView):
    """Chooses the draft that is shown beside it."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = MailRows(words, self)
        self.setModel(self._rows)
        self.setObjectName("mail-list")
        self.setAccessibleName(words(wording.MAILS))
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        metrics = self.fontMetrics()
        self.setMinimumSize(metrics.averageCharWidth() * _LETTERS, metrics.lineSpacing() * _LINES)

    def show_mails(self, mails: Sequence[Addressed], snapshot: Snapshot) -> None:
        """List these mails."""
        self._rows.show(mails, snapshot)

    def choose_first(self) -> None:
        """Choose the first, where there is one."""
        if self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))

    @property
    def mails(self) -> tuple[Addressed, ...]:
        """The mails that are listed."""
        return self._rows.mails

    @property
    def current(self) -> Addressed | None:
        """The mail that is chosen."""
        return self._rows.mail(self.currentIndex())
