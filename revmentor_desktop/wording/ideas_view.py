"""Words of the Ideas tab: its board, its cards, an idea's page."""

from collections.abc import Mapping
from datetime import date, datetime

from revmentor_desktop.domain.ideas import IdeaEvent, Stage
from revmentor_desktop.wording import names
from revmentor_desktop.wording.calendar_view import COUPLE, day_and_month
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in
from revmentor_desktop.wording.dates import clock

IDEAS = say_in("page", "Ideas")
ALL_COHORTS = say("All cohorts")
THIS_COHORT = say("This cohort")
HOW_MANY = count("{count} idea", "{count} ideas")
REALISED = count("{count} realised", "{count} realised")
WAITING = count("{count} waits for an answer", "{count} wait for an answer")
FIND = say("Find an idea")
NEW_IDEA = say("New idea")
NEW_IDEA_TIP = say("New idea (N)")
NEW_IDEA_HINT = say("What is the idea? Enter adds it")
NO_IDEAS = say("No ideas yet")
NO_IDEAS_WHY = say(
    "Here the proposals from the sessions are followed until they are realised, or answered with a reason."
)
NOTHING_FOUND = say("No idea fits what is searched for and chosen above.")
SHOW_ALL = say("Show all ideas")
BOARD_KEYS = say("Drag a card, or move it with Ctrl and the arrow keys. Enter opens it, Delete removes it.")
COLUMN = count("{stage}, {count} idea", "{stage}, {count} ideas")
OPEN_COLUMN = say("Open the column {stage}")
CLOSE_COLUMN = say("Close the column {stage}")
REASON_FOLLOWS = say("You will be asked for the reason")
WHY_DECLINED = say("Why is “{title}” declined?")
REASON_HINT = say("The reason, for the one who proposed it")
DECLINE = say_in("button", "Decline")
CANCEL = say_in("button", "Cancel")
OPEN = say_in("button", "Open")
MOVE_TO = say("Move to")
MOVE_UP = say("Move up")
MOVE_DOWN = say("Move down")
REMOVE = say_in("button", "Remove")
REMOVE_TIP = say("Remove the idea (Delete)")
CLOSE_TIP = say("Close (Esc)")

ANSWER_AWAITED = say("answer awaited")
_TODAY = say_in("idea", "today")
_DAYS = count("{count} day", "{count} days")
_DAY_OF_YEAR = say_in("idea", "{day} {year}")
_DUE = say_in("idea", "due {day}")
_DUE_TODAY = say_in("idea", "due today")
_LATE = count("{count} day late", "{count} days late")
_WEIGHT = say_in("idea", "benefit {benefit} · effort {effort}")
_BENEFIT = say_in("idea", "benefit {benefit}")
_EFFORT = say_in("idea", "effort {effort}")
_SESSION = say_in("idea", "{couple} · session {number}")
_ELSEWHERE = say_in("idea", "{couple} · {cohort}")
_SPOKEN_LIST = say_in("list", "{first}, {second}")

ADDED = say("The idea “{title}” is added.")
MOVED = say("“{title}” is moved to {stage}.")
PLACED = say("“{title}” has another place in its column.")
REMOVED = say("The idea “{title}” is removed.")
SAVED = say("The idea “{title}” is saved.")
COMMENTED = say("Your comment on “{title}” is saved.")
NOBODY = say("There is nobody called “{name}” in the programme: choose a name from the list.")
NO_PAIR = say("There is no pair “{name}”: choose one from the list.")
REASON_STAYS = say("An idea that is declined keeps its reason: write another one instead.")
TITLE_STAYS = say("An idea needs a title: the old one stays.")

