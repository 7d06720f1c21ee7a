"""The programme and its cohorts: starting, settings, rules."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from revmentor_desktop.domain.changes import StepKind
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, ProgrammeId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.programme import Cohort, Part, Programme, Rule, SessionNorm, Switch
from revmentor_desktop.domain.sessions import SENSIBLE_YEARS, Session, SessionStatus
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.planning.red_days import red_days
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.opening import Place, create_store
from revmentor_desktop.store.unit_of_work import UnitOfWork

HEAVIEST = 5
"""The largest weight of a part of the score."""
LONGEST_KEEPING = 240
"""The most months that people are kept after their cohort; 0 sets no end."""


def start_programme(
    path: Path, place: Place, programme: Programme, cohort: Cohort, *, new_id: Callable[[], str]
) -> Door:
    """Make a programme file with its first cohort; the caller closes the door's store.

    Raises RuleBroken for a programme that breaks its own rules, StoreTrouble for the file.
    """
    programme = _checked(programme)
    cohort = checked_cohort(cohort, [])
    store = create_store(path, place)
    door = Door(store, user=place.user, now=place.now, new_id=new_id)
    try:
        with door.step(
            Verb.START_PROGRAMME, programme.id, cohort.id, cohort_id=cohort.id, kind=StepKind.WALL
        ) as unit:
            unit.add(cohort, replace(programme, current_cohort_id=cohort.id))
    except BaseException:
        store.close()
        path.unlink(missing_ok=True)
        raise
    return door


def new_programme(name: str, new_id: Callable[[], str]) -> Programme:
    """A programme with what is shipped."""
    return Programme(id=ProgrammeId(new_id()), name=tidy(name))


class Programmes:
    """Settings of the programme, and its cohorts."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def revise(self, programme: Programme) -> None:
        """Save changed settings."""
        with self._door.step(Verb.CHANGE_PROGRAMME, programme.id) as unit:
            unit.put(_checked(programme))

    def switch(self, rule: Rule, switch: Switch) -> None:
        """Make a rule hard, a warning, or off."""
        programme = self._door.programme()
        with self._door.step(Verb.SWITCH_RULE, programme.id, rule=rule.value, switch=switch.value) as unit:
            unit.put(replace(programme, rules={**programme.rules, rule: switch}))

    def weigh(self, part: Part, weight: int) -> None:
        """Give a part of the score its weight, 0 to 5."""
        programme = self._door.programme()
        self.revise(replace(programme, weights={**programme.weights, part: weight}))

    def add_cohort(self, name: str, starts_on: date, ends_on: date) -> Cohort:
        """Add a cohort and make it the current one."""
        cohort = Cohort(
            id=CohortId(self._door.new_id()), name=tidy(name), starts_on=starts_on, ends_on=ends_on
        )
        with self._door.step(Verb.ADD_COHORT, cohort.id, cohort_id=cohort.id) as unit:
            checked = checked_cohort(cohort, unit.all(Cohort))
            unit.add(checked)
            unit.put(replace(_only_programme(unit), current_cohort_id=cohort.id))
        return cohort

    def revise_cohort(self, cohort: Cohort) -> None:
        """Save a changed cohort."""
        with self._door.step(Verb.CHANGE_COHORT, cohort.id, cohort_id=cohort.id) as unit:
            unit.put(checked_cohort(cohort, unit.all(Cohort)))

    def choose(self, cohort_id: CohortId) -> None:
        """Make a cohort the current one."""
        with self._door.step(Verb.CHOOSE_COHORT, cohort_id, cohort_id=cohort_id) as unit:
            unit.get(Cohort, cohort_id)
            unit.put(replace(_only_programme(unit), current_cohort_id=cohort_id))

    def sessions_held(self) -> Mapping[CohortId, int]:
        """Count the sessions that each cohort has held; one without any is left out."""
        store = self._door.store
        with store.reading():
            cohorts = {pair.id: pair.cohort_id for pair in store.all(Pair)}
            held = store.all(Session, status=SessionStatus.HELD.value)
        return Counter(cohorts[one.pair_id] for one in held)

    def cohort_named(self, name: str) -> Cohort:
        """Find a cohort by its name; raises RuleBroken `cohort-unknown`."""
        for cohort in self._door.store.all(Cohort):
            if folded(cohort.name) == folded(name):
                return cohort
        raise RuleBroken("cohort-unknown", cohort=name)


def _only_programme(unit: UnitOfWork) -> Programme:
    return unit.all(Programme)[0]


def _checked(programme: Programme) -> Programme:
    if not programme.name.strip():
        raise RuleBroken("name-missing")
    check_zone(programme.zone)
    any_day = date(2026, 1, 1)
    red_days(programme.country, programme.language, any_day, any_day)
    _check_norm(programme.norm)
    if not all(0 <= weight <= HEAVIEST for weight in programme.weights.values()):
        raise RuleBroken("weight-out-of-range", heaviest=HEAVIEST)
    if not 0 <= programme.retention_months <= LONGEST_KEEPING:
        raise RuleBroken("retention-impossible", most=LONGEST_KEEPING)
    levels = [folded(level) for level in programme.levels]
    if len(set(levels)) != len(levels) or "" in levels:
        raise RuleBroken("levels-repeated")
    hours = programme.hours
    if not hours.opens < hours.closes or hours.lunch_from > hours.lunch_to:
        raise RuleBroken("hours-upside-down")
    return programme


def check_zone(zone: str) -> None:
    """See that a time zone exists; raises RuleBroken `zone-unknown`."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise RuleBroken("zone-unknown", zone=zone) from error


def _check_norm(norm: SessionNorm) -> None:
    if norm.sessions < 1 or not 0 < norm.shortest <= norm.minutes <= norm.longest:
        raise RuleBroken("norm-impossible", shortest=norm.shortest, longest=norm.longest)


def checked_cohort(cohort: Cohort, others: list[Cohort]) -> Cohort:
    """Give the cohort as it may be kept beside the others; raises RuleBroken where it may not."""
    if not cohort.name.strip():
        raise RuleBroken("name-missing")
    if cohort.ends_on < cohort.starts_on:
        raise RuleBroken(
            "cohort-ends-before-start", start=cohort.starts_on.isoformat(), end=cohort.ends_on.isoformat()
        )
    for day in (cohort.starts_on, cohort.ends_on):
        if day.year not in SENSIBLE_YEARS:
            raise RuleBroken("year-impossible", year=day.year)
    if any(folded(one.name) == folded(cohort.name) and one.id != cohort.id for one in others):
        raise RuleBroken("cohort-exists", cohort=cohort.name)
    return cohort
