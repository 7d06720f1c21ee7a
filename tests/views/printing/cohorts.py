"""Cohorts to print: one with nothing in it, and one with much of everything."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from revmentor_desktop.domain.ideas import Idea, Stage
from revmentor_desktop.domain.ids import IdeaId, TopicId
from revmentor_desktop.domain.pairs import PairGoal
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Topic
from revmentor_desktop.domain.snapshot import Snapshot
from tests.building import AUTUMN, Bench, pair, participation, person, session

TODAY = date(2026, 9, 1)
LONG = "Maximiliana Ödegård-Åkerblom af Östergötland " * 3


def empty(folder: Path) -> Snapshot:
    """A cohort that was just made."""
    with Bench(folder).started() as door:
        return door.snapshot(AUTUMN.id)


def full(folder: Path, pairs: int = 12, points: int = 20) -> Snapshot:
    """So many pairs, each with three sessions, and so many questions, goals and ideas; names with å ä ö."""
    snapshot = empty(folder)
    topics = {TopicId(name): Topic(id=TopicId(name), name=name) for name in ("Hållbarhet", "Ärlighet")}
    mentors = [f"Åsa Öberg {number}" for number in range(pairs)]
    adepts = [f"Göran Ärlig {number}" for number in range(pairs - 1)] + [LONG.strip()]
    people = {one.id: one for one in map(person, (*mentors, *adepts))}
    parts = [replace(participation(name, Side.MENTOR), offers=tuple(topics)) for name in mentors]
    parts += [participation(name, Side.ADEPT) for name in adepts]
    made = [
        replace(
            pair(mentor, adept),
            topics=tuple(topics),
            questions=tuple(f"Fråga {number}: hur går det?" for number in range(points)),
            goals=tuple(PairGoal(text=f"Mål {number}") for number in range(points)),
            challenge="Vi når inte de yngre sökande.",
            challenge_is_real=True,
        )
        for mentor, adept in zip(mentors, adepts, strict=True)
    ]
    sessions = [
        replace(
            session(one.id, number, datetime(2026, 10, 5, 9) + timedelta(days=place % 5, weeks=4 * number)),
            place="Rum Eken",
        )
        for place, one in enumerate(made)
        for number in (1, 2, 3)
    ]
    stages = tuple(Stage)
    ideas = [
        Idea(
            id=IdeaId(str(number)),
            title=f"Idé {number} på försök",
            stage=stages[number % len(stages)],
            cohort_id=AUTUMN.id,
            pair_id=made[0].id,
            benefit=4,
            effort=2,
        )
        for number in range(points)
    ]
    cohort = replace(
        snapshot.cohort,
        purpose="Hur får vi fler unga att söka sig till oss?",
        themes=tuple(topics),
        kickoff_on=date(2026, 9, 21),
    )
    return replace(
        snapshot,
        cohort=cohort,
        programme=replace(snapshot.programme, organisation="Exempelbolaget", name="Omvänt mentorskap"),
        topics=topics,
        people=people,
        participations={one.id: one for one in parts},
        pairs={one.id: one for one in made},
        sessions={one.id: one for one in sessions},
        ideas={one.id: one for one in ideas},
    )
