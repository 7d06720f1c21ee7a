"""The words of forms: sign-up, evaluations, the mails they are sent with, and why one is left out."""

from collections.abc import Mapping

from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.domain.forms import FormFault, FormField, FormProblem
from revmentor_desktop.domain.people import Side
from revmentor_desktop.wording.catalogue import Message, Words, count, languages, say, say_in

SIGN_UP_SHEET = say_in("form", "Sign-up")
SIGN_UP_TITLE = say("Sign up for {programme}")
SIGN_UP_INTRO = say(
    "In reverse mentoring the junior one is the mentor, who coaches a senior colleague, the adept. Fill in "
    "the coloured fields, save the file and send it back to whoever sent it to you."
)
APPLY_BY = say("Please send it back by {day}.")
KEPT_UNTIL = say(
    "What you write is used to find the right pairs and to follow them up. It is kept until {day}. You can "
    "ask at any time to see it, and to have it corrected or erased."
)
KEPT = say(
    "What you write is used to find the right pairs and to follow them up. You can ask at any time to see "
    "it, and to have it corrected or erased."
)
YOU = say_in("form", "You")
YOUR_WORK = say_in("form", "Your work")
YOUR_PART = say_in("form", "Your part in the programme")

LABELS: Mapping[FormField, Message] = {
    FormField.NAME: say_in("form", "Name"),
    FormField.EMAIL: say_in("form", "E-mail"),
    FormField.PHONE: say_in("form", "Phone"),
    FormField.SIDE: say_in("form", "I want to be"),
    FormField.DEPARTMENT: say_in("form", "Department"),
    FormField.TITLE: say_in("form", "Title"),
    FormField.LEVEL: say_in("form", "Level"),
    FormField.SITE: say_in("form", "Site"),
    FormField.EMPLOYED_SINCE: say_in("form", "Employed since"),
    FormField.MANAGER: say_in("form", "Manager"),
    FormField.ASSISTANT: say_in("form", "Assistant"),
    FormField.ASSISTANT_EMAIL: say_in("form", "The assistant's e-mail"),
    FormField.LANGUAGES: say_in("form", "Languages I speak"),
    FormField.OFFERS: say_in("form", "What I can share"),
    FormField.WANTS: say_in("form", "What I want to learn"),
    FormField.CHALLENGE: say_in("form", "My challenge"),
    FormField.WISHES: say_in("form", "Whom I would like to meet"),
    FormField.CAPACITY: say_in("form", "Pairs at the same time"),
    FormField.NOTES: say_in("form", "Anything else"),
}
HINTS: Mapping[FormField, Message] = {
    FormField.SIDE: say_in("form", "mentor, adept, or both"),
    FormField.EMPLOYED_SINCE: say_in("form", "a date such as 2019-08-14"),
    FormField.MANAGER: say_in("form", "name or e-mail"),
    FormField.ASSISTANT: say_in("form", "if somebody books your meetings"),
    FormField.OFFERS: say_in("form", "as a mentor: choose, or write your own"),
    FormField.WANTS: say_in("form", "as an adept: choose, or write your own"),
    FormField.CHALLENGE: say_in("form", "as an adept: a real one, that you face now"),
    FormField.WISHES: say_in("form", "if you have somebody in mind"),
    FormField.CAPACITY: say_in("form", "usually 1"),
}
SIDES: Mapping[Side, Message] = {
    Side.MENTOR: say_in("form", "Mentor"),
    Side.ADEPT: say_in("form", "Adept"),
}
BOTH_SIDES = say_in("form", "Mentor and adept")
SPOKEN = (
    say_in("language", "Swedish"),
    say_in("language", "English"),
    say_in("language", "Norwegian"),
    say_in("language", "Danish"),
    say_in("language", "Finnish"),
    say_in("language", "German"),
    say_in("language", "French"),
    say_in("language", "Spanish"),
    say_in("language", "Arabic"),
)
"""Languages that a form offers besides those of the people who take part."""
HEADINGS: Mapping[FormField, Message] = {
    FormField.NAME: say_in("heading", "Name"),
    FormField.EMAIL: say_in("heading", "E-mail"),
    FormField.PHONE: say_in("heading", "Phone"),
    FormField.SIDE: say_in("heading", "Side"),
    FormField.DEPARTMENT: say_in("heading", "Department"),
    FormField.TITLE: say_in("heading", "Title"),
    FormField.LEVEL: say_in("heading", "Level"),
    FormField.SITE: say_in("heading", "Site"),
    FormField.EMPLOYED_SINCE: say_in("heading", "Employed since"),
    FormField.MANAGER: say_in("heading", "Manager"),
    FormField.ASSISTANT: say_in("heading", "Assistant"),
    FormField.ASSISTANT_EMAIL: say_in("import", "The assistant's e-mail"),
    FormField.LANGUAGES: say_in("heading", "Languages"),
    FormField.OFFERS: say_in("heading", "Offers"),
    FormField.WANTS: say_in("heading", "Wants"),
    FormField.CHALLENGE: say_in("heading", "Challenge"),
    FormField.WISHES: say_in("heading", "Wishes"),
    FormField.CAPACITY: say_in("heading", "Capacity"),
    FormField.NOTES: say_in("heading", "Notes"),
}
"""The headings under which returned forms stand beside each other."""

CHOOSE = say("Choose from the list, or write your own.")
CHOOSE_ONLY = say("Choose from the list.")
NUMBER = say("Write a whole number from {low} to {high}.")
DAY = say("Write a date, such as 2026-10-22.")

