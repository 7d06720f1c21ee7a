"""The workspace: the open programme as the window sees it; everything that changes it goes through here."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.errors import StoreTrouble, Trouble
from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.wording import troubles
from revmentor_desktop.wording.catalogue import Message, Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What the message bar says; with `undoable` it offers Undo."""

    text: str
    tone: Tone = Tone.PLAIN
    undoable: bool = False


class Workspace(QObject):
    """Performs verbs, tells what changed, and keeps the cohort in view."""

    changed = Signal(object)
    """A ChangeSet was saved (or undone, or redone)."""
    replaced = Signal()
    """Another cohort is in view, or anything may have changed."""
    noticed = Signal(object)
    """A Notice for the message bar."""
    troubled = Signal(str)
    """The file or the disk said no, in words: a dialog."""
    busy = Signal(str)
    """Long work began (its name) or ended (an empty text)."""

    def __init__(self, office: Office, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.words = words
        self._snapshot: Snapshot | None = None
        office.door.store.published = self._on_published

    def snapshot(self) -> Snapshot:
        """The cohort in view, read again only after something changed."""
        if self._snapshot is None:
            self._snapshot = self.office.door.snapshot()
        return self._snapshot

    def choose_cohort(self, cohort_id: CohortId) -> None:
        """Bring another cohort into view."""
        self.perform(lambda: self.office.programmes.choose(cohort_id))
        self._snapshot = None
        self.replaced.emit()

    def perform(self, verb: Callable[[], T], said: Message | None = None, **facts: str | int) -> T | None:
        """Run a verb; says `said` with Undo when it went well, else why it did not and gives None."""
        try:
            done = verb()
        except StoreTrouble as trouble:
            self._snapshot = None
            self.troubled.emit(troubles.sentence(trouble, self.words))
            return None
        except Trouble as trouble:
            self.notice(troubles.sentence(trouble, self.words), Tone.WARNING)
            return None
        if said is not None:
            self.noticed.emit(Notice(text=self.words(said, **facts), tone=Tone.OK, undoable=True))
        return done

    def notice(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something in the message bar."""
        self.noticed.emit(Notice(text=text, tone=tone))

    def in_background(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a pure function of a snapshot off the UI thread; `done` gets its answer on the UI thread.

        A Trouble it raises is said; any other fault goes to the excepthook like all bugs.
        """
        job = _Job(work, lambda answer: done(cast("T", answer)), self)
        job.ended.connect(self._on_job_ended)
        self.busy.emit(name)
        QThreadPool.globalInstance().start(_Runner(job))

    @Slot(object, object)
    def _on_job_ended(self, job: "_Job", error: object) -> None:
        self.busy.emit("")
        job.deleteLater()
        if isinstance(error, Trouble):
            self.notice(troubles.sentence(error, self.words), Tone.WARNING)
        elif isinstance(error, BaseException):
            raise error

    @Slot(object)
    def _on_published(self, change_set: ChangeSet) -> None:
        self._snapshot = self.office.door.followed(self._snapshot, change_set)
        try:
            self.changed.emit(change_set)
        except Exception:
            # What was saved is saved: a screen that fails to follow must not look like a failed save.
            logging.getLogger(__name__).exception("A screen could not follow a change")


class _Job(QObject):
    """A piece of work; its answer is taken on the thread of the window, where this object lives."""

    answered = Signal(object, object)
    ended = Signal(object, object)

    def __init__(self, work: Callable[[], object], done: Callable[[object], None], parent: QObject) -> None:
        super().__init__(parent)
        self.work = work
        self._done = done
        self.answered.connect(self._on_answered)

    @Slot(object, object)
    def _on_answered(self, answer: object, error: object) -> None:
        self.ended.emit(self, error)
        if error is None:
            self._done(answer)


class _Runner(QRunnable):
    """Does a job's work on a thread of the pool."""

    def __init__(self, job: _Job) -> None:
        super().__init__()
        self._job = job

    @override
    def run(self) -> None:
        try:
            answer = self._job.work()
        except BaseException as error:
            self._tell(None, error)
        else:
            self._tell(answer, None)

    def _tell(self, answer: object, error: object) -> None:
        # The window may have gone while the work was done; nobody waits for the answer then.
        with suppress(RuntimeError):
            self._job.answered.emit(answer, error)
