"""One spelling for each department, topic, site, level and language of a list."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from revmentor_desktop.exchange.lists.spellings import Spellings


@dataclass(slots=True, kw_only=True)
class Speller:
    """Gives the spellings to show, of texts and of lists of them."""

    department: Callable[[str], str]
    level: Callable[[str], str]
    site: Callable[[str], str]
    topic: Callable[[str], str]
    language: Callable[[str], str]
    _topics: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    _languages: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)

    def topics(self, written: tuple[str, ...]) -> tuple[str, ...]:
        """Give topics as they are to be shown, in order."""
        return _all(self._topics, self.topic, written)

    def languages(self, written: tuple[str, ...]) -> tuple[str, ...]:
        """Give languages as they are to be shown, in order."""
        return _all(self._languages, self.language, written)


def _all(
    memo: dict[tuple[str, ...], tuple[str, ...]], spell: Callable[[str], str], written: tuple[str, ...]
) -> tuple[str, ...]:
    if written not in memo:
        memo[written] = tuple(spell(text) for text in written)
    return memo[written]


def spell(written: Iterable[str], known: Mapping[str, str], *, proper: bool) -> Callable[[str], str]:
    """Find the spelling to show for each text that was written; `Spellings` says how."""
    counts = Spellings(written, known, proper=proper)
    return _Once(counts).__getitem__


class _Once(dict[str, str]):
    def __init__(self, spell: Callable[[str], str]) -> None:
        super().__init__()
        self._spell = spell

    def __missing__(self, text: str) -> str:
        shown = self[text] = self._spell(text)
        return shown
