"""The privacy dialog: why data are kept, on what ground, how long, and which cohorts' time has ended."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QWidget
from typing_extensions import override

from revmentor_desktop.domain.retention import KeptCohort
from revmentor_desktop.services.programmes import LONGEST_KEEPING
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import privacy as wording
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Message, Words
from revmentor_desktop.wording.dates import short_date

_ROW = Qt.ItemDataRole.UserRole + 1
_LINES = 4


class PrivacyDialog(ShellDialog):
    """Saves the settings in one step; who goes and the page open over the window after it."""

    who_goes = Signal(object)
    """A KeptCohort whose people are to be seen."""
    page_requested = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace.words, wording.TITLE, parent)
        self.workspace = workspace
        self.setObjectName("privacy_dialog")
        self.programme = workspace.snapshot().programme
        words, one = self.words, self.programme
        self.paragraph(words(wording.TEXT))
        form = self.form()
        self.purpose = fields.paragraph(one.purpose, self)
        self.ground = fields.paragraph(one.legal_ground, self, lines=2)
        self.months = fields.number(one.retention_months, 0, LONGEST_KEEPING, self)
        self.months.setSpecialValueText(words(wording.NO_END))
        self.row(form, words(wording.PURPOSE), self.purpose, "purpose")
        self.row(form, words(wording.GROUND), self.ground, "ground")
        self.row(form, words(wording.MONTHS), self.months, "months")
        self.section(words(wording.COHORTS))
        self._kept = workspace.office.privacy.kept()
        self.list = self._list(words)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(self._acts())

    def _list(self, words: Words) -> QListView:
        view = QListView(self)
        view.setObjectName("kept_cohorts")
        view.setAccessibleName(words(wording.COHORTS))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.setWordWrap(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMinimumHeight(view.fontMetrics().lineSpacing() * _LINES)
        model = QStandardItemModel(view)
        for row, one in enumerate(self._kept):
            item = QStandardItem(kept_line(one, words))
            item.setData(row, _ROW)
            model.appendRow(item)
        view.setModel(model)
        view.setCurrentIndex(model.index(0, 0))
        view.activated.connect(self._on_who)
        return view

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        self.who = self._button(wording.WHO_GOES, "who_goes")
        self.who.clicked.connect(self._on_who)
        self.page = self._button(wording.SHOW_PAGE, "show_page")
        self.page.clicked.connect(self._on_page)
        row.addWidget(self.who)
        row.addWidget(self.page)
        row.addStretch(1)
        return row

    def _button(self, message: Message, code: str) -> Button:
        made = Button(self.words(message), self)
        made.setObjectName(code)
        made.setAutoDefault(False)
        return made

    @override
    def carry_out(self) -> bool:
        changed = replace(
            self.programme,
            purpose=self.purpose.toPlainText().strip(),
            legal_ground=self.ground.toPlainText().strip(),
            retention_months=self.months.value(),
        )
        if changed == self.programme:
            return True
        done = self.attempt(lambda: self.workspace.office.programmes.revise(changed))
        if done:
            self.workspace.notice(self.words(window.SAVED_SETTINGS))
        return done

    @Slot()
    def _on_who(self) -> None:
        row = self.list.currentIndex().data(_ROW)
        if isinstance(row, int) and self._saved():
            kept = self._kept[row].cohort.id
            again = next(one for one in self.workspace.office.privacy.kept() if one.cohort.id == kept)
            self.who_goes.emit(again)
            self.accept()

    @Slot()
    def _on_page(self) -> None:
        if self._saved():
            self.page_requested.emit()
            self.accept()

    def _saved(self) -> bool:
        """Save first: what comes next is made from it. Where nothing can be written, it is made as it is."""
        return not self.workspace.writable or self.carry_out()


def kept_line(one: KeptCohort, words: Words) -> str:
    """Say until when a cohort is kept and how many go then."""
    name = wording.short_name(one.cohort.name)
    if one.kept_until is None:
        return words(wording.KEPT_ALWAYS, cohort=name)
    day = short_date(one.kept_until, words)
    if not one.people:
        return words(wording.KEPT_EMPTY, cohort=name, day=day)
    message = wording.KEPT_OVER if one.is_over else wording.KEPT_UNTIL
    return words(message, cohort=name, day=day, count=len(one.people))
