"""Words of the agenda editor: its points, its templates, next steps, ideas, and the challenge."""

from datetime import date

from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in
from revmentor_desktop.wording.dates import short_date

SPOKEN = say("{title}, {minutes} minutes, point {number} of {of}")
SPOKEN_WITH_KIND = say("{title}, {kind}, {minutes} minutes, point {number} of {of}")
SPOKEN_WITH_OUTCOME = say(
    "{title}, {kind}, {minutes} minutes, point {number} of {of}. What came of it: {outcome}"
)
SPOKEN_SHARE = say("{title}, {kind}, {share} per cent, point {number} of {of}")

SUM_LEFT = say("{planned} of {minutes} min · {left} left")
SUM_OVER = say("{planned} of {minutes} min · {over} too many")

KIND = say_in("agenda", "Kind of point")
OUTCOME = say("What came of it")
OUTCOME_HINT = say("What came of it?")
DUPLICATE = say("Duplicate the point (Ctrl+D)")
REMOVE = say("Remove the point (Delete)")
MENU_EDIT = say_in("menu", "Edit the title")
MENU_MINUTES = say_in("menu", "Change the minutes")
MENU_UP = say_in("menu", "Move up")
MENU_DOWN = say_in("menu", "Move down")
MENU_DUPLICATE = say_in("menu", "Duplicate")
MENU_REMOVE = say_in("menu", "Remove")
DUPLICATED = say("{couple}: a point is doubled.")

QUESTIONS = say_in("button", "Questions…")
QUESTIONS_TIP = say("Take questions from the question bank")
MORE_TEMPLATES = say("Other templates, and what was left over")
SHIPPED = say_in("template", "Session: {theme}")
OWN_ANY = say_in("template", "{name}")
OWN_FOR = say_in("template", "{name} · session {number}")
COPY_LEFT_OVER = say_in("menu", "Copy what session {number} left over")
NOTHING_LEFT_OVER = say_in("menu", "Nothing was left over from the last session")
FIT = say_in("menu", "Share the minutes out over the session")
KEEP = say_in("menu", "Save this agenda as a template…")
LEFT_OVER_COPIED = count(
    "{couple}: {count} point is copied from the last session.",
    "{couple}: {count} points are copied from the last session.",
)
LEFT_OVER_THERE = say("{couple}: what was left over is on the agenda already.")
FITTED = say("{couple}: the minutes add up to the session.")
KEEP_TITLE = say("Save as a template")
KEEP_WHY = say("The points are kept, each with its part of the time. Outcomes stay with this session.")
KEEP_NAME = say_in("template", "Name")
KEEP_FOR = say_in("template", "Use it for")
FOR_ANY = say_in("template", "any session")
FOR_NUMBER = say_in("template", "session {number}")
KEPT = say("The template “{template}” is saved.")

CHALLENGE_HYPOTHETICAL = say(
    "This challenge is hypothetical. A real one gives more: "
    "ask {adept} what has to be decided or done right now."
)
CHALLENGE_UNMARKED = say("Is this challenge a real one? “{challenge}”")
CHALLENGE_MISSING = say("No challenge is written down yet: ask {adept} for a real one before the session.")
IT_IS_REAL = say_in("button", "It is real")
IT_IS_HYPOTHETICAL = say_in("button", "It is hypothetical")
MARKED_REAL = say("{couple}: the challenge is marked as real.")
MARKED_HYPOTHETICAL = say("{couple}: the challenge is marked as hypothetical.")

