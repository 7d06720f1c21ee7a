"""The main window: one programme, its pages, and the shell around them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow
from typing_extensions import override

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.views.shell.edit_commands import EditCommands
from revmentor_desktop.views.shell.export_commands import ExportCommands
from revmentor_desktop.views.shell.file_commands import FileCommands
from revmentor_desktop.views.shell.file_drops import FileDrops
from revmentor_desktop.views.shell.files import Files
from revmentor_desktop.views.shell.following import Following
from revmentor_desktop.views.shell.form_commands import FormCommands
from revmentor_desktop.views.shell.frame import Frame
from revmentor_desktop.views.shell.letter_commands import LetterCommands
from revmentor_desktop.views.shell.look import Look
from revmentor_desktop.views.shell.mail_commands import MailCommands
from revmentor_desktop.views.shell.memory import WindowMemory
from revmentor_desktop.views.shell.menu_bar import MenuBar
from revmentor_desktop.views.shell.menus import Menus
from revmentor_desktop.views.shell.pages import Pages, TabEntry
from revmentor_desktop.views.shell.palette_commands import PaletteCommands
from revmentor_desktop.views.shell.print_commands import PrintCommands
from revmentor_desktop.views.shell.privacy_commands import PrivacyCommands
from revmentor_desktop.views.shell.programme_commands import ProgrammeCommands
from revmentor_desktop.views.shell.refusals import Refusals
from revmentor_desktop.views.shell.view_commands import HelpCommands, ViewCommands
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    from revmentor_desktop.views.shell.welcome_page import WelcomePage

_FIRST_SIZE = (1280, 800)
_SMALLEST = (800, 480)


class MainWindow(QMainWindow):
    """Shows the open programme, or the welcome page; remembers how it was left."""

    def __init__(self, files: Files, memory: WindowMemory, tabs: Sequence[TabEntry], look: Look) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self._files, self._memory, self._look = files, memory, look
        self.pages = Pages(tabs, memory, self)
        self._desk = Desk(self, files, self.pages, memory)
        self._file = FileCommands(self._desk)
        self._export = ExportCommands(self._desk)
        self._print = PrintCommands(self._desk)
        self._edit = EditCommands(self._desk)
        self._programme = ProgrammeCommands(self._desk)
        self._letters = LetterCommands(self._desk)
        self._forms = FormCommands(self._desk)
        self._mails = MailCommands(self._desk)
        self._privacy = PrivacyCommands(self._desk)
        self._view = ViewCommands(self._desk)
        self._help = HelpCommands(self._desk)
        self._palette = PaletteCommands(self._desk)
        self._drops = FileDrops(self._desk)
        self._refusals = Refusals(self._desk, self._file.save_elsewhere)
        self._following = Following(files, self)
        self.menus: Menus
        self.frame: Frame
        self._build()
        self._connect()
        if not (memory.geometry and self.restoreGeometry(memory.geometry)):
            self.resize(*_FIRST_SIZE)

    def _connect(self) -> None:
        self._files.opened.connect(self._on_opened)
        self._files.closed.connect(self._on_closed)
        self._files.troubled.connect(self._refusals.say)
        self._files.elsewhere.connect(self._on_elsewhere)
        self._files.wanted.connect(self.come_forward)
        self._view.language_changed.connect(self._on_language_changed)
        self._view.theme_changed.connect(self._look.dress)
        self._view.zoom_changed.connect(self._on_zoom_changed)
        self._help.shortcuts_requested.connect(self._on_shortcuts)
        self._following.titled.connect(self._on_titled)
        self._drops.programme_dropped.connect(self._file.open_path)
        self._drops.list_dropped.connect(self._file.import_path)
        self._drops.forms_dropped.connect(self._forms.read_dropped)
        self.pages.shown.connect(self._on_tab_shown)
        self.pages.export_requested.connect(self._export.export)
        self.pages.forms_found.connect(self._forms.read_dropped)
        self.pages.command_requested.connect(self._on_command)

    def _build(self) -> None:
        """Make menus and frame in the window's language and size of text."""
        words = self._files.words
        bar = MenuBar(self)
        self.menus = Menus(bar, self._commands(), self.pages.codes, self._memory.theme, words)
        self.menus.show_recent(self._memory.recent)
        self.menus.tab_chosen.connect(self.pages.show_tab)
        self.menus.language_chosen.connect(self._view.speak)
        self.menus.theme_chosen.connect(self._view.dress)
        self.menus.recent_chosen.connect(self._file.open_path)
        self.setMenuBar(bar)
        self.frame = Frame(self.pages, self._memory.recent, words, self)
        self.setCentralWidget(self.frame)
        self._connect_frame(self.frame)
        self._palette.use(self.frame, self.menus)
        self._following.show_on(self.frame, self.menus)
        self._on_titled()

    def _connect_frame(self, frame: Frame) -> None:
        frame.header.tabs.currentChanged.connect(self._on_tab_chosen)
        frame.header.switcher.chosen.connect(self._programme.choose_cohort)
        frame.header.switcher.new_requested.connect(self._programme.new_cohort)
        frame.header.switcher.settings_requested.connect(self._programme.cohort)
        frame.header.search.clicked.connect(self._palette.open)
        frame.message.undo_requested.connect(self._edit.undo)
        self._mails.use(frame.message)
        self._file.busy.connect(frame.status.show_work)
        self._drops.promised.connect(frame.promise)
        self._drops.refused.connect(frame.message.say)
        frame.again.clicked.connect(self._on_try_again)
        frame.welcome_made.connect(self._on_welcome_made)

    def _commands(self) -> tuple[Command, ...]:
        return (
            *self._file.commands(),
            *self._export.commands(),
            *self._print.commands(),
            *self._edit.commands(),
            *self._programme.commands(),
            *self._letters.commands(),
            *self._forms.commands(),
            *self._mails.commands(),
            *self._privacy.commands(),
            *self._view.commands(),
            *self._help.commands(),
            Command(code="search", act=self._palette.open, keys=("Ctrl+K",)),
            Command(code="next-part", act=self._on_next_part, keys=("F6",), needs_programme=False),
            Command(code="quit", act=self.close, keys=("Ctrl+Q",), needs_programme=False),
        )

    def _rebuild(self) -> None:
        """Make everything anew in another language or size; what is open and shown stays."""
        workspace, code = self._files.workspace, self.pages.code
        self.pages.use(None)
        self.frame.let_go_of_pages().setParent(self)
        self.menus.let_go()
        self._build()
        # Qt would show them some time later, and shortcuts of the menus wait for it.
        self.menuBar().show()
        self.frame.show()
        if workspace is not None:
            self.pages.use(workspace)
            self.pages.show_tab(code)

    @Slot()
    def come_forward(self) -> None:
        """Come to the front, from the task bar too."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def follow_system(self) -> None:
        """Go over to the system's scheme, where it is followed."""
        self._look.dress(self._memory.theme)

    @Slot(object)
    def _on_opened(self, workspace: Workspace) -> None:
        workspace.troubled.connect(self._refusals.say)
        path = workspace.office.door.store.path
        self._memory.opened(path)
        self.menus.show_recent(self._memory.recent)
        self.pages.use(workspace)
        self._following.follow(workspace)
        first = self.pages.codes[0] if self.pages.codes else ""
        self.pages.show_tab(self._memory.tab if self._memory.tab in self.pages.codes else first)

    @Slot(object)
    def _on_welcome_made(self, page: "WelcomePage") -> None:
        page.new_requested.connect(self._file.new)
        page.sample_requested.connect(self._file.sample)
        page.open_requested.connect(self._file.open)
        page.recent_requested.connect(self._file.open_path)

    @Slot()
    def _on_closed(self) -> None:
        self.pages.use(None)
        self._memory.closed()
        self._following.leave()
        self.frame.welcome.show_recent(self._memory.recent)

    @Slot()
    def _on_titled(self) -> None:
        workspace, words = self._files.workspace, self._files.words
        if workspace is None:
            self.setWindowTitle(words(window.APPLICATION))
            return
        reading = self._files.reading_only is not None
        message = window.TITLE_READ_ONLY if reading else window.TITLE
        self.setWindowTitle(words(message, programme=workspace.snapshot().programme.name))

    @Slot(str)
    def _on_elsewhere(self, sentence: str) -> None:
        self.frame.message.say(Notice(text=sentence))

    @Slot(int)
    def _on_tab_chosen(self, place: int) -> None:
        if place >= 0 and self.frame.header.tabs.code(place) != self.pages.code:
            self.pages.show_tab(self.frame.header.tabs.code(place))

    @Slot(str)
    def _on_tab_shown(self, code: str) -> None:
        self.frame.show_tab(code)
        self.menus.show_tab(code)

    @Slot(str, str)
    def _on_command(self, code: str, record_id: str) -> None:
        if code == "note-feedback" and record_id:
            self._forms.note_about(PairId(record_id))
        elif code in self.menus.actions:
            self.menus.actions[code].trigger()

    @Slot(str)
    def _on_language_changed(self, language: str) -> None:
        self._look.speak(language)
        self._files.speak(Words(language))
        self._rebuild()

    @Slot(float)
    def _on_zoom_changed(self, zoom: float) -> None:
        self._look.zoom(zoom)
        self._rebuild()

    @Slot()
    def _on_shortcuts(self) -> None:
        from revmentor_desktop.views.shell.help_dialogs import ShortcutsDialog

        ShortcutsDialog(self.menus.shortcuts(), self._files.words, self).open()

    @Slot()
    def _on_next_part(self) -> None:
        # The frame is another one after a switch of language.
        self.frame.go_on()

    @Slot()
    def _on_try_again(self) -> None:
        path = self._files.path
        if path is not None:
            self._files.open(path)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drops.enter(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drops.leave()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._drops.drop(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.frame.message.isVisible():
            self.frame.message.dismiss()
            return
        super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.geometry = self.saveGeometry()
        self.pages.keep_states()
        left = self._files.path
        self._files.close()
        if left is not None:
            self._memory.opened(left)
        self._memory.save()
        super().closeEvent(event)
