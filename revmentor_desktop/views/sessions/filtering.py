"""Filtering the calendar: the button in the head, the popup, the line that says so, and what is kept."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from revmentor_desktop.models.session_filters import Kind, SessionFilter, options
from revmentor_desktop.models.session_lines import SessionLines
from revmentor_desktop.views.sessions.desk import SessionsDesk
from revmentor_desktop.views.workspace import Workspace


class Filtering(QObject):
    """Asks the lines of the calendar for some of them."""

    changed = Signal()
    """Other sessions are to be shown."""

    def __init__(
        self, desk: SessionsDesk, lines: SessionLines, workspace: Workspace, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._desk = desk
        self._lines = lines
        self._workspace = workspace
        desk.header.filter.clicked.connect(self._on_clicked)
        desk.filter_line.everything.clicked.connect(self.clear)

    def show(self) -> None:
        """Say what is hidden; a filter for what is gone asks nothing any more."""
        known = self._lines.filter.known(self._workspace.snapshot())
        if known != self._lines.filter:
            self._lines.ask(known)
        self._desk.header.filter.setChecked(known.asks > 0)
        self._desk.filter_line.say(self._lines.let_through, len(self._lines))

    def clear(self) -> None:
        """Show all sessions."""
        self._on_asked(SessionFilter())

    def state(self) -> Mapping[str, str]:
        """What shall come back at the next start."""
        return {f"only-{kind}": ",".join(sorted(self._lines.filter.of(kind))) for kind in Kind}

    def restore(self, state: Mapping[str, str]) -> None:
        """Bring back what `state` gave."""
        asked = SessionFilter()
        for kind in Kind:
            keys = state.get(f"only-{kind}", "")
            asked = asked.asking(kind, keys.split(",") if keys else ())
        self._on_asked(asked)

    def _on_clicked(self) -> None:
        from revmentor_desktop.views.sessions.filter_popup import FilterPopup

        # A click switches the button; whether it is on is what the filter says.
        self.show()
        button = self._desk.header.filter
        popup = FilterPopup(self._lines.filter, self._options, self._workspace.words, self._window)
        popup.asked.connect(self._on_asked)
        popup.show_below(button.mapToGlobal(button.rect().bottomLeft()))

    def _options(self, kind: Kind) -> list[tuple[str, str]]:
        return [*options(kind, self._workspace.snapshot(), self._lines.whole(), self._workspace.words)]

    def _on_asked(self, asked: SessionFilter) -> None:
        self._lines.ask(asked)
        self.show()
        self.changed.emit()
