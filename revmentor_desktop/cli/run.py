"""Running a command: words in, an exit code out, never a traceback."""

import json
import locale
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from revmentor_desktop import __version__, paths
from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.parser import language_in, parsed
from revmentor_desktop.domain.errors import StoreTrouble, Trouble
from revmentor_desktop.wording import troubles
from revmentor_desktop.wording.catalogue import SOURCE, Words, languages

_NOTHING_DONE = 1
_WRONG_USAGE = 2


Show = Callable[[Path], int]
"""Opens the window on a programme, where there is a screen; gives the exit code."""


def run(arguments: Sequence[str], show: Show | None = None) -> int:
    """Run a command line; returns the exit code. `show` opens the window for a command that ends in it."""
    _speak_utf8()
    asked = language_in(arguments)
    words = Words(asked or _system_language())
    try:
        return _carry_out(arguments, words, show, language_asked=asked is not None)
    except BrokenPipeError:
        # The reader has gone (`| head`): what is left to say has nobody to hear it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _carry_out(arguments: Sequence[str], words: Words, show: Show | None, *, language_asked: bool) -> int:
    command, namespace = parsed(arguments, words)
    if command is None:
        return 0 if not arguments else _WRONG_USAGE
    as_json = bool(namespace.json)
    try:
        answer = command(Call(namespace, words, language_asked=language_asked))
    except Trouble as trouble:
        return _said(trouble, words, as_json=as_json)
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as bug:
        return _said(_noted(bug), words, as_json=as_json)
    _print(answer, as_json=as_json)
    if answer.shows is not None and show is not None and not as_json:
        return show(answer.shows)
    return answer.code


def _noted(bug: Exception) -> StoreTrouble:
    """Write a fault of the program into its log; what a command had begun was rolled back."""
    log = paths.data_folder() / "faults.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            print(datetime.now().astimezone().isoformat(), __version__, file=file)
            traceback.print_exception(bug, file=file)
    except OSError:
        log = Path(os.devnull)
    return StoreTrouble("fault", cause=f"{type(bug).__name__}: {bug}", file=str(log))


def _said(trouble: Trouble, words: Words, *, as_json: bool) -> int:
    sentence = troubles.sentence(trouble, words)
    print(sentence, file=sys.stderr)  # noqa: T201 - this is where a command speaks
    if as_json:
        print(json.dumps({"error": sentence, "code": trouble.code}, ensure_ascii=False))  # noqa: T201
    return _NOTHING_DONE


def _print(answer: Answer, *, as_json: bool) -> None:
    text = json.dumps(answer.data, ensure_ascii=False, indent=1) if as_json else "\n".join(answer.lines)
    print(text, flush=True)  # noqa: T201


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _system_language() -> str:
    """The language of the machine, where we speak it."""
    said = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    code = (said or locale.getlocale()[0] or SOURCE)[:2].lower()
    return code if code in languages() else SOURCE
