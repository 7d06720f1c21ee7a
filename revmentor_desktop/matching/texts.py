"""The telling words of a text, and which of them two texts share."""

import re
import unicodedata
from collections.abc import Mapping

LONGEST = 2_000
"""Characters of a text that are looked at."""
_STEM = 6
"""Letters that tell a word from its inflections in both languages: digitala, digitalisering."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_EMPTY = """
about all alla allt and annat any are att av bland blev bli blir borde but både can could den denna dess det
detta dig din ditt dom där efter eller ett finns for från för get gör göra had har has have hela her his hos
how hur här icke ingen inom inte into istället its ju kan kunna lite mellan men mer mera mig min mina mitt
more most mot mycket måste need new not någon något några när och också our out over sedan she should sig sin
sina sitt ska skall skulle som some than that the their them then there these they this till too under upp
ur use utan vad var vara varför vart varit vem very vid vilka vilken vilket vill väl vår våra vårt want was
way well were what when where which who why will with would you your även över
"""
_EMPTY_WORDS = frozenset(_EMPTY.split())


def words_of(text: str) -> Mapping[str, str]:
    """Give the telling words of a text by stem: stem -> the first word with it, as written."""
    found: dict[str, str] = {}
    for word in _WORD.findall(unicodedata.normalize("NFC", text[:LONGEST])):
        folded = word.casefold()
        if folded not in _EMPTY_WORDS:
            found.setdefault(folded[:_STEM], word)
    return found


def shared_words(offer: Mapping[str, str], challenge: Mapping[str, str]) -> tuple[str, ...]:
    """Name the words of a challenge that an offer answers, in the challenge's order, at most four."""
    both = [stem for stem in challenge if stem in offer]
    return tuple(challenge[stem].casefold() for stem in both[:4])
