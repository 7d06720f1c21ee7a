"""The workspace: the open programme as the window sees it; everything that changes it goes through here."""

import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QThread, Signal, Slot

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.errors import RuleBroken, StoreTrouble, Trouble
from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.jobs import Job
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
        self._jobs: list[Job] = []
        self._failed: Callable[[], object] | None = None
        self._followed.connect(self._on_followed)
        office.door.store.published = self._on_published
        office.door.given_up = self._is_given_up

    @property
    def writable(self) -> bool:
        """Whether the programme can be changed now: nothing else is being written, and it may be written."""
        return self.office.door.store.writable and self._writing() is None

    @property
    def work(self) -> str:
        """The name of the long work that goes on; empty where there is none."""
        shown = self._shown()
        return shown.name if shown else ""

    @property
    def can_give_up(self) -> bool:
        """Whether the long work that goes on can be given up."""
        shown = self._shown()
        return shown is not None and shown.can_be_given_up

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
            self._tell(trouble, partial(self.perform, verb, said, **facts))
            return None
        self._say_done(said, facts)
        return done

    def perform_in_background(
        self, name: str, verb: Callable[[], object], said: Message | None = None, **facts: str | int
    ) -> None:
        """Run a verb of many rows on a worker that borrows the connection; says the same as `perform`.

        Other verbs are refused meanwhile. The change is told on the UI thread, like any other. Given up
        before it is saved, it changes nothing.
        """
        if not self._must_wait():
            again = partial(self.perform_in_background, name, verb, said, **facts)
            self._begin(Job(name, verb, partial(self._on_performed, said, facts), self, again=again))

    @property
    def can_try_again(self) -> bool:
        """Whether the last verb that the file or the disk refused can be tried again."""
        return self._failed is not None

    @Slot()
    def try_again(self) -> None:
        """Do what the file or the disk refused; what was typed for it need not be typed again."""
        failed, self._failed = self._failed, None
        if failed is None:
            return
        # A file that was put back is another one to the system; where it is not back, the verb says so.
        with suppress(StoreTrouble):
            self.office.door.store.reconnect()
        failed()

    def notice(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something in the message bar."""
        self.noticed.emit(Notice(text=text, tone=tone))

    def in_background(
        self,
        name: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        dropped: Callable[[], object] | None = None,
    ) -> None:
        """Run a pure function of a snapshot off the UI thread; `done` gets its answer on the UI thread.

        With `dropped` a person can give the work up: its answer is dropped then, and `dropped` is called
        in the place of `done`. A Trouble that is raised is said; any other fault goes to the excepthook
        like all bugs.
        """
        self._begin(Job(name, work, lambda answer: done(cast("T", answer)), self, dropped=dropped))

    @Slot()
    def give_up(self) -> None:
        """Give up the long work that goes on, where that leaves everything as it was; says so."""
        job = self._shown()
        if job is None or not job.can_be_given_up:
            return
        job.give_up()
        if not job.writes:
            self._jobs.remove(job)
            self._tell(RuleBroken("given-up"))
        self.busy.emit(self.work)

    def _begin(self, job: Job) -> None:
        job.ended.connect(self._on_job_ended)
        self._jobs.append(job)
        self.busy.emit(job.name)
        job.start()

    def _shown(self) -> Job | None:
        return next((job for job in reversed(self._jobs) if job.name), None)

    def _writing(self) -> Job | None:
        return next((job for job in self._jobs if job.writes), None)

    def _is_given_up(self) -> bool:
        """Whether what is being written is not wanted any more; asked on the thread that writes."""
        writing = self._writing()
        return writing is not None and writing.given_up.is_set() and not writing.saved

    def _must_wait(self) -> bool:
        """Say that a change must wait, where another one is still being written."""
        writing = self._writing()
        if writing is not None:
            self.notice(self.words(background.WAIT, work=writing.name), Tone.WARNING)
        return writing is not None

    def _tell(self, trouble: Trouble, again: Callable[[], object] | None = None) -> None:
        """Say why a verb did not go well; what may go well another time is kept for `try_again`."""
        sentence = troubles.sentence(trouble, self.words)
        if isinstance(trouble, StoreTrouble):
            self._failed = again
            self.troubled.emit(sentence)
        else:
            self.notice(sentence, Tone.WARNING)

    def _say_done(self, said: Message | None, facts: Mapping[str, str | int]) -> None:
        if said is not None:
            self.noticed.emit(Notice(text=self.words(said, **facts), tone=Tone.OK, undoable=True))

    def _on_performed(self, said: Message | None, facts: Mapping[str, str | int], _: object) -> None:
        self._say_done(said, facts)

    @Slot(object, object)
    def _on_job_ended(self, job: Job, error: object) -> None:
        job.deleteLater()
        if job in self._jobs:
            self._jobs.remove(job)
            self.busy.emit(self.work)
        elif isinstance(error, Trouble):
            return
        if isinstance(error, Trouble) and job.writes:
            self._tell(error, job.again)
        elif isinstance(error, Trouble):
            self.notice(troubles.sentence(error, self.words), Tone.WARNING)
        elif isinstance(error, BaseException):
            raise error

    def _on_published(self, change_set: ChangeSet) -> None:
        """Follow a change, on the thread that made it; screens hear of it on the thread of the window."""
        writing = self._writing()
        if writing is not None:
            writing.saved = True
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
