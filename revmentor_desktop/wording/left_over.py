"""Why somebody is left over, and what would give them a pair, in words."""

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import LeftOver, Reason, ReasonCode, Remedy, RemedyCode
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.wording import names as terms
from revmentor_desktop.wording.catalogue import Words, count, say
from revmentor_desktop.wording.lists import NAMED_AT_MOST, Names, any_of, people_named
from revmentor_desktop.wording.matching import points

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
_OUTSCORED_BY_MANY = {
    Side.MENTOR: say(
        "Of the {count} adepts allowed for {name}, {others} would fit best, "
        "but their places went to pairs with {group}."
    ),
    Side.ADEPT: say(
        "Of the {count} mentors allowed for {name}, {others} would fit best, "
        "but their places went to pairs with {group}."
    ),
}
_OUTSCORED = say("{others} would be allowed for {name}, but the places went to pairs with {group}.")
_CROWD = {
    Side.MENTOR: count(
        "In all, {count} mentor has no other choice.", "In all, {count} mentors have no other choice."
    ),
    Side.ADEPT: count(
        "In all, {count} adept has no other choice.", "In all, {count} adepts have no other choice."
    ),
}

_SELECT = say("Selected and available, {name} gets a pair.")
_OWN_CAPACITY = say("With capacity {count}, {name} gets a pair.")
_MORE_CAPACITY = say("Capacity {count} for {other} gives {name} a pair.")
_ALSO = count(
    "One more place with {count} other would do as well.",
    "One more place with any of {count} others would do as well.",
)
_ONE_MORE = {
    Side.MENTOR: say("One more adept gives {name} a pair."),
    Side.ADEPT: say("One more mentor gives {name} a pair."),
}
_ONE_MORE_OUTSIDE = {
    Side.MENTOR: say("One more adept outside {department} gives {name} a pair."),
    Side.ADEPT: say("One more mentor outside {department} gives {name} a pair."),
}
_LEVEL = {
    Side.MENTOR: say("The new adept must stand above the level {level}."),
    Side.ADEPT: say("The new mentor must stand below the level {level}."),
}
_LANGUAGES = {
    Side.MENTOR: say("The new adept must speak {languages}."),
    Side.ADEPT: say("The new mentor must speak {languages}."),
}
_LOWER_SCORE = say("With {points} points as the lowest score, {name} gets a pair.")
_RELAX_RULE = say("With the rule “{rule}” as a warning only, {name} gets a pair.")


def reason_sentence(reason: Reason, person_id: PersonId, side: Side, names: Names, words: Words) -> str:
    """Say why somebody is left over; `names` holds everybody the reason speaks of."""
    name, others = names[person_id], people_named(reason.others, names, words, reason.options)
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
            return _outscored(reason, name, side, names, words)
        case ReasonCode.COMPETES:
            return _competition(reason, name, side, names, words)


def _outscored(reason: Reason, name: str, side: Side, names: Names, words: Words) -> str:
    many = reason.options > NAMED_AT_MOST
    return words(
        _OUTSCORED_BY_MANY[side] if many else _OUTSCORED,
        name=name,
        count=reason.options,
        others=people_named(reason.others[:NAMED_AT_MOST], names, words),
        group=people_named(reason.group, names, words),
    )


def _competition(reason: Reason, name: str, side: Side, names: Names, words: Words) -> str:
    said = words(
        (_COMPETES_FROM if reason.department else _COMPETES)[side],
        name=name,
        members=reason.members,
        group=people_named(reason.group, names, words, reason.members),
        others=people_named(reason.others, names, words, reason.options),
        count=reason.places,
        department=reason.department,
    )
    crowded = reason.crowd > reason.members
    return " ".join([said, words(_CROWD[side], count=reason.crowd)] if crowded else [said])


def remedy_sentences(one: LeftOver, names: Names, words: Words) -> tuple[str, ...]:
    """Say what would give somebody a pair, each remedy in a sentence or two."""
    return tuple(remedy_sentence(remedy, one, names, words) for remedy in one.remedies)


def remedy_sentence(remedy: Remedy, one: LeftOver, names: Names, words: Words) -> str:
    """Say what one change would do for somebody left over."""
    name = names[one.person_id]
    match remedy.code:
        case RemedyCode.SELECT:
            return words(_SELECT, name=name)
        case RemedyCode.MORE_CAPACITY if remedy.person_id == one.person_id:
            return words(_OWN_CAPACITY, name=name, count=remedy.count)
        case RemedyCode.MORE_CAPACITY:
            other = names[remedy.person_id or one.person_id]
            said = [words(_MORE_CAPACITY, name=name, other=other, count=remedy.count)]
            said += [words(_ALSO, count=remedy.also)] if remedy.also else []
            return " ".join(said)
        case RemedyCode.ONE_MORE_PERSON:
            return " ".join(_newcomer(remedy, one.side, name, words))
        case RemedyCode.LOWER_SCORE:
            return words(_LOWER_SCORE, name=name, points=points(remedy.count, words))
        case RemedyCode.RELAX_RULE:
            return words(_RELAX_RULE, name=name, rule=_rule(remedy.rule, words))


def _newcomer(remedy: Remedy, side: Side, name: str, words: Words) -> list[str]:
    message = (_ONE_MORE_OUTSIDE if remedy.department else _ONE_MORE)[side]
    said = [words(message, name=name, department=remedy.department)]
    if remedy.level:
        said.append(words(_LEVEL[side], level=remedy.level))
    if remedy.languages:
        said.append(words(_LANGUAGES[side], languages=any_of(remedy.languages, words)))
    return said


def _rule(rule: Rule | None, words: Words) -> str:
    return words(terms.of(rule)) if rule else ""
