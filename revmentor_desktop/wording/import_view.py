"""The import of people in words: where a list comes from, how it is read, and what it would do."""

from collections.abc import Mapping

from revmentor_desktop.wording.catalogue import Message, count, say, say_in

TITLE = say("Import people")
BEGIN = say(
    "Drop a list here, choose a file, or paste rows that you copied in a spreadsheet. Nothing is saved "
    "before you have looked it over."
)
CHOOSE = say_in("import", "Choose a file …")
PASTE = say_in("import", "Paste a list")
PASTE_TIP = say("Paste rows copied in a spreadsheet ({keys})")
PASTED = say("the pasted list")
NOTHING_COPIED = say("There is no text to paste. Copy the rows in the spreadsheet, with their headings.")
HEADINGS_IN = say("Headings in row")
HEADING_ROW = say("{row}: {text}")
LEFT_OUT = say("left out: not to be kept")
LEFT_OUT_WHY = say(
    "The column “{heading}” seems to hold personal numbers, or what health, union, faith, origin or "
    "orientation concern. The programme keeps nothing of that, so the column is never read."
)
DECIDED = say_in("import", "as decided")
SURE = say_in("import", "sure: {percent} %")
UNSURE = say_in("import", "a guess: {percent} %")

SAME_PERSON = say("Is {name} the same person?")
MERGE_THEM = say("They are one person: take the row in as theirs")
IN_PROGRAMME = say("In the programme:")
ROW_OF_LIST = say("In row {row} of the list:")
IN_FORM = say("In the form {file}:")
MERGE_FORM = say("They are one person: take the form in as theirs")
IS_FORM = say("“{file}” is a form that one person fills in, not a list.")
READ_FORM = say_in("import", "Read it as a returned form")
NEW_WORDS: Mapping[str, Message] = {
    "department": say("“{text}” would be a new department."),
    "level": say("“{text}” is no level of the programme's scale."),
    "topic": say("“{text}” would be a new topic."),
}
USED_BY = count("{count} person has it", "{count} people have it")
TAKE_FOR = say("Take it for “{text}”")
IS_ANOTHER = say("It is another name for one that we have …")
AS_NEW = say("Keep it as it is")
CHANGE = say("{field}: {old} → {new}")

SAVE_REFUSED = count("Save {count} refused row …", "Save {count} refused rows …")
SAVE_REFUSED_TITLE = say("Save refused rows")
WORKBOOK = say_in("import", "Workbook")
REFUSED_FILE = say("Rows left out")
SAVED_REFUSED = count(
    "{count} row was saved in “{file}” with the reason. Mend it there, and import that file.",
    "{count} rows were saved in “{file}”, each with the reason. Mend them there, and import that file.",
)

PERSON_FIELDS: Mapping[str, Message] = {
    "name": say_in("heading", "Name"),
    "email": say_in("heading", "E-mail"),
    "department_id": say_in("heading", "Department"),
    "title": say_in("heading", "Title"),
    "level": say_in("heading", "Level"),
    "site": say_in("heading", "Site"),
    "employed_since": say_in("heading", "Employed since"),
    "phone": say_in("heading", "Phone"),
    "manager_id": say_in("heading", "Manager"),
    "assistant_name": say_in("heading", "Assistant"),
    "assistant_email": say_in("import", "The assistant's e-mail"),
    "languages": say_in("heading", "Languages"),
    "notes": say_in("heading", "Notes"),
}
PART_FIELDS: Mapping[str, Message] = {
    "status": say_in("heading", "Status"),
    "offers": say_in("heading", "Offers"),
    "wants": say_in("heading", "Wants"),
    "capacity": say_in("heading", "Capacity"),
    "challenge": say_in("heading", "Challenge"),
    "wishes": say_in("heading", "Wishes"),
}
