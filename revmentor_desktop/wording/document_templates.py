"""Words of document templates: what is wrong with one, and the window they are changed in."""

from collections.abc import Mapping

from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.domain.papers import TemplateFault
from revmentor_desktop.wording.catalogue import Message, Words, say, say_in
from revmentor_desktop.wording.printing import NAMES

_FAULTS: Mapping[str, Message] = {
    "syntax": say("Line {line}: something is not closed, or not written as a template can be read."),
    "forbidden": say(
        "Line {line}: “{what}” cannot be used in a template. Templates know facts, if and for, nothing else."
    ),
    "loops": say("Line {line}: loops can lie at most two deep within each other, and call nothing."),
    "loop-over": say("Line {line}: a loop can only go over one of the given lists."),
    "element": say(
        "Line {line}: “{what}” is not known. Use h1, h2, h3, p, lead, kicker, ul with li, dl with dt and dd, "
        "tick, room, sign and foot."
    ),
    "unknown-fact": say("Line {line}: there is no such fact, or it cannot be used like that."),
    "too-much": say("Line {line}: the document becomes too long here."),
    "too-long": say("Line {line}: the template is too long; it can have 100,000 characters at most."),
}
_FALLEN_BACK = say("The template for “{document}” is broken, so the shipped one was used. {fault}")

TITLE = say_in("dialog", "Document templates")
ABOUT = say(
    "Change the words of a document, and what it is made of. The shipped template is always there to go "
    "back to."
)
DOCUMENTS = say_in("templates", "Documents")
DOCUMENT = say_in("templates", "{document}, {language}")
OWN = say_in("templates", "your own")
SHIPPED = say_in("templates", "as shipped")
TEXT = say_in("templates", "The template's text")
SAVE = say_in("templates", "Save the template")
PREVIEW = say_in("templates", "Preview")
RESET = say_in("templates", "Reset to the shipped one")
FILES_AND_LOGO = say_in("templates", "Files and logo")
WRITE = say_in("templates", "Write to a file…")
READ = say_in("templates", "Read from a file…")
LOGO = say_in("templates", "Choose a logo…")
NO_LOGO = say_in("templates", "Remove the logo")
LOGO_ABOUT = say("A PNG, JPEG or SVG file of at most 1 MB; it stands at the head of these documents.")
HAS_LOGO = say("The programme has a logo.")
CLOSE = say_in("templates", "Close")
UNSAVED = say("Something is not saved yet: save it, or close once more to let it go.")
GOOD = say("The template can be used.")
SAVED = say("Saved the template for “{document}”.")
WAS_RESET = say("“{document}” is as shipped again.")
WRITTEN = say("The template is in “{file}”.")
LOGO_SET = say("The logo is kept in the programme.")
LOGO_REMOVED = say("The logo is removed.")
FILES = say("Document templates ({pattern})")
PICTURES = say("Pictures ({pattern})")


def fault_sentence(fault: TemplateFault, words: Words) -> str:
    """Say what is wrong with a template, and in which line."""
    return words(_FAULTS[fault.code], line=fault.line, what=fault.what)


def fallen_back(kind: Printed, fault: TemplateFault, words: Words) -> str:
    """Say that the shipped template was used, and why."""
    return words(_FALLEN_BACK, document=words(NAMES[kind]), fault=fault_sentence(fault, words))
