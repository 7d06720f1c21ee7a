"""Long work on a matching: begun, told of phase by phase, given up at once."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.matching import WorkPhase
from revmentor_desktop.views.workspace import Workspace

if TYPE_CHECKING:
    # It brings in the engine with numpy, which is loaded off the UI thread when it is first needed.
    from revmentor_desktop.services.solving import Watch

T = TypeVar("T")


class Working(QObject):
    """Runs one piece of work at a time; what is overtaken is given up."""

    told = Signal(str)
    """A phase began (a `WorkPhase`)."""
    refused = Signal(object)
    """Why the engine says no (RuleBroken)."""
    dropped = Signal()
    """A person gave the work up."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._given_up = Event()

    def begin(self, name: str, work: "Callable[[Watch], T]", done: Callable[[T], None]) -> None:
        """Do some work off the UI thread; `done` gets what comes of it."""
        self._given_up.set()
        given_up = self._given_up = Event()

        def tell(phase: WorkPhase) -> None:
            if not given_up.is_set() and isValid(self):
                self.told.emit(phase.value)

        def run() -> T | RuleBroken:
            from revmentor_desktop.services.solving import Watch

            try:
                return work(Watch(tell=tell, given_up=given_up.is_set))
            except RuleBroken as refused:
                return refused

        took = partial(self._on_done, given_up, done)
        self._workspace.in_background(name, run, took, partial(self._on_dropped, given_up))

    def end(self) -> None:
        """Want no answer any more."""
        self._given_up.set()

    def _on_done(self, given_up: Event, done: Callable[[T], None], answer: T | RuleBroken) -> None:
        if not isValid(self) or given_up.is_set():
            return
        if isinstance(answer, RuleBroken):
            self.refused.emit(answer)
        else:
            done(answer)

    def _on_dropped(self, given_up: Event) -> None:
        if not given_up.is_set():
            given_up.set()
            if isValid(self):
                self.dropped.emit()
