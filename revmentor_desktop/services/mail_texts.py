"""The programme's own texts for mails, one for each kind and language; the shipped ones stand behind them."""

from dataclasses import replace

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import TemplateId
from revmentor_desktop.domain.mails import PLACES, MailKind, filled
from revmentor_desktop.domain.programme import Template, TemplateKind
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.mails import KINDS, own, shipped


class MailTexts:
    """Keeps texts of our own."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def own(self, kind: MailKind, language: str) -> Template | None:
        """Find our own text for a kind of mail in a language."""
        return own(kind, self._door.store.all(Template), Words(language))

    def text(self, kind: MailKind, language: str) -> str:
        """Give the text that a kind of mail is written from, with its places."""
        kept = self.own(kind, language)
        return kept.body if kept else shipped(kind, Words(language))

    def save(self, kind: MailKind, language: str, text: str) -> None:
        """Keep a text of our own; its first line is the subject.

        Raises RuleBroken `mail-text-empty`, `mail-place-unknown`, `mail-brace`.
        """
        if not text.strip():
            raise RuleBroken("mail-text-empty")
        filled(text, dict.fromkeys(PLACES, "x"))
        made = self.own(kind, language) or Template(
            id=TemplateId(self._door.new_id()),
            kind=TemplateKind.MAIL,
            name=Words(language)(KINDS[kind]),
            language=language,
        )
        with self._door.step(Verb.SAVE_TEMPLATE, made.id) as unit:
            unit.put(replace(made, body=text.strip()))

    def reset(self, kind: MailKind, language: str) -> None:
        """Let go of our own text, where there is one: the shipped one is used again."""
        kept = self.own(kind, language)
        if kept is not None:
            with self._door.step(Verb.REMOVE_TEMPLATE, kept.id) as unit:
                unit.remove(Template, kept.id)
