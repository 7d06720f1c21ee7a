"""What the person who imports a list decides about it, tick by tick."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.models.people_import import PreviewLine
from revmentor_desktop.services.importing_plan import Decisions, Subject, WordSubject, decided
from revmentor_desktop.wording import import_view
from revmentor_desktop.wording.catalogue import Words


class Answers(QObject):
    """Keeps the decisions, and asks for those that have more than two answers."""

    changed = Signal()

    def __init__(self, words: Words, over: QWidget) -> None:
        super().__init__(over)
        self._words = words
        self._over = over
        self._about: WordSubject | None = None
        self.decisions = Decisions()

    def forget(self) -> None:
        """Begin anew, for another list."""
        self.decisions = Decisions()

    @Slot(object, bool)
    def tick(self, about: Subject, on: bool) -> None:
        """Take an answer."""
        self.decisions = decided(self.decisions, about, yes=on)
        self.changed.emit()

    def ask(self, line: PreviewLine, where: QPoint) -> None:
        """Offer the words that a new one may stand for, at a place of the screen."""
        if line.tick is None or not isinstance(line.tick.about, WordSubject):
            return
        self._about = line.tick.about
        menu = QMenu(self._over)
        menu.setObjectName("import-choices")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        as_new = menu.addAction(self._words(import_view.AS_NEW))
        as_new.setData("")
        menu.addSeparator()
        for text in line.tick.choices:
            action = menu.addAction(text.replace("&", "&&"))
            action.setData(text)
        menu.triggered.connect(self._on_chosen)
        menu.popup(where)

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        if self._about is None:
            return
        means = str(action.data())
        about = WordSubject(kind=self._about.kind, text=self._about.text, means=means)
        self.tick(about, bool(means))
