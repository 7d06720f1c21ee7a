"""Today's rules about the cohort as a whole: ideas without an answer, and key dates that are near."""

from collections.abc import Iterator
from datetime import date, timedelta

from revmentor_desktop.domain.attention.key_days import key_days
from revmentor_desktop.domain.attention.lines import Alarm, Attention, KeyDate
from revmentor_desktop.domain.attention.living import day_of
from revmentor_desktop.domain.ideas import UNANSWERED, Idea
from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.programme import DayCount
from revmentor_desktop.domain.retention import REMINDER, kept_until
from revmentor_desktop.domain.snapshot import Snapshot


def ideas_unanswered(snapshot: Snapshot) -> Iterator[Attention]:
    """Ideas of this cohort, or of none, that are still new or under review after so many days."""
    count = snapshot.programme.day_counts[DayCount.IDEA]
    for idea in snapshot.ideas.values():
        born = _born_on(idea, snapshot)
        if idea.stage in UNANSWERED and born and idea.cohort_id in {None, snapshot.cohort.id}:
            yield Attention(
                alarm=Alarm.IDEA_UNANSWERED,
                subject_id=idea.id,
                who=_named(idea, snapshot),
                since=born + timedelta(days=count),
                facts={"title": idea.title, "born_on": born.isoformat(), "stage": idea.stage},
            )


def key_dates(snapshot: Snapshot, today: date) -> Iterator[Attention]:
    """Key dates that are at most so many days away, their own day included."""
    cohort = snapshot.cohort
    days = snapshot.programme.day_counts[DayCount.KEY_DATE]
    for key, day in key_days(cohort):
        if today <= day:
            yield Attention(
                alarm=Alarm.KEY_DATE,
                subject_id=f"{cohort.id}/{key}",
                who=(),
                since=day - timedelta(days=days),
                facts={"key": key, "on": day.isoformat(), "count": (day - today).days},
            )


def keeping_ends(snapshot: Snapshot) -> Iterator[Attention]:
    """Cohorts whose people were to be kept until a day that is near or has passed.

    Told whatever cohort is in view, as long as somebody with a name takes part or was in a pair there.
    """
    days = snapshot.programme.day_counts[DayCount.KEY_DATE]
    named = _cohorts_with_names(snapshot)
    for cohort in snapshot.cohorts.values():
        last = kept_until(cohort, snapshot.programme.retention_months)
        if last is not None and cohort.id in named:
            yield Attention(
                alarm=Alarm.KEY_DATE,
                subject_id=f"{cohort.id}/{REMINDER}",
                who=(),
                since=last - timedelta(days=days),
                facts={"key": KeyDate.RETENTION, "on": last.isoformat(), "cohort": cohort.name},
            )


def _cohorts_with_names(snapshot: Snapshot) -> set[CohortId]:
    people = snapshot.people
    found = {
        pair.cohort_id
        for pairs in (snapshot.pairs, snapshot.other_pairs)
        for pair in pairs.values()
        if not (people[pair.mentor_id].anonymised and people[pair.adept_id].anonymised)
    }
    if any(not people[part.person_id].anonymised for part in snapshot.participations.values()):
        found.add(snapshot.cohort.id)
    return found


def _born_on(idea: Idea, snapshot: Snapshot) -> date | None:
    if idea.created_on is not None:
        return idea.created_on
    return day_of(idea.history[0].at, snapshot) if idea.history else None


def _named(idea: Idea, snapshot: Snapshot) -> tuple[str, ...]:
    """The author, where the name may be told; else nobody."""
    if idea.author_id is None or not idea.author_may_be_named:
        return ()
    return (snapshot.people[idea.author_id].name,)
