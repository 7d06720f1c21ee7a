"""The workspace: the open programme as the window sees it; everything that changes it goes through here."""

import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QRunnable, QThread, QThreadPool, Signal, Slot
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.errors import StoreTrouble, Trouble
from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.wording import background, troubles
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
    """Long work began (its name) or ended (the name of what still goes on, else an empty text)."""
    _followed = Signal(object, object, object)
    """A ChangeSet was saved on a worker: with the snapshots before and after it."""

    def __init__(self, office: Office, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.words = words
        self._snapshot: Snapshot | None = None
        self._jobs: list[_Job] = []
        self._followed.connect(self._on_followed)
        office.door.store.published = self._on_published

    @property
    def writable(self) -> bool:
        """Whether the programme can be changed now: nothing else is being written, and it may be written."""
        return self.office.door.store.writable and self._writing() is None

    def snapshot(self) -> Snapshot:
        """The cohort in view, read again only after something changed."""
        if self._snapshot is None:
            self._snapshot = self.office.door.snapshot()
        return self._snapshot

    def choose_cohort(self, cohort_id: CohortId) -> None:
        """Bring another cohort into view."""
        if self._must_wait():
            return
        self.perform(lambda: self.office.programmes.choose(cohort_id))
        self._snapshot = None
        self.replaced.emit()

    def perform(self, verb: Callable[[], T], said: Message | None = None, **facts: str | int) -> T | None:
        """Run a verb; says `said` with Undo when it went well, else why it did not and gives None."""
        if self._must_wait():
            return None
        try:
            done = verb()
        except Trouble as trouble:
            self._tell(trouble)
            return None
        self._say_done(said, facts)
        return done

    def perform_in_background(
        self, name: str, verb: Callable[[], object], said: Message | None = None, **facts: str | int
    ) -> None:
        """Run a verb of many rows on a worker that borrows the connection; says the same as `perform`.

        Other verbs are refused meanwhile. The change is told on the UI thread, like any other.
        """
        if not self._must_wait():
            self._begin(_Job(name, verb, partial(self._on_performed, said, facts), self, writes=True))

    def notice(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something in the message bar."""
        self.noticed.emit(Notice(text=text, tone=tone))

    def in_background(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a pure function of a snapshot off the UI thread; `done` gets its answer on the UI thread.

        A Trouble it raises is said; any other fault goes to the excepthook like all bugs.
        """
        self._begin(_Job(name, work, lambda answer: done(cast("T", answer)), self))

    def _begin(self, job: "_Job") -> None:
        job.ended.connect(self._on_job_ended)
        self._jobs.append(job)
        self.busy.emit(job.name)
        QThreadPool.globalInstance().start(_Runner(job))

    def _writing(self) -> "_Job | None":
        return next((job for job in self._jobs if job.writes), None)

    def _must_wait(self) -> bool:
        """Say that a change must wait, where another one is still being written."""
        writing = self._writing()
        if writing is not None:
            self.notice(self.words(background.WAIT, work=writing.name), Tone.WARNING)
        return writing is not None

    def _tell(self, trouble: Trouble) -> None:
        """Say why a verb did not go well."""
        sentence = troubles.sentence(trouble, self.words)
        if isinstance(trouble, StoreTrouble):
            self._snapshot = None
            self.troubled.emit(sentence)
        else:
            self.notice(sentence, Tone.WARNING)

    def _say_done(self, said: Message | None, facts: Mapping[str, str | int]) -> None:
        if said is not None:
            self.noticed.emit(Notice(text=self.words(said, **facts), tone=Tone.OK, undoable=True))

    def _on_performed(self, said: Message | None, facts: Mapping[str, str | int], _: object) -> None:
        self._say_done(said, facts)

    @Slot(object, object)
    def _on_job_ended(self, job: "_Job", error: object) -> None:
        self._jobs.remove(job)
        self.busy.emit(next((one.name for one in reversed(self._jobs) if one.name), ""))
        job.deleteLater()
        if isinstance(error, Trouble) and job.writes:
            self._tell(error)
        elif isinstance(error, Trouble):
            self.notice(troubles.sentence(error, self.words), Tone.WARNING)
        elif isinstance(error, BaseException):
            raise error

    def _on_published(self, change_set: ChangeSet) -> None:
        """Follow a change, on the thread that made it; screens hear of it on the thread of the window."""
        before = self._snapshot
        after = self.office.door.followed(before, change_set)
        if QThread.isMainThread():
            self._on_followed(change_set, before, after)
        else:
            # The window may have gone while the change was written.
            with suppress(RuntimeError):
                self._followed.emit(change_set, before, after)

    @Slot(object, object, object)
    def _on_followed(self, change_set: ChangeSet, before: Snapshot | None, after: Snapshot | None) -> None:
        self._snapshot = after if self._snapshot is before else None
        try:
            self.changed.emit(change_set)
        except Exception:
            # What was saved is saved: a screen that fails to follow must not look like a failed save.
            logging.getLogger(__name__).exception("A screen could not follow a change")


class _Job(QObject):
    """A piece of work; its answer is taken on the thread of the window, where this object lives."""

    answered = Signal(object, object)
    ended = Signal(object, object)

    def __init__(
        self,
        name: str,
        work: Callable[[], object],
        done: Callable[[object], None],
        parent: QObject,
        *,
        writes: bool = False,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.work = work
        self.writes = writes
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
