"""Fills an agenda: from a template, shipped or our own, or with what the last session left over."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.agendas import Point, left_over, template_points, theme_of
from revmentor_desktop.domain.programme import Template, TemplateKind
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models import agenda_points, agenda_steps
from revmentor_desktop.models.session_line import SessionLine, sessions_in_all
from revmentor_desktop.views.sessions.agenda_keeping import KeepDialog
from revmentor_desktop.views.sessions.agenda_writing import AgendaWriting
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording import documents, session_page

_SHIPPED = 3
"""Themes that are shipped: the first session, those between, and the last."""
_LONGEST_NAME = 60


class AgendaFilling(QObject):
    """Everything that puts several points on an agenda at once."""

    def __init__(self, writing: AgendaWriting, window: QWidget) -> None:
        super().__init__(window)
        self._writing = writing
        self._window = window
        self._words = writing.words

    def use_usual(self) -> None:
        """Put the programme's own points for this session on the agenda, else the shipped ones."""
        writing = self._writing
        if writing.line is not None and writing.pair is not None:
            session, of = writing.line.session, self._of(writing.line)
            templates = writing.workspace.snapshot().templates
            self._fill(agenda_points.usual_points(session, of, writing.pair, templates, writing.language))

    def menu(self, parent: QWidget) -> QMenu:
        """Every template there is, what was left over, and what can be done with this agenda."""
        menu = QMenu(parent)
        menu.setObjectName("agenda-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setEnabled(not self._writing.is_fixed)
        for number in range(1, _SHIPPED + 1):
            theme = self._words(documents.theme(theme_of(number, _SHIPPED)))
            said = self._words(wording.SHIPPED, theme=theme)
            menu.addAction(said, partial(self._on_shipped, number))
        self._offer_own(menu)
        menu.addSeparator()
        self._offer_left_over(menu)
        menu.addSeparator()
        has_points = bool(self._writing.items)
        menu.addAction(self._words(wording.FIT), self._on_fit).setEnabled(has_points)
        menu.addAction(self._words(wording.KEEP), self._on_keep).setEnabled(has_points)
        return menu

    def _offer_own(self, menu: QMenu) -> None:
        own = [
            one
            for one in self._writing.workspace.snapshot().templates
            if one.kind is TemplateKind.AGENDA and one.items
        ]
        if own:
            menu.addSeparator()
        for one in sorted(own, key=lambda one: (folded(one.name), one.language, one.id)):
            # An ampersand in a name is no shortcut.
            name = one.name[:_LONGEST_NAME].replace("&", "&&")
            message = wording.OWN_ANY if one.session_number is None else wording.OWN_FOR
            said = self._words(message, name=name, number=one.session_number)
            menu.addAction(said, partial(self._on_own, one))

    def _offer_left_over(self, menu: QMenu) -> None:
        line = self._writing.line
        last = agenda_steps.last_session(self._writing.workspace.snapshot(), line.session) if line else None
        if last is None or not self._left_over():
            menu.addAction(self._words(wording.NOTHING_LEFT_OVER)).setEnabled(False)
            return
        said = self._words(wording.COPY_LEFT_OVER, number=last.number)
        menu.addAction(said, self.copy_left_over)

    def copy_left_over(self) -> None:
        """Add the last session's points without an outcome, and its next steps that are not done."""
        writing = self._writing
        if writing.line is None:
            return
        items = agenda_points.with_new(writing.items, self._left_over(), writing.line.session, writing.new_id)
        fresh = len(items) - len(writing.items)
        if fresh:
            writing.save(items, wording.LEFT_OVER_COPIED, count=fresh)
        else:
            said = self._words(wording.LEFT_OVER_THERE, couple=writing.line.couple)
            writing.workspace.notice(said)

    def _left_over(self) -> tuple[Point, ...]:
        snapshot, line = self._writing.workspace.snapshot(), self._writing.line
        last = agenda_steps.last_session(snapshot, line.session) if line else None
        if last is None:
            return ()
        return left_over(snapshot.agenda_of(last.id), agenda_steps.open_steps(snapshot, last))

    def _of(self, line: SessionLine) -> int:
        return sessions_in_all(self._writing.workspace.snapshot())[line.pair_id]

    def _fill(self, points: tuple[Point, ...]) -> None:
        writing = self._writing
        if writing.line is not None:
            items = agenda_points.placed(points, writing.line.session, writing.new_id)
            writing.save(items, session_page.AGENDA_FILLED)

    def _on_shipped(self, number: int) -> None:
        writing = self._writing
        if writing.line is not None and writing.pair is not None:
            minutes, words = writing.line.minutes, writing.language
            self._fill(agenda_points.shipped_points(number, _SHIPPED, minutes, writing.pair, words))

    def _on_own(self, template: Template) -> None:
        if self._writing.line is not None:
            self._fill(template_points(template, self._writing.line.minutes))

    def _on_fit(self) -> None:
        writing = self._writing
        if writing.line is not None:
            writing.save(agenda_points.fitted(writing.items, writing.line.minutes), wording.FITTED)

    def _on_keep(self) -> None:
        writing = self._writing
        if writing.line is not None:
            number, norm = writing.line.session.number, writing.workspace.snapshot().programme.norm.sessions
            dialog = KeepDialog(number, max(number, norm), self._words, self._window)
            dialog.keep_requested.connect(partial(self.keep, writing.line))
            dialog.open()

    def keep(self, line: SessionLine, name: str, number: int) -> bool:
        """Keep a session's agenda as a template; number 0 is for any session. False where it was refused."""
        workspace = self._writing.workspace
        keep = partial(workspace.office.agendas.keep_agenda, line.session.id, name, number or None)
        return workspace.perform(keep, wording.KEPT, template=name) is not None
