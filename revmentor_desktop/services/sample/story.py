"""The story of the sample, told through the services with a clock that walks from then to today."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from revmentor_desktop.domain import planning
from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.matching import Plan
from revmentor_desktop.domain.programme import Cohort, Phase
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.importing import Importing, ImportPlan
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.programmes import Programmes, start_programme
from revmentor_desktop.services.sample.board import earlier_ideas
from revmentor_desktop.services.sample.days import SampleClock, SampleDays
from revmentor_desktop.services.sample.earlier import EARLIER
from revmentor_desktop.services.sample.past import Past, as_told, earlier_people
from revmentor_desktop.services.sample.present import Present
from revmentor_desktop.services.sample.programme import (
    COORDINATOR,
    SampleWords,
    sample_programme,
    sample_words,
)
from revmentor_desktop.services.sample.proposals import EARLIER_PROPOSALS
from revmentor_desktop.services.sample.sign_up import write_sample_list
from revmentor_desktop.services.scheduling import Scheduling
from revmentor_desktop.store.opening import Place, open_store

CURRENT = "Omgång 3"
_THEMES = ("Generativ AI", "Inkludering", "Hållbarhet")
_PURPOSE = "Vilka vanor ska vi sluta med, och vem vågar säga det?"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleStory:
    """What the main job came to on the way: the list read, the matching, the sessions."""

    imported: ImportPlan
    matched: Plan
    planned: planning.Plan


def play_sample(
    path: Path, list_path: Path, place: Place, today: date, *, new_id: Callable[[], str]
) -> SampleStory:
    """Make the whole sample: the file with its history, the list, and the current cohort as of today.

    The list is imported, matched and planned through the services, at the times when a coordinator would
    have done it; what has happened since follows. Same `today` and ids, same file. Raises StoreTrouble.
    """
    make_sample(path, place, today, new_id=new_id)
    write_sample_list(list_path, today)
    store = open_store(path, place, write=True)
    try:
        days = SampleDays(today)
        clock = SampleClock(days.spans[2].first - timedelta(weeks=4))
        door = Door(store, user=COORDINATOR, now=clock, new_id=new_id)
        story = gather(door, clock, days, list_path)
        Present(door, clock, days).live()
    finally:
        store.close()
    return story


def make_sample(path: Path, place: Place, today: date, *, new_id: Callable[[], str]) -> None:
    """Make the sample's file: two earlier cohorts, and the current one without its people.

    Raises StoreTrouble for the file.
    """
    days = SampleDays(today)
    first, second, third = days.spans
    clock = SampleClock(days.working(first.first - timedelta(weeks=6)))
    words = sample_words(new_id)
    cohort = Cohort(id=CohortId(new_id()), name=EARLIER[0].name, starts_on=first.first, ends_on=first.last)
    past_place = replace(place, now=clock, user=COORDINATOR)
    programme = sample_programme(new_id)
    begun = as_told(cohort, EARLIER[0], words)
    door = start_programme(path, past_place, programme, begun, new_id=new_id)
    try:
        _write_words(door, words)
        people = earlier_people(words, days, door)
        with door.step(Verb.IMPORT_PEOPLE, cohort_id=begun.id, added=len(people), updated=0) as unit:
            unit.add(*people.values())
        past = Past(door, clock, days, words, people)
        past.write(EARLIER[0], begun)
        clock.put(days.working(second.first - timedelta(weeks=6)))
        programmes = Programmes(door)
        added = programmes.add_cohort(EARLIER[1].name, second.first, second.last)
        past.write(EARLIER[1], as_told(added, EARLIER[1], words))
        clock.put(days.working(third.first - timedelta(weeks=7)))
        for proposals, its in zip(EARLIER_PROPOSALS, (begun, added), strict=True):
            earlier_ideas(proposals, its.id, its.starts_on, today, door, people)
        clock.put(days.working(third.first - timedelta(weeks=6)))
        current = programmes.add_cohort(CURRENT, third.first, third.last)
        programmes.revise_cohort(_current(current, days, words))
    finally:
        door.store.close()


def gather(door: Door, clock: SampleClock, days: SampleDays, list_path: Path) -> SampleStory:
    """Read the list into the current cohort, match it and plan its sessions, each at its time."""
    starts_on = days.spans[2].first
    cohort_id = door.current_cohort_id()
    clock.put(days.working(starts_on - timedelta(days=20)))
    importing = Importing(door)
    imported = importing.preview(list_path, cohort_id)
    importing.apply(imported)
    clock.put(days.working(starts_on - timedelta(days=14)))
    pairing = Pairing(door)
    matched = pairing.draft(door.snapshot())
    pairing.apply(cohort_id, matched)
    clock.put(days.working(starts_on - timedelta(days=4)))
    scheduling = Scheduling(door)
    planned = scheduling.draft(door.snapshot())
    scheduling.apply(cohort_id, planned)
    return SampleStory(imported=imported, matched=matched, planned=planned)


def _write_words(door: Door, words: SampleWords) -> None:
    with door.step(Verb.CHANGE_PROGRAMME, count=len(words.topics)) as unit:
        unit.add(*words.departments.values(), *words.topics.values(), *words.questions)


def _current(cohort: Cohort, days: SampleDays, words: SampleWords) -> Cohort:
    starts_on = cohort.starts_on
    return replace(
        cohort,
        phase=Phase.RUNNING,
        purpose=_PURPOSE,
        themes=tuple(words.topics[theme].id for theme in _THEMES),
        apply_by=days.working(starts_on - timedelta(days=21)),
        matching_on=days.working(starts_on - timedelta(days=14)),
        kickoff_on=days.working_after(starts_on),
        midpoint_on=days.working(starts_on + timedelta(weeks=7)),
        closing_on=days.working(cohort.ends_on),
    )
