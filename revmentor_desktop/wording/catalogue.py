"""The catalogue: English sentences with named places, put into another language by gettext."""

import marshal
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations, c2py
from pathlib import Path

from typing_extensions import override

from revmentor_desktop import paths
from revmentor_desktop.domain.errors import Fact

SOURCE = "en"
"""The language of the source code's sentences."""

_Texts = dict[str | tuple[str, str | int], str]
"""Translated texts by the sentence, by context and sentence, or by singular and plural form."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with named places; with `plural`, the place `count` chooses the form."""

    text: str
    plural: str | None = None
    context: str | None = None


def say(text: str) -> Message:
    """Mark a sentence for translation."""
    return Message(text)


def count(singular: str, plural: str) -> Message:
    """Mark a sentence that counts for translation; its number is the place `count`."""
    return Message(singular, plural)


def say_in(context: str, text: str) -> Message:
    """Mark a word that means different things in different places."""
    return Message(text, context=context)


class Words:
    """Sentences in one language."""

    def __init__(self, language: str) -> None:
        self.language = language if language in languages() else SOURCE
        self._translations = _translations(self.language)

    def __call__(self, message: Message, **facts: Fact) -> str:
        """Put a message into words; a place that is None stays empty."""
        if message.plural is not None:
            amount = facts["count"]
            number = amount if isinstance(amount, int) else 0
            text = self._translations.ngettext(message.text, message.plural, number)
        elif message.context is not None:
            text = self._translations.pgettext(message.context, message.text)
        else:
            text = self._translations.gettext(message.text)
        return text.format(**{name: "" if fact is None else fact for name, fact in facts.items()})

    def raw(self, message: Message) -> str:
        """Translate a message and leave its places as they are."""
        return self._translations.gettext(message.text)


def languages() -> tuple[str, ...]:
    """The languages we speak, the source language first."""
    return (SOURCE, *sorted(file.name.removesuffix(".po") for file in _catalogues()))


def _catalogues() -> list[Path]:
    return [file for file in paths.resources("translations") if file.name.endswith(".po")]


@cache
def _translations(language: str) -> NullTranslations:
    if language == SOURCE:
        return NullTranslations()
    from hashlib import blake2b

    source = paths.resource("translations", f"{language}.po").read_bytes()
    kept = paths.cache_folder() / f"{language}-{blake2b(source, digest_size=16).hexdigest()}.texts"
    with suppress(OSError, ValueError, EOFError, TypeError):
        return _Translation(*marshal.loads(kept.read_bytes()))  # noqa: S302 - ours, like Python's own
    texts, plurals = _texts(source)
    with suppress(OSError):
        _keep(marshal.dumps((texts, plurals)), kept)
    return _Translation(texts, plurals)


class _Translation(NullTranslations):
    """A translation as it is kept between starts: one dictionary, which gettext would fill text by text."""

    def __init__(self, texts: _Texts, plurals: str) -> None:
        super().__init__()
        self._texts = texts
        self._form = c2py(plurals)

    @override
    def gettext(self, message: str) -> str:
        return self._texts.get(message, message)

    @override
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._texts.get((msgid1, self._form(n)), msgid1 if n == 1 else msgid2)

    @override
    def pgettext(self, context: str, message: str) -> str:
        return self._texts.get((context, message), message)


def _texts(source: bytes) -> tuple[_Texts, str]:
    """Give the texts of a translation by what they translate, and its rule for plural forms in C."""
    import polib  # takes as long as a small window, so once for each version of a translation

    file = polib.pofile(source.decode("utf-8"))
    texts: _Texts = {}
    for entry in file.translated_entries():
        if entry.msgid_plural:
            texts.update({(entry.msgid, form): text for form, text in entry.msgstr_plural.items()})
        else:
            key = (entry.msgctxt, entry.msgid) if entry.msgctxt else entry.msgid
            texts[key] = entry.msgstr
    return texts, file.metadata["Plural-Forms"].partition("plural=")[2].rstrip(" ;\n")


def _keep(compiled: bytes, place: Path) -> None:
    """Keep a compiled translation in the place of older ones, whole or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_suffix(f".{os.getpid()}")
    beside.write_bytes(compiled)
    beside.replace(place)
    language = place.name.partition("-")[0]
    for older in (*place.parent.glob(f"{language}-*.texts"), *place.parent.glob(f"{language}-*.mo")):
        if older != place:
            older.unlink(missing_ok=True)
