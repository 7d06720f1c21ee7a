"""Commands about the programme itself: new, cohort, rule, weight, undo, redo."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.domain.changes import Step
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.programme import Cohort, Part, Rule, Switch
from revmentor_desktop.matching.parts import shares
from revmentor_desktop.services.office import clock, new_id
from revmentor_desktop.services.programmes import check_zone, new_programme, start_programme
from revmentor_desktop.store.opening import Place
from revmentor_desktop.wording import answers, journal, matching, names
from revmentor_desktop.wording.catalogue import Words, languages
from revmentor_desktop.wording.dates import short_date

_WEEKS = 26
"""How long a cohort is whose end nobody said."""


def new(call: Call) -> Answer:
    """Make a programme with its first cohort."""
    language, zone = call.text("language"), call.text("zone")
    if language not in languages():
        raise RuleBroken("language-unknown", language=language, known=", ".join(languages()))
    check_zone(zone)
    levels = tuple(level.strip() for level in (call.optional("levels") or "").split(",") if level.strip())
    programme = replace(
        new_programme(call.text("name"), new_id),
        language=language,
        country=call.text("country").upper(),
        zone=zone,
        levels=levels,
    )
    cohort = _first_cohort(call, Words(language), clock(zone, call.today).date())
    place = call.place
    timed = Place(data_folder=place.data_folder, user=place.user, now=lambda: clock(zone, call.today))
    door = start_programme(call.path("file"), timed, programme, cohort, new_id=new_id)
    door.store.close()
    said = call.words(answers.STARTED, programme=programme.name, file=call.text("file"), cohort=cohort.name)
    return Answer(
        {"file": call.text("file"), "programme": programme.name, "cohort": cohort.name, "id": programme.id},
        [said],
    )


def _first_cohort(call: Call, words: Words, today: date) -> Cohort:
    starts_on = call.day("start") or today
    ends_on = call.day("end") or starts_on + timedelta(weeks=_WEEKS)
    season = answers.SPRING if starts_on.month < 7 else answers.AUTUMN
    return Cohort(
        id=CohortId(new_id()),
        name=words(season, year=starts_on.year),
        starts_on=starts_on,
        ends_on=ends_on,
    )


def cohort(call: Call) -> Answer:
    """Add a cohort and make it the current one."""
    starts_on, ends_on = call.day("start"), call.day("end")
    if starts_on is None or ends_on is None:
        raise RuleBroken("name-missing")
    with call.office(write=True) as office:
        like = call.optional("like")
        if like is None:
            made = office.programmes.add_cohort(call.text("name"), starts_on, ends_on)
        else:
            old = office.programmes.cohort_named(like)
            made = office.cohorts.start_from(old.id, call.text("name"), starts_on, ends_on, with_waiting=True)
    said = call.words(
        answers.COHORT_ADDED,
        cohort=made.name,
        start=short_date(made.starts_on, call.words),
        end=short_date(made.ends_on, call.words),
    )
    return Answer({"cohort": made.name, "id": made.id}, [said])


def rule(call: Call) -> Answer:
    """Make a rule hard, a warning, or off."""
    which, switch = Rule(call.text("rule")), Switch(call.text("switch"))
    with call.office(write=True) as office:
        office.programmes.switch(which, switch)
    words = call.words
    said = words(answers.RULE_SWITCHED, rule=words(names.of(which)), switch=words(names.of(switch)))
    return Answer({"rule": which.value, "switch": switch.value}, [said])


def weight(call: Call) -> Answer:
    """Give a part of the score its weight."""
    part, heavy = Part(call.text("part")), int(call.text("weight"))
    with call.office(write=True) as office:
        office.programmes.weigh(part, heavy)
        most = shares(office.door.programme().weights)[part]
    words = call.words
    points = matching.points(most, words)
    said = words(answers.PART_WEIGHED, part=words(names.of(part)), weight=heavy, points=points)
    return Answer({"part": part.value, "weight": heavy, "points": most / 100}, [said])


def undo(call: Call) -> Answer:
    """Take the last step back."""
    with call.office(write=True) as office:
        subjects = office.history.subjects()
        return _step(call, office.history.undo(), subjects)


def redo(call: Call) -> Answer:
    """Do again what was taken back."""
    with call.office(write=True) as office:
        step = office.history.redo()
        return _step(call, step, office.history.subjects())


def _step(call: Call, step: Step, subjects: Mapping[str, str]) -> Answer:
    message = answers.UNDONE if call.text("command") == "undo" else answers.REDONE
    title = journal.title(step, call.words, subjects)
    return Answer(
        {"step": {"id": step.id, "verb": step.verb, "title": title}}, [call.words(message, title=title)]
    )