PROMISED = say_in("section", "Promised before")
PROMISED_TIP = say("Space marks a follow-up as done, S puts it off for a week.")
NEXT_STEPS = say_in("section", "Next steps")
STEPS_TIP = say("Space marks a step as done, F2 changes it, Delete removes it.")
NEW_STEP = say("Write a next step and press Enter")
STEP_WHO = say("Who does it")
STEP_DUE = say("Done by")
STEP_REMOVE = say("Remove the step (Delete)")
STEP_NOTED = say("{couple}: a next step is noted.")
STEP_CHANGED = say("{couple}: the next step is changed.")
STEP_REMOVED = say("{couple}: a next step is removed.")
FINISHED = say("Done: {text}")
REOPENED = say("Not done after all: {text}")
SNOOZED = say("Put off until {day}: {text}")
PUT_OFF = say_in("menu", "Put off for a week")
TO_DO = say_in("menu", "Mark as done")
TO_REOPEN = say_in("menu", "Mark as not done")
NOBODY_CALLED = say("Nobody in the cohort is called “{name}”.")
NO_DAY = say("“{text}” is no day: write one such as 2026-11-24.")

STATE_NOBODY = say_in("step", "who and when?")
STATE_WHO = say_in("step", "{name}")
STATE_DUE = say_in("step", "by {day}")
STATE_BOTH = say_in("step", "{name} · by {day}")
STATE_DONE = say_in("step", "done {day}")
STATE_LATE = say_in("step", "late: by {day}")
STATE_BOTH_LATE = say_in("step", "{name} · late: by {day}")
STATE_PUT_OFF = say_in("step", "put off until {day}")
NOTE_SPOKEN = say_in("step", "{text}, {state}")

CAUGHT = say_in("section", "Ideas caught here")
NEW_IDEA = say("Write an idea and press Enter")
NEW_IDEA_AT = say("Write an idea from “{point}” and press Enter")
CAUGHT_TIP = say("Enter opens an idea on the tab Ideas.")
IDEA_CAUGHT = say("The idea “{title}” is on the board, under New.")
IDEA_STATE = say_in("caught", "{stage}")
IDEA_STATE_AT = say_in("caught", "{stage} · at “{point}”")

BANK = say("Question bank")
BANK_WHY = say("Double-click a question or press Enter to put it on the agenda; or drag it there.")
BANK_FIND = say("Find a question")
BANK_LIST = say_in("bank", "Questions")
BANK_TOPIC = say_in("bank", "Topic")
BANK_ANY_TOPIC = say_in("bank", "No topic")
BANK_NEW = say("Write a question of your own and press Enter")
BANK_NONE = say("No question is like that. Write your own below.")
BANK_OF_PAIR = say_in("bank", "From the preparation")
BANK_ASKED = say_in("bank", "Asked on {day}")
BANK_PLANNED = say_in("bank", "On the agenda of {day}")
BANK_HERE = say_in("bank", "On this agenda")
BANK_NOTE = say_in("bank", "{topic} · {used}")
BANK_SPOKEN = say_in("bank", "{text}, {note}")
BANK_TAKEN = say("{couple}: a question is on the agenda.")
BANK_KEPT = say("The question is in the bank.")
BANK_PUT = say_in("button", "Put on the agenda")
BANK_CLOSE = say_in("button", "Done")


def minutes_sum(planned: int, minutes: int, fits: Message, words: Words) -> str:
    """Say the minutes of all points against the session's, and what is left or too much."""
    if planned == minutes:
        return words(fits, planned=planned, minutes=minutes)
    if planned < minutes:
        return words(SUM_LEFT, planned=planned, minutes=minutes, left=minutes - planned)
    return words(SUM_OVER, planned=planned, minutes=minutes, over=planned - minutes)


def used(session: Session, words: Words) -> str:
    """Say that a pair has a question on the agenda of another session, or has asked it there."""
    message = BANK_ASKED if session.status is SessionStatus.HELD else BANK_PLANNED
    return words(message, day=short_date(session.wall_start.date(), words))


def promise_state(name: str, due_on: date | None, words: Words, *, late: bool) -> str:
    """Say who does a step, and by when."""
    day = short_date(due_on, words) if due_on else ""
    if name and day:
        return words(STATE_BOTH_LATE if late else STATE_BOTH, name=name, day=day)
    if day:
        return words(STATE_LATE if late else STATE_DUE, day=day)
    return words(STATE_WHO, name=name) if name else words(STATE_NOBODY)
