"""Questions that need several tables at once."""

from collections.abc import Callable

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.feedback import Contact, Feedback, FollowUp
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.programme import Cohort, Department, Programme, Template, Topic
from revmentor_desktop.domain.records import Dismissal
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.store.mapping import R
from revmentor_desktop.store.store import Store

Reader = Callable[[type], list[object]]


def snapshot(store: Store, cohort_id: CohortId) -> Snapshot:
    """Read a cohort with everything it refers to, as it stands now."""
    with store.reading():
        return _assemble(cohort_id, lambda kind: list(store.all(kind)))


def snapshot_at(store: Store, cohort_id: CohortId, position: int) -> Snapshot:
    """Read a cohort as it stood at a position of the journal."""
    tables = store.tables_at(position)
    return _assemble(cohort_id, lambda kind: tables[kind])


def _assemble(cohort_id: CohortId, read: Reader) -> Snapshot:
    def of(kind: type[R]) -> list[R]:
        return [record for record in read(kind) if isinstance(record, kind)]

    cohorts = {cohort.id: cohort for cohort in of(Cohort)}
    all_pairs = of(Pair)
    pairs = {pair.id: pair for pair in all_pairs if pair.cohort_id == cohort_id}
    sessions = {one.id: one for one in of(Session) if one.pair_id in pairs}
    return Snapshot(
        programme=of(Programme)[0],
        cohort=cohorts[cohort_id],
        cohorts=cohorts,
        departments={one.id: one for one in of(Department)},
        topics={one.id: one for one in of(Topic)},
        people={one.id: one for one in of(Person)},
        participations={one.id: one for one in of(Participation) if one.cohort_id == cohort_id},
        pairs=pairs,
        other_pairs={pair.id: pair for pair in all_pairs if pair.cohort_id != cohort_id},
        sessions=sessions,
        agenda_items={one.id: one for one in of(AgendaItem) if one.session_id in sessions},
        ideas={one.id: one for one in of(Idea)},
        feedback=tuple(one for one in of(Feedback) if one.pair_id in pairs),
        follow_ups=tuple(of(FollowUp)),
        contacts=tuple(of(Contact)),
        dismissals=tuple(of(Dismissal)),
        templates=tuple(of(Template)),
    )
