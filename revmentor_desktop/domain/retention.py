"""Retention: how long what is kept about a cohort's people is needed, and whom its end concerns."""

import calendar
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from revmentor_desktop.domain.ids import CohortId, PersonId
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.programme import Cohort

REMINDER = "retention"
"""What follows a cohort's id and `/` in the subject of its reminder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCohort:
    """A cohort, until when its people are kept, and who goes then."""

    cohort: Cohort
    kept_until: date | None
    """The last day; None where the programme sets no end."""
    is_over: bool
    people: tuple[PersonId, ...]
    """Those who have a name still and no part in a cohort whose time has not ended as well."""


def kept_until(cohort: Cohort, months: int) -> date | None:
    """Give the last day that a cohort's people are kept: so many months after its end; None for 0 months."""
    if months <= 0:
        return None
    years, month = divmod(cohort.ends_on.month - 1 + months, 12)
    year = cohort.ends_on.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(cohort.ends_on.day, last))


def kept_cohorts(
    cohorts: Collection[Cohort],
    people: Mapping[PersonId, Person],
    participations: Iterable[Participation],
    months: int,
    today: date,
) -> tuple[KeptCohort, ...]:
    """Tell for each cohort until when it is kept and who goes then, the oldest first.

    Somebody who takes part in a later cohort stays until that one's time ends; who goes is told as of
    the cohort's own end of keeping, or of today where that has passed.
    """
    ends = {one.id: kept_until(one, months) for one in cohorts}
    parts: dict[PersonId, set[CohortId]] = {}
    for part in participations:
        if not people[part.person_id].anonymised:
            parts.setdefault(part.person_id, set()).add(part.cohort_id)
    made = []
    for cohort in sorted(cohorts, key=lambda one: (one.ends_on, one.id)):
        end = ends[cohort.id]
        going = _going(cohort, parts, ends, max(end, today)) if end is not None else ()
        made.append(
            KeptCohort(
                cohort=cohort, kept_until=end, is_over=end is not None and end < today, people=tuple(going)
            )
        )
    return tuple(made)


def _going(
    cohort: Cohort,
    parts: Mapping[PersonId, Collection[CohortId]],
    ends: Mapping[CohortId, date | None],
    then: date,
) -> list[PersonId]:
    over = {key for key, end in ends.items() if end is not None and end <= then}
    return [person for person, theirs in parts.items() if cohort.id in theirs and over.issuperset(theirs)]
