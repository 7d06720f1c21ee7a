"""The words of calendar entries."""

from collections.abc import Mapping

from revmentor_desktop.wording.catalogue import Message, say

SUMMARY = say("Session {number} of {sessions}: {mentor} and {adept}")
EXTRA_SUMMARY = say("Session {number}: {mentor} and {adept}")
AGENDA_ITEM = say("{start} {title} ({minutes} min)")

TROUBLES: Mapping[str, Message] = {
    "calendar-unreadable": say("“{file}” cannot be read ({cause})."),
    "calendar-damaged": say("“{file}” is no calendar file that can be read: export the calendar as .ics."),
    "calendar-too-heavy": say(
        "“{file}” holds more than one person's calendar does: export the months of the cohort only."
    ),
}
"""Why a participant's calendar cannot be read, by the code of the ListTrouble."""
