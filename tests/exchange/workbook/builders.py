"""Cohorts to put into workbooks: small ones by default, as large as a test wants."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from revmentor_desktop.domain.agendas import AgendaItem, ItemKind
from revmentor_desktop.domain.ideas import Idea, Stage
from revmentor_desktop.domain.ids import (
    AgendaItemId,
    CohortId,
    DepartmentId,
    ExportId,
    IdeaId,
    PairId,
    ParticipationId,
    PersonId,
    ProgrammeId,
    SessionId,
    TopicId,
)
from revmentor_desktop.domain.pairs import Override, Pair, PairGoal, PairStatus
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.programme import Cohort, Department, Programme, Rule, Topic
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.workbook.left_over import LeftOverLine
from revmentor_desktop.exchange.workbook.passport import Passport
from revmentor_desktop.exchange.workbook.writing import cohort_workbook, write_workbook
from revmentor_desktop.wording.catalogue import Words

COHORT = CohortId("cohort-1")
NOW = datetime(2026, 10, 1, 12, 30, tzinfo=UTC)
FIRST_NAMES = ("Åsa", "Björn", "Cecilia", "David", "Elin", "Fredrik", "Gunilla", "Hassan", "Ida", "Jonas")
LAST_NAMES = ("Ahlström", "Bergqvist", "Çelik", "Dahl", "Edvinsson", "Fors", "Grahn", "Öberg", "Ärlig")
DEPARTMENTS = ("Ekonomi", "Försäljning", "HR", "IT", "Marknad", "Produktion")
TOPICS = ("AI i vardagen", "Ledarskap", "Sociala medier", "Hållbarhet", "Rekrytering av unga")


def passport(language: str = "sv") -> Passport:
    """The passport of a workbook that was exported at journal position 7."""
    return Passport(
        programme_id=ProgrammeId("programme-1"),
        cohort_id=COHORT,
        export_id=ExportId("export-1"),
        journal_position=7,
        language=language,
    )


def person(number: int, **facts: object) -> Person:
    """Somebody whose facts follow from a number."""
    name = f"{FIRST_NAMES[number % 10]} {LAST_NAMES[number % 9]}"
    made = Person(
        id=PersonId(f"person-{number}"),
        name=name if number < 90 else f"{name} {number}",
        email=f"p{number}@exempel.se",
        title="Analytiker" if number % 2 else "Avdelningschef",
        department_id=DepartmentId(f"department-{number % len(DEPARTMENTS)}"),
        level=("Junior", "Senior", "Chef")[number % 3],
        site="Stockholm" if number % 3 else "Malmö",
        employed_since=date(2005, 1, 15) + timedelta(days=97 * (number % 70)),
        languages=("svenska", "engelska"),
    )
    return replace(made, **facts)  # type: ignore[arg-type]


def participation(number: int, side: Side, **facts: object) -> Participation:
    """A selected participant on a side."""
    topics = (TopicId(f"topic-{number % 5}"), TopicId(f"topic-{(number + 2) % 5}"))
    made = Participation(
        id=ParticipationId(f"participation-{number}-{side}"),
        person_id=PersonId(f"person-{number}"),
        cohort_id=COHORT,
        side=side,
        offers=topics if side is Side.MENTOR else (),
        wants=topics if side is Side.ADEPT else (),
        challenge="" if side is Side.MENTOR else "Hur får vi unga att söka hit och stanna?",
    )
    return replace(made, **facts)  # type: ignore[arg-type]


def pair(mentor: int, adept: int, **facts: object) -> Pair:
    """A pair of two people by their numbers."""
    made = Pair(
        id=PairId(f"pair-{mentor}-{adept}"),
        cohort_id=COHORT,
        mentor_id=PersonId(f"person-{mentor}"),
        adept_id=PersonId(f"person-{adept}"),
        status=PairStatus.ACTIVE,
        score=7250,
        topics=(TopicId(f"topic-{adept % 5}"),),
        goals=(PairGoal(text="Förstå hur unga väljer arbetsgivare"), PairGoal(text="Pröva tre nya kanaler")),
    )
    return replace(made, **facts)  # type: ignore[arg-type]


def session(of: Pair, number: int, **facts: object) -> Session:
    """One of a pair's sessions, three weeks apart."""
    made = Session(
        id=SessionId(f"session-{of.id}-{number}"),
        pair_id=of.id,
        number=number,
        wall_start=datetime(2026, 9, 22, 9, 0) + timedelta(days=21 * (number - 1)),
        zone="Europe/Stockholm",
        minutes=90,
        place="Rum Ängen, plan 3",
        status=(SessionStatus.HELD, SessionStatus.BOOKED, SessionStatus.SUGGESTED)[(number - 1) % 3],
        summary="Vi pratade om hur annonser läses." if number == 1 else "",
    )
    return replace(made, **facts)  # type: ignore[arg-type]


