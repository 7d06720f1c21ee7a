"""The command line in words: one line for each command and argument, and argparse's own sentences."""

from revmentor_desktop.wording.catalogue import say

DESCRIPTION = say("Reverse mentoring on one laptop: people, exact matching, sessions, agendas and ideas.")
COMMAND = say("command")
LANG = say("the language of what is said, and of documents")
JSON = say("print one JSON object and nothing else")
COHORT = say("another cohort than the current one")
TODAY = say("the day it is taken to be, YYYY-MM-DD")
NO_DATE = say("“{value}” is no date: write YYYY-MM-DD")
FILE = say("the programme file, such as autumn.revmentor")
MENTOR = say("the mentor's e-mail address")
ADEPT = say("the adept's e-mail address")
PERSON = say("the person's e-mail address")
APPLY = say("write it; without this nothing is changed")
DRY_RUN = say("tell what would happen and change nothing")
START = say("first day, YYYY-MM-DD")
END = say("last day, YYYY-MM-DD")
PAIR = say("only this pair")
OUT = say("the file to write")
DEMO = say("the main job on a made-up sample programme")
DEMO_OUT = say("the folder to write to (demo)")
NEW = say("make a programme with its first cohort")
NAME = say("its name")
LEVELS = say("the level scale, lowest first, commas between")
LANGUAGE = say("the programme's language (sv)")
COUNTRY = say("the country whose red days hold (SE)")
ZONE = say("the time zone (Europe/Stockholm)")
ADD_COHORT = say("add a cohort and make it the current one")
IMPORT = say("read people from xlsx, xls, ods, csv or tsv")
LIST = say("the list to read")
SIDE = say("the side of people whose side the list does not tell")
STATUS = say("the status of people whose status the list does not tell")
MAP = say("what a column holds; nothing after = leaves it out")
SHEET = say("read this sheet only")
MATCH = say("work out the best possible pairs")
GOAL = say("highest total, or highest worst score")
LOCK = say("keep these two together")
CERTIFICATE = say("write the proof of the plan")
KEEP = say("keep it as a draft of this name")
READY = say("tell what a matching would meet")
DRAFT = say("show a kept draft, or change, compare or apply it")
CHANGES = say("compare it with the pairs of today")
COMPARE = say("compare it with this draft")
RENAME = say("give it this name")
UNLOCK = say("let these two be parted again")
FORBID = say("run it again without this pair")
AGAIN = say("run it again around its locked pairs")
DROP = say("remove it")
REMATCH = say("match anew around the pairs that exist")
LEAVES = say("somebody who leaves the cohort")
FREE = say("a pair that may be broken")
WAY = say("write this way of matching anew")
SCORES = say("write every combination with its score")
PRICE = say("what a pair costs the whole")
MAKE_PAIR = say("pair two people by hand")
OVERRIDE = say("why a rule is set aside, ten characters at least")
UNPAIR = say("end a pair")
REASON = say("why")
PLAN = say("place the sessions of all pairs")
EXPORT = say("write the cohort workbook")
MERGE = say("take an edited workbook back")
EDITED = say("the edited workbook")
AGENDAS = say("print the agendas as PDF")
CALENDAR = say("write the sessions as a calendar file")
ONLY_PERSON = say("only this person's sessions")
CHECK = say("look for damage and for what needs attention")
SHOW = say("list what is there")
WHAT = say("people, pairs, sessions, ideas, journal, cohorts, rules, weights or drafts")
UNDO = say("take the last step back")
REDO = say("do again what was taken back")
RULE = say("make a rule hard, a warning, or off")
WHICH_RULE = say("the rule")
SWITCH = say("hard, warn or off")
WEIGHT = say("give a part of the score its weight")
WHICH_PART = say("the part of the score")
HOW_HEAVY = say("0 (it does not count) to 5")
IDEA = say("add an idea, or move it to a stage")
TITLE = say("the idea's title")
STAGE = say("the stage it enters")
ERASE = say("erase a person for good, history and backups too")
ANONYMOUS = say("make anonymous instead; statistics stay")
PERSON_FILE = say("write all that is kept about a person")
BACKUP = say("write a verified copy")
BACKUP_OUT = say("where to (else the program's own folder)")
RESTORE = say("put a backup in the file's place")
BACKUP_FILE = say("the backup")

ARGPARSE = (
    say("usage: "),
    say("positional arguments"),
    say("options"),
    say("show this help message and exit"),
    say("show program's version number and exit"),
    say("the following arguments are required: %s"),
    say("unrecognized arguments: %s"),
    say("argument %(argument_name)s: %(message)s"),
    say("invalid choice: %(value)r (choose from %(choices)s)"),
    say("expected one argument"),
    say("expected at most one argument"),
    say("invalid %(type)s value: %(value)r"),
    say("not allowed with argument %s"),
    say("subcommands"),
)
"""What argparse says of its own accord; its places are its own."""
