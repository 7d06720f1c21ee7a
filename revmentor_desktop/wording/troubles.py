"""What a person is told when a rule, the file or the disk says no, by the trouble's code."""

from collections.abc import Mapping

from revmentor_desktop.domain.errors import Fact, RuleBroken, StoreTrouble, Trouble
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.wording import names
from revmentor_desktop.wording.catalogue import Message, Words, say

RULES: Mapping[str, Message] = {
    "no-cohort": say("The programme has no cohort yet: make one first."),
    "gone": say("This is no longer there; somebody has removed it."),
    "given-up": say("Given up; nothing was changed."),
    "conflict": say(
        "This cannot be taken back: what it changed has been changed again since, in another way. "
        "Nothing was changed."
    ),
    "nothing-to-undo": say("There is nothing to undo."),
    "nothing-to-redo": say("There is nothing to redo."),
    "name-missing": say("A name is missing: write one."),
    "zone-unknown": say("“{zone}” is no time zone: write one such as Europe/Stockholm."),
    "country-unknown": say(
        "“{country}” is no country whose red days are known: write two letters such as SE."
    ),
    "template-broken": say("This template cannot be used: look at line {line}."),
    "template-no-text": say("“{file}” is no text in UTF-8, so it is no template."),
    "logo-too-large": say("The picture is too large for a logo: at most {most} kB."),
    "logo-unknown": say("This is no picture that a logo can be: choose a PNG, JPEG or SVG file."),
    "logo-refers-outside": say(
        "This SVG picture loads something from elsewhere: save it so that it holds everything itself."
    ),
    "weight-out-of-range": say("A weight is a whole number from 0 to {heaviest}."),
    "levels-repeated": say("Each level has a name of its own: the scale holds one twice, or an empty one."),
    "busy-upside-down": say("A busy time ends after it begins."),
    "hours-upside-down": say("The working day ends before it begins, or lunch does."),
    "norm-impossible": say(
        "The norm cannot be met: a pair needs at least one session, between {shortest} and "
        "{longest} minutes long."
    ),
    "plan-choices-impossible": say(
        "This cannot be planned: choose at least one room, one session a day for each person, and one day "
        "between two sessions of a pair."
    ),
    "cohort-ends-before-start": say("The cohort ends ({end}) before it starts ({start})."),
    "cohort-exists": say("There is a cohort called “{cohort}” already: choose another name."),
    "cohort-unknown": say("There is no cohort called “{cohort}”."),
    "department-exists": say("There is a department called “{department}” already."),
    "department-in-circle": say("“{department}” cannot lie below itself."),
    "spelling-taken": say(
        "“{spelling}” is another way to write “{word}” already: take it away there first, or merge the two."
    ),
    "level-exists": say("The scale holds “{level}” already."),
    "about-missing": say("Write in a few words what the contact was about."),
    "contact-ahead": say("The day of a contact cannot lie in the future."),
    "topic-exists": say("There is a topic called “{topic}” already."),
    "person-unknown": say(
        "There is nobody called “{person}” in the programme: write an e-mail address, or a name "
        "as it stands in the list."
    ),
    "person-ambiguous": say("{count} people are called “{person}”: write the e-mail address."),
    "person-exists": say(
        "{person} is in the programme already, with the same address or the same name and department."
    ),
    "address-missing": say("There is no address of the {side}: write one."),
    "address-nobodys": say(
        "Nobody in the programme has the address {address}: correct it, or add the person."
    ),
    "pair-listed-twice": say("These two stand in row {first} already: keep one of the rows."),
    "address-malformed": say("“{address}” is no e-mail address."),
    "managers-in-circle": say("{person} would be their own manager's manager: choose another manager."),
    "in-a-pair": say("{person} is in a pair: end the pair first."),
    "was-in-a-pair": say(
        "{person} has been in a pair in this cohort, which belongs to it: copy {person} instead of moving."
    ),
    "kept-still": say("The time that the people of “{cohort}” are kept has not ended yet."),
    "nobody-to-tell": say(
        "Nobody who was chosen has an answer to be told: select people, put them in reserve or turn them "
        "down first."
    ),
    "retention-impossible": say("People are kept for a whole number of months, from 0 (no end) to {most}."),
    "participates-already": say("{person} is on that side of the cohort already."),
    "not-participating": say("{person} is not on the {side} side of this cohort."),
    "names-oneself": say("{person} cannot wish for, or rule out, themselves."),
    "capacity-negative": say("A person can be in 0 pairs or more, not in {capacity}."),
    "capacity-in-use": say("{person} is in more pairs today ({count}) than that."),
    "reason-missing": say("A reason is missing: write one."),
    "override-needed": say(
        "{mentor} and {adept} cannot be paired; broken: {rules}. To pair them all the same, give "
        "a written reason of at least {shortest} characters."
    ),
    "reason-too-short": say("The reason has {length} characters; at least {shortest} are needed."),
    "pair-exists": say("{mentor} and {adept} are a pair already."),
    "pair-unknown": say("{mentor} and {adept} are not a pair in this cohort."),
    "pair-with-oneself": say("Nobody can be paired with themselves."),
    "too-many-to-match": say(
        "{mentors} mentors and {adepts} adepts are more than this version can match at once: "
        "match them in parts, one cohort each."
    ),
    "solving-ended": say(
        "The matching was ended from outside, or there was too little memory for it. Nothing was changed."
    ),
    "draft-unknown": say("There is no draft called “{draft}” in this cohort."),
    "draft-exists": say("There is a draft called “{draft}” already: choose another name."),
    "draft-without-pair": say("The draft “{draft}” does not hold {mentor} and {adept} as a pair."),
    "way-unknown": say("Breaking pairs would not make any more pairs: match anew without it."),
    "pair-over": say("The pair has ended."),
    "pair-not-there-yet": say("The pair cannot become {to}: it is {status}."),
    "session-over": say("The session has been held or called off: it cannot be moved."),
    "session-ahead": say("The session lies in the future: it cannot have been held yet."),
    "mail-place-unknown": say(
        "Line {line} speaks of “{place}”, which a mail does not know: use one of the places that are listed."
    ),
    "mail-brace": say("Line {line} has a brace without its other half: write {{place}} with both."),
    "mail-text-empty": say("A mail needs a text: write one, or go back to the shipped one."),
    "nothing-to-mail": say("There is no mail of this kind to write."),
    "nothing-to-book": say("That is already so: nothing was changed."),
    "time-not-offered": say("{time} is not among the times that were suggested."),
    "session-stands": say("The session has not been called off, so it needs no replacement."),
    "already-replaced": say("Session {number} has a replacement already."),
    "too-many-alternatives": say("At most {count} alternative times can be suggested."),
    "minutes-impossible": say("A session cannot be {minutes} minutes long."),
    "year-impossible": say("The year {year} must be a slip: check the date."),
    "time-skipped": say(
        "{time} does not exist: the clocks go forward then. The next time there is is {next}."
    ),
    "in-two-places": say("One of the two has another session at {time}."),
    "agenda-item-empty": say("Each point of an agenda needs a title and minutes that are not negative."),
    "step-missing": say("Write in a few words what is to be done."),
    "step-exists": say("“{step}” is among the next steps already."),
    "question-missing": say("Write the question first."),
    "question-exists": say("The question bank holds this question already."),
    "template-empty": say("A template needs at least one point: add one first."),
    "template-exists": say("There is a template called “{template}” already: choose another name."),
    "score-out-of-range": say("A score is a whole number from 1 to 5."),
    "answers-missing": say("Nothing is answered yet: choose a score, or write a few words."),
    "feedback-ahead": say("The day on which somebody answered cannot lie in the future."),
    "not-of-pair": say("Only the two of a pair can be asked about it."),
    "questions-missing": say("Write at least one question that is answered by a score."),
    "questions-repeated": say("Each question is asked once: one of them stands there twice."),
    "questions-too-many": say("More than {most} questions are more than anybody answers: take some away."),
    "nobody-to-send-to": say("There is nobody to make a form for."),
    "idea-elsewhere": say("The idea “{title}” is in the programme already."),
    "department-clash": say(
        "{mentor} and {adept} both work in {department}. To pair them all the same, give a "
        "written reason of at least {shortest} characters."
    ),
    "nothing-to-print": say("There are no sessions to print: plan them first."),
    "language-unknown": say("“{language}” is no language of the program: choose one of {known}."),
    "mapping-malformed": say(
        "“{given}” does not tell what a column holds: write Heading=field, the field being one of "
        "{fields}, or Heading= to leave the column out."
    ),
}

