"""How the program says no: a code and the facts, never a sentence (sentences live in `wording`)."""

from collections.abc import Mapping

Fact = str | int | float | None


class Trouble(Exception):
    """Something a person must be told: `code` names the sentence, `facts` fill its places."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts: Mapping[str, Fact] = facts


class RuleBroken(Trouble):
    """A rule of the programme says no; the person can mend it."""


class StoreTrouble(Trouble):
    """The file, the disk or the machine says no; nothing was lost."""


class ListTrouble(Trouble):
    """A file from outside cannot be read as what it should be."""
