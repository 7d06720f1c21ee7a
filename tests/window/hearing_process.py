"""What a screen reader hears, told line by line; run by the system's Python, which has an AT-SPI client.

Each line read is a question: `["list"]`, `["press", number]`, `["focus", number]`, `["write", number, text]`.
Each line written answers it: for `list` the things that can be seen, each with its number in that list, else
true or false for whether it could be done.
"""

import json
import sys
from collections.abc import Callable

import pyatspi  # type: ignore[import-not-found]
from gi.repository import GLib  # type: ignore[import-not-found]

_DEEPEST = 40
_STATES = (
    (pyatspi.STATE_FOCUSED, "focused"),
    (pyatspi.STATE_SELECTED, "selected"),
    (pyatspi.STATE_CHECKED, "checked"),
    (pyatspi.STATE_ENABLED, "enabled"),
    (pyatspi.STATE_FOCUSABLE, "focusable"),
)
_seen: list[object] = []


def main() -> None:
    """Answer until the questions end."""
    for line in sys.stdin:
        question, *about = json.loads(line)
        try:
            answer: object = _ANSWERS[question](*about)
        except (GLib.Error, LookupError, NotImplementedError) as error:
            answer = {"error": repr(error)}
        print(json.dumps(answer), flush=True)


def _list() -> object:
    _seen.clear()
    pyatspi.Registry.getDesktop(0).clearCache()
    heard: list[dict[str, object]] = []
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None:
            application.clearCache()
            for window in application:
                _walk(window, heard, 0, "")
    return heard


def _walk(thing, heard, depth, within) -> None:  # type: ignore[no-untyped-def]
    if thing is None or depth > _DEEPEST:
        return
    states = thing.getState()
    if not states.contains(pyatspi.STATE_SHOWING):
        return
    told = {"role": thing.getRoleName(), "name": thing.name, "within": within, "number": len(_seen)}
    told["description"] = thing.description
    told["states"] = [word for state, word in _STATES if states.contains(state)]
    told["place"] = _place(thing)
    _seen.append(thing)
    heard.append(told)
    for part in thing:
        _walk(part, heard, depth + 1, thing.name or within)


def _place(thing) -> list[int]:  # type: ignore[no-untyped-def]
    try:
        place = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    except NotImplementedError:
        return [0, 0, 0, 0]
    return [place.x, place.y, place.width, place.height]


def _press(number: int) -> bool:
    thing = _seen[number]
    actions = thing.queryAction()  # type: ignore[attr-defined]
    names = [actions.getName(place) for place in range(actions.nActions)]
    for wanted in ("Press", "Toggle", "ShowMenu", "SetFocus"):
        if wanted in names:
            return bool(actions.doAction(names.index(wanted)))
    return False


def _write(number: int, text: str) -> bool:
    return bool(_seen[number].queryEditableText().setTextContents(text))  # type: ignore[attr-defined]


def _focus(number: int) -> bool:
    return bool(_seen[number].queryComponent().grabFocus())  # type: ignore[attr-defined]


_ANSWERS: dict[str, Callable[..., object]] = {
    "list": _list,
    "press": _press,
    "write": _write,
    "focus": _focus,
}

if __name__ == "__main__":
    main()