STORE: Mapping[str, Message] = {
    "fault": say(
        "Something went wrong inside the program ({cause}). Nothing was half-written; "
        "what to send to those who mend it is in {file}."
    ),
    "disk-full": say(
        "The disk is full: “{file}” could not be written. Nothing was lost; free some space and try again."
    ),
    "disk-trouble": say(
        "The disk does not answer as it should ({cause}). Nothing was changed in “{file}”; try "
        "again, or copy the file elsewhere."
    ),
    "file-busy": say("“{file}” is being written by another program; try again in a moment."),
    "file-held": say(
        "“{file}” is open for writing: {user}, since {since} (process {process}). Close it there, or wait."
    ),
    "file-damaged": say("“{file}” is damaged ({cause}). Nothing was changed; restore a backup."),
    "file-foreign": say("“{file}” is not a programme file of RevMentor."),
    "file-newer": say(
        "“{file}” was made by a newer version of RevMentor: install the newer version to open it."
    ),
    "file-missing": say("There is no file “{file}” in {folder}."),
    "file-vanished": say(
        "“{file}” is no longer where it was opened ({folder}): it was moved, deleted or replaced, or its "
        "disk was taken out. Put it back and try again; until then nothing can be changed."
    ),
    "file-exists": say("There is a file “{file}” in {folder} already: choose another name."),
    "is-a-folder": say("“{file}” is a folder, not a file."),
    "folder-missing": say("There is no folder {folder} to write “{file}” in."),
    "not-readable": say("“{file}” cannot be read ({cause}): ask for the right to read it."),
    "not-writable": say(
        "“{file}” cannot be written ({cause}): choose another folder, or ask for the right to write there."
    ),
    "read-only": say("“{file}” is open for reading only."),
    "data-folder": say(
        "The program's own folder {folder} cannot be used ({cause}): see that it can be written to."
    ),
    "backup-differs": say(
        "The backup “{file}” is not as it was written: its checksum differs. Choose another backup."
    ),
    "backup-of-another": say("“{file}” is a backup of another programme."),
    "no-fonts": say(
        "There is no font on this computer, so nothing can be printed. Install one, for example: {command}"
    ),
    "system-packages": say("Printing needs system packages that are missing. Install them with: {command}"),
}

