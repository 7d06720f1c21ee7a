"""The command line's grammar, in the language that was asked for."""

import argparse
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from typing import NoReturn

from revmentor_desktop import __version__
from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.table import COMMANDS, date_in
from revmentor_desktop.wording import usage
from revmentor_desktop.wording.catalogue import Words, languages

Command = Callable[[Call], Answer]


class _Parser(ArgumentParser):
    """An argument parser whose own words are in our language."""

    def error(self, message: str) -> NoReturn:
        self.print_usage()
        self.exit(2, f"{self.prog}: {message}\n")


def language_in(arguments: Sequence[str]) -> str | None:
    """Find the language that is asked for, before anything else is understood."""
    for place, word in enumerate(arguments):
        if word == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
        if word.startswith("--lang="):
            return word.partition("=")[2]
    return None


def parsed(arguments: Sequence[str], words: Words) -> tuple[Command | None, Namespace]:
    """Understand a command line; wrong usage is said and ends the program with code 2."""
    _translate_argparse(words)
    parser = _Parser(prog="revmentor", description=words(usage.DESCRIPTION), allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"RevMentor Desktop {__version__}")
    parser.add_argument("--lang", choices=languages(), help=words(usage.LANG))
    commands = parser.add_subparsers(metavar=words(usage.COMMAND), parser_class=_Parser)
    for name, entry in COMMANDS.items():
        said = words(entry.help)
        sub = commands.add_parser(name, help=said, description=said, allow_abbrev=False)
        sub.set_defaults(command=name)
        for argument in entry.arguments:
            argument.add_to(sub, words)
        _add_common(sub, words)
    namespace = parser.parse_args(list(arguments))
    chosen = getattr(namespace, "command", None)
    if not isinstance(chosen, str):
        parser.print_help()
        return None, namespace
    return COMMANDS[chosen].function, namespace


def _add_common(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--json", action="store_true", help=words(usage.JSON))
    parser.add_argument("--cohort", metavar="NAME", help=words(usage.COHORT))
    parser.add_argument("--today", metavar="DATE", type=date_in(words), help=words(usage.TODAY))
    parser.add_argument("--lang", choices=languages(), help=words(usage.LANG))


def _translate_argparse(words: Words) -> None:
    """Give argparse our catalogue: it asks a function of its own module and knows no other way in."""
    known = {message.text: message for message in usage.ARGPARSE}

    def translated(text: str) -> str:
        message = known.get(text)
        return words.raw(message) if message else text

    vars(argparse)["_"] = translated