def snapshot(
    people: tuple[Person, ...] = (),
    participations: tuple[Participation, ...] = (),
    pairs: tuple[Pair, ...] = (),
    sessions: tuple[Session, ...] = (),
    items: tuple[AgendaItem, ...] = (),
    ideas: tuple[Idea, ...] = (),
    topics: tuple[str, ...] = TOPICS,
    departments: tuple[str, ...] = DEPARTMENTS,
    levels: tuple[str, ...] = ("Junior", "Senior", "Chef"),
) -> Snapshot:
    """A cohort of exactly what is given."""
    cohort = Cohort(
        id=COHORT,
        name="Hösten 2026",
        starts_on=date(2026, 9, 14),
        ends_on=date(2026, 12, 18),
        purpose="Bli mer attraktiva för unga kvinnor i branschen.",
    )
    return Snapshot(
        programme=Programme(id=ProgrammeId("programme-1"), name="Omvänt mentorskap", levels=levels),
        cohort=cohort,
        cohorts={COHORT: cohort},
        departments={
            DepartmentId(f"department-{n}"): Department(id=DepartmentId(f"department-{n}"), name=name)
            for n, name in enumerate(departments)
        },
        topics={
            TopicId(f"topic-{n}"): Topic(id=TopicId(f"topic-{n}"), name=name) for n, name in enumerate(topics)
        },
        people={one.id: one for one in people},
        participations={one.id: one for one in participations},
        pairs={one.id: one for one in pairs},
        other_pairs={},
        sessions={one.id: one for one in sessions},
        agenda_items={one.id: one for one in items},
        ideas={one.id: one for one in ideas},
    )


def a_cohort(size: int = 12) -> Snapshot:
    """A cohort of `size` people, half on each side, all paired but the last two, three sessions a pair."""
    people = tuple(person(number) for number in range(size))
    people = (*people[:-1], replace(people[-1], manager_id=people[0].id))
    parts = tuple(participation(number, Side.MENTOR if number % 2 else Side.ADEPT) for number in range(size))
    pairs = tuple(pair(number + 1, number) for number in range(0, size - 2, 2))
    override = Override(rule=Rule.DEPARTMENT, reason="Chefen har bett om just detta par.", by="Eva", at=NOW)
    pairs = (replace(pairs[0], overrides=(override,)), *pairs[1:])
    sessions = tuple(session(one, number) for one in pairs for number in (1, 2, 3))
    items = tuple(
        AgendaItem(
            id=AgendaItemId(f"item-{one.id}-{position}"),
            session_id=one.id,
            position=position,
            title=title,
            minutes=minutes,
            kind=kind,
        )
        for one in sessions
        for position, (title, minutes, kind) in enumerate(
            (
                ("Spelregler och förväntningar", 15, ItemKind.GROUND_RULES),
                ("Adeptens utmaning", 60, ItemKind.CHALLENGE),
                ("Idéer att ta vidare", 15, ItemKind.IDEAS),
            )
        )
    )
    ideas = tuple(
        Idea(
            id=IdeaId(f"idea-{number}"),
            title=f"Praktikplatser för alla linjer, del {number + 1}",
            description="En kort praktik som unga kan söka utan merit.",
            stage=stage,
            cohort_id=COHORT,
            pair_id=pairs[0].id,
            author_id=people[1].id,
            author_may_be_named=number % 2 == 0,
            owner_id=people[2].id,
            benefit=4,
            effort=2,
            due_on=date(2026, 12, 1),
        )
        for number, stage in enumerate(
            (Stage.NEW, Stage.NEW, Stage.IN_PROGRESS, Stage.REALISED, Stage.PARKED)
        )
    )
    return snapshot(people, parts, pairs, sessions, items, ideas)


def written(
    folder: Path, snapshot: Snapshot, language: str = "sv", left_over: tuple[LeftOverLine, ...] = ()
) -> Path:
    """Write a cohort's workbook into a folder; one pair's reason looks like a formula."""
    target = folder / "cohort.xlsx"
    words = Words(language)
    why = {PairId("pair-1-0"): "=Because they share a topic."}
    shown = cohort_workbook(snapshot, words, why=why, left_over=left_over)
    write_workbook(target, shown, words, passport=passport(language), now=NOW)
    return target
