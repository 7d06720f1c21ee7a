"""Today's rule about what somebody promised to do."""

from collections.abc import Iterator

from revmentor_desktop.domain.attention.lines import Alarm, Attention
from revmentor_desktop.domain.snapshot import Snapshot


def follow_ups_due(snapshot: Snapshot) -> Iterator[Attention]:
    """Follow-ups of this cohort, or of none, that are not done on their day; snoozed ones from that day."""
    for one in snapshot.follow_ups:
        if one.done_on is not None or one.due_on is None:
            continue
        is_ours = (
            one.pair_id in snapshot.pairs if one.pair_id else one.cohort_id in {None, snapshot.cohort.id}
        )
        if is_ours:
            person = snapshot.people.get(one.person_id) if one.person_id else None
            yield Attention(
                alarm=Alarm.FOLLOW_UP_DUE,
                subject_id=one.id,
                who=(person.name,) if person else (),
                since=max(one.due_on, one.snoozed_until or one.due_on),
                facts={"text": one.text, "due_on": one.due_on.isoformat()},
            )
