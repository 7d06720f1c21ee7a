"""The frame of the window in one language: header, banner, pages or welcome, message bar, status line."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.shell.drops import DropVeil
from revmentor_desktop.views.shell.header import Header
from revmentor_desktop.views.shell.message_bar import MessageBar
from revmentor_desktop.views.shell.pages import Pages
from revmentor_desktop.views.shell.remark import Remark
from revmentor_desktop.views.shell.status_line import StatusLine
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    # Most starts need neither: they are made when they are first shown.
    from revmentor_desktop.views.shell.command_palette import CommandPalette
    from revmentor_desktop.views.shell.welcome_page import WelcomePage


class Frame(QWidget):
    """Everything around the tabs; made anew for another language or size of text."""

    welcome_made = Signal(object)
    """The WelcomePage is there."""
    search_made = Signal(object)
    """The CommandPalette is there."""

    def __init__(self, pages: Pages, recent: Sequence[Path], words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._recent = words, recent
        self._has_programme = False
        self.setObjectName("frame")
        self.header = Header(pages.codes, words, self)
        self.banner = Remark(self, square=True)
        self.banner.setObjectName("banner")
        self.again = Button(words(window.TRY_AGAIN), self.banner)
        self.again.setObjectName("try_again")
        self.banner.row.addWidget(self.again)
        self.body = QStackedWidget(self)
        self.body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.pages = pages
        self.body.addWidget(pages)
        self.message = MessageBar(words, self)
        self.message.left.connect(self._on_message_left)
        self.status = StatusLine(words, self)
        self.veil = DropVeil(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self.body, 1)
        column.addWidget(self.message)
        column.addWidget(self.status)

    @cached_property
    def welcome(self) -> "WelcomePage":
        """The page where no programme is open."""
        from revmentor_desktop.views.shell.welcome_page import WelcomePage

        made = WelcomePage(self._words, self._recent, self.body)
        self.body.addWidget(made)
        self.welcome_made.emit(made)
        return made

    @cached_property
    def search(self) -> "CommandPalette":
        """What searches and does, over everything."""
        from revmentor_desktop.views.shell.command_palette import CommandPalette

        made = CommandPalette(self._words, self)
        self.search_made.emit(made)
        return made

    def show_programme(self, snapshot: Snapshot | None, reading_only: str | None) -> None:
        """Show the pages of a programme with its cohort, or the welcome page."""
        there = snapshot is not None
        self.header.setVisible(there)
        self.status.show_programme(there=there)
        self._has_programme = there
        if self.isVisible():
            self._show_body()
        self.banner.say(reading_only or "", Tone.WARNING)
        if snapshot is not None:
            self.header.switcher.show_cohorts(snapshot)

    def _show_body(self) -> None:
        self.body.setCurrentWidget(self.pages if self._has_programme else self.welcome)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Not before: a start on a file never comes by the welcome page.
        self._show_body()
        super().showEvent(event)

    @Slot()
    def go_on(self) -> None:
        """Put the keyboard into the next part: tabs, page, message, long work."""
        parts = self._parts()
        focus = QApplication.focusWidget()
        here = [part for part, _ in parts if focus is not None and part.isAncestorOf(focus)]
        place = next((place for place, (part, _) in enumerate(parts) if part in here), -1)
        if parts:
            parts[(place + 1) % len(parts)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _parts(self) -> list[tuple[QWidget, QWidget]]:
        """The parts that can be seen, each with where the keyboard comes in."""
        entries = (
            (self.header, self.header.tabs),
            (self.body, self._page_entry()),
            (self.message, self.message.entry),
            (self.status, self.status.cancel),
        )
        return [(part, entry) for part, entry in entries if entry is not None and entry.isVisible()]

    def _page_entry(self) -> QWidget | None:
        page, tab = self.body.currentWidget(), self.pages.current
        if page is self.pages:
            last: QWidget | None = tab.focusWidget() if tab is not None else None
            return last or (tab.first_focus() if tab is not None else None)
        buttons = page.findChildren(QAbstractButton) if page is not None else []
        return next((one for one in buttons if one.isVisible()), None)

    @Slot()
    def _on_message_left(self) -> None:
        entry = self._page_entry()
        if entry is not None:
            entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tab(self, code: str) -> None:
        """Mark a tab in the tab bar; what was said about another one goes."""
        if self.header.tabs.currentIndex() != self.header.tabs.place(code):
            self.message.hide()
        self.header.tabs.setCurrentIndex(self.header.tabs.place(code))

    @Slot(str)
    def promise(self, text: str) -> None:
        """Say over everything what letting go of a dragged file does; an empty text ends it."""
        if text:
            self.veil.promise(text)
        else:
            self.veil.hide()

    def let_go_of_pages(self) -> Pages:
        """Hand the pages over to the next frame."""
        self.body.removeWidget(self.pages)
        return self.pages
