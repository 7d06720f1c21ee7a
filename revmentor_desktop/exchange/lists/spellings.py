"""One spelling for what is written in many ways, and what is written almost alike."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from revmentor_desktop.exchange.lists.cells import fold

_ABBREVIATION = 4
"""A word of up to so many capitals is an abbreviation and not shouted."""
_COMPARED = 600
"""Near spellings are looked for among so many different ones at most."""


class Spellings:
    """The spelling to show for each folded text: a known one, else the commonest well-written one.

    With `proper`, as for departments and places, all small letters are not well written.
    """

    def __init__(self, written: Iterable[str], known: Mapping[str, str], *, proper: bool) -> None:
        counts: dict[str, Counter[str]] = {}
        for text in written:
            if text:
                counts.setdefault(fold(text), Counter())[text] += 1
        self._shown = {folded: _best(counter, proper=proper) for folded, counter in counts.items()}
        self._shown |= {fold(spelling): name for spelling, name in known.items()}

    def __call__(self, text: str) -> str:
        """Give the spelling to show."""
        return self._shown.get(fold(text), text) if text else ""

    def all_of(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Give the spellings to show of a list, in order."""
        return tuple(self(text) for text in texts)


def _best(counter: Counter[str], *, proper: bool) -> str:
    return max(
        counter, key=lambda text: (_well_written(text, proper=proper), counter[text], not text.islower())
    )


def _well_written(text: str, *, proper: bool) -> bool:
    shouted = text.isupper() and max(map(len, re.findall(r"\w+", text)), default=0) > _ABBREVIATION
    return not shouted and not (proper and text.islower())


def near_spellings(counts: Mapping[str, int], known: Iterable[str]) -> Mapping[str, str]:
    """Find rarer texts that are almost a commoner or a known one: rarer -> nearer.

    Almost: the same but for accents, hyphens and "and", or every word within one letter (two in words of
    twelve and more; restricted Damerau-Levenshtein) and the same digits.
    """
    fixed = {fold(text): text for text in known}
    shown = {**{fold(text): text for text in counts}, **fixed}
    order = sorted(counts, key=lambda text: (fold(text) not in fixed, -counts[text]))
    pool = [fold(text) for text in order if fold(text) in fixed] + [
        f for f in fixed if f not in set(map(fold, counts))
    ]
    near: dict[str, str] = {}
    for text in [text for text in order if fold(text) not in fixed][:_COMPARED]:
        folded = fold(text)
        found = next((other for other in pool[:_COMPARED] if _alike(folded, other)), None)
        if found is None:
            pool.append(folded)
        else:
            near[text] = shown[found]
    return near


def _alike(one: str, two: str) -> bool:
    if abs(len(one) - len(two)) > 6:
        return False
    bare_one, bare_two = _bare(one), _bare(two)
    if bare_one == bare_two:
        return True
    words = list(zip(bare_one.split(), bare_two.split(), strict=False))
    return (
        len(bare_one.split()) == len(bare_two.split())
        and re.findall(r"\d+", one) == re.findall(r"\d+", two)
        and all(_words_alike(*pair) for pair in words)
    ) or (len(bare_one) >= 4 and bare_one.replace(" ", "") == bare_two.replace(" ", ""))


def _words_alike(one: str, two: str) -> bool:
    shorter = min(len(one), len(two))
    allowed = 0 if shorter < 5 else 1 if shorter < 12 else 2
    return one == two or DamerauLevenshtein.distance(one, two, score_cutoff=allowed) <= allowed


@lru_cache(maxsize=4096)
def _bare(folded: str) -> str:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(sign))
    words = re.sub(r"[^\w&+]+", " ", plain.replace("&", " & ")).split()
    return " ".join("&" if word in {"och", "and", "+", "o"} else word for word in words)


def alike_key(name: str) -> str:
    """Give what two names have in common that may be one person's: no accents, in any order of words."""
    return " ".join(sorted(_bare(fold(name)).split()))
