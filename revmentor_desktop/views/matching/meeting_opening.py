"""Opening the meeting view: it asks once who matches, and there is one window of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import dates, meeting, troubles
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    # The window is loaded when a meeting begins: the board is shown the sooner.
    from revmentor_desktop.views.matching.meeting import MeetingWindow


class GroupDialog(QDialog):
    """Asks for the name of the group that matches."""

    begun = Signal(str)
    """The group's name."""

    def __init__(self, suggested: str, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("meeting-ask")
        self.setWindowTitle(words(meeting.GROUP_ASK))
        self.group = Line(self)
        self.group.setObjectName("meeting-ask-group")
        self.group.setAccessibleName(words(meeting.GROUP))
        self.group.setMaxLength(120)
        self.group.setText(suggested)
        self.group.selectAll()
        cancel = Button(words(meeting.CANCEL), self)
        cancel.setObjectName("meeting-cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        begin = Button(words(meeting.BEGIN), self, primary=True)
        begin.setObjectName("meeting-begin")
        begin.setDefault(True)
        begin.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(space.S)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.M)
        column.addWidget(label(words(meeting.GROUP_ASK), Style.PAGE_TITLE, parent=self))
        column.addWidget(snug(words(meeting.GROUP_ASK_MORE), Style.BODY, muted=True, parent=self))
        column.addWidget(self.group)
        column.addLayout(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)

    @override
    def accept(self) -> None:
        super().accept()
        self.begun.emit(tidy(self.group.text()))


class MeetingOpening(QObject):
    """Opens the meeting view, or brings it to the front."""

    def __init__(self, workspace: Workspace, over: QWidget) -> None:
        super().__init__(over)
        self._workspace = workspace
        self._over = over
        self.window: MeetingWindow | None = None

    def open(self) -> None:
        """Ask who matches, unless that is known today, and show the meeting view."""
        if self.window is not None:
            self.window.raise_()
            self.window.activateWindow()
            return
        try:
            snapshot = self._workspace.snapshot()
        except RuleBroken as broken:
            self._workspace.notice(troubles.sentence(broken, self._workspace.words), Tone.WARNING)
            return
        known = self._group_of_today(snapshot)
        if known:
            self._show(known)
            return
        day = dates.short_date(self._workspace.office.door.today, self._workspace.words)
        suggested = self._workspace.words(meeting.GROUP_OF, date=day)
        dialog = GroupDialog(suggested, self._workspace.words, self._over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.begun.connect(self._show)
        dialog.open()

    def _group_of_today(self, snapshot: Snapshot) -> str:
        """The group that has made pairs today; empty where none has."""
        door = self._workspace.office.door
        zone = door.now().tzinfo
        made = [
            one
            for one in snapshot.pairs.values()
            if one.matched_at is not None
            and one.matched_at.astimezone(zone).date() == door.today
            and one.matched_by not in ("", door.user)
        ]
        return max(made, key=lambda one: str(one.matched_at)).matched_by if made else ""

    def _show(self, group: str) -> None:
        from revmentor_desktop.views.matching.meeting import MeetingWindow

        window = self.window = MeetingWindow(self._workspace, group, self._over)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.closed.connect(self._on_closed)
        window.resize(self._over.window().size())
        window.show()

    def _on_closed(self) -> None:
        self.window = None