EVALUATION_SHEET = say_in("form", "Evaluation")
EVALUATION_TITLES: Mapping[Moment, Message] = {
    Moment.START: say("How has it begun?"),
    Moment.MIDPOINT: say("Half way: how is it going?"),
    Moment.END: say("Looking back: how was it?"),
}
EVALUATION_OF = say("{name}, about your sessions with {other}")
EVALUATION_INTRO = say(
    "Choose a number from 1 (not at all) to 5 (very well) and add a few words. Leave out what you cannot "
    "answer, save the file and send it back to whoever sent it to you."
)
EVALUATION_KEPT = say("Those who run the programme read your answers. Your partner does not see them.")
SCORE = say_in("form", "From 1 to 5")
SCORE_HINT = say_in("form", "1 not at all, 5 very well")
IN_WORDS = say_in("form", "In your own words")
OPEN_ANSWER = say_in("form", "Your answer")

QUESTIONS = (
    say("How well do your conversations work?"),
    say("How close do you come to real challenges?"),
    say("How much do the two of you learn from each other?"),
    say("How well do you find the time that you need?"),
)
"""What is asked at every moment where the programme has no questions of its own."""
OPEN_QUESTIONS: Mapping[Moment, Message] = {
    Moment.START: say("What should have become of it when the programme ends?"),
    Moment.MIDPOINT: say("What should the two of you do differently from now on?"),
    Moment.END: say("What has changed through the programme, and what do you take with you?"),
}
"""What is asked at one moment only, to be answered in words."""

SIGN_UP_SUBJECT = say("Sign up for {programme}")
SIGN_UP_BODY = say(
    "Hello {name},\n\n{programme} is looking for people to take part in {cohort}. The form is attached: fill "
    "in the coloured fields, save it and answer this mail with it.\n\nKind regards\n{sender}\n"
)
EVALUATION_SUBJECTS: Mapping[Moment, Message] = {
    Moment.START: say("{programme}: how has it begun?"),
    Moment.MIDPOINT: say("{programme}: how is it going?"),
    Moment.END: say("{programme}: how was it?"),
}
EVALUATION_BODY = say(
    "Hello {name},\n\nplease tell us how it is going with {other}. It takes five minutes: the form is "
    "attached, fill it in, save it and answer this mail with it.\n\nKind regards\n{sender}\n"
)
SIGN_UP_FILE = say("Sign-up {name}")
SIGN_UP_FILE_BLANK = say("Sign-up form")
EVALUATION_FILE = say("Evaluation {name}")

_LONGEST = 80
_PROBLEMS: Mapping[FormFault, Message] = {
    FormFault.NOT_A_FORM: say(
        "“{file}” is not one of our forms, so it was left out. A list of people is taken in by Import."
    ),
    FormFault.MAIL_WITHOUT_FORM: say(
        "The mail “{file}” has no form attached, and no answers in its text, so it was left out."
    ),
    FormFault.TOO_LARGE: say(
        "“{file}” is larger than {megabytes} MB, which no form needs to be, so it was left out."
    ),
    FormFault.TOO_HEAVY: say(
        "“{file}” could not be read within the limits of time and memory that keep this computer safe, so "
        "it was left out."
    ),
    FormFault.TOO_MANY: say(
        "Only the first {count} files were read, so “{file}” and those after it were left out. Read them in "
        "another round."
    ),
    FormFault.DAMAGED: say("“{file}” is damaged, so it was left out. Ask for the form once more."),
    FormFault.LOCKED: say(
        "“{file}” is protected by a password, so it was left out. Ask for a copy without one."
    ),
    FormFault.UNREADABLE: say(
        "“{file}” cannot be opened, so it was left out. Close it in other programs, or ask for the right to "
        "read it."
    ),
    FormFault.NEWER: say(
        "“{file}” was made by a newer version of this program, so it was left out. Update the program first."
    ),
    FormFault.OTHER_PROGRAMME: say("“{file}” is a form of another programme, so it was left out."),
    FormFault.OTHER_COHORT: say(
        "“{file}” is a form of the cohort “{cohort}”, so it was left out. Choose that cohort and "
        "read it again."
    ),
    FormFault.EMPTY: say("“{file}” is not filled in, so it was left out."),
    FormFault.PAIR: say(
        "“{file}” is about a pair that is not in this cohort (any more), so it was left out."
    ),
    FormFault.SCORE: say(
        "“{file}”: “{value}” is no number from 1 to 5 (“{question}”), so the form was left out. Correct it "
        "and read it again."
    ),
    FormFault.OLDER: say("“{file}” is older than “{newer}” from the same person, so the newer one is taken."),
    FormFault.ADDRESS: say(
        "“{file}”: {name} wrote the address “{value}”; the programme knows {name} by “{known}” and keeps "
        "that. Correct it in the table if the new one is right."
    ),
}


def problem(one: FormProblem, words: Words) -> str:
    """Say what is wrong with a file or form, and what was done about it."""
    facts = {name: _cut(fact) if isinstance(fact, str) else fact for name, fact in one.facts.items()}
    return words(_PROBLEMS[one.fault], file=_cut(one.file), **facts)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def asked_in(text: str, words: Words) -> str:
    """Give a shipped question in the language of `words`, whichever it is written in; others as they are."""
    for message in (*QUESTIONS, *OPEN_QUESTIONS.values()):
        if any(Words(language)(message) == text for language in languages()):
            return words(message)
    return text


WRITTEN_ONE = say("The form is in {file}.")
WRITTEN = count("{count} form is in {folder}.", "{count} forms are in {folder}.")
RETURNED = say("Added: {added}. Updated: {updated}. Unchanged: {unchanged}. Evaluations: {feedback}.")
WOULD_RETURN = say(
    "Would add: {added}. Would update: {updated}. Unchanged: {unchanged}. Evaluations: {feedback}. "
    "Nothing was written."
)
LEFT_OUT = count("{count} was left out:", "{count} were left out:")
