"""How the board is looked at, in words: filters, groups, sizes."""

from revmentor_desktop.wording.catalogue import count, say, say_in

FILTER = say("Filter")
FILTER_BY = {
    "department": say_in("filter", "Department"),
    "site": say_in("filter", "Site"),
    "topic": say_in("filter", "Topic"),
    "status": say_in("filter", "Status of the pair"),
}
FILTER_CHIP = say("{name} ×")
FILTER_OFF = say("Stop filtering by {name}")
CLEAR_FILTERS = say("Clear all filters")
WITHOUT_PAIR = say("without a pair")
DISPLAY = say_in("button", "Display")
GROUP = say("Group by department")
COMPACT = say("Compact cards")
LARGER = say("Larger cards")
SMALLER = say("Smaller cards")
USUAL_SIZE = say("Usual size of cards")
NO_DEPARTMENT = say("No department")
GROUP_COUNT = count("{paired} of {count} has a pair", "{paired} of {count} have a pair")
GROUP_WAITING = count("{count} waits", "{count} wait")
GROUP_SPOKEN = say("{name}: {told}")
NO_EMPTY_PLACE = say("No place is empty any more: every adept has a pair.")
NO_CLASHES = say("No pair clashes.")
NO_OVERRIDES = say("No pair has an override.")
