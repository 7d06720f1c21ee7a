"""The words of calendar entries."""

from revmentor_desktop.wording.catalogue import say

SUMMARY = say("Session {number} of {sessions}: {mentor} and {adept}")
EXTRA_SUMMARY = say("Session {number}: {mentor} and {adept}")
AGENDA_ITEM = say("{start} {title} ({minutes} min)")
