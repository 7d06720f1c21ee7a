"""The window in words: tabs, menus, header, message bar, status line, and what it refuses."""

from collections.abc import Mapping

from revmentor_desktop.wording.catalogue import count, say, say_in

APPLICATION = say_in("window", "RevMentor")
TITLE = say("{programme} – RevMentor")
TITLE_READ_ONLY = say("{programme} (reading only) – RevMentor")

TABS = {
    "overview": say_in("tab", "Overview"),
    "people": say_in("tab", "People"),
    "matching": say_in("tab", "Matching"),
    "sessions": say_in("tab", "Sessions"),
    "ideas": say_in("tab", "Ideas"),
}
"""Code of a tab -> its word."""
TAB_BAR = say_in("window", "Pages")

MENUS = {
    "file": say_in("menu", "&File"),
    "edit": say_in("menu", "&Edit"),
    "programme": say_in("menu", "&Programme"),
    "view": say_in("menu", "&View"),
    "help": say_in("menu", "&Help"),
    "recent": say_in("menu", "Open &recent"),
    "backups": say_in("menu", "&Backups"),
    "forms": say_in("menu", "&Forms"),
    "print": say_in("menu", "&Print"),
    "language": say_in("menu", "&Language"),
    "theme": say_in("menu", "&Theme"),
}
COMMANDS = {
    "new": say_in("menu", "&New programme…"),
    "open": say_in("menu", "&Open…"),
    "sample": say_in("menu", "Try the &sample"),
    "import": say_in("menu", "&Import people…"),
    "export": say_in("menu", "&Export workbook…"),
    "print": say_in("menu", "Print &agendas…"),
    "print-briefing-mentor": say_in("menu", "Print briefings for &mentors…"),
    "print-briefing-adept": say_in("menu", "Print briefings for a&depts…"),
    "print-agreement": say_in("menu", "Print a&greements…"),
    "print-preparation": say_in("menu", "Print p&reparation sheets…"),
    "print-participants": say_in("menu", "Print the list of &participants…"),
    "print-pairs": say_in("menu", "Print the list of pa&irs…"),
    "print-month": say_in("menu", "Print the calendar by m&onth…"),
    "print-week": say_in("menu", "Print the calendar by &week…"),
    "print-ideas": say_in("menu", "Print the id&eas board…"),
    "print-overview": say_in("menu", "Print the o&verview…"),
    "mails": say_in("menu", "&Mail drafts…"),
    "calendar": say_in("menu", "&Calendar file…"),
    "back-up": say_in("menu", "&Back up now"),
    "restore": say_in("menu", "&Restore a backup…"),
    "close": say_in("menu", "&Close programme"),
    "quit": say_in("menu", "&Quit"),
    "undo": say_in("menu", "&Undo"),
    "redo": say_in("menu", "&Redo"),
    "cut": say_in("menu", "Cu&t"),
    "copy": say_in("menu", "&Copy"),
    "paste": say_in("menu", "&Paste"),
    "find": say_in("menu", "&Find in this page"),
    "search": say_in("menu", "&Search or do…"),
    "settings": say_in("menu", "&Settings of the programme…"),
    "rules": say_in("menu", "&Rules and weights…"),
    "levels": say_in("menu", "&Level scale…"),
    "norms": say_in("menu", "Session &norms…"),
    "busy-times": say_in("menu", "&Busy times…"),
    "departments": say_in("menu", "&Departments…"),
    "topics": say_in("menu", "Top&ics…"),
    "cohort": say_in("menu", "&Cohort settings…"),
    "new-cohort": say_in("menu", "New c&ohort…"),
    "go-on": say_in("menu", "&Move or copy people…"),
    "letters": say_in("menu", "Le&tters…"),
    "sign-up-forms": say_in("menu", "&Sign-up forms…"),
    "evaluation-forms": say_in("menu", "&Evaluation forms…"),
    "returned-forms": say_in("menu", "&Returned forms…"),
    "note-feedback": say_in("menu", "&Note an evaluation…"),
    "questions": say_in("menu", "&Questions of the evaluations…"),
    "document-templates": say_in("menu", "Docu&ment templates…"),
    "agendas": say_in("menu", "A&genda templates and questions…"),
    "rights": say_in("menu", "A &person's data…"),
    "privacy": say_in("menu", "Pri&vacy…"),
    "next-part": say_in("menu", "Go to the &next part of the window"),
    "zoom-in": say_in("menu", "&Larger text"),
    "zoom-out": say_in("menu", "&Smaller text"),
    "zoom-reset": say_in("menu", "&Normal text"),
    "guide": say_in("menu", "&Guide"),
    "shortcuts": say_in("menu", "&Keyboard shortcuts"),
    "about": say_in("menu", "&About RevMentor"),
}
"""Code of a command -> its line in the menu; & marks the letter that Alt reaches."""
UNDO_THIS = say_in("menu", "&Undo: {title}")
REDO_THIS = say_in("menu", "&Redo: {title}")
NO_RECENT = say_in("menu", "No files yet")
THEMES = {
    "system": say_in("theme", "As the system"),
    "light": say_in("theme", "Light"),
    "dark": say_in("theme", "Dark"),
}
LANGUAGES: Mapping[str, str] = {"en": "English", "sv": "Svenska"}
"""Language -> its name in itself, the same in every language."""

