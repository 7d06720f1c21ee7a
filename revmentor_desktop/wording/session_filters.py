"""Words of the filters of the calendar: by status, pair, person and department."""

from revmentor_desktop.wording.catalogue import count, say, say_in

FILTER = say_in("button", "Filter")
FILTER_TIP = say("Show only some sessions")
TITLE = say("Show only sessions")
STATUS = say_in("session filter", "Status")
PAIR = say_in("session filter", "Pair")
PERSON = say_in("session filter", "Person")
DEPARTMENT = say_in("session filter", "Department")
FIND = say_in("session filter", "Find by name")
SHOW_ALL = say_in("button", "Show all sessions")
DONE = say_in("session filter", "Done")
HIDDEN = count(
    "{shown} of {count} session is shown: the filter hides the others.",
    "{shown} of {count} sessions are shown: the filter hides the others.",
)
