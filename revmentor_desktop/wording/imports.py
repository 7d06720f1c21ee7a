"""What is wrong with a list from outside, in words: rows, and files that cannot be read at all."""

from collections.abc import Mapping, Sequence

from revmentor_desktop.domain.errors import Fact, Trouble
from revmentor_desktop.domain.imports import Problem, ProblemKind
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in

_LONGEST_VALUE = 60
"""So many signs of a cell stand in a sentence."""
_MOST_COLUMNS = 20
_ROW = say("Row {row}")
_SHEET_ROW = say("Sheet “{sheet}”, row {row}")
_FORM = say("The form “{sheet}”")

_PROBLEMS: Mapping[ProblemKind, Message] = {
    ProblemKind.NOBODY: say(
        "{place}: there is neither a name nor an e-mail address, so the row was left out. "
        "Write who it is, or remove the row."
    ),
    ProblemKind.NO_AT: say(
        "{place}: “{value}” under {column} is not an e-mail address, so the row was left out. "
        "Correct the address and import the list again."
    ),
    ProblemKind.TWICE: say(
        "{place}: {value} was met before ({first}) with other content, so this row was left out. "
        "Keep the row that is right, or give the two people an address each."
    ),
    ProblemKind.DATE: say(
        "{place}: “{value}” under {column} is not a date that can be read; {who} was taken in without it. "
        "Write it as 2026-08-14."
    ),
    ProblemKind.LEVEL: say(
        "{place}: the level “{value}” of {who} is not on the programme's scale and was kept as it is. "
        "Correct it, or add it to the scale."
    ),
    ProblemKind.DEPARTMENT: say(
        "{place}: {who} has no department, so clashes of department cannot be seen. Fill in the department."
    ),
}
_SIDE_MISSING = say(
    "{place}: it does not say whether {who} is a mentor or an adept, so the row was left out. "
    "Write mentor, adept or both."
)
_SIDE_UNKNOWN = say(
    "{place}: “{value}” under {column} is not a side of the programme, so {who} was left out. "
    "Write mentor (the junior one), adept (the senior one) or both."
)
_PEOPLE: Mapping[str, Message] = {
    "manager": say(
        "{place}: the manager “{value}” of {who} is nobody in the list or in the programme; {who} was taken "
        "in without a manager. Check the spelling, or add the manager."
    ),
    "wish": say(
        "{place}: “{value}”, whom {who} would like to be paired with, is nobody in the list or in the "
        "programme; the wish was left out. Check the spelling."
    ),
}
_CIRCLE = say(
    "{place}: {value} cannot be the manager, because the reporting line would lead back to the same person. "
    "The manager was left out; correct one of the two rows."
)
_LIKELY: Mapping[str, Message] = {
    "department": say(
        "{place}: the department “{value}” is written almost like “{nearer}” and was kept as one of its own. "
        "If they are the same, correct the spelling."
    ),
    "person": say(
        "{place}: {value} has the same name and department as {nearer} ({first}) and was taken in as "
        "somebody else. If they are the same person, remove one of the rows."
    ),
    "capacity": say(
        "{place}: “{value}” under {column} is not a number of pairs, so {who} keeps the number from before, "
        "or one pair if new. Write a number such as 1 or 2."
    ),
    "formula": count(
        "{place}: the formula here was never calculated, so its cell was read as empty. Open the list in a "
        "spreadsheet, save it and import it again.",
        "{place}: {count} formulas from here on were never calculated, so their cells were read as empty. "
        "Open the list in a spreadsheet, save it and import it again.",
    ),
    "hidden": count(
        "{place}: this row is hidden in the sheet and was read like the others. Remove it from the list if "
        "the person does not belong here.",
        "{place}: {count} hidden rows from here on were read like the others. Remove them from the list if "
        "the people do not belong here.",
    ),
    "status": say(
        "{place}: the status “{value}” of {who} is not one of the programme's and was left out. "
        "Write applied, selected, reserve, not selected, declined or withdrawn."
    ),
}

REFUSED_TITLE = say("Rows that were left out: mend them and import this list.")
REASON_HEADING = say("Reason it was left out")
SIDE_HEADING = say_in("heading", "Side")
REFUSED_SHEET = say("Left-out rows")

