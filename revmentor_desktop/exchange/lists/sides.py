"""Sides of the programme in the words that lists use for them."""

import re

from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists.cells import fold, listed

_WORDS = {
    Side.MENTOR: (
        "mentor mentorer mentors mentorn mentorerna junior juniorer juniors juniora juniorerna "
        "juniormentor juniormentorer"
    ),
    Side.ADEPT: (
        "adept adepter adepts adepten adepterna mentee mentees menteer senior seniorer seniors seniora "
        "seniorerna senioradept senioradepter"
    ),
}
_TITLE_WORDS = {
    Side.MENTOR: "",
    Side.ADEPT: "leaders ledare ledarna chefer cheferna executives",
}
SIDE_OF = {word: side for side, words in _WORDS.items() for word in words.split()}
_TITLE_SIDE_OF = SIDE_OF | {word: side for side, words in _TITLE_WORDS.items() for word in words.split()}

_BOTH = listed("båda, både, bägge, both")
_LINKS = listed("och, and, samt, resp, respektive, &, +, /")
_FILLERS = listed(
    "som, as, en, a, an, jag, är, i, am, vill, vara, bli, want, to, be, blivande, omvänd, reverse"
)
_PROGRAMME = re.compile(
    r"\b(?:mentor|mentee|adept)s?'?[ -](?:program\w*|scheme\w*|match\w*|pairs?|par|network\w*)\b"
)
_TOKENS = re.compile(r"\w+|[&+/,;|()]")
LETTERS = {
    frozenset("ma"): {"m": Side.MENTOR, "a": Side.ADEPT},
    frozenset("js"): {"j": Side.MENTOR, "s": Side.ADEPT},
}
"""Single letters that mean a side, where a column uses exactly these two."""


def read_sides(text: str) -> tuple[Side, ...]:
    """Read the side or sides that a cell names, mentor first; none where it says anything else."""
    parts: list[set[Side]] = [set()]
    for word in _TOKENS.findall(fold(text.replace("\n", ";"))):
        if word in SIDE_OF:
            parts[-1].add(SIDE_OF[word])
        elif word in _BOTH:
            parts += [{Side.MENTOR}, {Side.ADEPT}, set()]
        elif word in _LINKS or not word.isalnum():
            parts.append(set())
        elif word not in _FILLERS:
            return ()
    # "Senior mentor" contradicts itself, "mentor och adept" does not.
    if any(len(part) > 1 for part in parts):
        return ()
    found = set().union(*parts)
    return tuple(side for side in Side if side in found)


def side_of_title(text: str) -> Side | None:
    """Read the one side that a title speaks of, such as a sheet's name; None for none or both.

    "Mentor programme" names the programme, not a side.
    """
    words = re.findall(r"[^\W\d_]+", _PROGRAMME.sub(" ", fold(text)))
    found = {_TITLE_SIDE_OF[word] for word in words if word in _TITLE_SIDE_OF}
    return found.pop() if len(found) == 1 else None
