"""Words of the Overview tab: Today with its buttons, and the cohort at a glance."""

from collections.abc import Iterable, Mapping
from datetime import date

from revmentor_desktop.domain.attention import Alarm, KeyDate
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.wording import names
from revmentor_desktop.wording.attention import key_date
from revmentor_desktop.wording.calendar_view import day_and_month
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in
from revmentor_desktop.wording.dates import long_date, week

OVERVIEW = say_in("page", "Overview")
PURPOSE = say("Purpose: {purpose}")
EXPORT = say("Export to Excel")
NO_PEOPLE = say("Begin with the people")
NO_PEOPLE_WHY = say(
    "Here stands what needs you today, and how the cohort is doing. "
    "Import the list of those who have applied, and it fills by itself."
)
IMPORT = say_in("overview", "Import people")

TODAY = say_in("overview", "Today")
THINGS = count("{count} thing · {day}, {week}", "{count} things · {day}, {week}")
NOTHING = say("Nothing needs you today, {day}.")
TODAY_LIST = count("Today: {count} thing that needs you", "Today: {count} things that need you")
TODAY_KEYS = say("Enter does what the button says, L puts a line off.")
LATER = say_in("today", "Later")
IN_A_WEEK = say("In a week")
IN_A_MONTH = say("In a month")
NEVER = say("Never again")
SNOOZED = say("“{rule}” comes back on {day}: {sentence}")
IS_DONE = say("Marked as done: {sentence}")
DISMISSED = say("“{rule}” does not come back: {sentence}")
_SPOKEN = say_in("today", "{urgency}, {rule}: {sentence}")

URGENT = say_in("urgency", "urgent")
SOON = say_in("urgency", "soon")
IN_TIME = say_in("urgency", "in good time")
TO_KNOW = say_in("urgency", "to know")

ACTS: Mapping[Alarm, Message] = {
    Alarm.PREPARATION_MISSING: say_in("act", "Prepare"),
    Alarm.FIRST_SESSION_UNBOOKED: say_in("act", "Book"),
    Alarm.MANAGER_APPROVAL_MISSING: say_in("act", "Open"),
    Alarm.KEY_DATE: say_in("act", "Open"),
    Alarm.NO_NEXT_SESSION: say_in("act", "Book"),
    Alarm.SESSION_UNLOGGED: say_in("act", "Log"),
    Alarm.TWICE_CANCELLED: say_in("act", "Open"),
    Alarm.SILENT: say_in("act", "Open"),
    Alarm.FEEDBACK_DUE: say_in("act", "Open"),
    Alarm.IDEA_UNANSWERED: say_in("act", "Answer"),
    Alarm.WAITING: say_in("act", "Pair"),
    Alarm.CLASH_OVERRIDDEN: say_in("act", "Open"),
    Alarm.FOLLOW_UP_DUE: say_in("act", "Done"),
}

FUNNEL = say("From application to the last session")
APPLIED = say_in("funnel", "Applied")
SELECTED = say_in("funnel", "Selected")
PAIRED = say_in("funnel", "In pairs")
PREPARED = say_in("funnel", "Prepared")
FIRST_HELD = say_in("funnel", "First session held")
ALL_HELD = say_in("funnel", "All sessions held")
FUNNEL_SPOKEN = count("{step}: {count} person", "{step}: {count} people")

WEEKS = say("Sessions by week")
HELD = say_in("legend", "Held")
COMING = say_in("legend", "Coming")
_WEEK_SPOKEN = say("{week}: {held} held, {coming} coming")
NO_WEEKS = say("No sessions planned yet")

OUTCOME = say("What it has given")
OF = say_in("figure", "of {count}")
SESSIONS_HELD = say_in("figure", "sessions held")
PAIRS_PREPARED = say_in("figure", "pairs prepared")
IDEAS_REALISED = say_in("figure", "ideas realised")
FEEDBACK_MOVED = say_in("figure", "from start to now: “{question}”")
FEEDBACK_STANDS = say_in("figure", "at the start: “{question}”")
_DECIMAL = say_in("number", "{whole}.{tenth}")
FROM_TO = say_in("figure", "{before} → {now}")
FIGURE_SPOKEN = say_in("figure", "{figure} {of} {label}")

YEARS = say("Year over year")
YEARS_HEADINGS = (
    say_in("years", "Cohort"),
    say_in("years", "Pairs"),
    say_in("years", "Sessions held"),
    say_in("years", "Ideas realised"),
)
SPREAD = say("Spread over departments")
SPREAD_HEADINGS = (
    say_in("spread", "Department"),
    say_in("spread", "Mentors in pairs"),
    say_in("spread", "Adepts in pairs"),
)
CROSSING = say("Pairs that meet across departments: {amount} of {whole}")
OTHER_DEPARTMENTS = count("{count} other department", "{count} other departments")
NOT_KNOWN = say_in("spread", "Department not known")
NUMBER_SPOKEN = say_in("table", "{row}, {column}: {number}")

IDEAS = say_in("overview", "Ideas")
NO_IDEAS = say("No ideas yet")
STAGE_COUNT = say_in("overview", "{stage} {count}")
_LISTED = say_in("list", "{first}, {second}")
_KEY_DATE = say_in("overview", "{key} {day}")
KEY_DATES = say("Key dates")


def spoken(urgency: str, rule: str, sentence: str, words: Words) -> str:
    """Give the accessible name of a line of Today."""
    return words(_SPOKEN, urgency=urgency, rule=rule, sentence=sentence)


def things(amount: int, today: date, words: Words) -> str:
    """Say how much needs the coordinator, and which day it is."""
    if not amount:
        return words(NOTHING, day=long_date(today, words))
    return words(THINGS, count=amount, day=long_date(today, words), week=week(today, words))


def week_spoken(monday: date, held: int, coming: int, words: Words) -> str:
    """Say one column of the picture of weeks."""
    return words(_WEEK_SPOKEN, week=week(monday, words), held=held, coming=coming)


def listed(parts: Iterable[str], words: Words) -> str:
    """Say several things in a row."""
    whole = ""
    for part in parts:
        whole = words(_LISTED, first=whole, second=part) if whole else part
    return whole


def decimal(number: float, words: Words) -> str:
    """Say a number with one decimal."""
    tenths = round(number * 10)
    return words(_DECIMAL, whole=tenths // 10, tenth=tenths % 10)


def stage_count(stage: Stage, amount: int, words: Words) -> str:
    """Say how many ideas are in a stage."""
    return words(STAGE_COUNT, stage=words(names.of(stage)), count=amount)


def key_date_short(key: KeyDate, day: date, words: Words) -> str:
    """Say a key date in few words."""
    return words(_KEY_DATE, key=key_date(key, words), day=day_and_month(day, words))
