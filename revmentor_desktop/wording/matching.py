"""The matching in words: why a pair fits, what it breaks, why somebody is left over, what a pair costs."""

from collections.abc import Mapping, Sequence
from datetime import date

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import (
    Breach,
    Notice,
    NoticeCode,
    Price,
    Reason,
    ReasonCode,
    RemedyCode,
)
from revmentor_desktop.domain.pairs import PartScore
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.wording import names as terms
from revmentor_desktop.wording.catalogue import Message, Words, count, say
from revmentor_desktop.wording.dates import short_date

Names = Mapping[PersonId, str]

NAMED_AT_MOST = 6
"""People named in a sentence before it says how many more there are."""

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

_NOT_AVAILABLE = say("{name} is not selected, or not available.")
_NO_CAPACITY = say("{name} cannot take anybody at present (capacity 0).")
_NOBODY_THERE = {
    Side.MENTOR: say("There are no adepts for {name} yet."),
    Side.ADEPT: say("There are no mentors for {name} yet."),
}
_NOBODY_ALLOWED = {
    Side.MENTOR: say("No adept is allowed for {name}; the rule “{rule}” forbids {count} of them."),
    Side.ADEPT: say("No mentor is allowed for {name}; the rule “{rule}” forbids {count} of them."),
}
_BELOW_LOWEST = {
    Side.MENTOR: count(
        "{count} adept is allowed for {name}, but the score is below the lowest that makes a pair.",
        "{count} adepts are allowed for {name}, but all score below the lowest that makes a pair.",
    ),
    Side.ADEPT: count(
        "{count} mentor is allowed for {name}, but the score is below the lowest that makes a pair.",
        "{count} mentors are allowed for {name}, but all score below the lowest that makes a pair.",
    ),
}
_OTHERS_TAKE_NOBODY = say("Those allowed for {name} cannot take anybody at present: {others}.")
_TAKEN_BY_STANDING = say("Those allowed for {name} are already in pairs that stay: {others}.")
_COMPETES = {
    Side.MENTOR: count(
        "{members} mentors compete for {count} place, with {others}, and {name} is left over. "
        "They are {group}.",
        "{members} mentors compete for {count} places, with {others}, and {name} is left over. "
        "They are {group}.",
    ),
    Side.ADEPT: count(
        "{members} adepts compete for {count} place, with {others}, and {name} is left over. "
        "They are {group}.",
        "{members} adepts compete for {count} places, with {others}, and {name} is left over. "
        "They are {group}.",
    ),
}
_COMPETES_FROM = {
    Side.MENTOR: count(
        "{members} mentors from {department} compete for {count} place outside it, with {others}, "
        "and {name} is left over. They are {group}.",
        "{members} mentors from {department} compete for {count} places outside it, with {others}, "
        "and {name} is left over. They are {group}.",
    ),
    Side.ADEPT: count(
        "{members} adepts from {department} compete for {count} place outside it, with {others}, "
        "and {name} is left over. They are {group}.",
        "{members} adepts from {department} compete for {count} places outside it, with {others}, "
        "and {name} is left over. They are {group}.",
    ),
}
_OUTSCORED = say("{others} would be allowed for {name}, but the places went to pairs with {group}.")

_RELAX_RULE = {
    Side.MENTOR: count(
        "Without the rule “{rule}”, {count} adept would be allowed.",
        "Without the rule “{rule}”, {count} adepts would be allowed.",
    ),
    Side.ADEPT: count(
        "Without the rule “{rule}”, {count} mentor would be allowed.",
        "Without the rule “{rule}”, {count} mentors would be allowed.",
    ),
}
_ONE_MORE_PLACE = {
    Side.MENTOR: say(
        "One more place with one of these adepts, or one more adept for them, makes one pair more."
    ),
    Side.ADEPT: say(
        "One more place with one of these mentors, or one more mentor for them, makes one pair more."
    ),
}

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
    "{people} has no place left beside the pairs that stay, so this pair cannot be made.",
    "{people} have no place left beside the pairs that stay, so this pair cannot be made.",
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

_LISTED = say("{most} and {last}")
_MORE = say("{most} and {count} more")

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


def reason_sentence(reason: Reason, person_id: PersonId, side: Side, names: Names, words: Words) -> str:
    """Say why somebody is left over; `names` holds everybody the reason speaks of."""
    name, others = names[person_id], _people(reason.others, names, words)
    group = _people(reason.group, names, words)
    match reason.code:
        case ReasonCode.NOT_AVAILABLE:
            return words(_NOT_AVAILABLE, name=name)
        case ReasonCode.NO_CAPACITY:
            return words(_NO_CAPACITY, name=name)
        case ReasonCode.NOBODY_THERE:
            return words(_NOBODY_THERE[side], name=name)
        case ReasonCode.NOBODY_ALLOWED:
            rule = _rule(reason.rule, words)
            return words(_NOBODY_ALLOWED[side], name=name, rule=rule, count=reason.count)
        case ReasonCode.BELOW_LOWEST_SCORE:
            return words(_BELOW_LOWEST[side], name=name, count=reason.count)
        case ReasonCode.OTHERS_TAKE_NOBODY:
            return words(_OTHERS_TAKE_NOBODY, name=name, others=others)
        case ReasonCode.TAKEN_BY_STANDING:
            return words(_TAKEN_BY_STANDING, name=name, others=others)
        case ReasonCode.OUTSCORED:
            return words(_OUTSCORED, name=name, others=others, group=group)
        case ReasonCode.COMPETES:
            message = (_COMPETES_FROM if reason.department else _COMPETES)[side]
            return words(
                message,
                name=name,
                members=len(reason.group),
                group=group,
                others=others,
                count=reason.places,
                department=reason.department,
            )


def remedy_sentence(reason: Reason, side: Side, words: Words) -> str:
    """Say what would help somebody who is left over; empty where nothing simple would."""
    remedy = reason.remedy
    if remedy is None:
        return ""
    if remedy.code is RemedyCode.RELAX_RULE:
        return words(_RELAX_RULE[side], rule=_rule(remedy.rule, words), count=remedy.count)
    return words(_ONE_MORE_PLACE[side])


def notice_sentence(notice: Notice, names: Names, words: Words) -> str:
    """Say what is not known about people, or cannot be true."""
    people = _people(notice.people, names, words)
    return words(_NOTICES[notice.code], people=people, count=len(notice.people))


def price_sentence(price: Price, names: Names, words: Words) -> str:
    """Say what a pair costs the whole."""
    pair = {"mentor": names[price.mentor_id], "adept": names[price.adept_id]}
    if price.in_plan:
        return words(_IN_PLAN, **pair)
    if price.pairs_lost is None or price.points_lost is None:
        return words(_FULL, people=_people(price.full, names, words), count=len(price.full))
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


def _people(people: Sequence[PersonId], names: Names, words: Words) -> str:
    """Name people in one phrase: A, B and C; or the first six and how many more."""
    named = [names[one] for one in people[:NAMED_AT_MOST]]
    if len(people) > NAMED_AT_MOST:
        return words(_MORE, most=", ".join(named), count=len(people) - NAMED_AT_MOST)
    if len(named) < 2:
        return "".join(named)
    return words(_LISTED, most=", ".join(named[:-1]), last=named[-1])


def _rule(rule: Rule | None, words: Words) -> str:
    return words(terms.of(rule)) if rule else ""
