"""What a pair still lacks before its first session."""

from collections.abc import Mapping

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Side
from revmentor_desktop.domain.preparation import Need, missing


def lacking(parts: Mapping[tuple[PersonId, Side], Participation], pair: Pair) -> tuple[Need, ...]:
    """Tell what a pair lacks; `parts` is the cohort's index, and who is not in it lacks nothing."""
    mentor = parts.get((pair.mentor_id, Side.MENTOR))
    adept = parts.get((pair.adept_id, Side.ADEPT))
    return missing(pair, mentor, adept) if mentor is not None and adept is not None else ()
