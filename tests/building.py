"""Builders with defaults: a programme file in a folder, people, pairs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from revmentor_desktop.domain.ids import CohortId, DepartmentId, PairId, ParticipationId, PersonId, SessionId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.programme import Cohort
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.programmes import new_programme, start_programme
from revmentor_desktop.store.opening import Place, open_store

NOW = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)
AUTUMN = Cohort(
    id=CohortId("autumn"), name="Autumn 2026", starts_on=date(2026, 9, 14), ends_on=date(2026, 12, 18)
)


def counted_ids(prefix: str = "id") -> Callable[[], str]:
    """Ids that count up, for tests that want to know them."""
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers)}"


@dataclass
class Bench:
    """A programme file in a folder, and the place it is opened from."""

    folder: Path
    now: datetime = NOW
    new_id: Callable[[], str] = field(default_factory=counted_ids)

    @property
    def path(self) -> Path:
        """The programme file."""
        return self.folder / "programme.revmentor"

    @property
    def place(self) -> Place:
        """The data folder, the user and the clock of the test."""
        return Place(data_folder=self.folder / "data", user="Test", now=lambda: self.now)

    @contextmanager
    def started(self) -> Iterator[Door]:
        """Make the programme file with its first cohort, and open it."""
        programme = new_programme("Reverse mentoring", self.new_id)
        door = start_programme(self.path, self.place, programme, AUTUMN, new_id=self.new_id)
        try:
            yield door
        finally:
            door.store.close()

    @contextmanager
    def opened(self, *, write: bool = True) -> Iterator[Door]:
        """Open the programme file that is there."""
        store = open_store(self.path, self.place, write=write)
        try:
            yield Door(store, user="Test", now=lambda: self.now, new_id=self.new_id)
        finally:
            store.close()


def person(name: str, *, department: str | None = None, email: str | None = "", level: str = "") -> Person:
    """A person whose id is the name; the address follows from the name unless it is None."""
    address = f"{name.lower().replace(' ', '.')}@example.org" if email == "" else email
    return Person(
        id=PersonId(name),
        name=name,
        email=address,
        department_id=DepartmentId(department) if department else None,
        level=level,
    )


def participation(name: str, side: Side, *, capacity: int = 1) -> Participation:
    """A selected participation in the autumn cohort."""
    return Participation(
        id=ParticipationId(f"{name}-{side}"),
        person_id=PersonId(name),
        cohort_id=AUTUMN.id,
        side=side,
        capacity=capacity,
    )


def pair(mentor: str, adept: str) -> Pair:
    """A proposed pair in the autumn cohort."""
    return Pair(
        id=PairId(f"{mentor}+{adept}"),
        cohort_id=AUTUMN.id,
        mentor_id=PersonId(mentor),
        adept_id=PersonId(adept),
    )


def session(pair_id: str, number: int = 1, start: datetime = datetime(2026, 10, 1, 9)) -> Session:
    """A suggested session of 90 minutes."""
    return Session(
        id=SessionId(f"{pair_id}-{number}"),
        pair_id=PairId(pair_id),
        number=number,
        wall_start=start,
        zone="Europe/Stockholm",
        minutes=90,
    )
