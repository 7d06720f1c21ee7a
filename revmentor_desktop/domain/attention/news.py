"""Today's rules about how a pair fares: silence, feedback, and a clash that was overridden."""

from collections.abc import Iterator
from datetime import date, timedelta

from revmentor_desktop.domain.attention.lines import Alarm, Attention
from revmentor_desktop.domain.attention.living import LivingPair, day_of
from revmentor_desktop.domain.attention.meetings import held_days
from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.domain.programme import Cohort, DayCount, Rule
from revmentor_desktop.domain.snapshot import Snapshot


def silent(pair: LivingPair, snapshot: Snapshot, today: date) -> Iterator[Attention]:
    """No news for so many days: no session held, no contact, no feedback, nor the match or a pause itself."""
    people = {pair.pair.mentor_id, pair.pair.adept_id}
    days = [pair.matched_on, *held_days(pair, today)]
    days += [
        contact.happened_on
        for contact in snapshot.contacts
        if contact.pair_id == pair.pair.id or (contact.pair_id is None and contact.person_id in people)
    ]
    days += [one.given_on for one in snapshot.feedback if one.pair_id == pair.pair.id]
    if pair.pair.paused_on is not None:
        days.append(pair.pair.paused_on)
    last = max((day for day in days if day <= today), default=pair.matched_on)
    count = snapshot.programme.day_counts[DayCount.SILENCE]
    yield Attention(
        alarm=Alarm.SILENT,
        subject_id=pair.pair.id,
        who=pair.who,
        since=last + timedelta(days=count),
        facts={"last_on": last.isoformat(), "count": (today - last).days},
    )


def feedback_due(pair: LivingPair, snapshot: Snapshot, today: date) -> Iterator[Attention]:
    """So many days after a moment of feedback one of the two has not answered.

    Start is the match; midpoint and end are the cohort's key dates, else its middle and its last day.
    Only the latest moment that is due is asked about, and none that came before the pair.
    """
    days = timedelta(days=snapshot.programme.day_counts[DayCount.FEEDBACK])
    due = [
        (day + days, moment)
        for moment, day in _moments(pair, snapshot.cohort)
        if pair.matched_on <= day and day + days <= today
    ]
    if not due:
        return
    since, moment = max(due, key=lambda one: one[0])
    given = {
        one.person_id for one in snapshot.feedback if one.pair_id == pair.pair.id and one.moment is moment
    }
    sides = ((pair.pair.mentor_id, pair.mentor), (pair.pair.adept_id, pair.adept))
    names = tuple(name for person, name in sides if person not in given)
    if names:
        yield Attention(
            alarm=Alarm.FEEDBACK_DUE,
            subject_id=pair.pair.id,
            who=names,
            since=since,
            facts={"moment": moment, "count": len(names), "mentor": pair.mentor, "adept": pair.adept},
        )


def clash_overridden(pair: LivingPair, snapshot: Snapshot) -> Iterator[Attention]:
    """A living pair stands against the rule on departments, with a written reason."""
    for override in pair.pair.overrides:
        if override.rule is Rule.DEPARTMENT:
            yield Attention(
                alarm=Alarm.CLASH_OVERRIDDEN,
                subject_id=pair.pair.id,
                who=pair.who,
                since=day_of(override.at, snapshot),
                facts={"reason": override.reason, "by": override.by},
            )
            return


def _moments(pair: LivingPair, cohort: Cohort) -> tuple[tuple[Moment, date], ...]:
    middle = cohort.starts_on + (cohort.ends_on - cohort.starts_on) // 2
    return (
        (Moment.START, pair.matched_on),
        (Moment.MIDPOINT, cohort.midpoint_on or middle),
        (Moment.END, cohort.closing_on or cohort.ends_on),
    )
