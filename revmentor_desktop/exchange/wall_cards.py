"""Wall cards: what the card of each person says, from a snapshot; nothing private is taken along."""

from collections.abc import Iterator, Mapping, Set

from revmentor_desktop.domain.documents import WallCard
from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.workbook.facts import name_order

BOTH_SIDES = frozenset(Side)


def wall_cards(
    snapshot: Snapshot,
    places: Mapping[DepartmentId, int],
    *,
    sides: Set[Side] = BOTH_SIDES,
    only_unpaired: bool = False,
    with_challenges: bool = False,
) -> tuple[WallCard, ...]:
    """Give a card for everybody who is selected or in a living pair: mentors first, each side by name.

    `places` chooses the departments' colours, as on the screen.
    """
    paired = _paired(snapshot)
    shown = [
        _card(snapshot, part, places, with_challenges=with_challenges)
        for part in snapshot.participations.values()
        if part.side in sides
        and not (only_unpaired and (part.person_id, part.side) in paired)
        and (part.status is ParticipationStatus.SELECTED or (part.person_id, part.side) in paired)
    ]
    order = tuple(Side)
    return tuple(sorted(shown, key=lambda one: (order.index(one.side), name_order(one.name), one.person_id)))


def _paired(snapshot: Snapshot) -> set[tuple[PersonId, Side]]:
    def both() -> Iterator[tuple[PersonId, Side]]:
        for pair in snapshot.pairs.values():
            if pair.status in LIVING:
                yield pair.mentor_id, Side.MENTOR
                yield pair.adept_id, Side.ADEPT

    return set(both())


def _card(
    snapshot: Snapshot, part: Participation, places: Mapping[DepartmentId, int], *, with_challenges: bool
) -> WallCard:
    person = snapshot.people[part.person_id]
    topics = part.offers if part.side is Side.MENTOR else part.wants
    return WallCard(
        person_id=person.id,
        side=part.side,
        cohort=snapshot.cohort.name,
        name=person.name,
        title=person.title,
        department=snapshot.department_name(person),
        department_place=places.get(person.department_id) if person.department_id else None,
        level=person.level,
        site=person.site,
        topics=snapshot.topic_names(topics),
        challenge=part.challenge if with_challenges and part.side is Side.ADEPT else "",
    )
