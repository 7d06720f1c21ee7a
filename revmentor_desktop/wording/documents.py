"""Words of the printed documents: labels, themes, the shipped agendas' points, the five reminders."""

from collections.abc import Mapping

from revmentor_desktop.wording.catalogue import Message, say, say_in

TITLE = say_in("agenda", "{mentor} and {adept}")
SESSION = say_in("agenda", "Session {number} of {of}: {theme}")
WHEN = say_in("agenda", "When")
DATE = say_in("agenda", "{date}, {week}")
TIME = say_in("agenda", "Time")
FROM_TO = say_in("agenda", "{start} to {end}")
PLACE = say_in("agenda", "Place")
MENTOR = say_in("agenda", "Mentor")
ADEPT = say_in("agenda", "Adept")
PURPOSE = say_in("agenda", "Purpose")
GOAL = say_in("agenda", "Goal")
TOPICS = say_in("agenda", "Topics")
QUESTIONS = say_in("agenda", "Questions")
LACKS = say_in("agenda", "To prepare before the session: {needs}")
MINUTES = say_in("agenda", "{minutes} min")
REAL = say_in("agenda", "real challenge")
HYPOTHETICAL = say_in("agenda", "hypothetical: make it real")
MORE_POINTS = say_in("agenda", "More points: {number}")
IDEAS = say_in("agenda", "Proposals and ideas that can be realised")
CONFIDENTIAL = say_in("agenda", "Confidential between mentor and adept")
PAGE = say_in("agenda", "{page} of {pages}")
DOCUMENT = say_in("agenda", "Agendas: {programme}, {cohort}")

REMINDERS = (
    say("Set an agenda for each session"),
    say("Real challenges, not hypothetical questions"),
    say("It is the senior who is coached"),
    say("Take one to two hours"),
    say("Catch the proposals that can be realised"),
)

CHALLENGE = say_in("agenda", "Challenge: {challenge}")
"""The title of the point that takes up a challenge short enough to stand in it."""

_THEMES: Mapping[str, Message] = {
    "aims-and-ground-rules": say_in("theme", "purpose and ground rules"),
    "the-real-challenge": say_in("theme", "the real challenge"),
    "what-we-change": say_in("theme", "what we change"),
}
_OUTLINE: Mapping[str, Message] = {
    "ground-rules": say_in("outline", "Ground rules and expectations"),
    "aims": say_in("outline", "What we want to reach together"),
    "challenge-first": say_in("outline", "A first look at the challenge"),
    "since-last": say_in("outline", "Since last time"),
    "challenge": say_in("outline", "The challenge"),
    "questions": say_in("outline", "Questions from the mentor"),
    "what-we-change": say_in("outline", "What we change"),
    "proposals": say_in("outline", "Proposals to hand on"),
    "goals-reached": say_in("outline", "Did we reach our goal?"),
    "thanks": say_in("outline", "Thanks, and what happens next"),
    "ideas": say_in("outline", "Ideas to take further"),
    "next-time": say_in("outline", "Until next time"),
}


def theme(code: str) -> Message:
    """Give the name of a session's theme."""
    return _THEMES[code]


def outline_title(code: str) -> Message:
    """Give the title of a point of a shipped agenda."""
    return _OUTLINE[code]