WORKBOOKS: Mapping[str, Message] = {
    "workbook-ahead": say(
        "“{file}” was written later than this copy of the programme: merge it into the copy that "
        "it came from."
    ),
    "workbook-of-no-cohort": say("“{file}” shows a cohort that is no longer in the programme."),
}


_CAUSES: Mapping[str, Message] = {
    message.text: message
    for message in (
        say("Read-only file system"),
        say("Permission denied"),
        say("No such file or directory"),
        say("Is a directory"),
        say("Not a directory"),
        say("File name too long"),
        say("No space left on device"),
        say("attempt to write a readonly database"),
        say("database disk image is malformed"),
        say("file is not a database"),
        say("disk I/O error"),
        say("unable to open database file"),
    )
}
"""What systems and databases say of a cause, where we know it in our own words."""


def sentence(trouble: Trouble, words: Words) -> str:
    """Say what went wrong and what to do, in one sentence or two."""
    # These bring in a good part of the domain, and most days nothing goes wrong.
    from revmentor_desktop.wording import calendars, imports, matching, workbook

    if isinstance(trouble, RuleBroken):
        message = RULES.get(trouble.code) or matching.TROUBLES[trouble.code]
        return words(message, **_named(trouble.facts, words))
    if isinstance(trouble, StoreTrouble):
        return words(STORE[trouble.code], **_named(trouble.facts, words))
    about_file = (
        WORKBOOKS.get(trouble.code)
        or workbook.TROUBLES.get(trouble.code)
        or calendars.TROUBLES.get(trouble.code)
    )
    if about_file is not None:
        return words(about_file, **_named(trouble.facts, words))
    return imports.trouble(trouble, words)


def _named(facts: Mapping[str, Fact], words: Words) -> dict[str, Fact]:
    """Put codes among the facts into words."""
    told = dict(facts)
    cause = _CAUSES.get(str(told.get("cause")))
    if cause is not None:
        told["cause"] = words(cause)
    if "rules" in told:
        rules = [Rule(code) for code in str(told["rules"]).split("|") if code]
        told["rules"] = ", ".join(words(names.of(rule)) for rule in rules)
    if "side" in told:
        told["side"] = words(names.of(Side(str(told["side"]))))
    for name in ("status", "to"):
        if name in told:
            told[name] = words(names.of(PairStatus(str(told[name]))))
    return told
