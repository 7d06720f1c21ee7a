"""Work off the UI thread where no programme is open, or where nobody needs to hear of it."""

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from typing_extensions import override

T = TypeVar("T")


class Background(QObject):
    """Runs work on a thread of the pool and hands its answer back on the thread it lives on."""

    _answered = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._waiting: dict[int, tuple[Callable[[object], None], Callable[[BaseException], None] | None]] = {}
        self._answered.connect(self._on_answered)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run `work`; `done` gets its answer, `failed` its fault (which else goes to the excepthook)."""
        self._number += 1
        self._waiting[self._number] = (lambda answer: done(cast("T", answer)), failed)
        QThreadPool.globalInstance().start(_Runner(self, self._number, work))

    def forget(self) -> None:
        """Let go of everything that has not answered yet: nobody waits for it any more."""
        self._waiting.clear()

    @Slot(int, object, object)
    def _on_answered(self, number: int, answer: object, error: object) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is None:
            return
        done, failed = waiting
        if isinstance(error, BaseException):
            if failed is None:
                raise error
            failed(error)
            return
        done(answer)


class _Runner(QRunnable):
    def __init__(self, background: Background, number: int, work: Callable[[], object]) -> None:
        super().__init__()
        self._background = background
        self._number = number
        self._work = work

    @override
    def run(self) -> None:
        try:
            answer, error = self._work(), None
        except BaseException as fault:  # noqa: BLE001 - it is raised again where it is heard
            answer, error = None, fault
        try:
            self._background._answered.emit(self._number, answer, error)  # noqa: SLF001 - its own runner
        except RuntimeError:
            return  # the window has gone, and nobody waits for the answer
