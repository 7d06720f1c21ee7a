"""Forms in the window's words: sending them, taking them back in, questions, and answers typed in by hand."""

from collections.abc import Mapping

from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.wording.catalogue import Message, count, say, say_in

RETURNED_TITLE = say("Returned forms")
RETURNED_BEGIN = say(
    "Choose the folder where forms and mails came back, or drop them here. Copied text of a mail can be "
    "pasted. Nothing is saved before you have looked it over."
)
CHOOSE_FOLDER = say("Choose a folder …")
CHOOSE_FILES = say("Choose files …")
PASTE = say_in("forms", "Paste text")
PASTED = say("the pasted text")
NOTHING_COPIED = say(
    "There is no text to paste. Copy the lines of the mail, such as “Name: Anna Ek”, each with its heading."
)
FORM_FILES = say("Forms and mails ({pattern})")
READING = say("Reading what came back …")
TAKING_IN = say("Taking in what came back …")
TAKE_IN = say_in("forms", "Take in")
TAKE_IN_SO_MANY = count("Take in {count} form", "Take in {count} forms")
TAKEN_IN = count("{count} form was taken in.", "{count} forms were taken in.")
READ_SO_MANY = count("{count} form was read.", "{count} forms were read.")
READ_SOME_UNCHANGED = say("Forms read: {read}. Without anything new: {unchanged}.")
EVALUATION_LINE = say("{name}, about {other}")
MOMENTS: Mapping[Moment, Message] = {
    Moment.START: say("Evaluation at the start"),
    Moment.MIDPOINT: say("Evaluation at the midpoint"),
    Moment.END: say("Evaluation at the end"),
}
SCORED = say("{question} {score}")
SCORED_CHANGED = say("{question} {old} → {score}")
NOT_SCORED = say_in("forms", "–")
DROP_FORMS = say("Let go to read the returned forms")

SIGN_UP_TITLE = say("Sign-up forms")
SIGN_UP_TEXT = say(
    "Each form is a workbook that one person fills in and sends back. It holds what is known already, so "
    "that it only needs correcting. A blank form is for those who are not in the programme yet."
)
EVALUATIONS_TITLE = say("Evaluation forms")
EVALUATIONS_TEXT = say(
    "Each of the two gets a form of their own. Save them as files or as mails, open the mails, read them "
    "through and send them yourself."
)
LANGUAGE = say_in("forms", "Language")
MOMENT = say_in("forms", "Moment")
PAIR_LINE = say("{mentor} and {adept} · {state}")
ANSWERED: Mapping[int, Message] = {
    0: say_in("forms", "no answer yet"),
    1: say_in("forms", "one of two has answered"),
    2: say_in("forms", "both have answered"),
}
MISSING_ONLY = say("Leave out those who have answered")
BLANK = say("Blank form …")
AS_FILES = say("Save forms …")
AS_MAILS = say_in("forms", "Mails …")
QUESTIONS_BUTTON = say("Questions …")
FOLDER_TITLE = say("Choose a folder for the forms")
SAVE_BLANK = say("Save the blank form")
WRITING = say("Writing forms …")
WRITTEN = count("{count} form is in {folder}.", "{count} forms are in {folder}.")
MAILS_WRITTEN = count(
    "{count} mail with its form is in {folder}.", "{count} mails with their forms are in {folder}."
)
BLANK_WRITTEN = say("The blank form is in {file}.")
CHOOSE_SOMEBODY = say("Choose at least one.")

QUESTIONS_TITLE = say("Questions of the evaluations")
QUESTIONS_TEXT = say(
    "Asked at the start, at the midpoint and at the end alike, each answered with a number from 1 to 5 and a "
    "few words, so that you see what has changed. One question on each line."
)
SCORED_QUESTIONS = say("Questions for a number")
OPEN_TEXT = say("Besides, one question for words alone at each moment. Leave it empty to ask none.")
OPEN: Mapping[Moment, Message] = {
    Moment.START: say_in("forms", "At the start"),
    Moment.MIDPOINT: say_in("forms", "At the midpoint"),
    Moment.END: say_in("forms", "At the end"),
}
KEPT_ANSWERS = say("Answers to earlier questions are kept.")
QUESTIONS_SAVED = say("The questions are saved.")

FEEDBACK_TITLE = say("Note an evaluation")
FEEDBACK_TEXT = say("What somebody said or wrote, typed in by hand. It takes the place of an earlier answer.")
WHO = say_in("forms", "Who answered")
GIVEN_ON = say_in("forms", "Answered on")
NO_SCORE = say_in("forms", "no number")
SCORE_OF = say("Number for: {question}")
WORDS_OF = say("Words for: {question}")
SCALE: Mapping[int, Message] = {
    1: say_in("score", "1 – not at all"),
    2: say_in("score", "2"),
    3: say_in("score", "3"),
    4: say_in("score", "4"),
    5: say_in("score", "5 – very well"),
}
IN_WORDS = say_in("forms", "in their own words")
FEEDBACK_SAVED = say("The evaluation of {name} is noted.")
NO_PAIRS = say("There are no pairs yet whose sessions could be evaluated.")
NOBODY = say("There is nobody in this cohort yet. A blank form can be sent all the same.")
