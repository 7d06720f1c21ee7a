"""The desk of the Sessions tab: head and stage at the left, at the right the page of what is chosen."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.sessions.filter_line import FilterLine
from revmentor_desktop.views.sessions.header import SessionsHeader
from revmentor_desktop.views.sessions.legend import Legend
from revmentor_desktop.views.sessions.period_view import Surroundings
from revmentor_desktop.views.sessions.session_page import SessionPage
from revmentor_desktop.views.sessions.stage import Stage
from revmentor_desktop.views.sessions.year_strip import YearStrip
from revmentor_desktop.views.widgets.cards import SidePanel
from revmentor_desktop.views.workspace import Workspace

_PANEL_LETTERS = 19


class SessionsDesk(QSplitter):
    """Everything of the tab in its place."""

    def __init__(self, workspace: Workspace, around: Surroundings, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        left, panel = QWidget(self), SidePanel(self)
        self.header = SessionsHeader(workspace.words, left)
        self.filter_line = FilterLine(workspace.words, left)
        self.stage = Stage(around, left)
        self.strip = YearStrip(around, left)
        for one, next_one in pairwise((self.header.plan_all, self.filter_line.everything, self.strip)):
            QWidget.setTabOrder(one, next_one)
        self.stage.follow_in_tab_order(self.strip)
        self._pages = QStackedWidget(panel)
        self._legend = Legend(workspace.words, self._pages)
        self.page = SessionPage(workspace, self._pages)
        column = QVBoxLayout(left)
        column.setContentsMargins(space.XL, space.L, space.XL, space.XL)
        column.setSpacing(space.M)
        column.addWidget(self.header)
        column.addWidget(self.filter_line)
        column.addWidget(self.strip)
        column.addWidget(self.stage, 1)
        self._pages.addWidget(self._legend)
        self._pages.addWidget(self.page)
        panel.column.addWidget(self._pages)
        # As narrow as what stands in it allows: with larger letters that is wider.
        panel.setMinimumWidth(0)
        self._pages.setMinimumWidth(0)
        self._legend.setMinimumWidth(self.fontMetrics().averageCharWidth() * _PANEL_LETTERS)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(left)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([880, 350])

    @property
    def chosen_id(self) -> str:
        """The session whose page is shown; empty where none is."""
        return self.page.session_id if self._pages.currentWidget() is self.page else ""

    def show_chosen(self, line: SessionLine | None) -> None:
        """Show the page of a session, or what the calendar means while none is chosen."""
        if line is not None:
            self.page.show_line(line)
        self._pages.setCurrentWidget(self.page if line else self._legend)
