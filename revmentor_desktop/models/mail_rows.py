"""Mails to be drafted, as a list: about whom, and when."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from revmentor_desktop.domain.mails import Addressed
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import mail_drafts as wording
from revmentor_desktop.wording.catalogue import Words

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
_LONGEST = 120


class MailRows(QAbstractListModel):
    """One row a mail; those that were changed by hand or lack an address say so."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._mails: tuple[Addressed, ...] = ()
        self._titles: tuple[str, ...] = ()

    def show(self, mails: Sequence[Addressed], snapshot: Snapshot) -> None:
        """List these mails."""
        self.beginResetModel()
        self._mails = tuple(mails)
        self._titles = tuple(_title(one, snapshot, self._words) for one in mails)
        self.endResetModel()

    @property
    def mails(self) -> tuple[Addressed, ...]:
        """The mails that are listed."""
        return self._mails

    def mail(self, index: Index) -> Addressed | None:
        """The mail of a row."""
        return self._mails[index.row()] if index.isValid() and index.row() < len(self._mails) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._mails)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        mail = self.mail(index)
        if mail is None:
            return None
        title = self._titles[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, SORT_ROLE}:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            people = ", ".join(one.name[:_LONGEST] for one in mail.to)
            return self._words(wording.SPOKEN, subject=title, people=people)
        return (mail.session_id or mail.pair_id) if role == ID_ROLE else None


def _title(mail: Addressed, snapshot: Snapshot, words: Words) -> str:
    pair = snapshot.pairs[mail.pair_id]
    mentor, adept = snapshot.people[pair.mentor_id].name, snapshot.people[pair.adept_id].name
    couple = words(calendar_view.COUPLE, mentor=mentor[:_LONGEST], adept=adept[:_LONGEST])
    if mail.session_id is None:
        return couple
    day = calendar_view.day_and_month(snapshot.sessions[mail.session_id].wall_start.date(), words)
    return words(wording.ROW, day=day, couple=couple)
