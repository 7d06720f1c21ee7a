"""The people table in words: writing in cells, the clipboard, columns, filters and counts."""

from revmentor_desktop.wording.catalogue import count, say, say_in

NEEDED = say("This cell cannot be empty.")
NO_SIDE = say("“{text}” is neither mentor nor adept.")
NO_STATUS = say("“{text}” is not a status. Write one such as “{example}”.")
NO_TRUTH = say("“{text}” is neither yes nor no.")
NOT_WRITTEN = say("This column follows from other facts; nothing is written in it.")

CHANGED = count("{count} cell was changed.", "{count} cells were changed.")
PASTED = count(
    "{count} cell was changed by what was pasted.", "{count} cells were changed by what was pasted."
)
NOTHING_NEW = say("Everything stands there already; nothing was changed.")
REFUSED = count(
    "Nothing was changed, for the marked cell cannot become like that: {why}",
    "Nothing was changed, for {count} marked cells cannot become like that; the first: {why}",
)
WRITING = count("Writing {count} cell …", "Writing {count} cells …")
NO_TEXT = say("There is nothing on the clipboard that can be pasted here.")
TOO_LONG = say(
    "Nothing was pasted: the block has more rows ({rows}) than there are from here on ({room}). "
    "New people come in by “Add” or “Import”."
)
TOO_WIDE = say(
    "Nothing was pasted: the block has more columns ({columns}) than there are from here on ({room})."
)
ONE_BLOCK = say("Only one block of cells can be copied at a time.")

CUT = say_in("people", "Cut")
COPY = say_in("people", "Copy")
COPY_HEADED = say_in("people", "Copy with headings")
PASTE = say_in("people", "Paste")
FILL_DOWN = say_in("people", "Fill down")
CLEAR = say_in("people", "Clear cells")
CHOOSE_ROWS = say_in("people", "Choose whole rows")
COLUMN = say_in("people", "Column “{column}”")

SORT_UP = say_in("people", "Sort ascending")
SORT_DOWN = say_in("people", "Sort descending")
FILTER = say_in("people", "Filter …")
NO_FILTER = say_in("people", "Remove the filter")
HIDE = say_in("people", "Hide the column")
MOVE_LEFT = say_in("people", "Move left")
MOVE_RIGHT = say_in("people", "Move right")
FREEZE = say_in("people", "Freeze up to here")
UNFREEZE = say_in("people", "Unfreeze columns")
FIT = say_in("people", "Fit widths to the window")
COLUMNS = say_in("people", "Columns")
VIEWS = say_in("people", "Views")
KEEP_VIEW = say_in("people", "Keep this view …")
FORGET_VIEW = say_in("people", "Forget “{view}”")
VIEW_NAME = say("Name of the view")
KEEP = say_in("people", "Keep")
KEPT_VIEW = say("The view “{view}” is kept.")

FILTER_BY = say("Filter by “{column}”")
CONTAINS = say_in("people", "Contains …")
SINCE = say_in("people", "From")
UNTIL = say_in("people", "Until")
EMPTY_CELL = say_in("people", "(empty)")
VALUES = say("Values of “{column}”")
VALUE_COUNT = say("{value}, {count}")
ALL_VALUES = say_in("people", "All")
FILTERED = say("{column}, filtered")
FILTERS = count("{count} filter", "{count} filters")
DROP_FILTERS = say("Remove all filters")
PICK_DAY = say("Pick a date")

SHOWN = say("{shown} of {total} shown")
CHOSEN_CELLS = count("{count} cell chosen", "{count} cells chosen")
CHOSEN_PEOPLE = count("{count} person", "{count} people")
CHOSEN = say("{cells} · {people}")