TROUBLES: Mapping[str, Message] = {
    "list-missing": say("There is no file “{file}”. Check the name and the folder."),
    "list-not-a-file": say("“{file}” is not a file. Choose a list saved from a spreadsheet."),
    "list-unreadable": say(
        "“{file}” cannot be opened. Close it in other programs, or ask for the right to read it."
    ),
    "list-empty": say(
        "“{file}” holds no people. Choose a list with a row of headings and a row for each person."
    ),
    "list-too-large": say(
        "“{file}” is larger than {megabytes} MB, which no list of people needs to be. "
        "Save only the rows with people and try again."
    ),
    "list-too-heavy": say(
        "“{file}” could not be read within the limits of time and memory that keep this computer safe. "
        "Copy the rows with people to a new workbook and import that."
    ),
    "list-foreign": say(
        "“{file}” is not a list that can be read. Save it from a spreadsheet as .xlsx or .csv and try again."
    ),
    "list-damaged": say(
        "“{file}” is damaged. Ask for the list once more, or save it again from a spreadsheet."
    ),
    "list-password": say(
        "“{file}” is protected by a password. Save a copy without a password and import that."
    ),
    "list-no-headings": say(
        "No row of headings with a name or an e-mail address was found in “{file}”. "
        "Write headings such as Name, E-mail and Department above the people."
    ),
    "pairs-not-found": say(
        "“{file}” has no two columns with e-mail addresses. Write the mentors' addresses in one column and "
        "the adepts' in another, such as under Mentor and Adept."
    ),
    "list-of-pairs": say(
        "“{file}” holds pairs: each row names a mentor and an adept side by side. To import people, choose a "
        "list with one person in each row; to import the pairs, import it as a list of pairs."
    ),
    "list-is-form": say(
        "“{file}” is a form that one person fills in, not a list. Take it in as a returned form (returned)."
    ),
    "list-no-sheet": say("“{file}” has no sheet “{sheet}”. It has: {sheets}."),
    "list-no-sheets": say("“{file}” is a text file without sheets. Leave out the sheet “{sheet}”."),
    "list-no-side": say(
        "“{file}” does not say who is a mentor and who is an adept. "
        "Say which side the whole list is (--side mentor or --side adept), or add a column Side."
    ),
    "list-map-heading": say("The list has no column “{column}”. Its columns are: {columns}."),
    "list-map-restricted": say(
        "The column “{column}” holds data that the programme must not keep about people, so it is "
        "never read. Leave it out."
    ),
    "list-map-twice": say(
        "The column “{column}” cannot also be read as {field}: another column is already. Choose one of them."
    ),
}
_NOT_READ = say("Not read: {columns}.")
_ANY_TROUBLE = say("The file cannot be read ({code}).")


def problem(problem: Problem, words: Words) -> str:
    """Say where a row goes wrong, what was done about it, and what the person can do."""
    facts = {name: _cut(fact) for name, fact in problem.facts.items()}
    first_row = facts.get("first_row")
    first = _place(facts.get("first_sheet"), first_row, words) if first_row is not None else None
    who = facts.pop("who", None) or _cut(problem.value)
    return words(
        _message(problem),
        **facts,
        place=_place(problem.sheet, problem.row, words),
        column=_cut(problem.column),
        value=_cut(problem.value),
        who=who,
        first=first,
    )


def _cut(fact: Fact) -> Fact:
    if not isinstance(fact, str) or len(fact) <= _LONGEST_VALUE:
        return fact
    return f"{fact[: _LONGEST_VALUE - 1].rstrip()}…"


def columns_not_read(headings: Sequence[str], words: Words) -> str:
    """Name the columns of a list that are left out, the first twenty of them."""
    named = [str(_cut(heading)) for heading in headings[:_MOST_COLUMNS]]
    if len(headings) > _MOST_COLUMNS:
        named.append("…")
    return words(_NOT_READ, columns=", ".join(named))


def trouble(trouble: Trouble, words: Words) -> str:
    """Say why a file from outside cannot be read, and what to do."""
    message = TROUBLES.get(trouble.code)
    return words(message, **trouble.facts) if message else words(_ANY_TROUBLE, code=trouble.code)


def _message(problem: Problem) -> Message:
    what = str(problem.facts.get("what", ""))
    if problem.kind is ProblemKind.SIDE:
        return _SIDE_UNKNOWN if problem.value else _SIDE_MISSING
    if problem.kind is ProblemKind.PERSON:
        return _CIRCLE if "circle" in problem.facts else _PEOPLE[what]
    return _LIKELY[what] if problem.kind is ProblemKind.LIKELY else _PROBLEMS[problem.kind]


def _place(sheet: Fact, row: Fact, words: Words) -> str:
    if row == 0:
        # A form that came back is a file, and has no rows.
        return words(_FORM, sheet=sheet)
    return words(_SHEET_ROW, sheet=sheet, row=row) if sheet else words(_ROW, row=row)
