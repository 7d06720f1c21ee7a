"""The People tab in words: columns, the side panel, adding, removing and the import."""

from collections.abc import Mapping

from revmentor_desktop.domain.imports import ListField
from revmentor_desktop.wording.catalogue import Message, count, say, say_in

PEOPLE = say_in("tab", "People")
HEADINGS: Mapping[str, Message] = {
    "NAME": say_in("heading", "Name"),
    "SIDE": say_in("heading", "Side"),
    "DEPARTMENT": say_in("heading", "Department"),
    "TITLE": say_in("heading", "Title"),
    "LEVEL": say_in("heading", "Level"),
    "SITE": say_in("heading", "Site"),
    "EMAIL": say_in("heading", "E-mail"),
    "SINCE": say_in("heading", "Employed since"),
    "TOPICS": say_in("heading", "Topics"),
    "STATUS": say_in("heading", "Status"),
    "CAPACITY": say_in("heading", "Capacity"),
    "PAIR": say_in("people heading", "Pair"),
    "PHONE": say_in("heading", "Phone"),
    "MANAGER": say_in("heading", "Manager"),
    "ASSISTANT": say_in("heading", "Assistant"),
    "ASSISTANT_EMAIL": say_in("people heading", "Assistant's e-mail"),
    "LANGUAGES": say_in("heading", "Languages"),
    "OFFERS": say_in("heading", "Offers"),
    "WANTS": say_in("heading", "Wants"),
    "CHALLENGE": say_in("heading", "Challenge"),
    "WISHES": say_in("heading", "Wishes"),
    "NEVER_PAIR": say_in("people heading", "Never with"),
    "REASON": say_in("heading", "Reason"),
    "TOLD": say_in("people heading", "Told on"),
    "SELECTED_HOW": say_in("people heading", "How selected"),
    "APPROVED": say_in("people heading", "Manager's approval"),
    "APPLIED": say_in("people heading", "Applied on"),
    "WAITING": say_in("people heading", "Waiting since"),
    "AVAILABLE": say_in("people heading", "Available"),
    "AVAILABLE_FROM": say_in("people heading", "Available from"),
    "AVAILABLE_TO": say_in("people heading", "Available until"),
    "BUSY": say_in("people heading", "Busy"),
    "BRIEFED": say_in("heading", "Briefed"),
    "AGREEMENT": say_in("people heading", "Agreement signed"),
    "NOTES": say_in("heading", "Notes"),
}
TRUTHS: Mapping[bool, Message] = {True: say_in("people", "yes"), False: say_in("people", "no")}

CHOICES: Mapping[str, Message] = {
    "all": say_in("people", "All {count}"),
    "mentors": say_in("people", "Mentors {count}"),
    "adepts": say_in("people", "Adepts {count}"),
    "reserve": say_in("people", "Reserve {count}"),
}
FILTER = say("Filter …")
FILTER_NAME = say("Filter people")
COLUMNS = say("Show and hide columns")
ADD = say_in("people", "Add")
ADD_TIP = say("Add a person (Ctrl+Shift+N)")
IMPORT_BUTTON = say_in("button", "Import")
EDIT = say_in("people", "Edit")
DUPLICATE = say_in("people", "Duplicate")
REMOVE = say_in("people", "Remove people")
NOTHING_FOUND = say("Nobody matches the filter")
SEARCH_ELSE = say("Search for something else, or show everybody again.")
SHOW_ALL = say("Show everybody")
EMPTY_TITLE = say("Nobody here yet")
EMPTY = say(
    "People are the mentors and adepts of this cohort. Import the list that HR sent, "
    "or add them one by one. A file can also be dropped anywhere on the window."
)
IMPORT_LIST = say("Import a list")
ADD_PERSON = say("Add a person")
TABLE = say("People of the cohort")

CHOOSE_SOMEBODY = say("Choose a person in the table to see everything about them here.")
EMAIL = say_in("heading", "E-mail")
PHONE = say_in("heading", "Phone")
ASSISTANT = say_in("heading", "Assistant")
LEVEL = say_in("heading", "Level")
SINCE = say_in("heading", "Employed since")
MANAGER = say_in("heading", "Manager")
LANGUAGES = say_in("heading", "Languages")
OFFERS = say_in("heading", "Offers")
WANTS = say_in("heading", "Wants")
CHALLENGE = say_in("heading", "Challenge")
NOTES = say_in("heading", "Notes")
CAPACITY = say_in("heading", "Capacity")
WISHES = say_in("heading", "Wishes")
REASON = say_in("heading", "Reason")
BRIEFED = say_in("heading", "Briefed")
PAIR = say_in("people heading", "Pair")
SESSIONS = say_in("sheet", "Sessions")
IDEAS = say_in("sheet", "Ideas")
BEST_FOR = say("Best for {name}")
PAIR_LINE = say("{partner} · {status}")
SESSION_LINE = say("{number} · {day}, {time} · {status}")
IDEA_LINE = say("{idea} · {stage}")

