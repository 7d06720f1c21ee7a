"""A pair's page in words: its life, what it prepares, who matched it, and what it has led to."""

from collections.abc import Mapping, Sequence
from datetime import date

from revmentor_desktop.domain.pairs import MatchedHow, Override
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.wording import dates, names
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in

PAGE = say("The pair {mentor} and {adept}")
BACK = say("Back to the board")
OPEN_PAIR = say("Open the pair with {name}")
OPEN = say("Open the pair")
LOCKED = say_in("pair", "locked")
TO_PERSON = say("Show under People")
TO_PERSON_NAMED = say("Show {name} under People")

STEPS = say("The life of the pair")
PROPOSED = say_in("step", "Proposed")
ADEPT_YES = say_in("step", "The adept's yes")
MENTOR_YES = say_in("step", "The mentor's yes")
ACTIVE = say_in("step", "Active")
PAUSED = say_in("step", "Paused")
COMPLETED = say_in("step", "Completed")
ENDED = say_in("step", "Ended")
NOT_NOTED = say_in("step", "not noted")
NOT_YET = say_in("step", "not yet")
SPOKEN_STEP = say("{step}: {told}")
WHY_ENDED = say("Ended because: {why}")

DAY = say("The day it happened")
ON = say_in("date", "On")
SAYS_YES_ADEPT = say("The adept says yes")
SAYS_YES_MENTOR = say("The mentor says yes")
BEGIN = say_in("button", "Begin")
PAUSE = say_in("button", "Pause")
RESUME = say_in("button", "Go on")
COMPLETE = say_in("button", "Complete")
RELEASE = say_in("button", "Take the proposal back")
END = say_in("button", "End…")
END_QUESTION = say("Why does the pair end? Coming sessions are cancelled.")
END_NOW = say("End the pair")
NEVER_AGAIN = say("Never pair these two again")
KEEP = say_in("button", "Keep the pair")
DAY_AHEAD = say("That day is still to come: choose today or an earlier one.")

SAID_YES_ADEPT = say("{adept} has said yes to {mentor}.")
SAID_YES_MENTOR = say("{mentor} has said yes to {adept}.")
BEGUN = say("{mentor} and {adept} have begun.")
HAS_PAUSED = say("{mentor} and {adept} pause; their coming sessions are cancelled.")
HAS_RESUMED = say("{mentor} and {adept} go on.")
HAS_COMPLETED = say("{mentor} and {adept} have completed their round.")
HAS_ENDED = say("The pair {mentor} and {adept} has ended; their coming sessions are cancelled.")
HAS_ENDED_FOR_GOOD = say(
    "The pair {mentor} and {adept} has ended; they are on each other's never-pair lists now."
)

BEFORE_FIRST = say("Before the first session")
PREPARED = say("Everything is prepared")
MISSING = count("{count} missing", "{count} missing")
MISSING_TIP = say("Before the first session is missing: {needs}.")
TOPICS = say_in("gate", "Topics")
QUESTIONS = say_in("gate", "Questions")
GOALS = say_in("gate", "Goals")
CHALLENGE = say_in("gate", "Challenge")
MENTOR_BRIEFED = say("Briefing of the mentor")
ADEPT_BRIEFED = say("Briefing of the adept")
AGREEMENT = say("Agreement signed")
DONE = say_in("gate", "done")
LACKING = say_in("gate", "missing")
HYPOTHETICAL_STATE = say_in("gate", "hypothetical")
UNSAID_STATE = say_in("gate", "is it real?")
SPOKEN_NEED = say("{need}: {state}")
ADD_TOPIC = say("Add a topic")
ADD_QUESTION = say("Add a question, your own or one from the question bank")
ADD_GOAL = say("Add a goal")
REMOVE = say("Remove “{text}”")
CHALLENGE_HINT = say("What does the adept struggle with right now?")
REALITY = say("Is the challenge real?")
UNSAID = say("Real or hypothetical?")
REAL = say_in("challenge", "Real")
HYPOTHETICAL = say_in("challenge", "Hypothetical")
HYPOTHETICAL_WHY = say(
    "A hypothetical question gives a talk, a real challenge gives a result. Ask the adept what is on their "
    "desk this month, and what they would lose by leaving it."
)
REACHED_NAME = say("Was the goal reached?")
UNKNOWN = say_in("goal", "not yet known")
REACHED = say_in("goal", "reached")
NOT_REACHED = say_in("goal", "not reached")
TODAY = say_in("button", "Today")
SIGNED_BY_MENTOR = say("Agreement signed by the mentor")
SIGNED_BY_ADEPT = say("Agreement signed by the adept")
BY_MENTOR = say_in("signed by", "The mentor")
BY_ADEPT = say_in("signed by", "The adept")
BRIEFED_NOTE = say("Briefing and agreement follow the person into all their pairs of this cohort.")
PREPARED_SAVED = say("The preparation of {mentor} and {adept} is saved.")

