"""Today in words: a sentence for each line, and a name for each rule."""

from collections.abc import Callable, Mapping
from datetime import date

from revmentor_desktop.domain.attention import Alarm, Attention, KeyDate
from revmentor_desktop.domain.errors import Fact
from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.wording import names
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in
from revmentor_desktop.wording.dates import short_date

_RULES: Mapping[Alarm, Message] = {
    Alarm.FIRST_SESSION_UNBOOKED: say_in("today", "First session not booked"),
    Alarm.NO_NEXT_SESSION: say_in("today", "No next session"),
    Alarm.SESSION_UNLOGGED: say_in("today", "Session not logged"),
    Alarm.PREPARATION_MISSING: say_in("today", "Preparation missing"),
    Alarm.TWICE_CANCELLED: say_in("today", "Cancelled twice"),
    Alarm.SILENT: say_in("today", "No news"),
    Alarm.FEEDBACK_DUE: say_in("today", "Feedback due"),
    Alarm.IDEA_UNANSWERED: say_in("today", "Idea without an answer"),
    Alarm.WAITING: say_in("today", "Waiting for a pair"),
    Alarm.CLASH_OVERRIDDEN: say_in("today", "Department clash overridden"),
    Alarm.MANAGER_APPROVAL_MISSING: say_in("today", "Manager's approval missing"),
    Alarm.KEY_DATE: say_in("today", "Key date near"),
    Alarm.FOLLOW_UP_DUE: say_in("today", "Follow-up due"),
}
_KEY_DATES: Mapping[KeyDate, Message] = {
    KeyDate.APPLY_BY: say_in("key date", "Last application day"),
    KeyDate.MATCHING: say_in("key date", "Matching meeting"),
    KeyDate.KICKOFF: say_in("key date", "Kick-off"),
    KeyDate.MIDPOINT: say_in("key date", "Midpoint"),
    KeyDate.CLOSING: say_in("key date", "Closing"),
    KeyDate.RETENTION: say_in("key date", "End of keeping"),
}
_OF_A_PAIR: Mapping[Alarm, Message] = {
    Alarm.PREPARATION_MISSING: say(
        "{mentor} and {adept} have their first session on {on}. Not ready yet: {needs}."
    ),
    Alarm.FIRST_SESSION_UNBOOKED: say(
        "{mentor} and {adept} were matched on {matched_on} and have no first session booked."
    ),
    Alarm.NO_NEXT_SESSION: say(
        "{mentor} and {adept} last met on {last_on} and have nothing booked. Sessions held: {held} of {norm}."
    ),
    Alarm.SESSION_UNLOGGED: say("Session {number} of {mentor} and {adept} on {on} has not been logged."),
    Alarm.SILENT: count(
        "There has been no news of {mentor} and {adept} since {last_on}, {count} day ago.",
        "There has been no news of {mentor} and {adept} since {last_on}, {count} days ago.",
    ),
    Alarm.CLASH_OVERRIDDEN: say(
        "{mentor} and {adept} are a pair although they are from the same department. Reason given: {reason}"
    ),
}
_TWICE = count(
    "{person} has cancelled or missed {count} session with {other}.",
    "{person} has cancelled or missed {count} sessions with {other}.",
)
_FEEDBACK: Mapping[Moment, Message] = {
    Moment.START: say("Feedback from the start is missing from {people}."),
    Moment.MIDPOINT: say("Feedback from the midpoint is missing from {people}."),
    Moment.END: say("Feedback from the end is missing from {people}."),
}
_BOTH = say_in("people", "{first} and {second}")
_IDEA = say("The idea “{title}” has been waiting for an answer since {born_on}.")
_IDEA_OF = say("The idea “{title}” by {author} has been waiting for an answer since {born_on}.")
_WAITING: Mapping[tuple[ParticipationStatus, Side], Message] = {
    (ParticipationStatus.SELECTED, Side.MENTOR): say("{name} is selected as a mentor and has no pair."),
    (ParticipationStatus.SELECTED, Side.ADEPT): say("{name} is selected as an adept and has no pair."),
    (ParticipationStatus.RESERVE, Side.MENTOR): say("{name} is in reserve as a mentor and has no pair."),
    (ParticipationStatus.RESERVE, Side.ADEPT): say("{name} is in reserve as an adept and has no pair."),
}
_APPROVAL = say("{manager} has not yet approved that {name} takes part.")
_FOLLOW_UP = say("“{text}” is to be done by {due_on}.")
_FOLLOW_UP_OF = say("{name} is to do this by {due_on}: “{text}”.")
_TODAY = say("{key}: today, {on}.")
_KEPT_UNTIL = say(
    "The people of “{cohort}” are kept until {on}: see who goes then, and make them anonymous or erase them."
)
_SOON = count("{key}: {on}, in {count} day.", "{key}: {on}, in {count} days.")


