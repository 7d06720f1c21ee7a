"""The small programme that the mouse works on: three of each side, one pair with its session, three ideas."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

from revmentor_desktop.domain.ideas import Idea, IdeaEvent, Stage
from revmentor_desktop.domain.ids import (
    DepartmentId,
    IdeaId,
    PairId,
    ParticipationId,
    PersonId,
    SessionId,
    TopicId,
)
from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.planning.red_days import red_days
from revmentor_desktop.store.opening import Place
from tests.gallery.programmes import COHORT, LEVELS, ZONE, begun

PEOPLE = {
    "Tova Lindqvist": ("Marknad", Side.MENTOR),
    "Hugo Sandell": ("IT", Side.MENTOR),
    "Amina Farah": ("Ekonomi", Side.MENTOR),
    "Gunilla Wrede": ("HR", Side.ADEPT),
    "Per-Olof Stenmark": ("Marknad", Side.ADEPT),
    "Karin Öberg": ("Ekonomi", Side.ADEPT),
}
"""Name -> department and side; Hugo and Karin are a pair, Tova and Per-Olof work in one department."""
IDEAS = ("Podd från golvet", "Digital idélåda", "Mötesfri fredag")
SESSION_START = time(10)
_FARTHEST_WEEKS = 6


def session_day(today: date) -> tuple[date, int]:
    """A coming Tuesday with a Wednesday after it, neither of them red, and how many weeks ahead."""
    monday = today - timedelta(days=today.weekday())
    red = red_days("SE", "sv", monday, monday + timedelta(weeks=_FARTHEST_WEEKS))
    for weeks in range(1, _FARTHEST_WEEKS):
        tuesday = monday + timedelta(weeks=weeks, days=1)
        if not red.keys() & {tuesday, tuesday + timedelta(days=1)}:
            return tuesday, weeks
    raise LookupError("every Tuesday is red")


def write_small(path: Path, place: Place, today: date) -> None:
    """Make the programme."""
    with begun(path, place, today) as door, door.step(Verb.IMPORT_PEOPLE, added=6, updated=0) as unit:
        departments = sorted({department for department, _ in PEOPLE.values()})
        unit.add(*(Department(id=DepartmentId(name), name=name) for name in departments))
        unit.add(Topic(id=TopicId("ai"), name="AI"), Topic(id=TopicId("social"), name="Sociala medier"))
        unit.add(*(_person(name) for name in PEOPLE))
        unit.add(*(_participation(name) for name in PEOPLE))
        pair = Pair(
            id=PairId("hugo+karin"),
            cohort_id=COHORT,
            mentor_id=PersonId("Hugo Sandell"),
            adept_id=PersonId("Karin Öberg"),
            status=PairStatus.ACTIVE,
            proposed_on=today - timedelta(weeks=4),
        )
        unit.add(pair)
        unit.add(
            Session(
                id=SessionId("session"),
                pair_id=pair.id,
                number=1,
                wall_start=datetime.combine(session_day(today)[0], SESSION_START),
                zone=ZONE,
                minutes=90,
                status=SessionStatus.BOOKED,
            )
        )
        unit.add(*(_idea(number, title, today) for number, title in enumerate(IDEAS)))


def _person(name: str) -> Person:
    department, side = PEOPLE[name]
    return Person(
        id=PersonId(name),
        name=name,
        email=f"{name.split()[0].lower()}@example.org",
        title="Trainee" if side is Side.MENTOR else "Chef",
        department_id=DepartmentId(department),
        level=LEVELS[0] if side is Side.MENTOR else LEVELS[3],
    )


def _participation(name: str) -> Participation:
    _, side = PEOPLE[name]
    topics = (TopicId("ai"), TopicId("social"))
    return Participation(
        id=ParticipationId(name),
        person_id=PersonId(name),
        cohort_id=COHORT,
        side=side,
        offers=topics if side is Side.MENTOR else (),
        wants=topics if side is Side.ADEPT else (),
    )


def _idea(number: int, title: str, today: date) -> Idea:
    then = today - timedelta(days=5 + number)
    return Idea(
        id=IdeaId(title),
        title=title,
        stage=Stage.NEW,
        position=number,
        cohort_id=COHORT,
        pair_id=PairId("hugo+karin"),
        created_on=then,
        history=(IdeaEvent(at=datetime.combine(then, time(9)), by="Test", stage=Stage.NEW),),
    )
