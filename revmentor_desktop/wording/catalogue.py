"""The catalogue: English sentences with named places, put into another language by gettext."""

from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from revmentor_desktop import paths
from revmentor_desktop.domain.errors import Fact

SOURCE = "en"
"""The language of the source code's sentences."""


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


def _catalogues() -> list[paths.Resource]:
    return [file for file in paths.resources("translations") if file.name.endswith(".po")]


@cache
def _translations(language: str) -> NullTranslations:
    if language == SOURCE:
        return NullTranslations()
    import polib  # read only where another language than the source is spoken

    file = paths.resource("translations", f"{language}.po")
    return GNUTranslations(BytesIO(polib.pofile(file.read_text(encoding="utf-8")).to_binary()))
