"""Reasons: why a session of a pair could not be placed."""

from datetime import timedelta

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.planning import Reason, Unplaced
from revmentor_desktop.planning.cases import Case, Wanted
from revmentor_desktop.planning.days import Frame
from revmentor_desktop.planning.diaries import Diaries
from revmentor_desktop.planning.groups import Group


def unplaced(case: Case, wanted: Wanted, group: Group, diaries: Diaries) -> Unplaced:
    """Find the first thing that stands in the way, from the calendar down to the people's other pairs."""
    frame = group.frame
    reason, people = _reason(case, wanted, group, diaries)
    names = dict(zip(case.people, (case.pair.mentor_name, case.pair.adept_name), strict=True))
    earliest, latest = wanted.earliest, wanted.latest
    if reason in {Reason.COHORT_OVER, Reason.NO_WORKING_DAY} or earliest > latest:
        earliest, latest = 0, frame.length - 1
    return Unplaced(
        pair_id=case.pair.pair_id,
        number=wanted.number,
        reason=reason,
        who=tuple(names[person] for person in people or case.people),
        first=frame.first + timedelta(days=earliest),
        last=frame.last if not frame.length else frame.first + timedelta(days=latest),
        minutes=frame.minutes,
    )


def _reason(
    case: Case, wanted: Wanted, group: Group, diaries: Diaries
) -> tuple[Reason, tuple[PersonId, ...]]:
    frame = group.frame
    if not frame.length:
        return Reason.COHORT_OVER, ()
    if not frame.fits_a_day:
        return Reason.NORM_TOO_LONG, ()
    if not frame.starts:
        return Reason.NO_WORKING_DAY, ()
    days = [
        day for day in frame.starts if wanted.earliest <= day <= wanted.latest and day not in case.kept_days
    ]
    if not days:
        return Reason.BETWEEN_STANDING, ()
    there = [day for day in days if all(diaries.is_there(person, day) for person in case.people)]
    if not there:
        away = (p for p in case.people if not any(diaries.is_there(p, day) for day in days))
        return Reason.NOT_AVAILABLE, tuple(away)
    if not any(day in case.free for day in there):
        busy = tuple(person for person in case.people if _is_busy(person, there, frame, diaries))
        return (Reason.BUSY, busy) if busy else (Reason.NO_COMMON_TIME, ())
    line, _ = group.best(case, mannered=False)
    if None in line:
        return Reason.TOO_FEW_DAYS, ()
    return Reason.TAKEN, tuple(person for person in case.people if person in group.shared)


def _is_busy(person: PersonId, days: list[int], frame: Frame, diaries: Diaries) -> bool:
    free = diaries.free((person,))
    return not any(day in free for day in days if day < frame.length)
