"""The guide that F1 opens: what one does with the program, in the order in which it is done."""

from revmentor_desktop.wording.catalogue import Message, say

SECTIONS: tuple[tuple[Message, tuple[Message, ...]], ...] = (
    (
        say("From a list to pairs that meet"),
        (
            say(
                "Import the list of people, choose mentors and adepts, match them, plan their sessions, "
                "print the agendas, and follow the ideas that come up. Each step has its own page at the top."
            ),
            say(
                "The mentor is the junior of the two and gives; the adept is the senior one and is coached. "
                "They come from different departments."
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
    (
        say("Sessions"),
        (
            say(
                "Plan all places every session in working hours, away from red days and from what people are "
                "busy with. Drag a session to move it, and open it to write its agenda."
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
        say("Saving, undoing, backing up"),
        (
            say(
                "There is nothing to save: every change is written when it is made, and undo reaches back "
                "over restarts. The file is backed up on the first opening of each day and before large "
                "changes; File, Backups brings one back."
            ),
        ),
    ),
)
"""Headings with their paragraphs."""
