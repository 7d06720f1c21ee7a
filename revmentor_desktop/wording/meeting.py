"""The meeting view in words, and the words that keep confidences on a wall that everybody looks at."""

from collections.abc import Mapping

from typing_extensions import override

from revmentor_desktop.domain.errors import Fact
from revmentor_desktop.domain.programme import Part, Rule
from revmentor_desktop.wording import board, matching, names
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in

TITLE = say("Meeting view: {cohort}")
GROUP = say("Who matches")
GROUP_OF = say("Matching group {date}")
GROUP_ASK = say("Who matches today?")
GROUP_ASK_MORE = say("The name and the day are kept with every pair that is made in this meeting.")
BEGIN = say_in("meeting", "Begin")
CANCEL = say_in("button", "Cancel")
CLOSE = say("Close the meeting view")
FULL_SCREEN = say("Full screen (F11)")
UNDO = say_in("meeting", "Undo (Ctrl+Z)")
RELEASE = say("Release the pair")
TAKEN_BACK = say("Taken back.")
DONE_AGAIN = say("Done again.")

PAIRS = count("pair", "pairs")
UNPAIRED = count("person without a pair", "people without a pair")
POSSIBLE = count("pair at most", "pairs at most")
FIGURE = say_in("meeting", "{figure} {what}")
BEGIN_HERE = say("Choose a mentor, then click an adept; or drag.")
IN_HAND = say("{name}: click an adept to pair them. Esc lets go.")

NOT_TOGETHER = say("The two cannot be paired.")
_NOT_TOGETHER_SHORT = say("Cannot be paired")
_MORE = say("More speaks for this pair.")
_MORE_SHORT = say_in("part", "More")
_EXPERIENCE = say("The mentor's experience speaks to the adept's challenge.")
_OVERRIDE = say("Override by {who}")

_DISCREET: Mapping[Message, Message] = {
    names.of(Part.WISHES): _MORE_SHORT,
    names.of(Rule.NEVER_PAIR): _NOT_TOGETHER_SHORT,
    **{matching.part_message(f"wished-by-{who}"): _MORE for who in ("both", "mentor", "adept")},
    matching.part_message("challenge-answered"): _EXPERIENCE,
    **{matching.breach_message(f"never-by-{who}"): NOT_TOGETHER for who in ("mentor", "adept")},
    **{board.short_message(f"never-by-{who}"): _NOT_TOGETHER_SHORT for who in ("mentor", "adept")},
    board.OVERRIDE_SAYS: _OVERRIDE,
}
"""What would give a wish, a refusal or private notes away, and what is said in its place."""


class DiscreetWords(Words):
    """Words for a wall: whatever is said with them says nothing of wishes, refusals and private notes."""

    @override
    def __call__(self, message: Message, **facts: Fact) -> str:
        return super().__call__(_DISCREET.get(message, message), **facts)
