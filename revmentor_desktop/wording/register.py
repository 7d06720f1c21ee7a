"""Departments, topics and levels in words: the dialogs that keep them, and what a change means."""

from collections.abc import Mapping, Sequence

from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.wording import names
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in

DEPARTMENTS_TITLE = say("Departments")
DEPARTMENTS_TEXT = say(
    "Two people of one department, or of one division, are not paired. Drag a department onto another to "
    "put it below; every change holds for everybody at once and can be undone."
)
TOPICS_TITLE = say("Topics")
TOPICS_TEXT = say(
    "What mentors can contribute and adepts want to learn. A new name holds everywhere at once; topics "
    "that mean the same find each other when they are merged."
)
LEVELS_TITLE = say("Level scale")
LEVELS_TEXT = say(
    "The lowest level first. A mentor must stand lower than the adept, so another order decides anew who can "
    "be paired; pairs that exist stay. An empty scale leaves levels out of the matching."
)

NAME = say_in("register", "Name")
PEOPLE = say_in("register", "People")
WITH_BELOW = say_in("register", "With below")
OFFERED = say_in("register", "Offered")
WANTED = say_in("register", "Wanted")

SEARCH = say_in("register", "Search …")
LISTS: Mapping[str, Message] = {
    "departments": say_in("register", "List of departments"),
    "topics": say_in("register", "List of topics"),
    "levels": say_in("register", "List of levels"),
}
NEW: Mapping[str, Message] = {
    "departments": say("New department"),
    "topics": say("New topic"),
    "levels": say("New level"),
}
ADD = say_in("register", "Add")
REMOVE = say_in("register", "Remove")
OFF_SCALE_REMOVE = say("Take off the scale")
SPELLINGS = say("Other spellings, one on each line")
BELOW = say("Lies below")
TOP = say("nothing, it stands at the top")
UNKNOWN = say("Nothing here is called “{text}”.")
NOTHING_CHOSEN: Mapping[str, Message] = {
    "departments": say("Choose a department to change it, or several to merge them."),
    "topics": say("Choose a topic to change it, or several to merge them."),
    "levels": say("Choose a level to change it, or several to merge them."),
}
EMPTY: Mapping[str, Message] = {
    "departments": say("There are no departments yet. They come with the list of people, or are added here."),
    "topics": say("There are no topics yet. They come with the list of people, or are added here."),
    "levels": say("There are no levels yet. Add the lowest first."),
}
NOT_FOUND = say("Nothing here is called that.")

UNUSED = say_in("register", "not used")
LIKE = say("like “{name}”")
OFF_SCALE = say("Not on the scale")
SPOKEN = say("{name}, {figures}")
SPOKEN_FIGURE = say("{heading} {number}")

MERGE_TITLE = say_in("register", "Merge")
MERGE_INTO = say("Merge into")
MERGE_SEVERAL = say("Merge all into")
MERGE = say_in("register", "Merge")
MEANS = say("Means the same as")
SEVERAL = count("{count} chosen to merge", "{count} chosen to merge")
TWIN = say("“{name}” and “{other}” look alike. Are they the same?")
SHOW_MERGE = say_in("register", "Merge…")
DIFFER = say("They differ")
TWO = say("“{name}” and “{other}” are kept apart.")
ADD_TO_SCALE = say("Add to the scale")
NOT_THERE = say("People have this level, but it is not on the scale; the matching does not know it.")

PEOPLE_MOVE = count(
    "{count} person will be written as “{kept}”.", "{count} people will be written as “{kept}”."
)
NOBODY_MOVES = say("Nobody is written otherwise; the other name becomes another spelling.")
WOULD_BREAK = count(
    "{count} pair would then break the rule “{rule}”: {pairs}.",
    "{count} pairs would then break the rule “{rule}”: {pairs}.",
)
WOULD_MEND = count(
    "{count} pair would no longer break the rule “{rule}”: {pairs}.",
    "{count} pairs would no longer break the rule “{rule}”: {pairs}.",
)
BREAKS_NOW = count(
    "{count} pair now breaks the rule “{rule}”: {pairs}.",
    "{count} pairs now break the rule “{rule}”: {pairs}.",
)
MENDED_NOW = count(
    "{count} pair no longer breaks the rule “{rule}”: {pairs}.",
    "{count} pairs no longer break the rule “{rule}”: {pairs}.",
)
COUPLE = say("{mentor} – {adept}")
AND_MORE = say("{names} and more")

ADDED = say("“{name}” was added.")
RENAMED = say("“{old}” is called “{name}” now, everywhere.")
SPELLINGS_SAVED = say("The spellings of “{name}” are saved.")
MOVED_BELOW = say("“{name}” lies below “{above}” now.")
MOVED_TOP = say("“{name}” stands at the top now.")
MERGED = say("“{gone}” is now “{name}”, everywhere.")
MERGED_MANY = count("{count} were merged into “{name}”.", "{count} were merged into “{name}”.")
REMOVED = say("“{name}” was removed.")
REMOVED_MANY = count("{count} was removed.", "{count} were removed.")
REMOVED_FROM = count("It was taken from {count} person.", "It was taken from {count} people.")
HOMELESS = count("{count} person has no department now.", "{count} people have no department now.")
THEMES = count("It was a theme of {count} cohort.", "It was a theme of {count} cohorts.")
QUESTIONS = count("{count} question stays, without a topic.", "{count} questions stay, without a topic.")
PREPARED = count(
    "{count} pair had chosen it for its preparation.", "{count} pairs had chosen it for their preparation."
)
ORDERED = say("“{name}” has another place on the scale now.")
OFF_THE_SCALE = say("“{name}” is off the scale. Those who have it keep it.")

_NAMED = 3
Couples = Sequence[tuple[str, str]]


def pairs_against(message: Message, couples: Couples, rule: Rule, words: Words) -> str:
    """Say which pairs break a rule, or no longer do; only the first few by name."""
    told = [words(COUPLE, mentor=mentor, adept=adept) for mentor, adept in couples[:_NAMED]]
    listed = ", ".join(told)
    if len(couples) > _NAMED:
        listed = words(AND_MORE, names=listed)
    return words(message, count=len(couples), rule=words(names.of(rule)), pairs=listed)
