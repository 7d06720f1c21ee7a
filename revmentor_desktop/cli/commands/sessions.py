"""Commands about sessions: plan, agendas, calendar."""

from collections.abc import Sequence
from pathlib import Path

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.columns import aligned
from revmentor_desktop.cli.plan_choices import busy_times, plan_choices
from revmentor_desktop.cli.plans import key
from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.domain.errors import RuleBroken, StoreTrouble
from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.planning import Plan, PlannedSession, Unplaced
from revmentor_desktop.domain.sessions import in_zone
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.agenda_sheets import agenda_sheets
from revmentor_desktop.exchange.calendars import calendar_file, write_calendar
from revmentor_desktop.services.office import Office
from revmentor_desktop.services.scheduling import with_busy
from revmentor_desktop.views import system_packages
from revmentor_desktop.wording import answers
from revmentor_desktop.wording import planning as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import clock, long_date


def plan(call: Call) -> Answer:
    """Place the sessions of all pairs; write them when asked to."""
    apply = call.flag("apply")
    with call.office(write=apply) as office:
        snapshot = call.snapshot(office)
        choices = plan_choices(call, office, snapshot)
        busy = busy_times(call, office, snapshot)
        snapshot = with_busy(snapshot, busy)
        draft = office.scheduling.draft(snapshot, choices)
        outcome = answers.NOT_APPLIED
        if apply:
            office.backups.take(office.door.store.path, "apply", office.door.now())
            before = office.door.store.position()
            office.scheduling.keep_busy(snapshot.cohort.id, busy)
            office.scheduling.apply(snapshot.cohort.id, draft)
            is_new = office.door.store.position() != before
            outcome = answers.APPLIED if is_new else answers.NOTHING_NEW
    data = {
        "sessions": [_planned(one, snapshot) for one in draft.sessions],
        "unplaced": [_unplaced(one, snapshot, call.words) for one in draft.unplaced],
    }
    return Answer(data, [*_lines(draft, snapshot, call.words), call.words(outcome)])


def _planned(one: PlannedSession, snapshot: Snapshot) -> dict[str, object]:
    pair = snapshot.pairs[one.pair_id]
    return {
        "mentor": key(snapshot.people[pair.mentor_id]),
        "adept": key(snapshot.people[pair.adept_id]),
        "number": one.number,
        "start": in_zone(one.wall_start, snapshot.programme.zone).isoformat(),
        "minutes": one.minutes,
    }


def _unplaced(one: Unplaced, snapshot: Snapshot, words: Words) -> dict[str, object]:
    pair = snapshot.pairs[one.pair_id]
    return {
        "mentor": key(snapshot.people[pair.mentor_id]),
        "adept": key(snapshot.people[pair.adept_id]),
        "number": one.number,
        "reason": wording.why(one, words),
    }


def _lines(draft: Plan, snapshot: Snapshot, words: Words) -> list[str]:
    planned = words(answers.PLANNED, count=len(draft.sessions))
    lines = [planned if draft.sessions else words(answers.NOTHING_PLANNED)]
    rows = []
    for one in sorted(draft.sessions, key=lambda one: one.wall_start):
        names = _pair_names(one.pair_id, snapshot)
        day = long_date(one.wall_start.date(), words)
        said = " ".join(wording.caution(what, words) for what in one.cautions)
        rows.append([day, clock(one.wall_start), str(one.number), names, said])
    lines += aligned(rows)
    if draft.sessions or draft.unplaced:
        lines.append(wording.proof(draft, words))
    if draft.unplaced:
        lines.append(words(answers.UNPLACED, count=len(draft.unplaced)))
        lines += aligned(
            ["", _pair_names(one.pair_id, snapshot), str(one.number), wording.why(one, words)]
            for one in draft.unplaced
        )
    return lines


def _pair_names(pair_id: PairId, snapshot: Snapshot) -> str:
    pair = snapshot.pairs[pair_id]
    return f"{snapshot.people[pair.mentor_id].name} – {snapshot.people[pair.adept_id].name}"


def agendas(call: Call) -> Answer:
    """Print the agendas as PDF, one page a session."""
    with call.office(write=False) as office:
        snapshot = call.snapshot(office)
        pair_ids = chosen_pairs(call, office, snapshot)
    words = call.document_words(snapshot)
    sheets = agenda_sheets(snapshot, words, pair_ids)
    if not sheets:
        raise RuleBroken("nothing-to-print")
    require_printing()
    out = call.path("out")
    pages = print_sheets(sheets, out, words)
    said = call.words(answers.PRINTED, count=pages, file=str(out))
    return Answer({"sessions": len(sheets), "pages": pages}, [said])


def chosen_pairs(call: Call, office: Office, snapshot: Snapshot) -> set[PairId] | None:
    """Find the pairs that a call names; None where it names none and means all."""
    couples = call.couples("pair")
    if not couples:
        return None
    cohort_id, find = snapshot.cohort.id, office.people.find
    return {office.pairs.between(cohort_id, find(one).id, find(other).id).id for one, other in couples}


def print_sheets(sheets: Sequence[AgendaSheet], out: Path, words: Words) -> int:
    """Print sheets as PDF; returns the number of pages."""
    from revmentor_desktop.views.printing import print_agendas  # Qt is loaded only to print

    return print_agendas(sheets, out, words)


def require_printing() -> None:
    """See that Qt can be loaded; raises StoreTrouble `system-packages` with the line that mends it."""
    missing = system_packages.missing()
    if missing:
        raise StoreTrouble("system-packages", command=system_packages.command(missing))


def calendar(call: Call) -> Answer:
    """Write the sessions as a calendar file."""
    with call.office(write=False) as office:
        snapshot = call.snapshot(office)
        person = call.optional("person")
        text = _calendar(office, snapshot, call, person)
    out = call.path("out")
    events = write_calendar(out, text)
    return Answer({"events": events}, [call.words(answers.CALENDAR_WRITTEN, count=events, file=str(out))])


def _calendar(office: Office, snapshot: Snapshot, call: Call, person: str | None) -> bytes:
    return calendar_file(
        snapshot,
        person_id=office.people.find(person).id if person else None,
        sequence=office.door.store.sequences(),
        now=office.door.now(),
        words=call.document_words(snapshot),
        agenda=call.flag("agenda"),
        alarm=call.number("alarm"),
    )
