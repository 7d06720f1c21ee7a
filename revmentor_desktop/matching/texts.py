"""How much of a challenge's text is answered by what a mentor offers."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from math import isqrt

import numpy as np
from numpy.typing import NDArray

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


def rarity(texts: Sequence[Mapping[str, str]]) -> Mapping[str, int]:
    """Weigh stems by how few texts hold them: the square root of texts per text with the stem.

    In hundredths, whole numbers throughout, so that every machine gets the same.
    """
    held = Counter(stem for text in texts for stem in text)
    return {stem: isqrt(10_000 * (len(texts) + 1) // (times + 1)) for stem, times in held.items()}


def answered(
    offers: Sequence[Mapping[str, str]], challenges: Sequence[Mapping[str, str]]
) -> NDArray[np.int64]:
    """Give the share of each challenge's telling words that each offer holds, shape (offers, challenges).

    In hundredths, 0 to 100: shared rarity over the challenge's whole rarity, doubled and capped, for an
    offer that holds half of what a challenge says speaks of the same thing. One matrix product over the
    stems that both sides use; its sums are whole numbers far below 2**53, so they are exact.
    """
    weights = rarity([*offers, *challenges])
    spoken = {stem for text in offers for stem in text}
    common = sorted(spoken & {stem for text in challenges for stem in text})
    columns = {stem: place for place, stem in enumerate(common)}
    left = np.zeros((len(offers), len(common)))
    right = np.zeros((len(challenges), len(common)))
    for row, text in enumerate(offers):
        left[row, [columns[stem] for stem in text if stem in columns]] = 1
    for row, text in enumerate(challenges):
        for stem in text:
            if stem in columns:
                right[row, columns[stem]] = weights[stem]
    shared: NDArray[np.int64] = (left @ right.T).astype(np.int64)
    whole = np.array([sum(weights[stem] for stem in text) for text in challenges], dtype=np.int64)
    whole = np.maximum(whole, 1)
    halves: NDArray[np.int64] = (400 * shared + whole) // (2 * whole)
    return np.minimum(100, halves)


def shared_words(offer: Mapping[str, str], challenge: Mapping[str, str]) -> tuple[str, ...]:
    """Name the words of a challenge that an offer answers, in the challenge's order, at most four."""
    both = [stem for stem in challenge if stem in offer]
    return tuple(challenge[stem].casefold() for stem in both[:4])
