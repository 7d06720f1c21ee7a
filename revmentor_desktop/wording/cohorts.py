"""Cohorts beside each other, and letters to those who applied, in the window's words."""

from collections.abc import Mapping

from revmentor_desktop.domain.people import ParticipationStatus
from revmentor_desktop.wording.catalogue import Message, count, say, say_in

LIKE = say_in("cohorts", "Like")
LIKE_NONE = say_in("cohorts", "none: begin empty")
WITH_WAITING = count(
    "{count} person who waits there applies to it, first in the queue",
    "{count} people who wait there apply to it, first in the queue",
)
NOBODY_WAITS = say("Nobody waits there")
LIKE_TEXT = say(
    "The question, the themes and the key dates come along. Departments, topics, templates and rules are the "
    "programme's and hold for every cohort."
)
ARCHIVED = say("In the archive: it is closed and asks for nothing")
ARCHIVED_NAME = say("{cohort} (in the archive)")

GO_ON_TITLE = say("Move or copy to another cohort")
GO_ON_TEXT = say("Copied people keep their part here and apply there too. Moved people leave this cohort.")
TO = say_in("cohorts", "To")
HOW = say_in("cohorts", "How")
COPY = say_in("cohorts", "Copy")
MOVE = say_in("cohorts", "Move")
GO_ON = say_in("cohorts", "Do it")
NO_OTHER_COHORT = say("There is no other cohort yet: make one first.")
CHOOSE_PEOPLE = say("Choose at least one person.")
COPIED = count("{count} person applies to {cohort} now.", "{count} people apply to {cohort} now.")
MOVED = count("{count} person is in {cohort} now.", "{count} people are in {cohort} now.")
NOBODY_NEW = say("Everybody you chose is in {cohort} already.")

PEOPLE = say_in("cohorts", "People")
FIND = say("Find somebody")
ALL_OR_NONE = say("All or none")
CHOSEN = count("{count} chosen", "{count} chosen")

LETTERS_TITLE = say("Letters to those who applied")
LETTERS_TEXT = say(
    "Each gets the answer that fits: selected, in reserve or not selected. Look at the letters and print "
    "them, or have mails made that you open, read through and send yourself."
)
ANSWER = say_in("letters", "Answer")
EVERY_ANSWER = say_in("letters", "every answer")
LANGUAGE = say_in("letters", "Language")
WITH_REASON = say("Tell those who were not selected the reason that is noted")
NOTE_TOLD = say("Note today as the day they were told")
PREVIEW = say("Letters…")
MAILS = say("Mails…")
CHOOSE_FOLDER = say("Choose a folder for the mails")
LINE = say("{name} · {status}")
LINE_TOLD = say("{name} · {status} · told on {day}")
MAILS_WRITTEN = count("{count} mail is in {folder}.", "{count} mails are in {folder}.")
NO_ADDRESS = count("{count} of them lacks an address.", "{count} of them lack an address.")
TOLD = count("{count} person is noted as told today.", "{count} people are noted as told today.")
STATUSES: Mapping[ParticipationStatus, Message] = {
    ParticipationStatus.SELECTED: say_in("participation", "selected"),
    ParticipationStatus.RESERVE: say_in("participation", "reserve"),
    ParticipationStatus.NOT_SELECTED: say_in("participation", "not selected"),
}
