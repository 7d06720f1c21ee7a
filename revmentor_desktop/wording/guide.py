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
            say(
                "Beside the table stands everything about one person, with a log of your contacts and notes "
                "of your own. Departments, topics and levels are renamed and merged in the Programme menu, "
                "for everybody at once."
            ),
            say(
                "Programme, Forms makes sign-up and evaluation forms as workbooks and mails. Drop what comes "
                "back on the window, files, mails or a whole folder: you see what each form changes before "
                "it is taken in."
            ),
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
                "Adepts with an empty place come first. What a card calls the cost is how much less the best "
                "plan for everybody would score with this pair in it: 0 is as good as it gets."
            ),
            say(
                "Drag from card to card to move a mentor or let two change places, and from a card back to "
                "the list to take a proposal back. Ctrl and Shift choose several, which are dragged "
                "together. Esc gives a drag up."
            ),
            say(
                "Without a mouse, Enter on somebody shows everybody else ranked; or cut a mentor with Ctrl+X"
                ", go to an adept with the arrow keys and paste with Ctrl+V. The menu key shows all that can "
                "be done with a card."
            ),
            say(
                "Match all works out the best possible plan and shows it before anything is written. Pairs "
                "that are confirmed or locked stay."
            ),
            say(
                "In a draft a pair can be locked or forbidden, and the rest worked out again. Keep drafts as "
                "A and B, compare them, and apply the better one: that is one step, which one undo takes "
                "back."
            ),
            say(
                "For a matching meeting F11 opens the board in a window of its own, with large cards for a "
                "projector. It never shows notes, wishes or who is not to be paired with whom."
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
            say(
                "The strip above the calendar shows every week of the cohort: click one to go there. Filter "
                "keeps to some pairs, people, departments or states. Busy times, in the menu Programme, are "
                "typed in or read from a calendar file (.ics): planning stays away from them, and the "
                "calendar shades them while one of those people is chosen."
            ),
            say(
                "A session goes from suggested, with up to three other times, over sent to booked. Mail on "
                "its page drafts invitations, changes, cancellations and reminders with the calendar entry "
                "attached: nothing is sent before you send it in your own mail program. One that was called "
                "off keeps its number, and Propose new times finds the next times for its replacement."
            ),
        ),
    ),
    (
        say("Agendas, next steps, ideas"),
        (
            say(
                "A session's page holds its agenda: use the template, drag the points or move them with Alt "
                "and the arrows, and take questions from the bank. The list beside Use the template has the "
                "other templates, and copies what the last session left over. Programme, Agenda templates "
                "and questions holds your own."
            ),
            say(
                "Write next steps below the agenda. One that somebody is to do, or that has a day, is a "
                "follow-up: it comes up on Today when it is due, and stands on the page of the next session. "
                "An idea that is caught there goes to the board with where it came from."
            ),
        ),
    ),
    (
        say("Printing"),
        (
            say(
                "File, Print holds every document: agendas, briefings, agreements, preparation sheets, "
                "lists, calendars, the ideas board and the overview. The preview shows all of it, one day "
                "or one pair, on A4 or Letter, and prints it or saves it as PDF."
            ),
            say(
                "Programme, Document templates holds the words of briefings, agreements and preparation "
                "sheets: change them, add a logo, and go back to what is shipped whenever you like."
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
        (_ARROWS, say("Go from card to card")),
        (_ENTER, say("Pair the chosen one with somebody")),
        (say_in("key", "Ctrl+X"), say("Take a mentor in hand")),
        (say_in("key", "Ctrl+V"), say("Pair the mentor in hand with the adept")),
        (say_in("key", "Ctrl+Space"), say("Set two profiles beside each other")),
        (say_in("key", "Ctrl+L"), say("Lock the pair, or unlock it")),
        (_DELETE, say("Take the pair apart")),
        (say_in("key", "Esc"), say("Give up what is in hand")),
        (say_in("key", "F11"), say("Open the meeting view")),
    ),
    "sessions": (
        (_ENTER, say("Open the session")),
        (say_in("key", "N"), say("Make a new session")),
        (say_in("key", "T"), say("Go to today")),
        (say_in("key", "Page Up, Page Down"), say("Go to the week or month before, or after")),
        (_CTRL_ARROWS, say("Move the session")),
        (say_in("key", "Shift and an arrow up or down"), say("Make the session shorter or longer")),
        (say_in("key", "Ctrl+B"), say("Book the session")),
        (say_in("key", "Ctrl+Shift+S"), say("Mark the session as sent")),
        (say_in("key", "Ctrl+L"), say("Log the session")),
        (say_in("key", "Ctrl+Shift+P"), say("Print the agenda of the session")),
        (_DELETE, say("Call the session off")),
        (say_in("key", "Alt+Up, Alt+Down"), say("Move the chosen point of the agenda")),
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
