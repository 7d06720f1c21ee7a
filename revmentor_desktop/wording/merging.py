"""What a merge says: what was changed and where, what was not taken over, and what is worth a look."""

from collections.abc import Mapping

from revmentor_desktop.domain.merging import (
    Added,
    CellChange,
    Conflict,
    MergeProblem,
    NewDepartment,
    ProblemCode,
    Removed,
    Sheet,
)
from revmentor_desktop.wording.catalogue import Message, Words, say
from revmentor_desktop.wording.workbook import HEADINGS, SHEETS

LONGEST = 80
"""Characters of a value that a line shows; the rest is an ellipsis."""
_NOTHING = "–"

_CHANGED: Mapping[Sheet, Message] = {
    Sheet.PEOPLE: say("{name}, {column}: {before} → {after}"),
    Sheet.PAIRS: say("{mentor} and {adept}, {column}: {before} → {after}"),
    Sheet.SESSIONS: say("{mentor} and {adept}, session {number}, {column}: {before} → {after}"),
    Sheet.AGENDAS: say("{mentor} and {adept}, session {session}, “{item}”, {column}: {before} → {after}"),
    Sheet.IDEAS: say("The idea “{title}”, {column}: {before} → {after}"),
}
_REMOVED: Mapping[Sheet, Message] = {
    Sheet.PEOPLE: say(
        "“{name}” is missing in the workbook; it stays in the programme. Remove it there if it should go."
    ),
    Sheet.PAIRS: say(
        "The pair of {mentor} and {adept} is missing in the workbook; it stays in the programme."
    ),
    Sheet.SESSIONS: say(
        "Session {number} of {mentor} and {adept} is missing in the workbook; it stays in the programme."
    ),
    Sheet.AGENDAS: say(
        "“{item}” in session {session} of {mentor} and {adept} is missing in the workbook; it stays in "
        "the programme."
    ),
    Sheet.IDEAS: say("The idea “{title}” is missing in the workbook; it stays in the programme."),
}
_NEW_DEPARTMENT = say("New department: {department}")
_NEW_ROW = say("New on the sheet {sheet}: {name}")

_PROBLEMS: Mapping[ProblemCode, Message] = {
    ProblemCode.UNKNOWN_TERM: say("{sheet}, row {row}: “{value}” is not one of the choices under {column}."),
    ProblemCode.BAD_DATE: say("{sheet}, row {row}: “{value}” under {column} is not a date."),
    ProblemCode.BAD_TIME: say("{sheet}, row {row}: “{value}” under {column} is not a time of day."),
    ProblemCode.BAD_NUMBER: say(
        "{sheet}, row {row}: “{value}” under {column} is not a whole number from {low} to {high}."
    ),
    ProblemCode.BAD_EMAIL: say("{sheet}, row {row}: “{value}” is not an e-mail address."),
    ProblemCode.EMAIL_TAKEN: say("{sheet}, row {row}: the address {value} belongs to {name} already."),
    ProblemCode.MISSING: say("{sheet}, row {row}: {column} must not be empty."),
    ProblemCode.AMBIGUOUS_DEPARTMENT: say(
        "{sheet}, row {row}: several departments are called “{value}”. Write the department above it too, "
        "as in “Sales / {value}”."
    ),
    ProblemCode.UNKNOWN_LEVEL: say(
        "{sheet}, row {row}: “{value}” is none of the programme's levels. It is taken over as it is written."
    ),
    ProblemCode.UNKNOWN_PERSON: say(
        "{sheet}, row {row}: the programme knows nobody called “{value}” ({column})."
    ),
    ProblemCode.AMBIGUOUS_PERSON: say(
        "{sheet}, row {row}: several people are called “{value}” ({column}). Write the e-mail address."
    ),
    ProblemCode.NO_RESULT: say("{sheet}, row {row}: the formula under {column} has no usable result."),
    ProblemCode.CUT_TEXT: say(
        "{sheet}, row {row}: the text under {column} was too long for the sheet. Edit it in RevMentor."
    ),
    ProblemCode.SIDE_IN_PAIR: say(
        "{sheet}, row {row}: {name} is in a pair and keeps the side. Dissolve the pair in RevMentor first."
    ),
    ProblemCode.SIDE_TAKEN: say("{sheet}, row {row}: {name} is in the cohort on that side already."),
    ProblemCode.ADDED_ELSEWHERE: say(
        "{sheet}, row {row}: rows are not added on this sheet. Make the addition in RevMentor."
    ),
    ProblemCode.UNKNOWN_ROW: say(
        "{sheet}, row {row}: the row belongs to nothing in this cohort as it was exported."
    ),
    ProblemCode.CHANGED_TWICE: say(
        "{sheet}, row {row}: {column} stands on another row too, with another change. This one was not taken."
    ),
    ProblemCode.TIME_SKIPPED: say(
        "{sheet}, row {row}: {time} does not exist, for the clocks are put forward then. Write another time."
    ),
    ProblemCode.MISSING_SHEET: say(
        "The sheet {sheet} is missing in the workbook or cannot be recognised: nothing of it was read."
    ),
    ProblemCode.MISSING_COLUMN: say(
        "The sheet {sheet} has no column {column}, or has it under another heading: the column was not read."
    ),
    ProblemCode.OUTSIDE_NORM: say(
        "{sheet}, row {row}: {value} under {column} is outside the programme's {low} to {high} minutes. "
        "The change is taken over all the same."
    ),
    ProblemCode.OUTSIDE_COHORT: say(
        "{sheet}, row {row}: {value} under {column} is outside the cohort, {first} to {last}. "
        "The change is taken over all the same."
    ),
    ProblemCode.RED_DAY: say(
        "{sheet}, row {row}: {value} under {column} is a red day or at the weekend. "
        "The change is taken over all the same."
    ),
    ProblemCode.IN_TWO_PLACES: say(
        "{sheet}, row {row}: {name} has another session at the same time, {time}. "
        "The change is taken over all the same."
    ),
}
_OUTSIDE_HOURS = say(
    "{sheet}, row {row}: the session lasts from {start} to {end}, outside the working hours {opens} to "
    "{closes}. The change is taken over all the same."
)
_BOTH_CHANGED = say(
    "{sheet}, row {row}: {column} was changed to “{edited}” in the workbook and to “{current}” in the "
    "programme, which keeps its own."
)
_ROW_GONE = say(
    "{sheet}, row {row}: {column} was changed to “{edited}”, but the row is no longer in the programme."
)


