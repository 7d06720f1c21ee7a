"""What the commands answer."""

from revmentor_desktop.wording.catalogue import count, say, say_in

SPRING = say("Spring {year}")
AUTUMN = say("Autumn {year}")
STARTED = say("Started the programme “{programme}” in {file}, with the cohort “{cohort}”.")
COHORT_ADDED = say("Added the cohort “{cohort}”, {start} to {end}; it is the current one now.")
RULE_SWITCHED = say("The rule “{rule}” is now: {switch}.")
PART_WEIGHED = say("“{part}” now has the weight {weight} and can earn {points} of 100 points.")
UNDONE = say("Undone: {title}.")
REDONE = say("Done again: {title}.")
IMPORTED = say("Added: {added}. Updated: {updated}. Unchanged: {unchanged}.")
WOULD_IMPORT = say(
    "Would be added: {added}. Would be updated: {updated}. Would stay unchanged: {unchanged}. "
    "Nothing was written."
)
IMPORTED_PAIRS = say("New pairs: {new}. There already: {there}. Refused: {refused}.")
WOULD_IMPORT_PAIRS = say(
    "Pairs that would be new: {new}. There already: {there}. Refused: {refused}. Nothing was written."
)
ANONYMISED = say("{person} is anonymous now; statistics stay.")
ERASED = say("{person} is erased, from the history too. This cannot be undone.")
PERSON_WRITTEN = say("Everything kept about {person} is in {file}.")
PROVEN = say("{pairs} of {possible} possible pairs, {score} points in all: proven to be the best possible.")
BOUNDED = say(
    "{pairs} of {possible} possible pairs, {score} points in all; no plan can have more than {bound}."
)
APPLIED = say("It is written.")
NOT_APPLIED = say("This is a draft: nothing was written. Add --apply to write it.")
PAIRED = say("{mentor} and {adept} are a pair now ({points} points).")
UNPAIRED = say("The pair of {mentor} and {adept} has ended.")
NOTHING_NEW = say("There was nothing to change.")
NOTHING_PLANNED = say("No session is left to place.")
MERGED = say("Changes carried over: {changed}. Rows added: {added}.")
WOULD_MERGE = say("Changes to carry over: {changed}. Rows to add: {added}. Nothing was written.")
SOUND = say("The file is sound.")
NO_ATTENTION = say("Nothing needs attention.")
NOTHING_THERE = say("There is nothing here yet.")
IDEA_ADDED = say("Added the idea “{title}”: {stage}.")
IDEA_MOVED = say("The idea “{title}” is now: {stage}.")
BACKED_UP = say("A verified copy is in {file}.")
RESTORED = say("{file} is now as it was in {backup}.")
DEMO_DONE = say("The sample programme (made up) is in {folder}:")
DEMO_PROGRAMME = say("the programme: {file}")
DEMO_LIST = say("the people list that was read: {file}")
DEMO_WORKBOOK = say("the cohort workbook: {file}")
DEMO_AGENDAS = say("the agendas to print: {file}")
DEMO_CALENDAR = say("the calendar file: {file}")
DEMO_SAMPLE = say("Everybody in it is made up.")

REFUSED = count("{count} row was refused:", "{count} rows were refused:")
NOTICED = count("{count} thing to look at:", "{count} things to look at:")
PURGED = count(
    "{count} backup in the program's own folder was removed. Copies that you made elsewhere "
    "still hold the person.",
    "{count} backups in the program's own folder were removed. Copies that you made elsewhere "
    "still hold the person.",
)
LEFT_OVER = count("{count} person without a pair:", "{count} people without a pair:")
SCORES_WRITTEN = count("{count} combination in {file}.", "{count} combinations in {file}.")
PLANNED = count("{count} session:", "{count} sessions:")
UNPLACED = count("{count} session could not be placed:", "{count} sessions could not be placed:")
PRINTED = count("{count} page in {file}.", "{count} pages in {file}.")
CALENDAR_WRITTEN = count("{count} event in {file}.", "{count} events in {file}.")
EXPORTED = count("{count} sheet in {file}:", "{count} sheets in {file}:")
ATTENTION = count("{count} thing needs attention:", "{count} things need attention:")
ERASED_AGAIN = count("{count} later erasure was repeated.", "{count} later erasures were repeated.")
DEMO_FIGURES = count(
    "{people} people, {count} pair, {sessions} sessions, {left} left over.",
    "{people} people, {count} pairs, {sessions} sessions, {left} left over.",
)
REPLACED = count(
    "{mentor} and {adept} are proposed today and go, with {count} session.",
    "{mentor} and {adept} are proposed today and go, with {count} sessions.",
)

WHEN = say_in("column", "When")
WHAT = say_in("column", "What")
WHO = say_in("column", "Who")
NAME = say_in("column", "Name")
STARTS = say_in("column", "Starts")
ENDS = say_in("column", "Ends")
PHASE = say_in("column", "Phase")
CURRENT = say_in("column", "Current")
RULE = say_in("column", "Rule")
SWITCH = say_in("column", "Switch")
PART = say_in("column", "Part")
WEIGHT = say_in("column", "Weight")
POINTS = say_in("column", "Points")
YES = say_in("column", "yes")
SPELLINGS = say_in("column", "Other spellings")