TITLE = say_in("idea", "Title")
DESCRIPTION = say_in("idea", "Description")
DESCRIPTION_HINT = say("What would change, and for whom?")
STAGE = say_in("idea", "Stage")
PAIR = say_in("idea", "From the pair")
AUTHOR = say_in("idea", "Proposed by")
MAY_BE_NAMED = say("The name may be told")
OWNER = say_in("idea", "Owner")
SPONSOR = say_in("idea", "Sponsor")
BENEFIT = say_in("idea", "Benefit")
EFFORT = say_in("idea", "Effort")
DUE = say_in("idea", "Due")
DECISION = say_in("idea", "Decision")
REASON = say_in("idea", "Reason")
HISTORY = say_in("idea", "History")
COMMENT_HINT = say("Write a comment")
COMMENT = say_in("button", "Comment")
PERSON_HINT = say("Type a name")
PAIR_HINT = say("Type one of the names")
PAGE = say("The idea “{title}”")
SCORES: Mapping[int, Message] = {
    1: say_in("score", "1, little"),
    2: say_in("score", "2"),
    3: say_in("score", "3, some"),
    4: say_in("score", "4"),
    5: say_in("score", "5, much"),
}
NOT_JUDGED = say_in("score", "Not judged")

_ENTERED = say_in("history", "{stage} · {when} · {by}")
_SAID = say_in("history", "Comment · {when} · {by}")
_MOMENT = say_in("history", "{day}, {time}")


def day(when: date, today: date, words: Words) -> str:
    """Say a date in few letters; the year where it is another one than today's."""
    short = day_and_month(when, words)
    return short if when.year == today.year else words(_DAY_OF_YEAR, day=short, year=when.year)


def days_here(days: int, words: Words) -> str:
    """Say for how long an idea has been in its column."""
    return words(_DAYS, count=days) if days > 0 else words(_TODAY)


def due(when: date, today: date, words: Words) -> str:
    """Say when an idea is due, or how late it is."""
    if when < today:
        return words(_LATE, count=(today - when).days)
    return words(_DUE_TODAY) if when == today else words(_DUE, day=day(when, today, words))


def weight(benefit: int | None, effort: int | None, words: Words) -> str:
    """Say what an idea gives and takes; empty where neither has been judged."""
    if benefit is not None and effort is not None:
        return words(_WEIGHT, benefit=benefit, effort=effort)
    if benefit is not None:
        return words(_BENEFIT, benefit=benefit)
    return words(_EFFORT, effort=effort) if effort is not None else ""


def couple(people: tuple[str, str], words: Words) -> str:
    """Say a pair by the surnames, mentor before adept."""
    mentor, adept = (name.split()[-1] if name.split() else name for name in people)
    return words(COUPLE, mentor=mentor, adept=adept)


def whole_couple(people: tuple[str, str], words: Words) -> str:
    """Say a pair by the whole names, mentor before adept."""
    return words(COUPLE, mentor=people[0], adept=people[1])


def origin(people: tuple[str, str], session: int | None, cohort: str, words: Words) -> str:
    """Say which pair an idea comes from, and out of which session or earlier cohort."""
    both = couple(people, words)
    if cohort:
        return words(_ELSEWHERE, couple=both, cohort=cohort)
    return words(_SESSION, couple=both, number=session) if session else both


def by_author(author: str, cohort: str, words: Words) -> str:
    """Say who proposed an idea that no pair stands behind, and in which cohort."""
    return words(_ELSEWHERE, couple=author, cohort=cohort) if cohort else author


def stage(of: Stage, words: Words) -> str:
    """Name a column."""
    return words(names.of(of))


def spoken(title: str, origin: str, of: Stage, state: str, weight: str, words: Words) -> str:
    """Give the accessible name of a card: title, where it comes from, its column, how it stands."""
    whole = title
    for part in (origin, stage(of, words), state, weight):
        whole = words(_SPOKEN_LIST, first=whole, second=part) if part else whole
    return whole


def history_line(event: IdeaEvent, at: datetime, is_comment: bool, today: date, words: Words) -> str:
    """Say what happened to an idea, when and by whom; `at` in the programme's zone."""
    when = words(_MOMENT, day=day(at.date(), today, words), time=clock(at))
    if is_comment:
        return words(_SAID, when=when, by=event.by)
    return words(_ENTERED, stage=stage(event.stage, words), when=when, by=event.by)
