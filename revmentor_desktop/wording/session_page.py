"""Words of the Sessions tab: its buttons, its page and its dialogs."""

from collections.abc import Mapping

from revmentor_desktop.wording.catalogue import Message, count, say, say_in

SESSIONS = say("Sessions")
WEEK = say_in("view", "Week")
MONTH = say_in("view", "Month")
LIST = say_in("view", "List")
TODAY = say_in("view", "Today")
TODAY_TIP = say("Today (T)")
WEEK_BEFORE = say("Earlier (Page Up)")
WEEK_AFTER = say("Later (Page Down)")
FIND = say("Find a session by name")
NEW_SESSION = say("New session")
NEW_SESSION_TIP = say("New session (N)")
PLAN_ALL = say("Plan all")
MORE = say("More for sessions")
PRINT_ALL = say("Print all agendas")
CALENDAR_WEEK = say("Calendar of a week")
CALENDAR_MONTH = say("Calendar of a month")
SESSION_LIST = say("List of sessions")
KEYS = (
    say("Arrows choose a session, Enter opens it."),
    say("Ctrl+arrows move it by half an hour or a day."),
    say("Shift+arrows make it longer or shorter."),
    say("Space takes hold of it, arrows carry it, Enter lets it go and Esc leaves it."),
    say("Ctrl+click chooses several, to move them together."),
    say("N makes a new session, Delete calls it off."),
    say("Ctrl+B books it, Ctrl+Shift+S marks it as sent, in the list also several."),
    say("Ctrl+L logs how it went, in the list also of several."),
)

COLUMNS = (
    say_in("column", "Date"),
    say_in("column", "Time"),
    say_in("column", "Mentor"),
    say_in("column", "Adept"),
    say_in("column", "Session"),
    say_in("column", "Status"),
    say_in("column", "Place"),
)

NO_SESSIONS = say("No sessions yet")
NO_SESSIONS_WHY = say(
    "Here stands when each pair meets. Plan all sessions at once, or make one by hand; "
    "nothing is saved until you have seen the draft."
)
NO_PAIRS = say("No pairs yet")
NO_PAIRS_WHY = say(
    "Sessions belong to pairs: pair people on the tab Matching first, then plan their sessions here."
)
TO_MATCHING = say("Go to Matching")

NOTHING_CHOSEN = say("No session chosen")
NOTHING_CHOSEN_WHY = say("Choose a session to see its agenda, or drag over an empty time to make a new one.")
LEGEND_HELD = say_in("legend", "Held")
LEGEND_BOOKED = say_in("legend", "Booked")
LEGEND_SUGGESTED = say_in("legend", "Suggested or sent")
LEGEND_LACKING = say_in("legend", "Something is missing")
LEGEND_VOID = say_in("legend", "Cancelled or missed")

OVERLINE = say("Session {number} of {of} · {time}")
MINUTES_SUFFIX = say_in("after a number", " min")
WHEN_DAY = say("Day")
WHEN_TIME = say("Time")
WHEN_MINUTES = say("Length in minutes")
WHERE = say("Place")
WHERE_HINT = say("Room, link or address")
OUTCOME = say("Summary")
OUTCOME_HINT = say("One line on how it went")
AGENDA = say_in("section", "Agenda")
AGENDA_SUM = say_in("section", "{planned} of {minutes} min")
AGENDA_EMPTY = say("No points of its own yet: the programme's agenda is printed.")
ADD_ITEM = say("Add a point")
USE_TEMPLATE = say("Use the template")
NEW_ITEM = say_in("agenda", "New point")
ITEM_COLUMNS = (say_in("agenda", "Point"), say_in("agenda", "Minutes"))
ITEM_SPOKEN = say("{title}, {minutes} minutes, point {number} of {of}")
AGENDA_TIP = say("F2 changes a point, Alt+Up and Alt+Down move it, Delete removes it.")
PRINT = say_in("button", "Print")
MAIL = say_in("button", "Mail…")
LOG = say_in("button", "Log")
PRINT_TIP = say("Preview and print the agenda (Ctrl+Shift+P)")
MAIL_TIP = say("Draft a mail about the session, with its calendar entry")
LOG_TIP = say("Note how it went (Ctrl+L)")

MOVED = say("{couple}: moved to {time}.")
LENGTHENED = say("{couple}: {time}.")
MADE = say("{couple}: session on {time}.")
CALLED_OFF = say("{couple}: the session is called off.")
REMOVED = say("{couple}: the suggestion is removed.")
LOGGED = say("{couple}: logged.")
SAVED = say("{couple}: saved.")
HELD_STAYS = say("A session that has been held stays; log it anew to change it.")
AGENDA_FILLED = say("{couple}: the agenda is filled from the template.")
ITEM_REMOVED = say("{couple}: a point is removed from the agenda.")