def rule(alarm: Alarm, words: Words) -> str:
    """Name a rule of Today."""
    return words(_RULES[alarm])


def key_date(key: KeyDate, words: Words) -> str:
    """Name a key date."""
    return words(_KEY_DATES[key])


def sentence(line: Attention, words: Words) -> str:
    """Say what a line of Today is about."""
    if line.alarm in _OF_A_PAIR:
        mentor, adept = line.who
        facts = {**_dates(line.facts, words), "needs": _needs(line.facts, words)}
        return words(_OF_A_PAIR[line.alarm], **facts, mentor=mentor, adept=adept)
    return _OTHERS[line.alarm](line, words)


def _twice(line: Attention, words: Words) -> str:
    person = str(line.facts["person"])
    other = next((name for name in line.who if name != person), person)
    return words(_TWICE, person=person, other=other, count=line.facts["count"])


def _feedback(line: Attention, words: Words) -> str:
    people = line.who[0]
    if len(line.who) > 1:
        people = words(_BOTH, first=line.who[0], second=line.who[1])
    return words(_FEEDBACK[Moment(str(line.facts["moment"]))], people=people)


def _idea(line: Attention, words: Words) -> str:
    author = line.who[0] if line.who else None
    facts = _dates({"title": line.facts["title"], "born_on": line.facts["born_on"]}, words)
    return words(_IDEA_OF if author else _IDEA, **facts, author=author)


def _waiting(line: Attention, words: Words) -> str:
    status, side = ParticipationStatus(str(line.facts["status"])), Side(str(line.facts["side"]))
    return words(_WAITING[status, side], name=line.who[0])


def _approval(line: Attention, words: Words) -> str:
    return words(_APPROVAL, name=line.who[0], manager=line.facts["manager"])


def _follow_up(line: Attention, words: Words) -> str:
    facts = _dates({"text": line.facts["text"], "due_on": line.facts["due_on"]}, words)
    if line.who:
        return words(_FOLLOW_UP_OF, **facts, name=line.who[0])
    return words(_FOLLOW_UP, **facts)


def _key_date(line: Attention, words: Words) -> str:
    if line.facts["key"] == KeyDate.RETENTION:
        return words(_KEPT_UNTIL, **_dates(line.facts, words))
    days = line.facts["count"]
    facts = _dates({"on": line.facts["on"]}, words)
    key = key_date(KeyDate(str(line.facts["key"])), words)
    return words(_SOON if days else _TODAY, key=key, count=days, **facts)


def _needs(facts: Mapping[str, Fact], words: Words) -> str:
    codes = str(facts.get("needs", ""))
    return ", ".join(words(names.of(Need(code))) for code in codes.split(",") if code)


def _dates(facts: Mapping[str, Fact], words: Words) -> dict[str, Fact]:
    """Put the dates among the facts, those whose names end in `on`, into words."""
    return {
        name: short_date(date.fromisoformat(fact), words)
        if isinstance(fact, str) and (name == "on" or name.endswith("_on"))
        else fact
        for name, fact in facts.items()
    }


_OTHERS: Mapping[Alarm, Callable[[Attention, Words], str]] = {
    Alarm.TWICE_CANCELLED: _twice,
    Alarm.FEEDBACK_DUE: _feedback,
    Alarm.IDEA_UNANSWERED: _idea,
    Alarm.WAITING: _waiting,
    Alarm.MANAGER_APPROVAL_MISSING: _approval,
    Alarm.KEY_DATE: _key_date,
    Alarm.FOLLOW_UP_DUE: _follow_up,
}
