"""The programmes that the gallery and the measurements open: nothing in them, the sample, many, hostile."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from itertools import count, islice, product
from pathlib import Path
from string import ascii_uppercase

from revmentor_desktop.domain.ideas import Idea, IdeaEvent, Stage
from revmentor_desktop.domain.ids import (
    CohortId,
    DepartmentId,
    IdeaId,
    PairId,
    ParticipationId,
    PersonId,
    ProgrammeId,
    SessionId,
    TopicId,
)
from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.programme import Cohort, Department, Phase, Programme, Topic
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.programmes import start_programme
from revmentor_desktop.services.sample import play_sample
from revmentor_desktop.store.opening import Place
from tests.building import counted_ids

ZONE = "Europe/Stockholm"
COHORT = CohortId("now")
LEVELS = ("Trainee", "Medarbetare", "Specialist", "Chef", "Direktör")
DEPARTMENTS = (
    *("Försäljning", "Marknad", "Ekonomi", "IT & drift", "HR", "Produkt", "Juridik", "Kundframgång"),
    *("Inköp", "Logistik", "Forskning och utveckling", "Kommunikation"),
)
TOPICS = (
    *("Generativ AI", "Sociala medier", "Unga kunder", "Hållbarhet", "Jämställdhet", "Dataskydd"),
    *("Ny teknik", "Flexibelt arbete", "Employer branding", "Spel och kultur", "Inkludering", "Poddar"),
)
_FIRST = (
    *("Åsa", "Örjan", "Amina", "Björn", "Cecilia", "David", "Elin", "Farid", "Gunilla", "Håkan", "Ines"),
    *("Johan", "Karin", "Linnéa", "Mats", "Nadia", "Olle", "Per-Olof", "Rasmus", "Sofia", "Tova", "Ulf"),
    *("Viktoria", "Wilma", "Yusuf", "Zahra", "Ängla", "Bengt", "Dilan", "Eva-Lena", "Fatima", "Greta"),
    *("Hugo", "Ida", "Jonas", "Kristina", "Lars", "Moa", "Nils", "Petra"),
)
_LAST = (
    *("Andersson", "Bergman", "Carlsson", "Dahl", "Edvinsson", "Farah", "Gustafsson", "Holmgren", "Isaksson"),
    *("Jansson", "Kallio", "Lindqvist", "Månsson", "Norrby", "Olofsson", "Persson", "Rosén", "Stenmark"),
    *("Tran", "Ulvesson", "Vikström", "Wrede", "Yilmaz", "Zetterlund", "Åkerblom", "Åström", "Ängquist"),
    *("Öberg", "Östlund", "Ek", "Fors", "Hedin", "Lund", "Nyström", "Sandell", "Sjögren", "Ström"),
    *("Brandt", "Blom", "Ahlgren", "Björk", "Ceder", "Duvander", "Engström", "Frisk", "Grahn", "Hjelm"),
    *("Karlsson", "Lönn"),
)
HOSTILE = (
    "<img src='file:///etc/hostname'><b>Fet</b> & <script>alert(1)</script>",
    "مريم الحسيني عبد الرحمن",
    "👩‍🚀🇸🇪 Emoji 🧑🏽‍💻 Svensson",
    "Ett" + "mycketlångtnamn" * 333,
    "&Amp &amp; {name} %s \\n",
    "Ordet " * 80,
    "שלום \u202eabc\u202c Efternamn",
)


@contextmanager
def begun(path: Path, place: Place, today: date) -> Iterator[Door]:
    """Make a programme with an empty cohort that began five weeks ago, and close it afterwards."""
    programme = Programme(id=ProgrammeId("programme"), name="Mentorprogrammet", levels=LEVELS)
    monday = today - timedelta(days=today.weekday())
    cohort = Cohort(
        id=COHORT,
        name="Hösten 2026",
        starts_on=monday - timedelta(weeks=5),
        ends_on=monday + timedelta(weeks=11, days=4),
        phase=Phase.RUNNING,
    )
    door = start_programme(path, place, programme, cohort, new_id=counted_ids("step"))
    try:
        yield door
    finally:
        door.store.close()


def write_empty(path: Path, place: Place, today: date) -> None:
    """Make a programme with nobody in it."""
    with begun(path, place, today):
        pass


def write_sample(path: Path, place: Place, today: date) -> None:
    """Make the sample programme."""
    play_sample(path, path.with_suffix(".xlsx"), place, today, new_id=counted_ids("sample"))


def write_large(path: Path, place: Place, today: date, *, each: int = 1_000, pairs: int = 700) -> None:
    """Make a programme of as many mentors as adepts, the first of them paired, with sessions and ideas."""
    with begun(path, place, today) as door, door.step(Verb.IMPORT_PEOPLE, added=2 * each, updated=0) as unit:
        unit.add(*(Department(id=DepartmentId(name), name=name) for name in DEPARTMENTS))
        unit.add(*(Topic(id=TopicId(name), name=name) for name in TOPICS))
        names = list(islice(_names(), 2 * each))
        people = [_person(number, name) for number, name in enumerate(names)]
        unit.add(*people)
        unit.add(*(_participation(number, one, today) for number, one in enumerate(people)))
        made = [_pair(number, people, today) for number in range(pairs)]
        unit.add(*made)
        unit.add(
            *(session for number, one in enumerate(made[:400]) for session in _sessions(number, one, today))
        )
        unit.add(*(_idea(number, made, today) for number in range(min(150, pairs))))


def _names() -> Iterator[str]:
    """Names without end; where first and last names run out, with a middle initial."""
    for middle in ("", *(f"{letter}. " for letter in ascii_uppercase)):
        yield from (f"{first} {middle}{last}" for last, first in product(_LAST, _FIRST))


def write_board(path: Path, place: Place, today: date) -> None:
    """Make a programme in the middle of its matching: most have a pair, some wait for one."""
    write_large(path, place, today, each=31, pairs=23)


def write_fresh(path: Path, place: Place, today: date) -> None:
    """Make a programme as it is after its list was imported: nobody has a pair."""
    write_large(path, place, today, each=15, pairs=0)


def write_hostile(path: Path, place: Place, today: date) -> None:
    """Make a programme of people, departments, topics and ideas with names that break weak screens."""
    with begun(path, place, today) as door, door.step(Verb.IMPORT_PEOPLE, added=14, updated=0) as unit:
        unit.add(*(Department(id=DepartmentId(name), name=name) for name in HOSTILE))
        unit.add(*(Topic(id=TopicId(name), name=name) for name in HOSTILE))
        numbers = count()
        people = [
            Person(
                id=PersonId(f"{side}-{number}"),
                name=name,
                email=f"{side}{number}@example.org",
                title=HOSTILE[(number + 1) % len(HOSTILE)],
                department_id=DepartmentId(HOSTILE[(next(numbers) * 3) % len(HOSTILE)]),
                level=LEVELS[0 if side is Side.MENTOR else 4],
                notes=HOSTILE[0],
            )
            for side in Side
            for number, name in enumerate(HOSTILE)
        ]
        unit.add(*people)
        topics = tuple(TopicId(name) for name in HOSTILE)
        unit.add(
            *(
                Participation(
                    id=ParticipationId(one.id),
                    person_id=one.id,
                    cohort_id=COHORT,
                    side=Side(one.id.partition("-")[0]),
                    offers=topics,
                    wants=topics,
                    challenge=HOSTILE[0],
                )
                for one in people
            )
        )
        pairs = [
            Pair(
                id=PairId(f"pair-{number}"),
                cohort_id=COHORT,
                mentor_id=people[number].id,
                adept_id=people[len(HOSTILE) + number].id,
            )
            for number in range(5)
        ]
        unit.add(*pairs)
        unit.add(*(session for number, one in enumerate(pairs) for session in _sessions(number, one, today)))
        unit.add(
            *(
                Idea(id=IdeaId(f"idea-{number}"), title=title, pair_id=pairs[0].id, description=title)
                for number, title in enumerate(HOSTILE)
            )
        )


def _person(number: int, name: str) -> Person:
    is_mentor = number % 2 == 0
    return Person(
        id=PersonId(f"person-{number}"),
        name=name,
        email=f"person{number}@example.org",
        title=("Trainee", "Utvecklare", "Analytiker")[number % 3] if is_mentor else "Chef",
        department_id=DepartmentId(DEPARTMENTS[(number // 2 * 7 + number % 2 * 5) % len(DEPARTMENTS)]),
        level=LEVELS[number % 2 if is_mentor else 3 + number % 2],
        site=("Malmö", "Göteborg", "Stockholm")[number % 3],
        employed_since=date(2005 + number % 20, 1 + number % 12, 1),
        languages=("svenska", "engelska"),
    )


def _participation(number: int, one: Person, today: date) -> Participation:
    side = Side.MENTOR if number % 2 == 0 else Side.ADEPT
    topics = tuple({TopicId(TOPICS[(number // 2 + step) * 5 % len(TOPICS)]): None for step in range(3)})
    return Participation(
        id=ParticipationId(f"{one.id}-{side}"),
        person_id=one.id,
        cohort_id=COHORT,
        side=side,
        offers=topics if side is Side.MENTOR else (),
        wants=topics if side is Side.ADEPT else (),
        challenge="" if side is Side.MENTOR else "Vi vet inte vad våra yngre kunder tycker om oss.",
        waiting_since=today - timedelta(days=number % 200),
    )


def _pair(number: int, people: Sequence[Person], today: date) -> Pair:
    status = (PairStatus.ACTIVE, PairStatus.CONFIRMED, PairStatus.PROPOSED, PairStatus.ACTIVE)[number % 4]
    return Pair(
        id=PairId(f"pair-{number}"),
        cohort_id=COHORT,
        mentor_id=people[2 * number].id,
        adept_id=people[2 * number + 1].id,
        status=status,
        proposed_on=today - timedelta(weeks=6),
        score=4_000 + number * 37 % 5_000,
    )


def _sessions(number: int, pair: Pair, today: date) -> Iterator[Session]:
    monday = today - timedelta(days=today.weekday())
    for turn in range(3):
        day = monday + timedelta(weeks=turn * 4 - 4 + number % 4, days=number % 5)
        status = SessionStatus.HELD if day < today else tuple(SessionStatus)[number % 3]
        yield Session(
            id=SessionId(f"{pair.id}-{turn + 1}"),
            pair_id=pair.id,
            number=turn + 1,
            wall_start=datetime.combine(day, time(8 + number // 5 % 8, 30 * (number % 2))),
            zone=ZONE,
            minutes=(60, 90, 120)[number % 3],
            status=status,
        )


def _idea(number: int, pairs: Sequence[Pair], today: date) -> Idea:
    stage = tuple(Stage)[number % len(Stage)]
    then = today - timedelta(days=number % 120)
    return Idea(
        id=IdeaId(f"idea-{number}"),
        title=f"{TOPICS[number % len(TOPICS)]} i {DEPARTMENTS[number % len(DEPARTMENTS)].lower()} {number}",
        stage=stage,
        position=number,
        cohort_id=COHORT,
        pair_id=pairs[number].id,
        benefit=1 + number % 5,
        effort=1 + number // 2 % 5,
        owner_id=pairs[number].adept_id if number % 3 else None,
        due_on=today + timedelta(days=number % 90 - 20) if number % 4 == 0 else None,
        decision_reason="Det kostar mer än det ger." if stage is Stage.DECLINED else "",
        created_on=then,
        history=(IdeaEvent(at=datetime.combine(then, time(9)), by="Test", stage=stage),),
    )
