"""The rights of a person: what goes with them, made anonymous, erased, and the end of keeping."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from revmentor_desktop.domain.changes import StepKind
from revmentor_desktop.domain.errors import RuleBroken, StoreTrouble
from revmentor_desktop.domain.feedback import Contact, Feedback, FollowUp
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.ids import CohortId, DismissalId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.programme import Cohort
from revmentor_desktop.domain.records import Dismissal
from revmentor_desktop.domain.retention import REMINDER, KeptCohort, kept_cohorts
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.anonymising import make_nameless, take_out
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.masking import Masker, spellings, telling_words
from revmentor_desktop.services.person_file import PersonFile, person_file
from revmentor_desktop.services.traces import forget_traces
from revmentor_desktop.store.backups import Backup, BackupFolder
from revmentor_desktop.store.erasing import Erasure
from revmentor_desktop.store.unit_of_work import UnitOfWork


class How(StrEnum):
    """How somebody leaves: by name alone, or with everything."""

    ANONYMOUS = "anonymous"
    ERASED = "erased"


_VERBS: Mapping[How, Verb] = {How.ANONYMOUS: Verb.ANONYMISE_PERSON, How.ERASED: Verb.ERASE_PERSON}


@dataclass(frozen=True, slots=True, kw_only=True)
class Along:
    """What is kept about people, and so what goes along with them, in numbers."""

    participations: int
    pairs: int
    sessions: int
    feedback: int
    contacts: int
    follow_ups: int
    ideas: int
    """Ideas stay in any case and forget whose they were."""
    backups: int


class Privacy:
    """What a person may ask for."""

    def __init__(self, door: Door, backups: BackupFolder, folder: Path) -> None:
        """`folder` is the program's own, with logs and what the window remembers."""
        self._door = door
        self._backups = backups
        self._folder = folder

    def data_of(self, person_id: PersonId) -> PersonFile:
        """Everything kept about a person, JSON-able, with other people masked."""
        return person_file(self._door.store, person_id)

    def along(self, person_ids: Sequence[PersonId]) -> Along:
        """Count what goes along with people."""
        store, theirs = self._door.store, set(person_ids)
        with store.reading():
            pairs = {
                one.id
                for person in theirs
                for side in ("mentor_id", "adept_id")
                for one in store.all(Pair, **{side: person})
            }
            return Along(
                participations=sum(one.person_id in theirs for one in store.all(Participation)),
                pairs=len(pairs),
                sessions=sum(one.pair_id in pairs for one in store.all(Session)),
                feedback=sum(one.person_id in theirs for one in store.all(Feedback)),
                contacts=sum(one.person_id in theirs for one in store.all(Contact)),
                follow_ups=sum(
                    one.person_id in theirs or one.pair_id in pairs for one in store.all(FollowUp)
                ),
                ideas=sum(not theirs.isdisjoint(_roles(one)) for one in store.all(Idea)),
                backups=len(self._backups.list()),
            )

    def make_anonymous(self, *person_ids: PersonId) -> list[Backup]:
        """Take away who people are; statistics stay. Returns the backups that were purged."""
        return self._let_go(person_ids, How.ANONYMOUS)

    def erase(self, *person_ids: PersonId) -> list[Backup]:
        """Remove people for good, history and backups too. Returns the backups that were purged."""
        return self._let_go(person_ids, How.ERASED)

    def kept(self) -> tuple[KeptCohort, ...]:
        """Tell for each cohort until when its people are kept and who goes then, the oldest first."""
        store = self._door.store
        with store.reading():
            return kept_cohorts(
                store.all(Cohort),
                {one.id: one for one in store.all(Person)},
                store.all(Participation),
                store.programme().retention_months,
                self._door.today,
            )

    def end_keeping(self, cohort_id: CohortId, how: How) -> int:
        """Let go of a cohort's people at the end of its time; gives how many they were.

        Their reminder is gone from Today. Raises RuleBroken `kept-still` before that end.
        """
        kept = next((one for one in self.kept() if one.cohort.id == cohort_id), None)
        if kept is None or not kept.is_over:
            raise RuleBroken("kept-still", cohort=kept.cohort.name if kept else "")
        self._let_go(kept.people, how, ended=cohort_id)
        return len(kept.people)

    def repeat(self, erasures: Mapping[PersonId, str]) -> int:
        """Repeat later erasures in a restored backup; returns how many people they met.

        No backup goes: those from before the erasures went with them.
        """
        present = {one.id for one in self._door.store.all(Person) if not one.anonymised}
        met = 0
        for how in How:
            again = [one for one, was in erasures.items() if was == how and one in present]
            met += len(again)
            if again:
                self._forget(again, how, None)
        return met

    def _let_go(
        self, person_ids: Sequence[PersonId], how: How, *, ended: CohortId | None = None
    ) -> list[Backup]:
        people = self._forget(person_ids, how, ended)
        forget_traces(self._folder, people)
        purged = self._backups.list()
        self._backups.purge()
        if purged:
            # What is open is the only copy now; that no second one can be made is no fault of erasing.
            with suppress(StoreTrouble):
                self._backups.take(self._door.store.path, "erasure", self._door.now())
        return purged

    def _forget(self, person_ids: Sequence[PersonId], how: How, ended: CohortId | None) -> list[Person]:
        """Take people out of the file and its journal, in one step that nothing takes back."""
        with self._door.step(_VERBS[how], *person_ids, kind=StepKind.WALL) as unit:
            people = [unit.get(Person, person_id) for person_id in person_ids]
            (take_out if how is How.ERASED else make_nameless)(unit, set(person_ids))
            words = telling_words(people)
            Masker(words).mask(unit)
            if ended is not None:
                self._remind_no_more(unit, ended)
            if people:
                unit.erasure = Erasure(
                    people=tuple(person_ids),
                    how=how.value,
                    made_at=self._door.now(),
                    words=spellings(words),
                )
        return people

    def _remind_no_more(self, unit: UnitOfWork, cohort_id: CohortId) -> None:
        subject = f"{cohort_id}/{REMINDER}"
        unit.remove(Dismissal, *(one.id for one in unit.all(Dismissal, subject_id=subject)))
        unit.add(
            Dismissal(
                id=DismissalId(self._door.new_id()),
                rule="key-date",
                subject_id=subject,
                made_on=self._door.today,
            )
        )


def _roles(idea: Idea) -> tuple[PersonId | None, ...]:
    return idea.author_id, idea.owner_id, idea.sponsor_id