def change_line(change: CellChange, words: Words) -> str:
    """Say whose fact was changed, from what to what, on one line of bearable length."""
    return words(
        _CHANGED[change.sheet],
        column=words(HEADINGS[change.sheet][change.field]),
        before=shortened(change.before) or _NOTHING,
        after=shortened(change.after) or _NOTHING,
        **_short(change.about),
    )


def added_line(added: Added, words: Words) -> str:
    """Say what row was added, and where."""
    return words(_NEW_ROW, sheet=words(SHEETS[added.sheet]), name=shortened(added.name))


def department_line(department: NewDepartment, words: Words) -> str:
    """Say that the programme gets a department that it did not have."""
    return words(_NEW_DEPARTMENT, department=shortened(department.name))


def removed_sentence(removed: Removed, words: Words) -> str:
    """Say what is missing in the workbook and stays in the programme."""
    return words(_REMOVED[removed.sheet], **_short(removed.about))


def problem_sentence(problem: MergeProblem, words: Words, *, short: bool = False) -> str:
    """Say why something was not taken over or is worth a look, and where; `short` cuts long values."""
    hours = problem.code is ProblemCode.OUTSIDE_NORM and "opens" in problem.facts
    return words(
        _OUTSIDE_HOURS if hours else _PROBLEMS[problem.code],
        sheet=words(SHEETS[problem.sheet]),
        row=problem.row,
        column=problem.column,
        value=shortened(problem.value) if short else problem.value,
        **problem.facts,
    )


def conflict_sentence(conflict: Conflict, words: Words, *, short: bool = False) -> str:
    """Say what was changed on both sides, and that the programme keeps its own; `short` cuts values."""
    current = conflict.current
    return words(
        _ROW_GONE if current is None else _BOTH_CHANGED,
        sheet=words(SHEETS[conflict.sheet]),
        row=conflict.row,
        column=conflict.column,
        edited=shortened(conflict.edited) if short else conflict.edited,
        current=shortened(current) if short and current is not None else current,
    )


def shortened(text: str) -> str:
    """Put text on one line of at most 80 characters, the last an ellipsis where it is cut."""
    line = " ".join(text[: 10 * LONGEST].split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _short(about: Mapping[str, str]) -> Mapping[str, str]:
    return {field: shortened(text) for field, text in about.items()}
