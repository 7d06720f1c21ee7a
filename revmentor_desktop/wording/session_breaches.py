"""What a time would break for a session, short enough for the block that is being dragged."""

from collections.abc import Mapping

from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording.catalogue import Message, Words, say

_BREACHES: Mapping[str, Message] = {
    "in-two-places": say("{name} has another session then"),
    "busy": say("{name} is busy then"),
    "red-day": say("Red day: {day}"),
    "weekend": say("Weekend"),
    "outside-cohort": say("Outside the cohort"),
    "too-short": say("Shorter than {minutes} minutes"),
    "too-long": say("Longer than {minutes} minutes"),
    "outside-hours": say("Outside working hours"),
    "passed": say("This time has passed"),
    "beyond-norm": say("More sessions than the norm of {count}"),
    "time-skipped": say("The clocks go forward then: {next} is the next time there is"),
}


def breach(code: str, words: Words, needs: tuple[Need, ...] = (), **facts: str | int) -> str:
    """Say what a time breaks; with `needs`, what the pair has not prepared for its first session."""
    return calendar_view.lacks(needs, words) if needs else words(_BREACHES[code], **facts)