LOG_MENU = say_in("menu", "Log…")
MAIL_MENU = say_in("menu", "Mail…")
CALENDAR_MENU = say_in("menu", "Calendar file…")
SUGGEST_TIMES_MENU = say_in("menu", "Suggest other times")
CALL_OFF_MENU = say_in("menu", "Call off or remove")
NOTHING_TO_PRINT = say("There are no sessions to print: plan them first.")
LOG_TITLE = say("How did it go?")
LOG_HELD = say("Held")
LOG_HELD_AHEAD = say("Held (only when its time has come)")
LOG_MOVED = say("Moved to another time")
LOG_MOVED_TO = say("New time")
LOG_CANCELLED_BY = say("Cancelled by {name}")
LOG_MISSED_BY = say("Missed by {name}")
LOG_MINUTES = say("Minutes")
LOG_LINE = say("In one line")
LOG_MANY = say("Log several")
LOG_MANY_TIP = say("Log the sessions that are chosen, else all that are over and not logged (Ctrl+L)")
LOG_MANY_TITLE = count("How did {count} session go?", "How did {count} sessions go?")
LOG_MANY_MENU = count("Log {count} session…", "Log {count} sessions…")
LOG_MANY_LIST = say("Sessions to log")
LOG_MANY_SUM = count("{count} session will be logged.", "{count} sessions will be logged.")
LOG_MANY_DONE = count("{count} session logged.", "{count} sessions logged.")
LOG_NOTHING = say("Every session that is over has been logged.")
LOG_ALL_HELD = say("Held as planned")
LOG_COLUMNS = (
    say_in("column", "Date"),
    say_in("column", "Time"),
    say_in("column", "Pair"),
    say_in("column", "Becomes"),
    say_in("column", "Minutes"),
    say_in("column", "In one line"),
)
LOG_MANY_EACH = say("Double-click a cell or press F2 to say something else of one session.")
LOG_BECOMES_HELD = say("Held, {minutes} min")
LOG_STAYS: Mapping[str, Message] = {
    "session-ahead": say("Stays: it lies ahead"),
    "session-over": say("Stays: {state}"),
}
LOGGING = say("Logging sessions")
SAVE = say_in("button", "Save")
CANCEL = say_in("button", "Cancel")
CLOSE = say_in("button", "Close")

NEW_WHO = say("Which pair meets?")
NEW_FIND = say("Find a pair")
NEW_PAIR_LINE = say("Session {number} of {of}")
NEW_NOBODY = say("No pair can meet: pairs that have ended or been paused are left out.")
NEW_MAKE = say("Make the session")

PLANNING = say("Planning sessions")
DRAFT_TITLE = say("A draft for all sessions")
DRAFT_LINE = count("{count} session to add or move", "{count} sessions to add or move")
DRAFT_KEPT = count("{count} suggestion stays as it is", "{count} suggestions stay as they are")
DRAFT_GONE = count("{count} suggestion goes", "{count} suggestions go")
DRAFT_UNPLACED = count("{count} session has no time", "{count} sessions have no time")
DRAFT_NOTHING = say("Everything stands already: there is nothing to add or move.")
DRAFT_SESSIONS = say("Planned sessions")
DRAFT_REASONS = say("Sessions without a time, and why")
DRAFT_COLUMNS = (
    say_in("column", "Date"),
    say_in("column", "Time"),
    say_in("column", "Mentor"),
    say_in("column", "Adept"),
    say_in("column", "Session"),
    say_in("column", "To mind"),
)
REASON_COLUMNS = (
    say_in("column", "Mentor"),
    say_in("column", "Adept"),
    say_in("column", "Session"),
    say_in("column", "Why"),
)
APPLY = say_in("button", "Apply")
APPLYING = say("Writing the plan")
APPLIED = count("{count} session planned.", "{count} sessions planned.")

PREVIEW = say("Agendas to print")
PREVIEW_COUNT = count("{count} page", "{count} pages")
PREVIEW_PAGE = say("Page {page} of {pages}: {mentor} and {adept}, session {number}, {time}")
PRINT_NOW = say("Print…")
SAVE_PDF = say("Save as PDF…")
LARGER = say("Larger (Ctrl++)")
SMALLER = say("Smaller (Ctrl+-)")
PDF_NAME = say("agendas.pdf")
PDF_FILES = say("PDF files (*.pdf)")
PDF_SAVING = say("Writing the agendas")
PDF_SAVED = say("The agendas are in “{file}”.")
