"""The matching in words: why a pair fits, what it breaks, what a pair costs."""

from collections.abc import Mapping
from datetime import date

from revmentor_desktop.domain.matching import Breach, Notice, NoticeCode, Price
from revmentor_desktop.domain.pairs import PartScore
from revmentor_desktop.wording.catalogue import Message, Words, count, say
from revmentor_desktop.wording.dates import short_date
from revmentor_desktop.wording.lists import Names, people_named

_PARTS: Mapping[str, Message] = {
    "topics-shared": say("The mentor offers what the adept wants to learn: {topics}."),
    "wished-by-both": say("Both have asked for each other."),
    "wished-by-mentor": say("The mentor has asked for this adept."),
    "wished-by-adept": say("The adept has asked for this mentor."),
    "challenge-answered": say("The mentor's experience speaks to the adept's challenge: {words}."),
    "same-site": say("Both work in {site}."),
    "levels-apart": count(
        "The adept is {count} level above the mentor.", "The adept is {count} levels above the mentor."
    ),
    "years-apart": count(
        "The mentor was employed {count} year later than the adept.",
        "The mentor was employed {count} years later than the adept.",
    ),
    "employed-later": say("The mentor was employed later than the adept."),
    "departments-new": say("{mentor} and {adept} have not had a pair between them before."),
    "mentor-waited": count(
        "The mentor has waited {count} month for a pair.", "The mentor has waited {count} months for a pair."
    ),
    "adept-waited": count(
        "The adept has waited {count} month for a pair.", "The adept has waited {count} months for a pair."
    ),
}
_BREACHES: Mapping[str, Message] = {
    "same-person": say("Nobody can be paired with themselves."),
    "same-department": say("Both work in the department {department}."),
    "adept-above": say("The adept is above the mentor in the reporting line."),
    "mentor-above": say("The mentor is above the adept in the reporting line."),
    "same-level": say("Both are at the same level, {mentor}."),
    "mentor-higher": say("The mentor's level, {mentor}, is above the adept's, {adept}."),
    "mentor-employed-before": say(
        "The mentor was not employed later than the adept: {mentor_since} and {adept_since}."
    ),
    "paired-before": say("The two have been paired before."),
    "never-by-mentor": say("The mentor does not want to be paired with this adept."),
    "never-by-adept": say("The adept does not want to be paired with this mentor."),
    "no-language": say("They have no language in common: the mentor speaks {mentor}, the adept {adept}."),
    "mentor-takes-nobody": say("The mentor cannot take anybody at present (capacity 0)."),
    "adept-takes-nobody": say("The adept cannot take anybody at present (capacity 0)."),
    "mentor-unavailable": say("The mentor is not selected, or not available."),
    "adept-unavailable": say("The adept is not selected, or not available."),
}
_SHARED_DEPARTMENT = say("Both work in the same department.")

_NOTICES: Mapping[NoticeCode, Message] = {
    NoticeCode.MANAGER_CIRCLE: say("These people are each other's managers in a circle: {people}."),
    NoticeCode.NO_LEVELS: say("The programme has no level scale, so dates of employment tell who is senior."),
    NoticeCode.UNKNOWN_DEPARTMENT: count(
        "{count} person has no known department, which is held against nobody: {people}.",
        "{count} people have no known department, which is held against nobody: {people}.",
    ),
    NoticeCode.UNKNOWN_SENIORITY: count(
        "{count} person has neither a known level nor a date of employment, "
        "which is held against nobody: {people}.",
        "{count} people have neither a known level nor a date of employment, "
        "which is held against nobody: {people}.",
    ),
    NoticeCode.UNKNOWN_LANGUAGE: count(
        "{count} person has no known language, which is held against nobody: {people}.",
        "{count} people have no known language, which is held against nobody: {people}.",
    ),
}

_IN_PLAN = say("{mentor} and {adept} are a pair in the best plan.")
_FULL = count(
    "{people} has no place left beside the pairs that stay: this one would be a pair too many.",
    "{people} have no place left beside the pairs that stay: this one would be a pair too many.",
)
_FREE = say("{mentor} and {adept} cost the whole nothing: there is a plan just as good with them.")
_PAIRS_LOST = count(
    "{mentor} and {adept} cost the whole {count} pair.", "{mentor} and {adept} cost the whole {count} pairs."
)
_PAIRS_GAINED = count(
    "{mentor} and {adept} bring the whole {count} pair more.",
    "{mentor} and {adept} bring the whole {count} pairs more.",
)
_POINTS_LOST = say("{mentor} and {adept} cost the whole {points} points, and no pair.")
_POINTS_GAINED = say("{mentor} and {adept} bring the whole {points} points more.")

TROUBLES: Mapping[str, Message] = {
    "lock-unknown": say("A locked pair holds somebody who does not take part in this cohort on that side."),
    "lock-forbidden": say(
        "{mentor} and {adept} cannot be locked: the rules forbid the pair, and no exception is written down."
    ),
    "lock-over-capacity": count(
        "{person} takes {count} pair at most, and more than that stay or are locked. "
        "Release one of them first.",
        "{person} takes {count} pairs at most, and more than that stay or are locked. "
        "Release one of them first.",
    ),
    "not-a-candidate": say("These two do not take part in this cohort as mentor and adept."),
}
"""Sentences for what the engine refuses."""


def part_message(code: str) -> Message:
    """Give the sentence of a part by its code, its places open."""
    return _PARTS[code]


def breach_message(code: str) -> Message:
    """Give the sentence of a broken rule by its code, its places open."""
    return _BREACHES[code]


def part_sentence(part: PartScore, words: Words) -> str:
    """Say what earned a part its points."""
    message, facts = _PARTS[part.code], dict(part.facts)
    if "count" in facts:
        return words(message, count=int(facts["count"]))
    return words(message, **facts)


def breach_sentence(breach: Breach, words: Words) -> str:
    """Say how two people break a rule."""
    facts = dict(breach.facts)
    if breach.code == "same-department" and not facts.get("department"):
        return words(_SHARED_DEPARTMENT)
    if breach.code == "mentor-employed-before":
        since = {side: short_date(date.fromisoformat(day), words) for side, day in facts.items()}
        return words(_BREACHES[breach.code], mentor_since=since["mentor"], adept_since=since["adept"])
    return words(_BREACHES[breach.code], **facts)


def notice_sentence(notice: Notice, names: Names, words: Words) -> str:
    """Say what is not known about people, or cannot be true."""
    people = people_named(notice.people, names, words)
    return words(_NOTICES[notice.code], people=people, count=len(notice.people))


def price_sentence(price: Price, names: Names, words: Words) -> str:
    """Say what a pair costs the whole."""
    pair = {"mentor": names[price.mentor_id], "adept": names[price.adept_id]}
    if price.in_plan:
        return words(_IN_PLAN, **pair)
    if price.pairs_lost is None or price.points_lost is None:
        return words(_FULL, people=people_named(price.full, names, words), count=len(price.full))
    if price.pairs_lost:
        message = _PAIRS_LOST if price.pairs_lost > 0 else _PAIRS_GAINED
        return words(message, count=abs(price.pairs_lost), **pair)
    if price.points_lost:
        message = _POINTS_LOST if price.points_lost > 0 else _POINTS_GAINED
        return words(message, points=points(abs(price.points_lost), words), **pair)
    return words(_FREE, **pair)


_DECIMAL = say("{whole}.{hundredths}")


def points(hundredths: int, words: Words) -> str:
    """Say a number of points, with the language's decimal sign: 73.50."""
    return words(_DECIMAL, whole=hundredths // 100, hundredths=f"{hundredths % 100:02}")
