"""Headings that say what is not wanted, not so or no longer so: never read as if they said it is."""

import re

from revmentor_desktop.exchange.lists.cells import listed

_NOT = listed("inte, ej, icke, not")
_AGAINST = listed(
    "aldrig, never, avoid, avoids, avoided, avoiding, undvik, undvika, undviker, undviks, slipper, slippa, "
    "don, dont, doesn, doesnt, cannot, cant, won, wont, shouldn, shouldnt, except, excluding, exclude, "
    "excluded, exclusion, exclusions, exkludera, exkluderad, exkluderade, undanta, undantas, undantagen, "
    "block, blocked, blocks, blocking, blocklist, unsuitable, unwanted, unavailable, olämplig, olämpliga, "
    "oönskad, oönskade, veto, conflicts, otillgänglig, ovillig, unwilling"
)
_AGAINST_STEMS = (
    "spärr",
    "blocker",
    "jäv",
    "förbjud",
    "forbid",
    "utesl",
    "svartlist",
    "blacklist",
    "nejlist",
)
_AGAINST_PHRASES = re.compile(
    r"\b(?:conflict of interest|intressekonflikt\w*|konflikt med|nej lista|no go|opt out|next of kin|ice|"
    r"(?:no|ingen|inga|utan|without|inget) (?:pair|match|par|matchning|parning|partner)\w*)\b"
)
_PAST = listed(
    "tidigare, förra, föregående, förutvarande, forna, previous, former, formerly, earlier, past, redan, "
    "already, förut, before"
)
_OTHERS_STEMS = ("emergency", "olycka", "olycksfall", "nödfall", "anhörig", "närstående")
_HARMLESS = re.compile(
    r"\b(?:inte|ej|icke|not|no) (?:fler|mer|mindre|more|less|over|över|bara|only|obligatorisk\w*|mandatory|"
    r"compulsory|required|nödvändig\w*|necessary)\b|\b(?:if not|om inte|om ej|varför inte|why not)\b"
)


def denies(folded: str) -> bool:
    """Tell whether a folded heading speaks against something, of the past, or of somebody else."""
    tokens = _HARMLESS.sub(" ", folded).split()
    return (len(tokens) > 1 and not _NOT.isdisjoint(tokens)) or is_against(folded)


def is_against(folded: str) -> bool:
    """Tell whether a folded heading does so whatever it begins with: "Department to avoid"."""
    tokens = folded.split()
    return (
        not (_AGAINST | _PAST).isdisjoint(tokens)
        or any(token.startswith(_AGAINST_STEMS + _OTHERS_STEMS) for token in tokens)
        or bool(_AGAINST_PHRASES.search(folded))
    )
