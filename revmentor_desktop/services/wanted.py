"""A pair that is asked for by hand, among others in the same step."""

from dataclasses import dataclass

from revmentor_desktop.domain.ids import PairId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Two people, and the proposed pairs that leave for them."""

    mentor_id: PersonId
    adept_id: PersonId
    leaving: tuple[PairId, ...] = ()
