"""The frame of the window in one language: header, banner, pages or welcome, message bar, status line."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.shell.command_palette import CommandPalette
from revmentor_desktop.views.shell.drops import DropVeil
from revmentor_desktop.views.shell.header import Header
from revmentor_desktop.views.shell.message_bar import MessageBar
from revmentor_desktop.views.shell.pages import Pages
from revmentor_desktop.views.shell.remark import Remark
from revmentor_desktop.views.shell.status_line import StatusLine
from revmentor_desktop.views.shell.welcome_page import WelcomePage
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words


class Frame(QWidget):
    """Everything around the tabs; made anew for another language or size of text."""

    def __init__(self, pages: Pages, recent: Sequence[Path], words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self.header = Header(pages.codes, words, self)
        self.banner = Remark(self, square=True)
        self.banner.setObjectName("banner")
        self.again = Button(words(window.TRY_AGAIN), self.banner)
        self.again.setObjectName("try_again")
        self.banner.row.addWidget(self.again)
        self.body = QStackedWidget(self)
        self.body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.welcome = WelcomePage(words, recent, self.body)
        self.body.addWidget(self.welcome)
        self.pages = pages
        self.body.addWidget(pages)
        self.message = MessageBar(words, self)
        self.status = StatusLine(words, self)
        self.search = CommandPalette(words, self)
        self.veil = DropVeil(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self.body, 1)
        column.addWidget(self.message)
        column.addWidget(self.status)

    def show_programme(self, snapshot: Snapshot | None, reading_only: str | None) -> None:
        """Show the pages of a programme with its cohort, or the welcome page."""
        there = snapshot is not None
        self.header.setVisible(there)
        self.body.setCurrentWidget(self.pages if there else self.welcome)
        self.banner.say(reading_only or "", Tone.WARNING)
        if snapshot is not None:
            self.header.switcher.show_cohorts(snapshot)

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
