"""Who is where in a cohort: addresses, sides and pairs that an edited workbook must not run into."""

from collections.abc import Mapping

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.merging import Entity, Meant, ProblemCode
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.exchange.workbook.meaning import NotUnderstood
from revmentor_desktop.exchange.workbook.sheets import Column, Kind


class CohortPlaces:
    """What is taken in a cohort, and what the rows read so far take."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._by_email = {person.email: person.id for person in snapshot.people.values() if person.email}
        self._by_name: dict[tuple[str, Meant], PersonId] = {
            (folded(person.name), person.department_id): person.id for person in snapshot.people.values()
        }
        self._sides: set[tuple[str, Meant]] = {
            (part.person_id, part.side) for part in snapshot.participations.values()
        }
        self._new_sides: set[tuple[str, Meant]] = set()
        self._paired = {(pair.mentor_id, Side.MENTOR) for pair in snapshot.pairs.values()} | {
            (pair.adept_id, Side.ADEPT) for pair in snapshot.pairs.values()
        }

    def name(self, person_id: PersonId) -> str:
        """The name of somebody the programme knows."""
        return self._snapshot.people[person_id].name

    def check_change(self, column: Column, owners: Mapping[Entity, str], value: Meant) -> None:
        """Refuse an address or a side that is taken, and a side that a pair rests on.

        Raises NotUnderstood.
        """
        person_id = PersonId(owners.get(Entity.PERSON, ""))
        if column.kind is Kind.EMAIL and isinstance(value, str):
            holder = self._by_email.setdefault(value, person_id)
            if holder != person_id:
                raise NotUnderstood(ProblemCode.EMAIL_TAKEN, name=self.name(holder))
        if isinstance(value, Side):
            if (person_id, value.other) in self._paired:
                raise NotUnderstood(ProblemCode.SIDE_IN_PAIR, name=self.name(person_id))
            if (person_id, value) in self._sides:
                raise NotUnderstood(ProblemCode.SIDE_TAKEN, name=self.name(person_id))

    def newcomer(self, name: str, email: str | None, department: Meant, side: Meant) -> PersonId | None:
        """Find the person whom an added row names, if the programme knows one, by address or name.

        Raises NotUnderstood where this person is on that side of the cohort already, or was added to it
        by a row before.
        """
        known = self._by_email.get(email) if email else None
        if known is None and email is None:
            known = self._by_name.get((folded(name), department))
        mark = known or email or f"{folded(name)}\n{department}"
        if (mark, side) in self._sides or (mark, side) in self._new_sides:
            raise NotUnderstood(ProblemCode.SIDE_TAKEN, name=self.name(known) if known else name)
        self._new_sides.add((mark, side))
        return known
