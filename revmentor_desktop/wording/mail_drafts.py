"""Words around mail drafts: what a folder of them tells, and the dialog that shows them before."""

from collections.abc import Mapping

from revmentor_desktop.domain.mails import MailKind
from revmentor_desktop.wording.catalogue import Message, count, say, say_in

INDEX_COLUMNS = (say_in("mail", "Draft"), say_in("mail", "To"), say_in("mail", "Copy to"))
INDEX_HOW = say(
    "Open a draft with a click or from the folder: Outlook and Thunderbird show it ready to be sent. "
    "Nothing has been sent yet."
)
WITH_ADDRESS = say_in("mail", "{name} <{address}>")
WITHOUT_ADDRESS = say_in("mail", "{name} (address missing)")
FOLDER = say_in("folder", "{kind} {day}")
DRAFT_NAME = say_in("file", "{day} {mentor} and {adept}")
PAIR_NAME = say_in("file", "{mentor} and {adept}")
"""What a draft's file is called."""

TITLE = say("Mail drafts")
KIND = say_in("mail", "Kind")
LANGUAGE = say_in("mail", "Language")
WITH_AGENDA = say("Tell the agenda")
WITH_AGENDA_TIP = say("Off unless it is chosen: an agenda is between mentor and adept.")
ORGANISER = say_in("mail", "Answers go to")
ORGANISER_TIP = say(
    "The address that invites. With it Outlook takes changes and cancellations into the calendar by itself."
)
MAILS = say("Mails to be drafted")
SUBJECT = say_in("mail", "Subject")
BODY = say_in("mail", "Text")
TO = say_in("mail", "To: {people}")
COPY_TO = say_in("mail", "Copy to: {people}")
SUBJECT_LINE = say_in("mail", "Subject: {subject}")
ATTACHED = say("With the calendar entry attached")
LACKING = say("Without an address: {people}. Write it in the mail program.")
SPOKEN = say_in("mail", "{subject}, to {people}")
AGAIN = say_in("mail", "Write anew")
AGAIN_TIP = say("Take back what was changed in this draft")
CHANGED_HERE = say("Changed for this draft only.")
COPY = say_in("mail", "Copy text and addresses")
COPIED = say("Text and addresses are copied.")
SAVE_ONE = say_in("button", "Save drafts…")
SAVE = count("Save {count} draft…", "Save {count} drafts…")
CHOOSE_FOLDER = say("Where shall the folder with the drafts be?")
WRITING = say("Writing mail drafts")
WRITTEN = count(
    "{count} mail draft is in the folder “{folder}”: nothing has been sent.",
    "{count} mail drafts are in the folder “{folder}”: nothing has been sent.",
)
NOTHING = say("There is no mail of this kind to write: choose another kind.")
MARK_SENT = say("Mark the sessions as sent")
WRITTEN_AND_MARKED = count(
    "The drafts are in the folder “{folder}”, and {count} session is marked as sent.",
    "The drafts are in the folder “{folder}”, and {count} sessions are marked as sent.",
)
ROW = say_in("mail", "{day}: {couple}")
ABOUT = say_in("mail", "About")
ABOUT_CHOSEN = count("The chosen session", "The {count} chosen sessions")
ABOUT_PAIRS = say("All sessions of the pair, or of those pairs")
ABOUT_COHORT = say("The whole cohort")
ORGANISER_HINT = say("name@example.com")
ALARM = say("Reminder in the calendar")
ALARMS: Mapping[int, Message] = {
    0: say_in("alarm", "None"),
    15: say_in("alarm", "15 minutes before"),
    60: say_in("alarm", "1 hour before"),
    24 * 60: say_in("alarm", "1 day before"),
}
"""Minutes before the session -> how that is said; 0 for none."""

CALENDAR_TITLE = say("Calendar file")
CALENDAR_TEXT = say(
    "Sessions as a file that every calendar takes. Written again, it changes and cancels the same entries."
)
CALENDAR_SAVE = say_in("button", "Save file…")
FIND = say("Find a pair or a person")
WHOSE = say("Whose sessions")
WHOLE_COHORT = say("The whole cohort: {cohort}")
CHOOSE_WHOSE = say("Choose whose sessions the file shall hold.")

OFFERS: Mapping[MailKind, Message] = {
    MailKind.CANCELLATION: count("Draft the cancellation…", "Draft {count} cancellations…"),
    MailKind.CHANGE: count("Draft the change…", "Draft {count} changes…"),
}
"""What the message bar offers after sessions that people were invited to have changed."""

TEXT = say_in("mail", "Text for all…")
TEXT_TIP = say("Change the text that all mails of this kind are written from")
TEXT_TITLE = say("Our own text for mails")
TEXT_WHY = say(
    "{kind}: what all mails of this kind are written from. The first line is the subject; a line whose "
    "places are all empty is left out."
)
TEXT_PLACES = say("Places to use: {places}")
TEXT_RESET = say("Back to the shipped text")
