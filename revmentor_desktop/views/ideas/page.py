"""An idea's page in the side panel: everything about it, each field saved when it is left."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ideas import Idea, Stage
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.ideas.form import IdeaForm
from revmentor_desktop.views.ideas.story import Story
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.cards import SidePanel
from revmentor_desktop.views.widgets.fields import Named
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.lines import Lines
from revmentor_desktop.views.widgets.scrolling import slim
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Words

_WIDTH = 54
"""Characters that the page has room for."""


class IdeaPage(SidePanel):
    """Shows one idea and tells what is wanted of it."""

    revised = Signal(object)
    """The idea as it shall be."""
    stage_requested = Signal(str, str)
    commented = Signal(str, str)
    remove_requested = Signal(str)
    refused = Signal(str)
    closed = Signal()

    def __init__(
        self,
        words: Words,
        people: Callable[[], Named],
        pairs: Callable[[], Named],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._idea: Idea | None = None
        self.setObjectName("idea-page")
        self._origin = Lines("", 2, self, style=Style.SMALL)
        self._close = Button("", self, icon=Icon.CLOSE, name=words(wording.CLOSE_TIP))
        self._close.setObjectName("close-idea")
        self.form = IdeaForm(words, people, pairs, today, self)
        self.story = Story(words, today, self)
        self._remove = Button(words(wording.REMOVE), self)
        self._remove.setObjectName("remove-idea")
        self._remove.setToolTip(words(wording.REMOVE_TIP))
        self._arrange()
        self.form.edited.connect(self._on_edited)
        self.form.stage_requested.connect(self._on_stage)
        self.form.refused.connect(self.refused)
        self.story.commented.connect(self._on_commented)
        self._remove.clicked.connect(self._on_remove)
        self._close.clicked.connect(self.closed)

    @property
    def idea_id(self) -> str | None:
        """The idea that is shown."""
        return self._idea.id if self._idea else None

    def show_idea(self, idea: Idea, origin: str, snapshot: Snapshot) -> None:
        """Show an idea as it is now; what is being typed about it stays."""
        anew = self.idea_id != idea.id
        self._idea = idea
        self.setAccessibleName(self._words(wording.PAGE, title=idea.title))
        self._origin.say(origin)
        self.form.show_idea(idea, snapshot, anew=anew)
        self.story.tell(idea, snapshot.programme.zone, anew=anew)
        # Told once, not asked for: the splitter would ask again while it is being taken apart.
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self._whole.minimumSizeHint().width() + space.L + bar)
        if anew:
            self._scroll.verticalScrollBar().setValue(0)

    def finish(self) -> None:
        """Save what is still being typed."""
        if self._idea is not None:
            self.form.finish()

    def forget(self) -> None:
        """Show no idea any more."""
        self._idea = None

    def usual_width(self) -> int:
        """How wide the page is when it is first opened, for the size of the letters."""
        return self.fontMetrics().averageCharWidth() * _WIDTH

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self.column.setContentsMargins(space.L, space.M, 0, 0)
        self.setMinimumWidth(0)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, space.M, 0)
        top.addWidget(self._origin, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(top)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        slim(self._scroll)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._whole = whole = QWidget(self._scroll)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, space.L, space.L)
        column.setSpacing(space.M)
        column.addWidget(self.form)
        column.addSpacing(space.S)
        column.addWidget(label(self._words(wording.HISTORY), Style.SECTION))
        column.addWidget(self.story)
        column.addSpacing(space.S)
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll.setWidget(whole)
        whole.setAutoFillBackground(False)
        self.column.addWidget(self._scroll, 1)

    def _on_edited(self, attribute: str, value: object) -> None:
        if self._idea is None:
            return
        if attribute == "decision_reason" and not value and self._idea.stage is Stage.DECLINED:
            self.refused.emit(self._words(wording.REASON_STAYS))
            self.form.show_reason(self._idea.decision_reason)
            return
        change: dict[str, Any] = {attribute: value}
        if attribute == "author_id" and value is None:
            change["author_may_be_named"] = False
        revised = replace(self._idea, **change)
        if revised != self._idea:
            self.revised.emit(revised)

    def _on_stage(self, stage: str) -> None:
        if self._idea is not None and stage != self._idea.stage:
            # The choice follows once the move is saved: a reason may be asked for first.
            self.form.show_stage(self._idea.stage)
            self.stage_requested.emit(self._idea.id, stage)

    def _on_commented(self, text: str) -> None:
        if self._idea is not None:
            self.commented.emit(self._idea.id, text)

    def _on_remove(self) -> None:
        if self._idea is not None:
            self.remove_requested.emit(self._idea.id)
