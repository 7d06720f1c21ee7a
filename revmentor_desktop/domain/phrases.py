"""Phrases: many names looked for in many texts at once."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"\w+")


class Phrases:
    """Finds phrases in any case; a text is looked at once, however many phrases there are."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, set[str]] = {}
        self._without_words: set[str] = set()
        for phrase in phrases:
            first = _WORD.search(phrase.lower())
            if first is not None:
                self._by_first.setdefault(first.group(), set()).add(phrase.lower())
            elif phrase:
                self._without_words.add(phrase.lower())

    def are_in(self, text: str) -> bool:
        """Tell whether a text holds one of the phrases."""
        return bool(self._found(text.lower()))

    def masked(self, text: str, mask: str) -> str:
        """Put a mask in the place of each phrase that stands by itself, not within a longer word."""
        found = self._found(text.lower())
        if not found:
            return text
        longest_first = "|".join(map(re.escape, sorted(found, key=len, reverse=True)))
        return re.sub(rf"(?<!\w)(?:{longest_first})(?!\w)", mask, text, flags=re.IGNORECASE)

    def _found(self, lowered: str) -> list[str]:
        firsts = self._by_first.keys() & set(_WORD.findall(lowered))
        known = (phrase for first in firsts for phrase in self._by_first[first])
        return [phrase for phrase in (*known, *self._without_words) if phrase in lowered]
