"""The journal in words: what each step did."""

from collections.abc import Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.changes import Step
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.wording.catalogue import Message, Words, count, say

_TITLES: Mapping[str, Message] = {
    Verb.START_PROGRAMME: say("Started the programme"),
    Verb.CHANGE_PROGRAMME: say("Changed the programme's settings"),
    Verb.SWITCH_RULE: say("Switched a rule"),
    Verb.ADD_COHORT: say("Added a cohort"),
    Verb.CHANGE_COHORT: say("Changed a cohort"),
    Verb.CHOOSE_COHORT: say("Chose a cohort"),
    Verb.ADD_DEPARTMENT: say("Added a department"),
    Verb.CHANGE_DEPARTMENT: say("Changed a department"),
    Verb.MOVE_DEPARTMENT: say("Moved a department"),
    Verb.MERGE_DEPARTMENTS: say("Merged departments"),
    Verb.REMOVE_DEPARTMENT: say("Removed a department"),
    Verb.ADD_TOPIC: say("Added a topic"),
    Verb.CHANGE_TOPIC: say("Changed a topic"),
    Verb.MERGE_TOPICS: say("Merged topics"),
    Verb.REMOVE_TOPICS: say("Removed topics"),
    Verb.ADD_LEVEL: say("Added a level"),
    Verb.RENAME_LEVEL: say("Renamed a level"),
    Verb.MOVE_LEVEL: say("Changed the order of levels"),
    Verb.MERGE_LEVELS: say("Merged levels"),
    Verb.REMOVE_LEVEL: say("Took a level off the scale"),
    Verb.SAVE_QUESTION: say("Saved a question"),
    Verb.REMOVE_QUESTION: say("Removed a question"),
    Verb.SAVE_TEMPLATE: say("Saved a template"),
    Verb.REMOVE_TEMPLATE: say("Removed a template"),
    Verb.ADD_PERSON: say("Added a person"),
    Verb.CHANGE_PERSON: say("Changed a person"),
    Verb.REMOVE_PEOPLE: say("Removed people"),
    Verb.JOIN_COHORT: say("Added a participant"),
    Verb.CHANGE_PARTICIPATION: say("Changed a participation"),
    Verb.KEEP_BUSY: say("Noted when somebody is busy"),
    Verb.DROP_BUSY: say("Removed busy times"),
    Verb.DECIDE_PARTICIPATION: say("Decided on applications"),
    Verb.LEAVE_COHORT: say("Took somebody out of the cohort"),
    Verb.LEAVE_COMPANY: say("Ended the pairs of somebody who left"),
    Verb.IMPORT_PEOPLE: say("Imported people"),
    Verb.IMPORT_PAIRS: say("Imported pairs"),
    Verb.ASSIGN: say("Made a pair"),
    Verb.RELEASE: say("Released a pair"),
    Verb.APPLY_MATCHING: say("Applied a matching"),
    Verb.CONFIRM_PAIR: say("Confirmed a pair"),
    Verb.CHANGE_PAIR: say("Changed a pair"),
    Verb.SWAP_PAIRS: say("Swapped the adepts of two pairs"),
    Verb.LOCK_PAIR: say("Locked a pair"),
    Verb.UNLOCK_PAIR: say("Unlocked a pair"),
    Verb.ACTIVATE_PAIR: say("Activated a pair"),
    Verb.PAUSE_PAIR: say("Paused a pair"),
    Verb.RESUME_PAIR: say("Resumed a pair"),
    Verb.COMPLETE_PAIR: say("Completed a pair"),
    Verb.END_PAIR: say("Ended a pair"),
    Verb.PREPARE_PAIR: say("Prepared a pair"),
    Verb.KEEP_DRAFT: say("Kept a draft"),
    Verb.RENAME_DRAFT: say("Renamed a draft"),
    Verb.LOCK_IN_DRAFT: say("Locked a pair of a draft"),
    Verb.UNLOCK_IN_DRAFT: say("Unlocked a pair of a draft"),
    Verb.FORBID_IN_DRAFT: say("Forbade a pair in a draft"),
    Verb.ALLOW_IN_DRAFT: say("Allowed a pair in a draft again"),
    Verb.RUN_DRAFT_AGAIN: say("Ran a draft again"),
    Verb.REMOVE_DRAFT: say("Removed a draft"),
    Verb.APPLY_PLAN: say("Planned sessions"),
    Verb.ADD_SESSION: say("Added a session"),
    Verb.MOVE_SESSION: say("Moved a session"),
    Verb.CHANGE_SESSION: say("Changed a session"),
    Verb.LOG_SESSION: say("Logged a session"),
    Verb.CANCEL_SESSION: say("Cancelled a session"),
    Verb.REMOVE_SESSION: say("Removed a session"),
    Verb.SUGGEST_SESSIONS: say("Took sessions back to suggested"),
    Verb.SEND_SESSIONS: say("Marked sessions as sent"),
    Verb.BOOK_SESSIONS: say("Booked sessions"),
    Verb.OFFER_TIMES: say("Suggested other times for a session"),
    Verb.REPLACE_SESSION: say("Replaced a session"),
    Verb.CHANGE_AGENDA: say("Changed an agenda"),
    Verb.ADD_IDEA: say("Added an idea"),
    Verb.CHANGE_IDEA: say("Changed an idea"),
    Verb.MOVE_IDEA: say("Moved an idea"),
    Verb.COMMENT_IDEA: say("Commented on an idea"),
    Verb.REMOVE_IDEA: say("Removed an idea"),
    Verb.GIVE_FEEDBACK: say("Saved feedback"),
    Verb.CHANGE_QUESTIONS: say("Changed the questions of the evaluations"),
    Verb.TAKE_FORMS: say("Took in returned forms"),
    Verb.SAVE_FOLLOW_UP: say("Saved a follow-up"),
    Verb.FINISH_FOLLOW_UP: say("Marked a follow-up as done"),
    Verb.REOPEN_FOLLOW_UP: say("Marked a follow-up as not done"),
    Verb.SNOOZE_FOLLOW_UP: say("Put a follow-up off"),
    Verb.NOTE_STEP: say("Noted a next step"),
    Verb.CHANGE_STEP: say("Changed a next step"),
    Verb.REMOVE_STEP: say("Removed a next step"),
    Verb.PROMISE_STEP: say("Said who does a next step"),
    Verb.LOG_CONTACT: say("Logged a contact"),
    Verb.CHANGE_CONTACT: say("Changed a contact"),
    Verb.REMOVE_CONTACT: say("Removed a contact"),
    Verb.WRITE_NOTES: say("Changed the private notes"),
    Verb.DISMISS: say("Dismissed a reminder"),
    Verb.REMEMBER_IMPORT: say("Remembered how a list is read"),
    Verb.RECORD_EXPORT: say("Recorded an export"),
    Verb.CHANGE_SETTING: say("Changed a setting"),
    Verb.MERGE_WORKBOOK: say("Merged a workbook"),
    Verb.ERASE_PERSON: say("Erased a person"),
    Verb.ANONYMISE_PERSON: say("Made a person anonymous"),
    Verb.MIGRATE: say("Brought the file up to this version"),
    Verb.RESTORE: say("Restored a backup"),
    Verb.UNDO: say("Undid: {undone}"),
    Verb.REDO: say("Did again: {undone}"),
}