SWITCHER = say("Cohort: {cohort}, {about}")
SWITCHER_TIP = say("Choose the cohort that is shown")
PHASE_AND_DATES = say_in("header", "{phase} · {start} to {end}")
SEARCH = say("Search or do …")
SEARCH_KEYS = say_in("header", "Ctrl K")
SEARCH_NAME = say("Search or do (Ctrl+K)")

FOUND_NOTHING = say("Nothing is called that.")
FOUND_LIST = say("Search results")
FINDINGS = {
    "person": say_in("finding", "person"),
    "pair": say_in("finding", "pair"),
    "session": say_in("finding", "session"),
    "idea": say_in("finding", "idea"),
    "command": say_in("finding", "command"),
}
PAIR_OF = say("{mentor} and {adept}")
SESSION_OF = say("{mentor} and {adept}, session {number}")
SESSION_WHEN = say("{day}, {time}, {status}")
FINDING_SPOKEN = say("{title}, {kind}, {detail}")

UNDO_BUTTON = say_in("window", "Undo")
CLOSE_MESSAGE = say_in("window", "Close the message")
MESSAGE = say_in("window", "Message")
TRY_AGAIN = say_in("window", "Try to open for writing")

STATUS = say_in("window", "Status")
PEOPLE = count("{count} person", "{count} people")
PAIRS = count("{count} pair", "{count} pairs")
PAIRS_OF = count("{count} of {possible} pairs", "{count} of {possible} pairs")
CLASHES = count("{count} clash", "{count} clashes")
OVERRIDES = count("{count} override", "{count} overrides")
SAVED = say("Saved {time}")
SAVED_ON = say("Saved on {day}")
READ_ONLY = say("Reading only")

HELD = say(
    "“{file}” is being written elsewhere ({user}, since {since}), so it is open for reading only: look at "
    "everything, change nothing."
)
OTHER_WINDOW = say("“{file}” is open in another window, which has come to the front.")
CANNOT_CHANGE = say("“{file}” is open for reading only, so nothing was changed.")
NOT_A_LIST = say("“{file}” is neither a people list nor a programme file.")
ONE_FILE = say("Drop one file at a time.")
OPEN_FIRST = say("Open a programme first, then drop the list on it.")
DROP_LIST = say("Let go to import “{file}”")
DROP_PROGRAMME = say("Let go to open “{file}”")

EXPORTED = say("The workbook is in {file}.")
CALENDAR_WRITTEN = say("The calendar is in {file}.")
BACKED_UP = say("A verified backup is made.")
SAVED_ELSEWHERE = say("You are working in the copy now: {file}.")
RESTORED = say("The programme is as it was on {day} at {time}.")
COHORT_ADDED = say("Added the cohort “{cohort}”.")
SAVED_SETTINGS = say("The settings are saved.")
NOTHING_TO_PRINT = say("There are no sessions to print: plan them first.")

EXPORTING = say("Writing the workbook …")
BACKING_UP = say("Backing up …")
RESTORING = say("Restoring …")
SAMPLING = say("Making the sample …")
SETTING_PAGES = say("Setting the pages …")
WRITING_CALENDAR = say("Writing the calendar …")

OPEN_TITLE = say_in("window", "Open a programme")
SAVE_TITLE = say_in("window", "Save as")
PROGRAMME_FILES = say("Programmes ({pattern})")
WORKBOOK_FILES = say("Workbooks ({pattern})")
IMPORT_TITLE = say_in("window", "Import people")
LIST_FILES = say("People lists ({pattern})")
CALENDAR_FILES = say("Calendars ({pattern})")

TROUBLE_TITLE = say("Nothing was lost")
FAULT_TITLE = say("Something went wrong in the program")
FAULT = say(
    "What you had saved is safe, and you can go on working. The details are in {file}; send that file along "
    "if you report this."
)
OK = say_in("window", "OK")
TRY_ONCE_MORE = say_in("window", "Try again")
SAVE_ELSEWHERE = say_in("window", "Save a copy …")
CANCEL = say_in("window", "Cancel")
SAVE = say_in("window", "Save")
DONE = say_in("window", "Close")

NO_SCREEN = say("There is no screen here to open a window on. The commands work without one: see --help.")
PACKAGES = say("The window needs system packages that are missing. Install them with: {command}")
