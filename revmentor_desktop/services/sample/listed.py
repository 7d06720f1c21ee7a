"""Somebody as a sign-up list tells it."""

import unicodedata
from dataclasses import dataclass

DOMAIN = "exempel.se"
"""Every address of the sample ends with it, so that nobody takes one for real."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Somebody as the sign-up list tells it; several topics or wishes are parted by semicolons."""

    name: str
    department: str
    title: str
    level: str
    site: str
    months: int
    """Employed for so many months."""
    topics: str
    languages: str = "Svenska; Engelska"
    manager: str = ""
    """A name in this roster."""
    wishes: str = ""
    challenge: str = ""
    capacity: int | None = None
    assistant: str = ""
    notes: str = ""


def address(name: str) -> str:
    """Give the sample address that belongs to a name."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return f"{'.'.join(plain.split())}@{DOMAIN}"
