"""Privacy in words: the settings, a person's rights, and what is asked before anybody goes."""

from revmentor_desktop.domain.text import tidy
from revmentor_desktop.wording.catalogue import Words, count, say, say_in

TITLE = say("Privacy")
TEXT = say(
    "What is kept about people, why, and how long. The page that tells them is made from what stands here."
)
PURPOSE = say_in("privacy", "Why it is kept")
GROUND = say_in("privacy", "Legal ground")
MONTHS = say_in("privacy", "Months after the cohort")
NO_END = say_in("privacy", "no end")
COHORTS = say("How long each cohort is kept")
KEPT_UNTIL = count(
    "{cohort}: until {day}, then {count} person goes", "{cohort}: until {day}, then {count} people go"
)
KEPT_OVER = count(
    "{cohort}: since {day} {count} person should be gone",
    "{cohort}: since {day} {count} people should be gone",
)
KEPT_EMPTY = say("{cohort}: until {day}, nobody is left to go")
KEPT_ALWAYS = say("{cohort}: no end")
WHO_GOES = say("Who goes…")
SHOW_PAGE = say("What is kept and why…")

RIGHTS_TITLE = say("A person's data")
RIGHTS_TEXT = say("Choose somebody from any cohort to see, hand over or remove what is kept about them.")
FIND = say("Find somebody")
PEOPLE = say_in("privacy", "People")
AS_PDF = say("Data as PDF…")
AS_FILE = say("Data as a file…")
LET_GO = say("Make anonymous or erase…")
JSON_FILES = say("Data files ({pattern})")
JSON_SAVED = say("Everything kept about {person} is in {file}.")
GATHERING = say("Gathering what is kept …")
NO_PARTS = say("{person} has had no part in a cohort.")
PART = say("{cohort}: {side}, {status}")
PART_IN_PAIR = count(
    "{cohort}: {side}, {status}. In a pair with {partner}, {count} session held.",
    "{cohort}: {side}, {status}. In a pair with {partner}, {count} sessions held.",
)
NAMELESS = say("made anonymous")
PERSON_LINE = say("{name}, {detail}")

LET_GO_TITLE = say("Make anonymous or erase")
WHO_GOES_TITLE = say("Who goes")
LET_GO_ONE = say("This is about {person}.")
LET_GO_MANY = count("This is about {count} person.", "This is about {count} people.")
NOT_YET = say("They are kept until {day}. Nothing is done before that.")
NOBODY_GOES = say("Nobody is left whose time ends with this cohort.")
ANONYMOUS = say("Name, address and every word go. Numbers for statistics stay.")
ERASED = say("Everything goes, also pairs, sessions and feedback.")
ALONG = say("What is kept: {along}.")
NOTHING_ALONG = say("Nothing but the name and address is kept.")
NO_UNDO = say(
    "This cannot be undone. It reaches into the history, the logs and the program's own backups. Copies that "
    "you made elsewhere still hold them: delete those yourself."
)
DO_ANONYMOUS = say("Make anonymous")
DO_ERASE = say("Erase for good")
LETTING_GO = say("Erasing …")
MADE_ANONYMOUS = count(
    "{count} person is anonymous now; statistics stay.", "{count} people are anonymous now; statistics stay."
)
GONE = count("{count} person is erased for good.", "{count} people are erased for good.")

_PARTS = count("{count} part in a cohort", "{count} parts in cohorts")
_PAIRS = count("{count} pair", "{count} pairs")
_SESSIONS = count("{count} session", "{count} sessions")
_FEEDBACK = count("{count} piece of feedback", "{count} pieces of feedback")
_CONTACTS = count("{count} contact", "{count} contacts")
_FOLLOW_UPS = count("{count} follow-up", "{count} follow-ups")
_IDEAS = count("{count} idea, which stays without the name", "{count} ideas, which stay without the name")
_BACKUPS = count("{count} backup of the programme", "{count} backups of the programme")
_LISTED = say_in("list", "{first}, {second}")


def along(words: Words, **amounts: int) -> str:
    """Say what goes along with somebody, by the names of the numbers; what there is none of is not said."""
    messages = {
        "participations": _PARTS,
        "pairs": _PAIRS,
        "sessions": _SESSIONS,
        "feedback": _FEEDBACK,
        "contacts": _CONTACTS,
        "follow_ups": _FOLLOW_UPS,
        "ideas": _IDEAS,
        "backups": _BACKUPS,
    }
    whole = ""
    for name, message in messages.items():
        if amounts.get(name):
            part = words(message, count=amounts[name])
            whole = words(_LISTED, first=whole, second=part) if whole else part
    return words(ALONG, along=whole) if whole else words(NOTHING_ALONG)


def short_name(name: str) -> str:
    """Give a name that fits in a sentence."""
    plain = tidy(name)
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"


_LONGEST = 60
