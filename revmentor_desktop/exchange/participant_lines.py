"""The list of participants: what it tells of each person, from a snapshot; nothing private is taken along."""

from collections import defaultdict
from collections.abc import Mapping, Set

from revmentor_desktop.domain.documents import ParticipantLine
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.workbook.facts import name_order

_Meetings = Mapping[tuple[PersonId, Side], list[str]]


def participant_lines(snapshot: Snapshot, pair_ids: Set[PairId] | None = None) -> tuple[ParticipantLine, ...]:
    """Give everybody who is selected or in a living pair: mentors first, each side by name.

    With `pair_ids` only those in these pairs.
    """
    meets = _meetings(snapshot, pair_ids)
    lines = [
        _line(snapshot, part, meets)
        for part in snapshot.participations.values()
        if (part.person_id, part.side) in meets
        or (pair_ids is None and part.status is ParticipationStatus.SELECTED)
    ]
    order = tuple(Side)
    return tuple(sorted(lines, key=lambda one: (order.index(one.side), name_order(one.name), one.person_id)))


def _meetings(snapshot: Snapshot, pair_ids: Set[PairId] | None) -> _Meetings:
    meets: defaultdict[tuple[PersonId, Side], list[str]] = defaultdict(list)
    for pair in snapshot.pairs.values():
        if pair.status in LIVING if pair_ids is None else pair.id in pair_ids:
            meets[pair.mentor_id, Side.MENTOR].append(snapshot.people[pair.adept_id].name)
            meets[pair.adept_id, Side.ADEPT].append(snapshot.people[pair.mentor_id].name)
    return meets


def _line(snapshot: Snapshot, part: Participation, meets: _Meetings) -> ParticipantLine:
    person = snapshot.people[part.person_id]
    return ParticipantLine(
        person_id=person.id,
        side=part.side,
        name=person.name,
        email=person.email or "",
        title=person.title,
        department=snapshot.department_name(person),
        level=person.level,
        site=person.site,
        topics=snapshot.topic_names(part.offers if part.side is Side.MENTOR else part.wants),
        meets=tuple(sorted(meets.get((person.id, part.side), ()), key=name_order)),
    )
