"""A cohort as plain data at one moment: what planning, matching and documents work from."""

from collections.abc import Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.feedback import Contact, Feedback, FollowUp
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.ids import (
    AgendaItemId,
    CohortId,
    DepartmentId,
    IdeaId,
    PairId,
    ParticipationId,
    PersonId,
    SessionId,
    TopicId,
)
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.programme import Cohort, Department, Programme, Template, Topic
from revmentor_desktop.domain.records import Dismissal
from revmentor_desktop.domain.sessions import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One cohort with everything it refers to.

    `people`, `departments`, `topics`, `templates` and `ideas` are the whole programme's; participations,
    pairs, sessions, agenda items, feedback are this cohort's; `other_pairs` are the pairs of all other
    cohorts.
    """

    programme: Programme
    cohort: Cohort
    cohorts: Mapping[CohortId, Cohort]
    departments: Mapping[DepartmentId, Department]
    topics: Mapping[TopicId, Topic]
    people: Mapping[PersonId, Person]
    participations: Mapping[ParticipationId, Participation]
    pairs: Mapping[PairId, Pair]
    other_pairs: Mapping[PairId, Pair]
    sessions: Mapping[SessionId, Session]
    agenda_items: Mapping[AgendaItemId, AgendaItem]
    ideas: Mapping[IdeaId, Idea]
    feedback: tuple[Feedback, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    contacts: tuple[Contact, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
    templates: tuple[Template, ...] = ()

    def department_name(self, person: Person) -> str:
        """The name of a person's department; empty where it is not known."""
        return self.departments[person.department_id].name if person.department_id else ""

    def department_path(self, person: Person) -> tuple[DepartmentId, ...]:
        """A person's department and those above it, lowest first; a circle in the tree ends the walk."""
        path: list[DepartmentId] = []
        here = person.department_id
        while here is not None and here not in path:
            path.append(here)
            here = self.departments[here].parent_id
        return tuple(path)

    def topic_names(self, topics: tuple[TopicId, ...]) -> tuple[str, ...]:
        """The names of topics, in the order given."""
        return tuple(self.topics[topic].name for topic in topics)

    def participation(self, person_id: PersonId, side: Side) -> Participation | None:
        """A person's participation on one side of this cohort."""
        return self.participation_index().get((person_id, side))

    def participation_index(self) -> Mapping[tuple[PersonId, Side], Participation]:
        """All participations by person and side, for those who look up many."""
        return {(one.person_id, one.side): one for one in self.participations.values()}

    def sessions_of(self, pair_id: PairId) -> tuple[Session, ...]:
        """A pair's sessions by number, then by start."""
        mine = [session for session in self.sessions.values() if session.pair_id == pair_id]
        return tuple(sorted(mine, key=lambda session: (session.number, session.wall_start)))

    def agenda_of(self, session_id: SessionId) -> tuple[AgendaItem, ...]:
        """A session's agenda in its order."""
        mine = [item for item in self.agenda_items.values() if item.session_id == session_id]
        return tuple(sorted(mine, key=lambda item: item.position))
