"""The backups of the open programme, to put one in its place."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from revmentor_desktop.store.backups import Backup
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.wording import welcome
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import clock, short_date


class RestoreDialog(ShellDialog):
    """Lists the backups, newest first."""

    chosen = Signal(object)
    """A Backup is to be put in place."""

    def __init__(self, backups: Sequence[Backup], words: Words, parent: QWidget) -> None:
        super().__init__(words, welcome.RESTORE_TITLE, parent, accept=welcome.RESTORE if backups else None)
        self._backups = {str(one.path): one for one in backups}
        self.paragraph(words(welcome.RESTORE_TEXT if backups else welcome.NO_BACKUPS))
        self.list = QListView(self)
        self.list.setObjectName("backups")
        self.list.setAccessibleName(words(welcome.BACKUPS))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        model = QStandardItemModel(self.list)
        for one in backups:
            item = QStandardItem(self._line(one))
            item.setData(str(one.path), Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        self.list.setModel(model)
        self.list.setVisible(bool(backups))
        self.list.setCurrentIndex(model.index(0, 0))
        self.column.addWidget(self.list, 1)

    def _line(self, one: Backup) -> str:
        why = self.words(welcome.WHY.get(one.why, welcome.OTHER_WHY))
        day = short_date(one.made_at.date(), self.words)
        return self.words(welcome.BACKUP_LINE, day=day, time=clock(one.made_at), why=why)

    @override
    def carry_out(self) -> bool:
        path = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        if path is None:
            return False
        self.chosen.emit(self._backups[str(Path(str(path)))])
        return True
