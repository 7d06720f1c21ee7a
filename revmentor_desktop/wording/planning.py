"""What session planning answers, in words: why a session has no time, and what to mind about one that has."""

from collections.abc import Mapping

from revmentor_desktop.domain.planning import Caution, Plan, Reason, Remedy, Unplaced
from revmentor_desktop.wording.catalogue import Message, Words, count, say
from revmentor_desktop.wording.dates import clock, short_date

_OF_ONE: Mapping[Reason, Message] = {
    Reason.NOT_AVAILABLE: say("{name} is not available from {first} to {last}."),
    Reason.BUSY: say("{name} is busy whenever a session could be held from {first} to {last}."),
    Reason.TAKEN: say("{name} has other sessions at every time that is left from {first} to {last}."),
    Reason.DAYS_FULL: say(
        "{name} already has as many sessions as a day may hold on every day that is left from {first} to "
        "{last}."
    ),
}
_OF_BOTH: Mapping[Reason, Message] = {
    Reason.COHORT_OVER: say("The cohort ended on {last}."),
    Reason.NORM_TOO_LONG: say("A session of {minutes} minutes does not fit into the working day."),
    Reason.NO_WORKING_DAY: say("There is no working day from {first} to {last}."),
    Reason.NOT_AVAILABLE: say(
        "{mentor} and {adept} are not available at the same time from {first} to {last}."
    ),
    Reason.BETWEEN_STANDING: say(
        "The sessions that {mentor} and {adept} already have leave no day for session {number}."
    ),
    Reason.BUSY: say(
        "{mentor} and {adept} are both busy whenever a session could be held from {first} to {last}."
    ),
    Reason.NO_COMMON_TIME: say("{mentor} and {adept} have no free time in common from {first} to {last}."),
    Reason.TAKEN: say(
        "{mentor} and {adept} have other sessions at every time that is left from {first} to {last}."
    ),
    Reason.DAYS_FULL: say(
        "{mentor} or {adept} already has as many sessions as a day may hold on every day that is left from "
        "{first} to {last}."
    ),
    Reason.NO_ROOM: say("No room is free when {mentor} and {adept} could meet from {first} to {last}."),
    Reason.TOO_FEW_DAYS: say(
        "There are too few days for all sessions of {mentor} and {adept} from {first} to {last}."
    ),
}
_WAYS: Mapping[Remedy, Message] = {
    Remedy.SOMEBODY_FREE: say("It would fit on {date} at {time} if {name} could be free then."),
    Remedy.ONE_MORE_ROOM: say("It would fit on {date} at {time} if there were one more room."),
    Remedy.ONE_MORE_A_DAY: say("It would fit on {date} at {time} if one more session that day were allowed."),
    Remedy.LONGER_COHORT: say("It would fit if the cohort ran until {date}."),
    Remedy.SHORTER: say("A session of {minutes} minutes would fit."),
}
_BOTH_FREE = say("It would fit on {date} at {time} if {mentor} and {adept} could both be free then.")
_CAUTIONS: Mapping[Caution, Message] = {
    Caution.PREPARATION_MISSING: say("The pair's preparation is not complete."),
    Caution.OUT_OF_ORDER: say("The session comes after one with a higher number."),
    Caution.CLOSE_TOGETHER: say("The session lies close to another of the same pair."),
    Caution.SAME_DAY: say("One of the two has another session on the same day."),
}

_EXACT = count(
    "{placed} of {wanted} sessions have a time, {count} day from the ideal days in all: no plan is better.",
    "{placed} of {wanted} sessions have a time, {count} days from the ideal days in all: no plan is better.",
)
_GAP = count(
    "{placed} of {wanted} sessions have a time, and no plan places more. They lie {count} day from the "
    "ideal days in all; no plan comes below {least}.",
    "{placed} of {wanted} sessions have a time, and no plan places more. They lie {count} days from the "
    "ideal days in all; no plan comes below {least}.",
)
_MORE_THINKABLE = say("{placed} of {wanted} sessions have a time; no plan places more than {possible}.")


def reason(unplaced: Unplaced, words: Words) -> str:
    """Say why a session could not be placed."""
    message = _OF_BOTH[unplaced.reason]
    if len(unplaced.who) == 1:
        message = _OF_ONE.get(unplaced.reason, message)
    return words(
        message,
        name=unplaced.who[0],
        mentor=unplaced.who[0],
        adept=unplaced.who[-1],
        number=unplaced.number,
        minutes=unplaced.minutes,
        first=short_date(unplaced.first, words),
        last=short_date(unplaced.last, words),
    )


def way(unplaced: Unplaced, words: Words) -> str:
    """Say what would make room for a session without a time; nothing where no one thing would."""
    found = unplaced.way
    if found is None:
        return ""
    return words(
        _BOTH_FREE if len(found.who) > 1 else _WAYS[found.remedy],
        date=short_date(found.start.date(), words) if found.start else "",
        time=clock(found.start) if found.start else "",
        name=found.who[0] if found.who else "",
        mentor=found.who[0] if found.who else "",
        adept=found.who[-1] if found.who else "",
        minutes=found.minutes,
    )


def why(unplaced: Unplaced, words: Words) -> str:
    """Say why a session has no time, and what would make room for it."""
    return " ".join(filter(None, (reason(unplaced, words), way(unplaced, words))))


def proof(plan: Plan, words: Words) -> str:
    """Say how good a plan is: that nothing better is possible, or how far it is from its proven bounds."""
    placed, wanted = len(plan.sessions), len(plan.sessions) + len(plan.unplaced)
    if placed < plan.possible:
        return words(_MORE_THINKABLE, placed=placed, wanted=wanted, possible=plan.possible)
    if plan.days_off > plan.least_days_off:
        return words(_GAP, placed=placed, wanted=wanted, count=plan.days_off, least=plan.least_days_off)
    return words(_EXACT, placed=placed, wanted=wanted, count=plan.days_off)


def caution(what: Caution, words: Words) -> str:
    """Say what to mind about a session that was placed."""
    return words(_CAUTIONS[what])
