"""Wall cards in words: what they say, what is asked before they are printed, and their preview."""

from collections.abc import Mapping

from revmentor_desktop.domain.people import Side
from revmentor_desktop.wording.catalogue import Message, say, say_in

SIDES: Mapping[Side, Message] = {
    Side.MENTOR: say_in("wall card", "Mentor"),
    Side.ADEPT: say_in("wall card", "Adept"),
}
TOPICS: Mapping[Side, Message] = {
    Side.MENTOR: say_in("wall card", "Offers"),
    Side.ADEPT: say_in("wall card", "Wants to learn"),
}
LEVEL = say_in("wall card", "Level")
SITE = say_in("wall card", "Site")
CHALLENGE = say_in("wall card", "Challenge")
DOCUMENT = say("Wall cards: {cohort}")

ASK = say("Wall cards")
ASK_MORE = say(
    "A card for each person, four on a page, to cut out and put on the wall. They never show notes, "
    "wishes or whom somebody will not be paired with."
)
WHO = say("Cards for")
CHOICES: Mapping[str, Message] = {
    "both": say("Mentors and adepts"),
    "mentors": say_in("wall card", "Mentors"),
    "adepts": say_in("wall card", "Adepts"),
}
ONLY_UNPAIRED = say("Only those without a pair")
WITH_CHALLENGES = say("With the adepts' challenges")
PREVIEW_BUTTON = say_in("button", "Preview")
CANCEL = say_in("button", "Cancel")
NOBODY = say("There is nobody to print cards for.")

PREVIEW = say("Wall cards to print")
PREVIEW_PAGE = say("Page {page} of {pages}: {names}")
PDF_NAME = say("wall cards.pdf")
SAVING = say("Writing the wall cards")
SAVED = say("The wall cards are in “{file}”.")
SETTING = say("Setting the wall cards")
