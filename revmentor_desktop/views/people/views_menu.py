"""The named views of the people table: brought back, kept under a name, forgotten."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.people.looking import Looking
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import people_table
from revmentor_desktop.wording.catalogue import Words

_WIDE = 26
_LONGEST = 60


class ViewsMenu(QObject):
    """Adds the views of the cohort to the menu of columns."""

    def __init__(self, workspace: Workspace, looking: Looking, button: QWidget) -> None:
        super().__init__(button)
        self._workspace = workspace
        self._looking = looking
        self._button = button

    def menu(self, parent: QWidget) -> QMenu:
        """Make the menu of columns and views."""
        words = self._workspace.words
        menu = self._looking.menus.columns_menu(parent)
        menu.addSeparator()
        views = menu.addMenu(words(people_table.VIEWS))
        views.setObjectName("people-views")
        names = self._looking.names
        for name in names:
            self._add(views, name.replace("&", "&&"), partial(self._looking.bring, name))
        if names:
            views.addSeparator()
        keeping = QAction(words(people_table.KEEP_VIEW), views)
        keeping.setObjectName("keep-view")
        keeping.triggered.connect(self.ask_name)
        views.addAction(keeping)
        for name in names:
            text = words(people_table.FORGET_VIEW, view=name).replace("&", "&&")
            self._add(views, text, partial(self._looking.forget, name))
        return menu

    def ask_name(self) -> None:
        """Ask for the name of the view that is shown."""
        popup = NamePopup(self._workspace.words, self._button)
        popup.named.connect(self._on_named)
        popup.adjustSize()
        popup.move(self._button.mapToGlobal(QPoint(0, self._button.height() + space.XS)))
        popup.show()
        popup.line.setFocus(Qt.FocusReason.PopupFocusReason)

    @staticmethod
    def _add(menu: QMenu, text: str, act: "partial[None]") -> None:
        action = QAction(text, menu)
        action.triggered.connect(act)
        menu.addAction(action)

    def _on_named(self, name: str) -> None:
        self._looking.keep_as(name)
        self._workspace.notice(self._workspace.words(people_table.KEPT_VIEW, view=name), Tone.OK)


class NamePopup(QFrame):
    """One line and a button; Enter keeps, Esc leaves."""

    named = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("name-view")
        self.line = Line(self)
        self.line.setObjectName("view-name")
        self.line.setAccessibleName(words(people_table.VIEW_NAME))
        self.line.setPlaceholderText(words(people_table.VIEW_NAME))
        self.line.setMaxLength(_LONGEST)
        self.line.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDE)
        keep = Button(words(people_table.KEEP), self, primary=True)
        keep.setObjectName("keep-view-name")
        row = QHBoxLayout(self)
        row.setContentsMargins(space.M, space.M, space.M, space.M)
        row.setSpacing(space.S)
        row.addWidget(self.line, 1)
        row.addWidget(keep)
        keep.clicked.connect(self._on_done)
        self.line.returnPressed.connect(self._on_done)

    def _on_done(self) -> None:
        name = tidy(self.line.text())
        if name:
            self.close()
            self.named.emit(name)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.raised)
        painter.setPen(theme.strong_line)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
