"""Words of booking: the lanes of a session, other times for it, and its replacement."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import VOID, Session, SessionStatus
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in
from revmentor_desktop.wording.dates import short_date

LANES: Mapping[SessionStatus, Message] = {
    SessionStatus.SUGGESTED: say_in("lane", "Suggested"),
    SessionStatus.SENT: say_in("lane", "Sent"),
    SessionStatus.BOOKED: say_in("lane", "Booked"),
}
LANE_TIPS: Mapping[SessionStatus, Message] = {
    SessionStatus.SUGGESTED: say("Take the session back to suggested"),
    SessionStatus.SENT: say("Mark the session as sent today (Ctrl+Shift+S)"),
    SessionStatus.BOOKED: say("Mark the session as booked (Ctrl+B)"),
}
LANES_NAME = say("How far the booking has come")
_SENT_ON = say("Sent on {day}.")
BECAME: Mapping[SessionStatus, Message] = {
    SessionStatus.SUGGESTED: say("{couple}: suggested again."),
    SessionStatus.SENT: say("{couple}: marked as sent."),
    SessionStatus.BOOKED: say("{couple}: booked on {time}."),
}
MANY_BECAME: Mapping[SessionStatus, Message] = {
    SessionStatus.SUGGESTED: count("{count} session suggested again.", "{count} sessions suggested again."),
    SessionStatus.SENT: count("{count} session marked as sent.", "{count} sessions marked as sent."),
    SessionStatus.BOOKED: count("{count} session booked.", "{count} sessions booked."),
}
LANE_MENU = say_in("menu", "Booking")
MENU_LANES: Mapping[SessionStatus, Message] = {
    SessionStatus.SUGGESTED: say_in("menu", "Suggested"),
    SessionStatus.SENT: say_in("menu", "Mark as sent"),
    SessionStatus.BOOKED: say_in("menu", "Book"),
}

OTHER_TIMES = say_in("section", "Other times")
SUGGEST_TIMES = say("Suggest other times")
SUGGEST_TIMES_TIP = say("Find up to three times at which both are free, near this one")
NEW_TIMES = say("Propose new times")
NEW_TIMES_TIP = say("Find the next three times at which both are free")
EDIT_TIMES = say_in("button", "Change…")
EDIT_TIMES_NAME = say("Change the other times")
TAKE = say_in("button", "Book")
TAKE_NAME = say("Move to {time} and book")
REPLACE = say_in("button", "Choose")
REPLACE_NAME = say("Replace the session by one on {time}")
LOOKING = say("Looking for free times")
OFFERED = count("{couple}: {count} other time suggested.", "{couple}: {count} other times suggested.")
NOT_OFFERED = say("{couple}: no other times any more.")
NO_TIME = say("No time was found at which both are free before the cohort ends.")
MOVED_AND_BOOKED = say("{couple}: moved to {time} and booked.")
REPLACED = say("{couple}: replaced by a session on {time}.")
WAITS = say("Session {number} keeps its number for a replacement; this one does not count.")
HAS_REPLACEMENT = say("Replaced by the session on {time}.")
REPLACES = say("Replaces the session of {day}.")
_CALLED_OFF: Mapping[Side | None, Message] = {
    Side.MENTOR: count(
        "The mentor has called off or missed {count} session.",
        "The mentor has called off or missed {count} sessions.",
    ),
    Side.ADEPT: count(
        "The adept has called off or missed {count} session.",
        "The adept has called off or missed {count} sessions.",
    ),
    None: count(
        "{count} session was called off by neither of them.",
        "{count} sessions were called off by neither of them.",
    ),
}

TIMES_TITLE = say("Other times for the session")
TIMES_WHY = say("Up to three. Whoever answers chooses one of them, and a click books it.")
ADD_TIME = say("Add a time")
TIME_NUMBER = say("Other time {number}")
REMOVE_TIME = say("Remove other time {number}")


def sent_on(day: date, words: Words) -> str:
    """Say when a session was sent out."""
    return words(_SENT_ON, day=short_date(day, words))


def called_off(sessions: Iterable[Session], words: Words) -> list[str]:
    """Say how often each side has called off or missed some sessions, a sentence each; nothing where none."""
    by = Counter(one.by_side for one in sessions if one.status in VOID)
    return [words(said, count=by[side]) for side, said in _CALLED_OFF.items() if by[side]]
