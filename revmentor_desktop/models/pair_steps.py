"""The life of a pair as a line of steps, and what may be done next."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.services.pairs import MAY_BECOME
from revmentor_desktop.wording import dates, pair_page
from revmentor_desktop.wording.catalogue import Message, Words


class StepState(StrEnum):
    """Where a pair stands with a step."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairStep:
    """One step: its name, when it was taken, in words, and how it stands."""

    name: str
    told: str
    state: StepState


class Act(StrEnum):
    """What can be done to a pair on its page."""

    ADEPT_SAYS_YES = "adept-says-yes"
    MENTOR_SAYS_YES = "mentor-says-yes"
    BEGIN = "begin"
    RESUME = "resume"
    PAUSE = "pause"
    COMPLETE = "complete"
    RELEASE = "release"
    END = "end"


LEADS_ON = frozenset({Act.ADEPT_SAYS_YES, Act.MENTOR_SAYS_YES, Act.BEGIN, Act.RESUME})
"""Acts that bring a pair further; the first of them is what most people want."""

_OVER = frozenset({PairStatus.COMPLETED, PairStatus.ENDED})


def acts(pair: Pair) -> tuple[Act, ...]:
    """Tell what may be done to a pair now, what leads on first."""
    status = pair.status
    may = {
        Act.ADEPT_SAYS_YES: status in LIVING and pair.confirmed_by_adept_on is None,
        Act.MENTOR_SAYS_YES: status in LIVING and pair.confirmed_by_mentor_on is None,
        Act.BEGIN: status in MAY_BECOME[PairStatus.ACTIVE] - {PairStatus.PAUSED},
        Act.RESUME: status is PairStatus.PAUSED,
        Act.PAUSE: status in MAY_BECOME[PairStatus.PAUSED],
        Act.COMPLETE: status in MAY_BECOME[PairStatus.COMPLETED],
        Act.RELEASE: status is PairStatus.PROPOSED,
        Act.END: status in LIVING,
    }
    return tuple(act for act, may_be in may.items() if may_be)


def steps(pair: Pair, words: Words) -> tuple[PairStep, ...]:
    """Tell the life of a pair so far and what lies ahead; the step that it stands on is `now`."""
    status = pair.status
    begun = pair.active_on is not None or status in {PairStatus.ACTIVE, PairStatus.PAUSED}
    taken: list[tuple[Message, date | None, bool]] = [
        (pair_page.PROPOSED, pair.proposed_on, True),
        (pair_page.ADEPT_YES, pair.confirmed_by_adept_on, pair.confirmed_by_adept_on is not None),
        (pair_page.MENTOR_YES, pair.confirmed_by_mentor_on, pair.confirmed_by_mentor_on is not None),
    ]
    if begun or status not in _OVER:
        taken.append((pair_page.ACTIVE, pair.active_on, begun))
    if status is not PairStatus.ENDED:
        taken.append((pair_page.COMPLETED, pair.completed_on, status is PairStatus.COMPLETED))
    last = max(place for place, (_, _, done) in enumerate(taken) if done)
    here = -1 if status in {PairStatus.PAUSED, PairStatus.ENDED} else last
    found = [
        PairStep(
            name=words(name), told=_told(day, done, place < last, words), state=_state(done, place == here)
        )
        for place, (name, day, done) in enumerate(taken)
    ]
    if status is PairStatus.PAUSED:
        found[-1:-1] = [_stopped(pair_page.PAUSED, pair.paused_on, StepState.PAUSED, words)]
    if status is PairStatus.ENDED:
        found.append(_stopped(pair_page.ENDED, pair.ended_on, StepState.ENDED, words))
    return tuple(found)


def _state(done: bool, here: bool) -> StepState:
    if here:
        return StepState.NOW
    return StepState.DONE if done else StepState.AHEAD


def _told(day: date | None, done: bool, passed: bool, words: Words) -> str:
    if day is not None:
        return dates.short_date(day, words)
    return words(pair_page.NOT_NOTED if done or passed else pair_page.NOT_YET)


def _stopped(name: Message, day: date | None, state: StepState, words: Words) -> PairStep:
    told = dates.short_date(day, words) if day is not None else words(pair_page.NOT_NOTED)
    return PairStep(name=words(name), told=told, state=state)
