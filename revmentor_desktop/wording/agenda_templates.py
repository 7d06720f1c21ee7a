"""Words of the dialog in which templates of agendas and the question bank are kept."""

from revmentor_desktop.wording.catalogue import say, say_in

TITLE = say_in("dialog", "Agenda templates and questions")
ABOUT = say(
    "A template of our own for a session is used for every new agenda of that session. "
    "What is shipped stays as it is: make a copy to change it."
)
TEMPLATES = say_in("agendas", "Templates")
QUESTIONS = say_in("agendas", "Questions")
TEMPLATE_LIST = say("Templates of agendas")
QUESTION_LIST = say("Questions of the bank")

FOR_ANY = say_in("template", "Any session · {language}")
FOR_SESSION = say_in("template", "Session {number} · {language}")
OWN = say_in("template", "{use} · our own")
SHIPPED = say_in("template", "{use} · shipped")
SPOKEN = say_in("template", "{name}, {state}")
COPY_OF = say("Copy of {name}")
COPY_NUMBER_OF = say("Copy {number} of {name}")

NAME = say_in("agendas", "Name")
USE = say_in("agendas", "For")
LANGUAGE = say_in("agendas", "Language")
POINTS = say_in("agendas", "Points")
SHARE_COLUMNS = (say_in("agendas", "Point"), say_in("agendas", "Per cent"))
SHARES = say("{sum} of 100 per cent")
SHARES_WHY = say("Each point takes its part of the session, in steps of five minutes; together they fill it.")
ADD_POINT = say_in("agendas", "Add a point")
NEW_POINT = say_in("agendas", "New point")
NEW_TEMPLATE = say_in("agendas", "New template")
COPY = say_in("agendas", "Make a copy")
REMOVE_TEMPLATE = say_in("agendas", "Remove the template")
TEMPLATE_SAVED = say("The template “{template}” is saved.")
TEMPLATE_COPIED = say("The template “{template}” is made.")
TEMPLATE_REMOVED = say("The template “{template}” is removed.")
NO_TEMPLATE = say("Choose a template to see its points.")

FIND = say("Find a question or a topic")
QUESTION = say_in("agendas", "Question")
TOPIC = say_in("agendas", "Topic")
NO_TOPIC = say_in("agendas", "No topic")
NEW_QUESTION = say("Write a new question and press Enter")
TAKE = say_in("agendas", "Take it into our bank")
REMOVE_QUESTION = say_in("agendas", "Remove the question")
OWN_QUESTION = say_in("question", "{topic} · our own")
OWN_WITHOUT_TOPIC = say_in("question", "our own")
SHIPPED_QUESTION = say_in("question", "{topic} · shipped")
QUESTION_SAVED = say("The question is saved.")
QUESTION_TAKEN = say("The question is in our bank, and can be changed now.")
QUESTION_REMOVED = say("The question is removed.")
NO_QUESTION = say("Choose a question to change it.")