_ABOUT = say("{title}: {subject}")
_OF_ONE = say("{title} ({name})")
_OF_TWO = say("{title} ({name} and {other})")
_OF_ONE_AND_MORE = count("{title} ({name} and {count} more)", "{title} ({name} and {count} more)")
_OF_TWO_AND_MORE = count(
    "{title} ({name} and {other}, and {count} more)", "{title} ({name} and {other}, and {count} more)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """Whom a step is about."""

    names: tuple[str, ...] = ()
    """One name, the two of a pair, or none where nobody is named."""
    more: int = 0
    """How many others of the kind."""


def title(step: Step, words: Words, subjects: Mapping[str, str] | None = None) -> str:
    """Say what a step did, an undo what it took back; with `subjects` (id -> name) also about whom."""
    undone = _TITLES.get(str(step.facts.get("undone")))
    text = words(_TITLES[step.verb], undone=words(undone) if undone else "")
    known = [subjects[one] for one in step.subjects if one in subjects] if subjects else []
    return words(_ABOUT, title=text, subject=known[0]) if known else text


def title_about(step: Step, whom: Whom, words: Words) -> str:
    """Say what a step did and to whom: “Made a pair (Anna and Bo)”."""
    text, more = title(step, words), whom.more
    match whom.names:
        case (name, other):
            message = _OF_TWO_AND_MORE if more else _OF_TWO
            return words(message, title=text, name=name, other=other, count=more)
        case (name,):
            return words(_OF_ONE_AND_MORE if more else _OF_ONE, title=text, name=name, count=more)
    return text