WHY_THESE = say("Why these two")
OF_HUNDRED = say("of 100 when they were matched")
NO_SCORE = say("No score was kept.")
OVERRIDE = say("Set aside: {rule}. {who}, {day}: {reason}")
SESSIONS = say_in("pair", "Sessions")
IDEAS = say_in("pair", "Ideas")
FEEDBACK = say_in("pair", "Feedback")
NO_SESSIONS = say("No sessions yet.")
PLAN_THEM = say("Go to Sessions")
NO_IDEAS = say("No ideas from this pair yet.")
SESSION = say("{number} · {day}, {time}")
GAVE = say("{name} · {moment}")
AVERAGE = say("{score} of 5")
_SCORE = say("{whole}.{tenths}")

_MATCHED: Mapping[MatchedHow, Message] = {
    MatchedHow.BEST: say("Matched by {who} on {day}, as part of the best plan."),
    MatchedHow.FAIR: say("Matched by {who} on {day}, as part of the fair plan."),
    MatchedHow.HAND: say("Matched by hand by {who} on {day}."),
    MatchedHow.IMPORT: say("Matched elsewhere, and imported by {who} on {day}."),
}
_MATCHED_SOMETIME: Mapping[MatchedHow, Message] = {
    MatchedHow.BEST: say("Matched as part of the best plan; nobody noted who and when."),
    MatchedHow.FAIR: say("Matched as part of the fair plan; nobody noted who and when."),
    MatchedHow.HAND: say("Matched by hand; nobody noted who and when."),
    MatchedHow.IMPORT: say("Matched elsewhere; nobody noted who and when."),
}


def missing_chip(needs: Sequence[Need], words: Words) -> str:
    """Say on a card how much a pair lacks before its first session; empty where it lacks nothing."""
    return words(MISSING, count=len(needs)) if needs else ""


def missing_tip(needs: Sequence[Need], words: Words) -> str:
    """Say what a pair lacks before its first session; empty where it lacks nothing."""
    told = ", ".join(words(names.of(need)) for need in needs)
    return words(MISSING_TIP, needs=told) if needs else ""


MORE = say("More about this pair")
NOTE_EVALUATION = say_in("pair", "Note an evaluation…")
WRITE_MAILS = say_in("pair", "Write mails about the sessions…")
SAVE_CALENDAR = say_in("pair", "Save a calendar file…")


def matched(how: MatchedHow, who: str, day: date | None, words: Words) -> str:
    """Say who matched two people, when and how."""
    if day is None or not who:
        return words(_MATCHED_SOMETIME[how])
    return words(_MATCHED[how], who=who, day=dates.short_date(day, words))


def override(one: Override, words: Words) -> str:
    """Say which rule was set aside, by whom, when and why."""
    day = dates.short_date(one.at.date(), words)
    return words(OVERRIDE, rule=words(names.of(one.rule)), who=one.by, day=day, reason=one.reason)


def average(scores: Sequence[int], words: Words) -> str:
    """Say the mean of scores from 1 to 5 with one decimal; empty where there are none."""
    if not scores:
        return ""
    tenths = (20 * sum(scores) + len(scores)) // (2 * len(scores))
    return words(AVERAGE, score=words(_SCORE, whole=tenths // 10, tenths=tenths % 10))
