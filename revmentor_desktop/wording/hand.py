"""Cutting and pasting mentors on the board, in words."""

from revmentor_desktop.wording.catalogue import count, say

CUT = say("{name} is in your hand: the cards say what a place there means. Ctrl+V pairs, Esc gives up.")
CUT_SEVERAL = count(
    "{count} mentor is in your hand. Ctrl+V on an adept pairs them, Esc gives up.",
    "{count} mentors are in your hand. Ctrl+V on an adept pairs them, Esc gives up.",
)
NOTHING_TO_CUT = say("There is no proposed pair on this card that could be moved.")
GIVEN_UP = say("Given up: nothing was changed.")
CUT_MENTOR = say("Cut {name}")
PASTE_HERE = say("Paste {name} here")
