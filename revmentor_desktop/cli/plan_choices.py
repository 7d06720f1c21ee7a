"""What was asked of a plan of sessions on the command line."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from revmentor_desktop.cli.calls import Call
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Busy
from revmentor_desktop.domain.planning import PlanChoices
from revmentor_desktop.domain.programme import WorkingHours
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.office import Office


def plan_choices(call: Call, office: Office, snapshot: Snapshot) -> PlanChoices:
    """Understand the options of `plan`; raises RuleBroken where a pair is not there."""
    couples = call.couples("pair")
    pairs = [
        office.pairs.between(snapshot.cohort.id, office.people.find(one).id, office.people.find(other).id)
        for one, other in couples
    ]
    return PlanChoices(
        pair_ids=frozenset(pair.id for pair in pairs) if couples else None,
        sessions=call.number("sessions"),
        minutes=call.number("minutes"),
        spacing=call.number("spacing"),
        hours=_hours(call, snapshot.programme.hours),
        from_day=call.day("from"),
        avoid_half_days=call.flag("no_half_days"),
        avoid_bridge_days=call.flag("no_bridge_days"),
        most_a_day=call.number("most_a_day"),
        rooms=call.number("rooms"),
    )


def busy_times(call: Call, office: Office, snapshot: Snapshot) -> Mapping[PersonId, tuple[Busy, ...]]:
    """Read the calendar files that were named, by person; raises ListTrouble, RuleBroken."""
    found: dict[PersonId, tuple[Busy, ...]] = {}
    for person, file in call.couples("busy"):
        person_id = office.people.find(person).id
        times = office.scheduling.read_busy(snapshot, Path(file).expanduser())
        found[person_id] = found.get(person_id, ()) + times
    return found


def _hours(call: Call, usual: WorkingHours) -> WorkingHours | None:
    hours, lunch = call.span("hours"), call.span("lunch")
    if hours is None and lunch is None:
        return None
    opens, closes = hours or (usual.opens, usual.closes)
    lunch_from, lunch_to = lunch or (usual.lunch_from, usual.lunch_to)
    return replace(usual, opens=opens, closes=closes, lunch_from=lunch_from, lunch_to=lunch_to)
