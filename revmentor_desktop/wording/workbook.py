"""The words of the cohort workbook: sheets, headings, the Overview, and why it cannot be read back."""

from collections.abc import Mapping

from revmentor_desktop.domain.merging import Sheet
from revmentor_desktop.wording.catalogue import Message, count, say, say_in

SHEETS: Mapping[Sheet, Message] = {
    Sheet.OVERVIEW: say_in("sheet", "Overview"),
    Sheet.PEOPLE: say_in("sheet", "People"),
    Sheet.PAIRS: say_in("sheet", "Pairs"),
    Sheet.SESSIONS: say_in("sheet", "Sessions"),
    Sheet.AGENDAS: say_in("sheet", "Agendas"),
    Sheet.IDEAS: say_in("sheet", "Ideas"),
    Sheet.LEFT_OVER: say_in("sheet", "Left over"),
}

HEADINGS: Mapping[Sheet, Mapping[str, Message]] = {
    Sheet.PEOPLE: {
        "name": say_in("heading", "Name"),
        "e_mail": say_in("heading", "E-mail"),
        "side": say_in("heading", "Side"),
        "status": say_in("heading", "Status"),
        "department": say_in("heading", "Department"),
        "title": say_in("heading", "Title"),
        "level": say_in("heading", "Level"),
        "site": say_in("heading", "Site"),
        "employed_since": say_in("heading", "Employed since"),
        "manager": say_in("heading", "Manager"),
        "languages": say_in("heading", "Languages"),
        "offers": say_in("heading", "Offers"),
        "wants": say_in("heading", "Wants"),
        "challenge": say_in("heading", "Challenge"),
        "capacity": say_in("heading", "Capacity"),
    },
    Sheet.PAIRS: {
        "mentor": say_in("heading", "Mentor"),
        "mentor_e_mail": say_in("heading", "Mentor e-mail"),
        "mentor_department": say_in("heading", "Mentor department"),
        "adept": say_in("heading", "Adept"),
        "adept_e_mail": say_in("heading", "Adept e-mail"),
        "adept_department": say_in("heading", "Adept department"),
        "status": say_in("heading", "Status"),
        "score": say_in("heading", "Score"),
        "why": say_in("heading", "Why"),
        "override": say_in("heading", "Override"),
        "topics": say_in("heading", "Topics"),
        "goals": say_in("heading", "Goals"),
    },
    Sheet.SESSIONS: {
        "mentor": say_in("heading", "Mentor"),
        "adept": say_in("heading", "Adept"),
        "mentor_e_mail": say_in("heading", "Mentor e-mail"),
        "adept_e_mail": say_in("heading", "Adept e-mail"),
        "number": say_in("heading", "Number"),
        "date": say_in("heading", "Date"),
        "start": say_in("heading", "Start"),
        "minutes": say_in("heading", "Minutes"),
        "place": say_in("heading", "Place"),
        "status": say_in("heading", "Status"),
        "summary": say_in("heading", "Summary"),
    },
    Sheet.AGENDAS: {
        "mentor": say_in("heading", "Mentor"),
        "adept": say_in("heading", "Adept"),
        "session": say_in("heading", "Session"),
        "date": say_in("heading", "Date"),
        "order": say_in("heading", "Order"),
        "item": say_in("heading", "Item"),
        "minutes": say_in("heading", "Minutes"),
        "kind": say_in("heading", "Kind"),
        "outcome": say_in("heading", "Outcome"),
    },
    Sheet.IDEAS: {
        "title": say_in("idea heading", "Title"),
        "description": say_in("heading", "Description"),
        "stage": say_in("heading", "Stage"),
        "mentor": say_in("heading", "Mentor"),
        "adept": say_in("heading", "Adept"),
        "owner": say_in("heading", "Owner"),
        "sponsor": say_in("heading", "Sponsor"),
        "benefit": say_in("heading", "Benefit"),
        "effort": say_in("heading", "Effort"),
        "due": say_in("heading", "Due"),
        "decision": say_in("heading", "Decision"),
        "reason": say_in("heading", "Reason"),
        "author": say_in("heading", "Author"),
    },
    Sheet.LEFT_OVER: {
        "name": say_in("heading", "Name"),
        "e_mail": say_in("heading", "E-mail"),
        "department": say_in("heading", "Department"),
        "side": say_in("heading", "Side"),
        "reason": say_in("left over heading", "Reason"),
    },
}
ROW_ID = say_in("heading", "Id")

FIGURES: Mapping[str, Message] = {
    "mentors": say_in("figure", "Mentors"),
    "adepts": say_in("figure", "Adepts"),
    "pairs": say_in("figure", "Pairs"),
    "left_over": say_in("figure", "Left over"),
    "sessions": say_in("figure", "Sessions planned"),
    "held": say_in("figure", "Sessions held"),
    "ideas": say_in("figure", "Ideas"),
    "realised": say_in("figure", "Ideas realised"),
}
BLOCKS: Mapping[str, Message] = {
    "sessions": say_in("overview", "Sessions by status"),
    "ideas": say_in("overview", "Ideas by stage"),
    "departments": say_in("overview", "People by department"),
}
NO_DEPARTMENT = say_in("overview", "Not stated")
MORE_DEPARTMENTS = count("and {count} more department", "and {count} more departments")
PERIOD = say_in("overview", "{programme} · {starts} to {ends}")
MADE_ON = say_in("overview", "Exported {day} from RevMentor")
EDITING = say(
    "Edit the white columns and read the workbook back into RevMentor. Grey columns are repeated from "
    "elsewhere and are not read back."
)
FILE_TITLE = say("{cohort}: cohort workbook")
PAGE = say("Page {page} of {pages}")
OVERRIDDEN = say("{rule}: {reason} ({by}, {day})")
CUT = say("[The text is longer than a cell can hold. All of it is in RevMentor.]")
CHOOSE_TITLE = say("Not one of the choices")
CHOOSE = say("Choose from the list.")
NUMBER_TITLE = say("Not a number that fits")
NUMBER = say("Write a whole number from {low} to {high}.")
DATE_TITLE = say("Not a date")
DATE = say("Write a date, such as 2026-10-22.")

TROUBLES: Mapping[str, Message] = {
    "file-missing": say("There is no file {file}."),
    "not-readable": say("The file {file} cannot be read: {cause}."),
    "too-large": say("The file {file} is larger than any workbook from RevMentor."),
    "not-a-workbook": say("The file {file} is no Excel workbook, or it is damaged."),
    "not-our-workbook": say(
        "The workbook {file} does not come from RevMentor. Use import to read a list of people."
    ),
    "newer-workbook": say(
        "The workbook {file} comes from a newer RevMentor. Install that version to read it."
    ),
    "other-programme": say("The workbook {file} belongs to another programme."),
}
"""Why a workbook cannot be read back, by the code of the ListTrouble."""
