"""Kept drafts and matching anew in words: what differs, who moves, what no longer holds."""

from collections.abc import Mapping

from revmentor_desktop.domain.drafts import Comparison, Couple, Objection, ObjectionCode, Rematch, WayOut
from revmentor_desktop.domain.matching import Move
from revmentor_desktop.wording import names as terms
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in
from revmentor_desktop.wording.lists import Names, people_named
from revmentor_desktop.wording.matching import points

KEPT = say("Kept as the draft “{draft}”.")
RENAMED = say("The draft is called “{draft}” now.")
DROPPED = say("The draft “{draft}” is removed.")
APPLIED = count(
    "Applied the draft “{draft}”: {count} pair is new.", "Applied the draft “{draft}”: {count} pairs are new."
)
HEADING = count("The draft “{draft}”: {count} pair.", "The draft “{draft}”: {count} pairs.")
NO_LONGER = count("{count} pair of the draft no longer holds:", "{count} pairs of the draft no longer hold:")
LISTED_NAME = say_in("column", "Draft")
LISTED_GOAL = say_in("column", "Goal")
LISTED_PAIRS = say_in("column", "Pairs")
LISTED_MADE = say_in("column", "Made")

_TALLIES = say(
    "Before: {old_pairs} pairs, {old_score} points, the lowest {old_worst}. "
    "After: {new_pairs} pairs, {new_score} points, the lowest {new_worst}. In both: {both}."
)
_NONE = say_in("score", "none")
_GONE = say("No longer: {mentor} and {adept}.")
_NEW = say("New: {mentor} and {adept}.")
_MOVES = say("{name}: {before} → {after}.")
_NOBODY = say_in("partner", "nobody")

_OBJECTIONS: Mapping[ObjectionCode, Message] = {
    ObjectionCode.LEFT: count(
        "{mentor} and {adept}: {people} no longer takes part.",
        "{mentor} and {adept}: {people} no longer take part.",
    ),
    ObjectionCode.FORBIDDEN: say("{mentor} and {adept}: the rules forbid it now ({rules})."),
    ObjectionCode.FULL: count(
        "{mentor} and {adept}: {people} has no place left.",
        "{mentor} and {adept}: {people} have no place left.",
    ),
}
_WAYS: Mapping[WayOut, Message] = {
    WayOut.NOBODY_MOVES: count(
        "Nobody moves: {count} pair in all, {score} points.",
        "Nobody moves: {count} pairs in all, {score} points.",
    ),
    WayOut.MOST_PAIRS: count(
        "Some move: {count} pair in all, {score} points.",
        "Some move: {count} pairs in all, {score} points.",
    ),
}
_BROKEN = count(
    "{count} pair that exists is broken: {couples}.", "{count} pairs that exist are broken: {couples}."
)
_FEWEST = say("That is proven to be the fewest for so many pairs.")
_COUPLE = say_in("pair", "{mentor} and {adept}")
MATCHED_ANEW = count("It is written: {count} pair is new.", "It is written: {count} pairs are new.")


def tallies_sentence(one: Comparison, words: Words) -> str:
    """Say what two sets of pairs come to."""
    return words(
        _TALLIES,
        old_pairs=one.before.pairs,
        old_score=points(one.before.score, words),
        old_worst=_points(one.before.worst, words),
        new_pairs=one.after.pairs,
        new_score=points(one.after.score, words),
        new_worst=_points(one.after.worst, words),
        both=len(one.both),
    )


def _points(hundredths: int | None, words: Words) -> str:
    return words(_NONE) if hundredths is None else points(hundredths, words)


def gone_sentence(couple: Couple, names: Names, words: Words) -> str:
    """Say that a pair is no longer there."""
    return words(_GONE, mentor=names[couple[0]], adept=names[couple[1]])


def new_sentence(couple: Couple, names: Names, words: Words) -> str:
    """Say that a pair is new."""
    return words(_NEW, mentor=names[couple[0]], adept=names[couple[1]])


def move_sentence(move: Move, names: Names, words: Words) -> str:
    """Say who somebody had, and whom they get."""
    before, after = (
        people_named(people, names, words) or words(_NOBODY) for people in (move.before, move.after)
    )
    return words(_MOVES, name=names[move.person_id], before=before, after=after)


def objection_sentence(one: Objection, names: Names, words: Words) -> str:
    """Say why a pair of a draft no longer holds."""
    return words(
        _OBJECTIONS[one.code],
        mentor=names[one.couple[0]],
        adept=names[one.couple[1]],
        people=people_named(one.people, names, words),
        count=len(one.people),
        rules=", ".join(words(terms.of(rule)) for rule in one.rules),
    )


def way_sentence(way: Rematch, names: Names, words: Words) -> str:
    """Say what a way of matching anew comes to, and which pairs it breaks."""
    said = [words(_WAYS[way.way], count=len(way.plan.pairs), score=points(way.plan.score, words))]
    if way.broken:
        couples = "; ".join(
            words(_COUPLE, mentor=names[one], adept=names[other]) for one, other in way.broken
        )
        said.append(words(_BROKEN, count=len(way.broken), couples=couples))
        said += [words(_FEWEST)] if len(way.broken) == way.fewest_broken else []
    return " ".join(said)
