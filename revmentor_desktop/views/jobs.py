"""Jobs: long work on threads of the pool, whose answers are taken on the thread of the window."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from typing_extensions import override


def forget() -> None:
    """Drop an answer that nothing waits for."""


class Job(QObject):
    """A piece of work; this object lives on the thread of the window."""

    ended = Signal(object, object)
    """It ended: this job, and what it raised, or None."""
    _answered = Signal(object, object)

    def __init__(
        self,
        name: str,
        work: Callable[[], object],
        done: Callable[[object], object],
        parent: QObject,
        *,
        again: Callable[[], object] | None = None,
        dropped: Callable[[], object] | None = None,
    ) -> None:
        """Work that writes has `again`, which begins it anew.

        `dropped` is called when nobody waits for the answer any more; without it, one must wait.
        """
        super().__init__(parent)
        self.name = name
        self.work = work
        self.again = again
        self.given_up = Event()
        self.saved = False
        """Whether a change that it made is on the disk."""
        self._done = done
        self._dropped = dropped
        self._answered.connect(self._on_answered)

    @property
    def writes(self) -> bool:
        """Whether it changes the programme."""
        return self.again is not None

    @property
    def can_be_given_up(self) -> bool:
        """Whether giving up now leaves everything as it was."""
        waited_for = not self.given_up.is_set()
        return waited_for and (not self.saved if self.writes else self._dropped is not None)

    def start(self) -> None:
        """Begin, on a thread of the pool."""
        QThreadPool.globalInstance().start(_Runner(self))

    def give_up(self) -> None:
        """Wait for the answer no longer; what writes is told to stop before it saves anything."""
        self.given_up.set()
        if self._dropped is not None:
            self._dropped()

    def answer(self, answer: object, error: BaseException | None) -> None:
        """Hand over what came of the work; on the thread that did it."""
        # The window may have gone while the work was done; nobody waits for the answer then.
        with suppress(RuntimeError):
            self._answered.emit(answer, error)

    @Slot(object, object)
    def _on_answered(self, answer: object, error: object) -> None:
        self.ended.emit(self, error)
        if error is None and (self.writes or not self.given_up.is_set()):
            self._done(answer)


class _Runner(QRunnable):
    """Does a job's work on a thread of the pool."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    @override
    def run(self) -> None:
        try:
            answer = self._job.work()
        except BaseException as error:  # noqa: BLE001 - it is raised again where it is heard
            self._job.answer(None, error)
        else:
            self._job.answer(answer, None)
