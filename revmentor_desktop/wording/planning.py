"""What session planning answers, in words: why a session has no time, and what to mind about one that has."""

from collections.abc import Mapping

from revmentor_desktop.domain.planning import Caution, Reason, Unplaced
from revmentor_desktop.wording.catalogue import Message, Words, say
from revmentor_desktop.wording.dates import short_date

_OF_ONE: Mapping[Reason, Message] = {
    Reason.NOT_AVAILABLE: say("{name} is not available from {first} to {last}."),
    Reason.BUSY: say("{name} is busy whenever a session could be held from {first} to {last}."),
    Reason.TAKEN: say("{name} has other sessions at every time that is left from {first} to {last}."),
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
    Reason.TOO_FEW_DAYS: say(
        "There are too few days for all sessions of {mentor} and {adept} from {first} to {last}."
    ),
}
_CAUTIONS: Mapping[Caution, Message] = {
    Caution.PREPARATION_MISSING: say("The pair's preparation is not complete."),
    Caution.OUT_OF_ORDER: say("The session comes after one with a higher number."),
    Caution.CLOSE_TOGETHER: say("The session lies close to another of the same pair."),
    Caution.SAME_DAY: say("One of the two has another session on the same day."),
}


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


def caution(what: Caution, words: Words) -> str:
    """Say what to mind about a session that was placed."""
    return words(_CAUTIONS[what])
