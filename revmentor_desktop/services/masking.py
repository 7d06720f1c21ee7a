"""Masking: names and addresses of people taken out of texts that others wrote."""

import json
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.feedback import Contact, Feedback, FollowUp
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.pairs import MatchingDraft, Pair
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.phrases import Phrases
from revmentor_desktop.domain.programme import Cohort, Question, Template
from revmentor_desktop.domain.records import ExportRecord, ImportMemory, Setting
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.store.mapping import Record
from revmentor_desktop.store.unit_of_work import UnitOfWork

MASK = "•••"
"""What stands where somebody's name stood."""
_SHORTEST_PHONE = 6
_WRITTEN: tuple[type[Record], ...] = (
    *(Cohort, Question, Template, Person, Participation, Pair, MatchingDraft, Session),
    *(AgendaItem, Idea, Feedback, FollowUp, Contact, ImportMemory, ExportRecord, Setting),
)
"""Records that hold free text."""
_NEVER = frozenset({"id", "name", "email"})
"""Fields that say who or what a record is: somebody of the same name keeps theirs."""
_CLEARED = frozenset({"assistant_name", "assistant_email"})


class Masker:
    """Finds some words in texts, whole and in any case, and puts a mask in their place."""

    def __init__(self, words: Sequence[str]) -> None:
        self._phrases = Phrases(words)
        self._spelt = Phrases(spellings(words))

    def masked(self, row: Mapping[str, object]) -> dict[str, object]:
        """Mask the texts of a record as plain values, but for what says who it is."""
        return {field: self._value(value, field) for field, value in row.items()}

    def mask(self, unit: UnitOfWork) -> None:
        """Mask every free text of the programme."""
        for kind in _WRITTEN:
            for record in unit.all(kind):
                if self._spelt.are_in(msgspec.json.encode(record).decode()):
                    unit.put(msgspec.convert(self.masked(msgspec.to_builtins(record)), kind))

    def _value(self, value: object, field: str = "") -> object:
        if isinstance(value, str):
            return self._text(value, field)
        if isinstance(value, Mapping):
            return {self._text(str(key)): self._value(one, str(key)) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return [self._value(one) for one in value]
        return value

    def _text(self, text: str, field: str = "") -> str:
        if field in _NEVER or field.endswith("_id"):
            return text
        if field in _CLEARED:
            return "" if self._phrases.are_in(text) else text
        return self._phrases.masked(text, MASK)


def telling_words(people: Iterable[Person]) -> tuple[str, ...]:
    """Give what tells these people from all others in a text: whole names, addresses, numbers.

    A name of one word is not among them: half of what it would be found in means something else.
    """
    found: dict[str, None] = {}
    for one in people:
        digits = sum(letter.isdigit() for letter in one.phone)
        for word, is_telling in (
            (one.name, len(one.name.split()) > 1),
            (one.email or "", True),
            (one.phone, digits >= _SHORTEST_PHONE),
        ):
            if word and is_telling:
                found[word] = None
    return tuple(found)


def spellings(words: Sequence[str]) -> tuple[str, ...]:
    """Give words as they are, and as they stand in a row of the journal, where they differ."""
    return tuple(dict.fromkeys(one for word in words for one in (word, _escaped(word))))


def _escaped(word: str) -> str:
    return json.dumps(word, ensure_ascii=False)[1:-1]
