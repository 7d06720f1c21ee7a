"""What is said before the program can start, when neither the catalogue nor a newer Python is at hand."""

from __future__ import annotations

import os

SENTENCES = {
    "en": {
        "python-too-old": (
            "RevMentor needs Python {oldest} or newer, and this is Python {version}: "
            "start it with a newer Python."
        ),
        "library-missing": (
            "The library {library} is missing in {python}: install RevMentor again, with its libraries."
        ),
        "library-missing-in-checkout": (
            "The library {library} is missing. Install what is needed with: {command}"
        ),
    },
    "sv": {
        "python-too-old": (
            "RevMentor behöver Python {oldest} eller nyare, och det här är Python {version}: "
            "starta programmet med en nyare Python."
        ),
        "library-missing": (
            "Biblioteket {library} saknas i {python}: installera om RevMentor med sina bibliotek."
        ),
        "library-missing-in-checkout": (
            "Biblioteket {library} saknas. Installera det som behövs med: {command}"
        ),
    },
}
"""Language -> code -> sentence: the few that cannot lie in a catalogue, which a library reads."""


def language(arguments: list[str]) -> str:
    """Find the language that is asked for, else the machine's, else English."""
    for place, word in enumerate(arguments):
        if word.startswith("--lang="):
            return _known(word[len("--lang=") :])
        if word == "--lang" and place + 1 < len(arguments):
            return _known(arguments[place + 1])
    return _known(os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "")


def sentence(spoken: str, code: str, **facts: str) -> str:
    """Say in one of the languages why the program cannot start."""
    return SENTENCES[spoken][code].format(**facts)


def _known(name: str) -> str:
    short = name[:2].lower()
    return short if short in SENTENCES else "en"
