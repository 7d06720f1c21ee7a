"""The key dates of a cohort that are set, by day."""

from datetime import date

from revmentor_desktop.domain.attention.lines import KeyDate
from revmentor_desktop.domain.programme import Cohort


def key_days(cohort: Cohort) -> tuple[tuple[KeyDate, date], ...]:
    """Give the dates that a cohort is steered by, earliest first."""
    days = (
        (KeyDate.APPLY_BY, cohort.apply_by),
        (KeyDate.MATCHING, cohort.matching_on),
        (KeyDate.KICKOFF, cohort.kickoff_on),
        (KeyDate.MIDPOINT, cohort.midpoint_on),
        (KeyDate.CLOSING, cohort.closing_on),
    )
    return tuple(sorted(((key, day) for key, day in days if day is not None), key=lambda one: one[1]))
