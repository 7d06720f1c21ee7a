"""Work off the UI thread where no programme is open, or where nobody needs to hear of it."""

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Slot

from revmentor_desktop.views.jobs import Job

T = TypeVar("T")


class Background(QObject):
    """Runs work on a thread of the pool and hands its answer back on the thread it lives on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[Job, Callable[[BaseException], None] | None] = {}

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run `work`; `done` gets its answer, `failed` its fault (which else goes to the excepthook)."""
        job = Job("", work, lambda answer: done(cast("T", answer)), self)
        job.ended.connect(self._on_ended)
        self._waiting[job] = failed
        job.start()

    def forget(self) -> None:
        """Let go of everything that has not answered yet: nobody waits for it any more."""
        for job in self._waiting:
            job.give_up()
        self._waiting.clear()

    @Slot(object, object)
    def _on_ended(self, job: Job, error: object) -> None:
        job.deleteLater()
        if job not in self._waiting:
            return
        failed = self._waiting.pop(job)
        if not isinstance(error, BaseException):
            return
        if failed is None:
            raise error
        failed(error)
