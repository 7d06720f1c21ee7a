"""The welcome page and the settings dialogs in words."""

from revmentor_desktop.domain.programme import DayCount
from revmentor_desktop.wording.catalogue import say, say_in

WELCOME = say("Welcome to RevMentor")
WELCOME_TEXT = say(
    "Reverse mentoring on your own computer: people, pairs, sessions, agendas and ideas in one file."
)
NEW = say("Start a programme")
NEW_TEXT = say("Four questions, and you can import your people.")
SAMPLE = say("Try the sample")
SAMPLE_TEXT = say("Forty made-up people, with pairs, sessions and ideas to play with.")
OPEN = say("Open a programme")
OPEN_TEXT = say("A file that ends in .revmentor. You can also drop it here.")
RECENT = say("Recent programmes")
SAMPLE_FILE = say_in("file", "Sample programme")

NEW_TITLE = say("A new programme")
NEW_NAME = say("What is it called?")
NEW_DATES = say("When is the first cohort?")
NEW_LEVELS = say("Which levels are there, lowest first?")
NEW_LEVELS_EXAMPLE = say("Trainee, Employee, Specialist, Manager, Director")
NEW_LEVELS_TEXT = say(
    "Commas between. A mentor is always on a lower level than the adept; leave it empty if "
    "there are no levels."
)
NEW_LANGUAGE = say("Which language are documents written in?")
NEW_WHERE = say("It is kept in {file}")
CHANGE_WHERE = say("Keep it elsewhere …")
CREATE = say("Start the programme")
DEFAULT_NAME = say("Reverse mentoring")
UNTIL = say_in("dates", "to")
FIRST_DAY = say("First day")
LAST_DAY = say("Last day")

SETTINGS_TITLE = say("Settings of the programme")
NAME = say_in("settings", "Name")
ORGANISATION = say_in("settings", "Organisation")
LANGUAGE = say_in("settings", "Language of documents")
ZONE = say_in("settings", "Time zone")
COUNTRY = say_in("settings", "Country, for its red days")
PURPOSE = say_in("settings", "Purpose")
DATES = say_in("settings", "Dates")

RULES_TITLE = say("Rules and weights")
RULES_TEXT = say(
    "A hard rule forbids a pair, a warning is only said, and what is off is not looked at. Weights say what "
    "counts in the score: 0 is nothing, 5 is most."
)
RULES = say_in("settings", "Rules")
WEIGHTS = say_in("settings", "Weights")

NORMS_TITLE = say("Session norms")
NORM_SESSIONS = say("Sessions for each pair")
NORM_MINUTES = say("Minutes, as planned")
NORM_SHORTEST = say("Minutes at least")
NORM_LONGEST = say("Minutes at most")
OPENS = say("The working day begins")
CLOSES = say("The working day ends")
LUNCH_FROM = say("Lunch begins")
LUNCH_TO = say("Lunch ends")
REMINDERS = say("Days until Today reminds")
DAY_COUNTS = {
    DayCount.FIRST_SESSION: say_in("days", "First session not booked"),
    DayCount.NEXT_SESSION: say_in("days", "Next session not booked"),
    DayCount.PREPARATION: say_in("days", "Preparation before the first session"),
    DayCount.SILENCE: say_in("days", "No news from a pair"),
    DayCount.IDEA: say_in("days", "Idea without an answer"),
    DayCount.FEEDBACK: say_in("days", "Feedback before it is due"),
    DayCount.KEY_DATE: say_in("days", "Key date is near"),
}

COHORT_TITLE = say("Cohort settings")
NEW_COHORT_TITLE = say("A new cohort")
ADD_COHORT = say("Add the cohort")
PHASE = say_in("settings", "Phase")
COHORT_PURPOSE = say_in("settings", "The company's question")
APPLY_BY = say_in("settings", "Last application day")
MATCHING_ON = say_in("settings", "Matching meeting")
KICKOFF_ON = say_in("settings", "Kick-off")
MIDPOINT_ON = say_in("settings", "Midpoint")
CLOSING_ON = say_in("settings", "Closing")
DATE_EXAMPLE = say("YYYY-MM-DD")
NO_DATE = say("“{value}” is no date: write YYYY-MM-DD.")

RESTORE_TITLE = say("Restore a backup")
RESTORE_TEXT = say(
    "The programme becomes what it was then. What it is now is backed up first, so that you can come back."
)
BACKUPS = say_in("settings", "Backups")
BACKUP_LINE = say("{day}, {time} · {why}")
WHY = {
    "daily": say_in("backup", "of the day"),
    "by-hand": say_in("backup", "made by hand"),
    "import": say_in("backup", "before an import"),
    "apply": say_in("backup", "before a matching or a plan"),
    "merge": say_in("backup", "before a merge"),
    "restore": say_in("backup", "before a restore"),
    "migration": say_in("backup", "before a new version"),
}
OTHER_WHY = say_in("backup", "before a large change")
NO_BACKUPS = say("There are no backups yet: make one with File, Backups, Back up now.")
RESTORE = say("Restore this one")

ABOUT_TITLE = say("About RevMentor")
ABOUT = say(
    "RevMentor Desktop {version}. Reverse mentoring on one laptop, offline: nothing leaves this computer "
    "unless you send it."
)
ABOUT_FOLDER = say("Logs, locks and backups are kept in {folder}.")
SHORTCUTS_TITLE = say("Keyboard shortcuts")
GUIDE_TITLE = say("Guide")
