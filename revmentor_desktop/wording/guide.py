"""The guide that F1 opens, what one does with the program in its order; and the keys of each page."""

from collections.abc import Mapping

from revmentor_desktop.wording import matching_guide
from revmentor_desktop.wording.catalogue import Message, say, say_in

SECTIONS: tuple[tuple[Message, tuple[Message, ...]], ...] = (
    (
        say("From a list to pairs that meet"),
        (
            say(
                "Import the list of people, match mentors with adepts, plan their sessions, print the "
                "agendas, and follow the ideas that come up. The pages at the top stand in this order; "
                "Overview tells what needs you today."
            ),
            say(
                "The mentor is the junior of the two and gives; the adept is the senior one and is coached. "
                "Unless you change the rules they come from different departments."
            ),
        ),
    ),
    (
        say("People"),
        (
            say(
                "Drop a workbook or a text file anywhere on the window. Headings in Swedish or English are "
                "recognised; before anything is written you see who is added, changed or refused, and why."
            ),
            say("Change a cell by typing in it. What you change is saved at once; Ctrl+Z takes it back."),
        ),
    ),
    (
        say("Matching"),
        (
            say(
                "Drag a mentor to an adept. While you drag, every card says what the pair would score, or "
                "which rule forbids it. A rule can be set aside for one pair with a written reason."
            ),
            say(
                "Match all works out the best possible plan and shows it before anything is written. Pairs "
                "that are confirmed or locked stay."
            ),
        ),
    ),
    (matching_guide.HEADING, matching_guide.PARAGRAPHS),
    (
        say("Sessions"),
        (
            say(
                "Plan all places sessions in working hours, away from red days and from what people are "
                "busy with, and shows the plan before anything is written; what finds no place is listed "
                "with the reason. Drag a session to move it, and open it to write its agenda."
            ),
        ),
    ),
    (
        say("Ideas"),
        (
            say(
                "Write down what comes up in the sessions, and drag the cards as they are decided, begun and "
                "realised. Declining one asks for the reason."
            ),
        ),
    ),
    (
        say("Finding and doing"),
        (
            say(
                "Ctrl+K finds people, pairs, sessions and ideas by a few letters, and does what the menus "
                "do. Everything works without a mouse: Help, Keyboard shortcuts lists the keys."
            ),
        ),
    ),
    (
        say("Saving, undoing, backing up"),
        (
            say(
                "There is nothing to save: every change is written when it is made, and undo reaches back "
                "over restarts, as far as the last restore or erasure. The file is backed up on the first "
                "opening of each day and before large changes; File, Backups brings one back."
            ),
            say(
                "If the file is moved, its disk taken out or full, the program says so: mend it and try "
                "again, or save a copy elsewhere and go on in that."
            ),
        ),
    ),
)
"""Headings with their paragraphs."""

_ENTER, _DELETE = say_in("key", "Enter"), say_in("key", "Delete")
_ARROWS = say_in("key", "arrows")
_CTRL_ARROWS = say_in("key", "Ctrl and an arrow")

KEYS: Mapping[str, tuple[tuple[Message, Message], ...]] = {
    "overview": (
        (say_in("key", "up and down"), say("Walk through what needs you")),
        (say_in("key", "L"), say("Put it off until later")),
    ),
    "people": (
        (say_in("key", "F2"), say("Change the cell")),
        (say_in("key", "Ctrl+Shift+N"), say("Add a person")),
        (say_in("key", "Ctrl+D"), say("Fill the chosen cells downwards")),
        (say_in("key", "Ctrl+Enter"), say("Write into all chosen cells")),
        (say_in("key", "Ctrl+Shift+D"), say("Add somebody like this one")),
        (_DELETE, say("Take people out of the cohort")),
    ),
    "matching": (
        (_ENTER, say("Pair the chosen one with somebody")),
        (say_in("key", "Ctrl+L"), say("Lock the pair, or unlock it")),
        (_DELETE, say("Take the pair apart")),
    ),
    "sessions": (
        (_ENTER, say("Open the session")),
        (say_in("key", "N"), say("Make a new session")),
        (say_in("key", "T"), say("Go to today")),
        (say_in("key", "Page Up, Page Down"), say("Go to the week or month before, or after")),
        (_CTRL_ARROWS, say("Move the session")),
        (say_in("key", "Shift and an arrow up or down"), say("Make the session shorter or longer")),
        (say_in("key", "Ctrl+L"), say("Log the session")),
        (say_in("key", "Ctrl+Shift+P"), say("Print the agenda of the session")),
        (_DELETE, say("Call the session off")),
    ),
    "ideas": (
        (_ARROWS, say("Go from card to card")),
        (_ENTER, say("Open the idea")),
        (say_in("key", "N"), say("Write down a new idea")),
        (_CTRL_ARROWS, say("Move the card")),
        (_DELETE, say("Remove the idea")),
    ),
}
"""Code of a tab -> its keys with what they do; those that hold everywhere stand in the menus."""

EVERYWHERE = say("Everywhere")
