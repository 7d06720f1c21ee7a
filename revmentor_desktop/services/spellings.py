"""Names of departments and topics with their other spellings: kept apart, and put together in a merge."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.text import folded, tidy

W = TypeVar("W", bound=Department | Topic)


def renamed(word: W, before: W | None) -> W:
    """Give a word with tidy spellings, each once; a name that it had before stays as one of them."""
    old = (before.name,) if before is not None else ()
    return replace(word, name=tidy(word.name), spellings=_others(word.name, (*word.spellings, *old)))


def of_both(kept: W, gone: W) -> W:
    """Give the word that two become: the other's name and spellings are further spellings."""
    return replace(kept, spellings=_others(kept.name, (*kept.spellings, gone.name, *gone.spellings)))


def check_spellings(word: W, everything: Sequence[W], exists: str) -> None:
    """Raise RuleBroken where a word is written as another one is.

    Codes: `name-missing`, `exists` with the other's name, and `spelling-taken`. What stood there before
    is not asked again, so that an old file can be tidied word by word.
    """
    if not word.name:
        raise RuleBroken("name-missing")
    before = next((one for one in everything if one.id == word.id), None)
    known = {folded(text) for text in (before.name, *before.spellings)} if before is not None else set()
    for other in everything:
        if other.id == word.id:
            continue
        if folded(other.name) == folded(word.name):
            raise RuleBroken(exists, **{exists.partition("-")[0]: other.name})
        taken = {folded(text) for text in (other.name, *other.spellings)} - known
        for text in (word.name, *word.spellings):
            if folded(text) in taken:
                raise RuleBroken("spelling-taken", spelling=text, word=other.name)


def _others(name: str, spellings: Iterable[str]) -> tuple[str, ...]:
    found = {folded(text): tidy(text) for text in reversed(tuple(spellings)) if tidy(text)}
    found.pop(folded(name), None)
    return tuple(reversed(found.values()))
