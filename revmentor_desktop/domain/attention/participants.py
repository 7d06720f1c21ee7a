"""Today's rules about people: those who wait for a pair, and managers who have not approved."""

from collections.abc import Iterator
from datetime import date

from revmentor_desktop.domain.attention.lines import Alarm, Attention
from revmentor_desktop.domain.attention.living import matched_on
from revmentor_desktop.domain.pairs import LIVING, MatchedHow, PairStatus
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.programme import Phase
from revmentor_desktop.domain.snapshot import Snapshot

_HOPING = frozenset({ParticipationStatus.SELECTED, ParticipationStatus.RESERVE})
_BEFORE_PAIRS = frozenset({Phase.RECRUITING, Phase.MATCHING})


def waiting(snapshot: Snapshot) -> Iterator[Attention]:
    """People selected or in reserve, and available, who have no pair once the cohort has been matched.

    They wait from the matching on, or from their application or the end of their last pair after it.
    """
    matched = _matching_done_on(snapshot)
    if matched is None:
        return
    settled = {
        (person, side)
        for pair in snapshot.pairs.values()
        if pair.status in LIVING or pair.status is PairStatus.COMPLETED
        for person, side in ((pair.mentor_id, Side.MENTOR), (pair.adept_id, Side.ADEPT))
    }
    ended = {
        person: pair.ended_on
        for pair in sorted(snapshot.pairs.values(), key=lambda pair: pair.ended_on or date.min)
        if pair.ended_on is not None
        for person in (pair.mentor_id, pair.adept_id)
    }
    for part in snapshot.participations.values():
        if part.status in _HOPING and part.available and (part.person_id, part.side) not in settled:
            yield Attention(
                alarm=Alarm.WAITING,
                subject_id=part.id,
                who=(snapshot.people[part.person_id].name,),
                since=max(matched, part.applied_on or matched, ended.get(part.person_id, matched)),
                facts={"side": part.side, "status": part.status},
            )


def manager_approval_missing(snapshot: Snapshot, today: date) -> Iterator[Attention]:
    """People selected whose manager has not approved, as long as the cohort is not running.

    Only where the manager is known: a list without managers tells nothing about approvals. The line
    dates from the application, else from the last application day, else from the cohort's start, or
    from today where none of these has come.
    """
    if snapshot.cohort.phase not in _BEFORE_PAIRS:
        return
    for part in snapshot.participations.values():
        person = snapshot.people[part.person_id]
        if part.status is not ParticipationStatus.SELECTED or part.manager_approved_on is not None:
            continue
        if person.manager_id is None:
            continue
        known = (part.applied_on, part.told_on, snapshot.cohort.apply_by, snapshot.cohort.starts_on)
        yield Attention(
            alarm=Alarm.MANAGER_APPROVAL_MISSING,
            subject_id=part.id,
            who=(person.name,),
            since=next((day for day in known if day is not None and day <= today), today),
            facts={"side": part.side, "manager": snapshot.people[person.manager_id].name},
        )


def _matching_done_on(snapshot: Snapshot) -> date | None:
    """The day the cohort was matched; a pair made by hand alone does not make a matching."""
    planned = [
        matched_on(pair, snapshot)
        for pair in snapshot.pairs.values()
        if pair.matched_how is not MatchedHow.HAND
    ]
    if planned:
        return min(planned)
    if snapshot.cohort.phase in _BEFORE_PAIRS:
        return None
    return snapshot.cohort.matching_on or snapshot.cohort.starts_on
