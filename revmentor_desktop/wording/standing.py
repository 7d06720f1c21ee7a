"""How people stand with a cohort, in words: selected, told, approved, leaving, and who comes instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.wording import dates
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """What is said of one person by name, and of several by their number."""

    one: Message
    many: Message

    def of(self, number: int) -> Message:
        """Choose by how many there are."""
        return self.one if number == 1 else self.many


MENU = say_in("menu", "Selection and messages")
SELECT = say_in("decide", "Selected")
RESERVE = say_in("decide", "In reserve")
NOT_SELECTED = say_in("decide", "Not selected")
DECLINED = say_in("decide", "Has declined")
TELL = say("Told of it…")
UNTELL = say("Not told yet")
APPROVE = say("Approved by the manager…")
DISAPPROVE = say("Not approved yet")
LEAVES = say("Leaves the company…")
TAKE_OVER = say("Let earlier reserves apply")

DECIDED: Mapping[ParticipationStatus, OneOrMany] = {
    ParticipationStatus.SELECTED: OneOrMany(
        say("{name} is selected."), count("{count} person is selected.", "{count} people are selected.")
    ),
    ParticipationStatus.RESERVE: OneOrMany(
        say("{name} is in reserve, and waits from now on."),
        count(
            "{count} person is in reserve, and waits from now on.",
            "{count} people are in reserve, and wait from now on.",
        ),
    ),
    ParticipationStatus.NOT_SELECTED: OneOrMany(
        say("{name} is not selected."),
        count("{count} person is not selected.", "{count} people are not selected."),
    ),
    ParticipationStatus.DECLINED: OneOrMany(
        say("{name} has declined."), count("{count} person has declined.", "{count} people have declined.")
    ),
}
TOLD = OneOrMany(
    say("{name} was told on {day}."),
    count("{count} person was told on {day}.", "{count} people were told on {day}."),
)
UNTOLD = OneOrMany(
    say("{name} has not been told yet."),
    count("{count} person has not been told yet.", "{count} people have not been told yet."),
)
APPROVED = OneOrMany(
    say("The manager of {name} approved on {day}."),
    count(
        "The manager of {count} person approved on {day}.",
        "The managers of {count} people approved on {day}.",
    ),
)
DISAPPROVED = OneOrMany(
    say("The manager of {name} has not approved yet."),
    count(
        "The manager of {count} person has not approved yet.",
        "The managers of {count} people have not approved yet.",
    ),
)
TAKEN_OVER = count(
    "{count} person who was in reserve has applied, and keeps the place in the queue.",
    "{count} people who were in reserve have applied, and keep their places in the queue.",
)
NO_RESERVES = say("Nobody was in reserve in an earlier cohort who is not here already.")

TELL_TITLE = say("When were they told?")
TELL_WHAT = OneOrMany(
    say("{name} was told of being: {status}."),
    count(
        "{count} person was told how the application went.",
        "{count} people were told how their application went.",
    ),
)
APPROVE_TITLE = say("When did the manager approve?")
APPROVE_WHAT = OneOrMany(
    say("It is about {name}."), count("It is about {count} person.", "It is about {count} people.")
)
DAY = say_in("standing", "Day")
NOTE_IT = say_in("button", "Note it")

LEAVES_TITLE = say("Somebody leaves the company")
WILL_END = count(
    "{name} is withdrawn from every cohort that is not over, and {count} pair ends. Sessions that lie ahead "
    "are cancelled.",
    "{name} is withdrawn from every cohort that is not over, and {count} pairs end. Sessions that lie ahead "
    "are cancelled.",
)
WILL_WITHDRAW = say("{name} is withdrawn from every cohort that is not over. No pair ends by that.")
REASON = say_in("standing", "Reason")
REASON_HINT = say("Such as: has a new job from 1 November")
REASON_NEEDED = say("Write why: it stays with the pairs and the participation.")
LEAVE_BUTTON = say("End and withdraw")
LEFT = count(
    "{name} has left: {count} pair has ended, and what was coming is cancelled.",
    "{name} has left: {count} pairs have ended, and what was coming is cancelled.",
)
LEFT_ALONE = say("{name} is withdrawn.")

_NEW_PARTNER: Mapping[Side, Message] = {
    Side.MENTOR: say("Find a new adept for {names}"),
    Side.ADEPT: say("Find a new mentor for {names}"),
}
FIND_PARTNER = say("Find a partner, disturbing least…")
AGAIN_TITLE = say("Match anew")
AGAIN_WHY = say("Nobody else gets a new partner than is told here. Choose a way, or leave it for later.")
LOOKING = say("Looking for the ways that disturb least …")
LOOKING_WORK = say("Looking for new partners")
NO_WAY = say("Nobody with a place left may be paired with {names}. Choose by hand, or wait for somebody new.")
NOBODY_MOVES = say("Nobody moves")
SOME_MOVE = count("{count} proposal gives way", "{count} proposals give way")
BECOMES = say("{mentor} and {adept} become a pair: {points} points.")
GIVES_WAY = say("{mentor} and {adept} are no longer proposed.")
USE_WAY = say("Use this way")
BY_HAND = say("Choose by hand…")
LATER = say_in("button", "Later")
WORKING = say("Matching anew")
MATCHED = count("{count} new pair is proposed.", "{count} new pairs are proposed.")


def new_partner(side: Side, names: str, words: Words) -> str:
    """Ask for a new partner for people of one side."""
    return words(_NEW_PARTNER[side], names=names)


def day(on: date, words: Words) -> str:
    """Say a day in a sentence."""
    return dates.short_date(on, words)
