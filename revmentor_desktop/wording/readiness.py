"""What a matching would meet, in words."""

from collections.abc import Sequence

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import WorkPhase
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.readiness import Bite, Readiness, SideReadiness
from revmentor_desktop.wording import names as terms
from revmentor_desktop.wording.catalogue import Words, count, say
from revmentor_desktop.wording.lists import Names, people_named

_SIDE = {
    Side.MENTOR: count(
        "{count} mentor, {matchable} of them can be matched; places: {places}, taken: {taken}.",
        "{count} mentors, {matchable} of them can be matched; places: {places}, taken: {taken}.",
    ),
    Side.ADEPT: count(
        "{count} adept, {matchable} of them can be matched; places: {places}, taken: {taken}.",
        "{count} adepts, {matchable} of them can be matched; places: {places}, taken: {taken}.",
    ),
}
_ALLOWED = count(
    "{allowed} of {count} combination is allowed.", "{allowed} of {count} combinations are allowed."
)
_MOST = count("{count} pair is possible at most.", "{count} pairs are possible at most.")
_FORBIDS = count(
    "The rule “{rule}” forbids {count} combination, {alone} of them alone.",
    "The rule “{rule}” forbids {count} combinations, {alone} of them alone.",
)
_STRANDED = count("It leaves {count} person with nobody.", "It leaves {count} people with nobody.")
_GAINED = count(
    "As a warning it would bring {count} pair more.", "As a warning it would bring {count} pairs more."
)
_NOTHING_GAINED = say("As a warning it would bring no pair more.")
_NOT_APPROVED = count(
    "The manager of {count} selected person has not approved: {people}.",
    "The managers of {count} selected people have not approved: {people}.",
)
_NOT_TOLD = count(
    "{count} selected person has not been told: {people}.",
    "{count} selected people have not been told: {people}.",
)
STUCK = count("{count} person cannot be matched at all:", "{count} people cannot be matched at all:")
PHASES = {
    WorkPhase.SENDING: say("Preparing the matching …"),
    WorkPhase.SCORING: say("Scoring all combinations …"),
    WorkPhase.CHOOSING: say("Finding the best pairs …"),
    WorkPhase.RAISING: say("Raising the lowest score …"),
    WorkPhase.EXPLAINING: say("Working out why …"),
}
"""What long work is at."""


def side_sentence(side: SideReadiness, words: Words) -> str:
    """Say how many people and places a side has."""
    return words(
        _SIDE[side.side],
        count=side.people,
        matchable=side.matchable,
        places=side.places,
        taken=side.taken,
    )


def pairs_sentences(ready: Readiness, words: Words) -> tuple[str, str]:
    """Say how many combinations are allowed, and how many pairs there can be."""
    return words(_ALLOWED, count=ready.couples, allowed=ready.allowed), words(_MOST, count=ready.most_pairs)


def bite_sentence(bite: Bite, words: Words) -> str:
    """Say what a rule takes, and what it would bring as a warning."""
    rule = words(terms.of(bite.rule))
    said = [words(_FORBIDS, rule=rule, count=bite.couples, alone=bite.alone)]
    if bite.stranded:
        said.append(words(_STRANDED, count=bite.stranded))
    said.append(words(_GAINED, count=bite.gained) if bite.gained else words(_NOTHING_GAINED))
    return " ".join(said)


def not_approved(people: Sequence[PersonId], names: Names, words: Words) -> str:
    """Say whose managers have not approved."""
    return words(_NOT_APPROVED, count=len(people), people=people_named(people, names, words))


def not_told(people: Sequence[PersonId], names: Names, words: Words) -> str:
    """Say who has not been told."""
    return words(_NOT_TOLD, count=len(people), people=people_named(people, names, words))
