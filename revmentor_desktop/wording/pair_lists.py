"""Lists of pairs in words: taking pairs in, the columns of the list that leaves, addresses, and the page."""

from collections.abc import Mapping

from revmentor_desktop.wording.catalogue import Message, count, say, say_in

MORE = say("Lists, cards and the meeting view")
IMPORT = say("Import pairs…")
PASTE = say("Paste pairs from the clipboard")
COPY = say("Copy the list of pairs")
SAVE = say("Save the list of pairs…")
PRINT = say("Print the list of pairs…")
ADDRESSES = say("Copy e-mail addresses")
ADDRESSES_OF: Mapping[str, Message] = {
    "both": say("Of mentors and adepts"),
    "mentors": say("Of the mentors only"),
    "adepts": say("Of the adepts only"),
}
CARDS = say("Print wall cards…")
MEETING = say("Meeting view")

TITLE = say_in("dialog", "Import pairs")
CHOOSE = say("Choose a list of pairs")
LISTS = say("Lists of pairs")
CLIPBOARD = say("Clipboard")
CLIPBOARD_EMPTY = say("There is no text on the clipboard: copy the pairs in the other program first.")
READ_FROM = say("{file}: mentors from “{mentor}”, adepts from “{adept}”.")
READ_WITH_REASONS = say("{file}: mentors from “{mentor}”, adepts from “{adept}”, reasons from “{reason}”.")
ROW = say_in("list", "Row {row}: {mentor} and {adept}")
OVERRIDDEN = say("A rule is set aside: {rules}. Reason: {reason}")
IMPORT_SO_MANY = count("Import {count} pair", "Import {count} pairs")
NOTHING_NEW = say("{file} holds no pair that is new.")
IMPORTING = count("Importing {count} pair …", "Importing {count} pairs …")
IMPORTED = count("{count} pair is new.", "{count} pairs are new.")

COPIED = count("{count} pair is on the clipboard.", "{count} pairs are on the clipboard.")
ADDRESSES_COPIED = count("{count} address is on the clipboard.", "{count} addresses are on the clipboard.")
WITHOUT_ADDRESS = count(
    "{count} address is on the clipboard; without an address: {names}.",
    "{count} addresses are on the clipboard; without an address: {names}.",
)
NO_ADDRESSES = say("Nobody of those chosen has an e-mail address.")
NO_PAIRS = say("There are no pairs yet.")
SAVING = say("Writing the list of pairs")
SAVED = say("The list of pairs is in “{file}”.")
FILE_NAME = say("Pairs {cohort}")
WORKBOOK_FILES = say("Excel workbooks ({pattern})")

SHEET = say_in("sheet", "Pairs")
HEADINGS: Mapping[str, Message] = {
    "mentor": say_in("heading", "Mentor"),
    "mentor_e_mail": say_in("heading", "Mentor e-mail"),
    "mentor_title": say_in("heading", "Mentor title"),
    "mentor_department": say_in("heading", "Mentor department"),
    "mentor_level": say_in("heading", "Mentor level"),
    "mentor_site": say_in("heading", "Mentor site"),
    "adept": say_in("heading", "Adept"),
    "adept_e_mail": say_in("heading", "Adept e-mail"),
    "adept_title": say_in("heading", "Adept title"),
    "adept_department": say_in("heading", "Adept department"),
    "adept_level": say_in("heading", "Adept level"),
    "adept_site": say_in("heading", "Adept site"),
    "status": say_in("heading", "Status"),
    "score": say_in("heading", "Score"),
    "matched_by": say_in("heading", "Matched by"),
    "matched_on": say_in("heading", "Matched on"),
}
PAGE_TITLE = say_in("page", "Pairs")
PAGE_PAIRS = count("{count} pair", "{count} pairs")
PAGE_ROW = say("Page {page} of {pages}: {first} to {last}")
PREVIEW = say("Pairs to print")
PDF_NAME = say("pairs.pdf")
