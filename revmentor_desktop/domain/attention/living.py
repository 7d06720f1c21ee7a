"""Living pairs with what Today looks at: their people, sessions, and the day they were matched."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.people import Participation, Side
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class LivingPair:
    """A pair that is proposed, confirmed, active or paused."""

    pair: Pair
    mentor: str
    adept: str
    mentor_part: Participation | None
    adept_part: Participation | None
    matched_on: date
    sessions: tuple[Session, ...]
    """By start."""

    @property
    def who(self) -> tuple[str, str]:
        """Both names."""
        return self.mentor, self.adept


def living_pairs(snapshot: Snapshot) -> list[LivingPair]:
    """Gather the cohort's living pairs."""
    parts = snapshot.participation_index()
    sessions: dict[PairId, list[Session]] = {}
    for session in sorted(snapshot.sessions.values(), key=lambda one: (one.wall_start, one.id)):
        sessions.setdefault(session.pair_id, []).append(session)
    return [
        LivingPair(
            pair=pair,
            mentor=snapshot.people[pair.mentor_id].name,
            adept=snapshot.people[pair.adept_id].name,
            mentor_part=parts.get((pair.mentor_id, Side.MENTOR)),
            adept_part=parts.get((pair.adept_id, Side.ADEPT)),
            matched_on=matched_on(pair, snapshot),
            sessions=tuple(sessions.get(pair.id, ())),
        )
        for pair in snapshot.pairs.values()
        if pair.status in LIVING
    ]


def matched_on(pair: Pair, snapshot: Snapshot) -> date:
    """The day of the match: when it was made or proposed, else the first that is known of the pair."""
    if pair.matched_at is not None:
        return day_of(pair.matched_at, snapshot)
    known = (pair.proposed_on, pair.confirmed_by_mentor_on, pair.confirmed_by_adept_on, pair.active_on)
    return min((day for day in known if day), default=snapshot.cohort.starts_on)


def day_of(moment: datetime, snapshot: Snapshot) -> date:
    """The day of a moment on the programme's calendar."""
    return moment.astimezone(ZoneInfo(snapshot.programme.zone)).date() if moment.tzinfo else moment.date()
