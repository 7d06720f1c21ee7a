"""The menu bar, made from the commands; Undo and Redo say what they undo."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from revmentor_desktop.views.shell.commands import Command
from revmentor_desktop.views.shell.letters import menu_text
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words, languages

_LINE = "-"
_LAYOUT: Mapping[str, tuple[str, ...]] = {
    "file": (
        "new",
        "open",
        "+recent",
        "sample",
        _LINE,
        "import",
        "export",
        "+print",
        "mails",
        "calendar",
        _LINE,
        "+backups",
        _LINE,
        "close",
        "quit",
    ),
    "edit": ("undo", "redo", _LINE, "cut", "copy", "paste", _LINE, "find", "search"),
    "programme": (
        "settings",
        "rules",
        "levels",
        "norms",
        "busy-times",
        "departments",
        "topics",
        _LINE,
        "cohort",
        "new-cohort",
        "go-on",
        "letters",
        "+forms",
        "document-templates",
        "agendas",
        _LINE,
        "rights",
        "privacy",
    ),
    "view": ("+tabs", "next-part", _LINE, "+language", "+theme", _LINE, "zoom-in", "zoom-out", "zoom-reset"),
    "help": ("guide", "shortcuts", _LINE, "about"),
    "backups": ("back-up", "restore"),
    "forms": (
        "sign-up-forms",
        "evaluation-forms",
        _LINE,
        "returned-forms",
        "note-feedback",
        _LINE,
        "questions",
    ),
    "print": (
        "print",
        "print-briefing-mentor",
        "print-briefing-adept",
        "print-agreement",
        "print-preparation",
        _LINE,
        "print-participants",
        "print-pairs",
        _LINE,
        "print-month",
        "print-week",
        _LINE,
        "print-ideas",
        "print-overview",
    ),
}
"""Menu -> its lines; + puts in a menu, or the tabs."""
_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}


class Menus(QObject):
    """Fills a menu bar; holds the actions by their codes."""

    tab_chosen = Signal(str)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    recent_chosen = Signal(str)

    def __init__(
        self, bar: QMenuBar, commands: Sequence[Command], tabs: Sequence[str], theme: str, words: Words
    ) -> None:
        super().__init__(bar)
        self._words = words
        self._commands = {command.code: command for command in commands}
        self.actions = {command.code: self._action(command) for command in commands}
        self.recent = QMenu(words(window.MENUS["recent"]), bar)
        self._tabs = self._choices([(code, words(window.TABS[code])) for code in tabs], "", "Ctrl+{}")
        spoken = [(code, window.LANGUAGES.get(code, code)) for code in languages()]
        themes = [(code, words(message)) for code, message in window.THEMES.items()]
        self._menus = {
            "recent": self.recent,
            "language": self._choice_menu("language", spoken, words.language),
            "theme": self._choice_menu("theme", themes, theme),
        }
        self._menus["backups"] = self._menu("backups")
        self._menus["forms"] = self._menu("forms")
        self._menus["print"] = self._menu("print")
        for code in ("file", "edit", "programme", "view", "help"):
            bar.addMenu(self._menu(code))
        self.recent.triggered.connect(self._on_recent)
        self._tabs.triggered.connect(self._on_tab)
        self._menus["language"].triggered.connect(self._on_language)
        self._menus["theme"].triggered.connect(self._on_theme)

    def _menu(self, code: str) -> QMenu:
        bar = self.parent()
        menu = QMenu(self._words(window.MENUS[code]), bar if isinstance(bar, QMenuBar) else None)
        menu.setObjectName(f"menu_{code}")
        for line in _LAYOUT[code]:
            if line == _LINE:
                menu.addSeparator()
            elif line == "+tabs":
                menu.addActions(self._tabs.actions())
            elif line.startswith("+"):
                menu.addMenu(self._menus[line[1:]])
            elif line in self.actions:
                menu.addAction(self.actions[line])
        return menu

    def _action(self, command: Command) -> QAction:
        made = QAction(self._words(window.COMMANDS[command.code]), self)
        made.setObjectName(f"do_{command.code}")
        made.setShortcuts([QKeySequence(keys) for keys in command.keys])
        if command.only_shows_keys:
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        made.setMenuRole(_ROLES.get(command.code, QAction.MenuRole.NoRole))
        made.triggered.connect(command.act)
        return made

    def _choices(self, choices: Sequence[tuple[str, str]], chosen: str, keys: str = "") -> QActionGroup:
        group = QActionGroup(self)
        for number, (code, word) in enumerate(choices, start=1):
            action = QAction(word, group)
            action.setCheckable(True)
            action.setChecked(code == chosen)
            action.setData(code)
            if keys:
                action.setShortcut(QKeySequence(keys.format(number)))
        return group

    def _choice_menu(self, code: str, choices: Sequence[tuple[str, str]], chosen: str) -> QMenu:
        bar = self.parent()
        menu = QMenu(self._words(window.MENUS[code]), bar if isinstance(bar, QMenuBar) else None)
        menu.setObjectName(f"menu_{code}")
        menu.addActions(self._choices(choices, chosen).actions())
        return menu

    def let_go(self) -> None:
        """Give up the shortcuts, to the menus that come after these."""
        for action in (*self.actions.values(), *self._tabs.actions()):
            action.setShortcuts([])

    def show_tab(self, code: str) -> None:
        """Mark the tab in view."""
        for action in self._tabs.actions():
            action.setChecked(action.data() == code)

    def show_recent(self, recent: Sequence[Path]) -> None:
        """Offer the programmes opened lately."""
        self.recent.clear()
        for path in recent:
            action = self.recent.addAction(menu_text(path.name))
            action.setToolTip(str(path))
            action.setData(str(path))
        if not recent:
            self.recent.addAction(self._words(window.NO_RECENT)).setEnabled(False)

    def allow(self, *, programme: bool) -> None:
        """Offer what can be done with a programme open, or without."""
        for code, command in self._commands.items():
            self.actions[code].setEnabled(programme or not command.needs_programme)
        self._tabs.setEnabled(programme)

    def show_history(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do, by the titles of the steps; an empty one is no step."""
        for code, title, message in (
            ("undo", undo, window.UNDO_THIS),
            ("redo", redo, window.REDO_THIS),
        ):
            action = self.actions[code]
            action.setEnabled(bool(title))
            text = self._words(window.COMMANDS[code])
            action.setText(self._words(message, title=menu_text(title)) if title else text)

    def plain(self, code: str) -> str:
        """Give a command's words without the mark of its letter and the dots of its dialog."""
        return self._words(window.COMMANDS[code]).replace("&", "").removesuffix("…")

    def shortcuts(self) -> list[tuple[str, str]]:
        """Everything that has a shortcut: its words, and its keys."""
        every = [(self.plain(code), action) for code, action in self.actions.items()]
        every += [(action.text(), action) for action in self._tabs.actions()]
        return [(words, ", ".join(_keys(action))) for words, action in every if action.shortcuts()]

    @Slot(QAction)
    def _on_recent(self, action: QAction) -> None:
        if action.data() is not None:
            self.recent_chosen.emit(str(action.data()))

    @Slot(QAction)
    def _on_tab(self, action: QAction) -> None:
        self.tab_chosen.emit(str(action.data()))

    @Slot(QAction)
    def _on_language(self, action: QAction) -> None:
        self.language_chosen.emit(str(action.data()))

    @Slot(QAction)
    def _on_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(str(action.data()))


def _keys(action: QAction) -> list[str]:
    return [keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts()]