NAME_NEEDED = say("A name is needed here.")
NO_ADDRESS = say("“{text}” is not an e-mail address. Write it as name@example.org.")
NO_DATE = say("“{text}” is not a date. Write it as {example}.")
NO_NUMBER = say("“{text}” is not a number of pairs. Write a whole number from 0 to {most}.")
COMMAS = say("Several, with commas between")
CANCEL = say_in("people", "Cancel")
ADDED_ONE = say("{name} was added.")

REMOVED = say("{name} was removed.")
REMOVED_ALONG = say("{name} was removed, and along went {along}.")
REMOVED_MANY = count("{count} person was removed.", "{count} people were removed.")
REMOVED_MANY_ALONG = count(
    "{count} person was removed, and along went {along}.",
    "{count} people were removed, and along went {along}.",
)
PAIRS = count("{count} pair", "{count} pairs")
SESSION_COUNT = count("{count} session", "{count} sessions")

CHOOSE_LIST = say("Choose a list of people")
LISTS = say("Lists of people")
EVERY_FILE = say_in("people", "All files")
READING = say("Reading {file} …")
SHEET = say_in("people", "Sheet")
ALL_SHEETS = say("All sheets")
WHICH_SIDE = say("Who are the people on this list?")
MENTORS = say_in("people", "Mentors")
ADEPTS = say_in("people", "Adepts")
NO_SIDE = say("“{file}” does not say who is a mentor and who is an adept.")
COLUMNS_READ = say("Columns are read as")
READ_AS = say("Column “{heading}” is read as")
NOT_READ = say_in("field", "not read")
PREVIEW = say("What the import would do")
ALL_LINES = say_in("people", "All {count}")
IMPORT = say_in("button", "Import")
IMPORT_SO_MANY = count("Import {count} person", "Import {count} people")
UNCHANGED = count(
    "{file}: {count} row holds nothing new and is left as it is.",
    "{file}: {count} rows hold nothing new and are left as they are.",
)
NOTHING_NEW = say("“{file}” holds nobody who is new or has changed.")
OUTCOMES: Mapping[str, Message] = {
    "added": say_in("import", "added"),
    "changed": say_in("import", "changed"),
    "refused": say_in("import", "refused"),
    "noticed": say_in("import", "notice"),
    "there": say_in("import", "there already"),
    "question": say_in("import", "question"),
    "new_word": say_in("import", "new word"),
}
AMOUNTS: Mapping[str, Message] = {
    "added": say_in("people", "Added {count}"),
    "changed": say_in("people", "Changed {count}"),
    "refused": say_in("people", "Refused {count}"),
    "noticed": say_in("people", "Notices {count}"),
    "there": say_in("import", "There already {count}"),
    "question": say_in("import", "Questions {count}"),
    "new_word": say_in("import", "New words {count}"),
}
IMPORTING = count("Importing {count} person …", "Importing {count} people …")
IMPORTED = count("{count} person was imported.", "{count} people were imported.")
FIELDS: Mapping[ListField, Message] = {
    ListField.NAME: say_in("field", "name"),
    ListField.FIRST_NAME: say_in("field", "first name"),
    ListField.LAST_NAME: say_in("field", "last name"),
    ListField.EMAIL: say_in("field", "e-mail"),
    ListField.SIDE: say_in("field", "side"),
    ListField.STATUS: say_in("field", "status"),
    ListField.DEPARTMENT: say_in("field", "department"),
    ListField.TITLE: say_in("field", "title"),
    ListField.LEVEL: say_in("field", "level"),
    ListField.SITE: say_in("field", "site"),
    ListField.PHONE: say_in("field", "phone"),
    ListField.EMPLOYED_SINCE: say_in("field", "employed since"),
    ListField.MANAGER: say_in("field", "manager"),
    ListField.ASSISTANT: say_in("field", "assistant"),
    ListField.LANGUAGES: say_in("field", "languages"),
    ListField.TOPICS: say_in("field", "topics"),
    ListField.CHALLENGE: say_in("field", "challenge"),
    ListField.WISHES: say_in("field", "wishes"),
    ListField.CAPACITY: say_in("field", "number of pairs"),
    ListField.NOTES: say_in("field", "notes"),
}
