"""The fields for a busy time: day, from and to, and until when it comes again every week."""

from datetime import time

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.people import Busy
from revmentor_desktop.models.busy_rows import typed
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import busy_times as wording
from revmentor_desktop.wording.catalogue import Message, Words


class BusyFields(QWidget):
    """Asks when somebody is busy."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, cohort = workspace.words, workspace.snapshot().cohort
        today = workspace.office.door.today
        self.day = fields.day(max(today, cohort.starts_on), self)
        self.opens, self.closes = fields.hour(time(9), self), fields.hour(time(12), self)
        self.weekly = QCheckBox(words(wording.WEEKLY), self)
        self.weekly.setObjectName("busy-weekly")
        self.until = fields.day(max(today, cohort.ends_on), self)
        self.until.setEnabled(False)
        for day in (self.day, self.until):
            day.setMinimumWidth(self.fontMetrics().horizontalAdvance("2026-00-00") + 3 * space.XL)
        self.add = Button(words(wording.ADD), self, primary=True)
        self.add.setObjectName("add-busy")
        self._arrange(workspace.words)
        self.weekly.toggled.connect(self.until.setEnabled)

    def _arrange(self, words: Words) -> None:
        named: tuple[tuple[QWidget, str, Message], ...] = (
            (self.day, "busy-day", wording.DAY),
            (self.opens, "busy-from", wording.FROM),
            (self.closes, "busy-to", wording.TO),
            (self.until, "busy-until", wording.WEEKLY),
        )
        first, second = QHBoxLayout(), QHBoxLayout()
        for field, name, message in named:
            field.setObjectName(name)
            field.setAccessibleName(words(message))
            if field is not self.until:
                first.addWidget(label(words(message), muted=True))
                first.addWidget(field, 1)
        second.addWidget(self.weekly)
        second.addWidget(self.until)
        second.addStretch(1)
        second.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        for row in (first, second):
            row.setSpacing(space.S)
            column.addLayout(row)

    def busy(self) -> tuple[Busy, ...]:
        """What was typed, as wall times."""
        until = fields.day_in(self.until) if self.weekly.isChecked() else None
        opens, closes = fields.hour_in(self.opens), fields.hour_in(self.closes)
        return typed(fields.day_in(self.day), opens, closes, until)
