"""The marks of a template's text: the few elements that a document is made of, as passages."""

from collections.abc import Mapping
from html.parser import HTMLParser

from typing_extensions import override

from revmentor_desktop.domain.papers import Passage, Role, TemplateFault

MOST_LINES = 60
"""Lines to write on in one place."""
_USUAL_LINES = 3
_ROLES: Mapping[str, Role] = {
    "kicker": Role.KICKER,
    "h1": Role.TITLE,
    "lead": Role.LEAD,
    "h2": Role.HEADING,
    "h3": Role.RECORD,
    "p": Role.PARAGRAPH,
    "li": Role.POINT,
    "tick": Role.TICK,
    "dd": Role.FACT,
    "sign": Role.SIGN,
}
"""Element -> what its text is for."""
_OTHERS = frozenset({"ul", "dl", "dt", "room", "foot"})
_ATTRIBUTES: Mapping[str, str] = {"room": "lines", "sign": "date"}
ELEMENTS = tuple(sorted((*_ROLES, *_OTHERS)))


class _Checker(HTMLParser):
    """Finds the first element that no document has."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.fault: TemplateFault | None = None

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        strange = next((name for name, _ in attrs if _ATTRIBUTES.get(tag) != name), "")
        if tag not in ELEMENTS or strange:
            what = tag if tag not in ELEMENTS else strange
            self.fault = self.fault or TemplateFault(code="element", line=self.getpos()[0], what=what)

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag not in ELEMENTS:
            self.fault = self.fault or TemplateFault(code="element", line=self.getpos()[0], what=tag)


def strange_mark(text: str, line: int) -> TemplateFault | None:
    """Find the first element in a part of a template that no document has; the part begins on `line`."""
    checker = _Checker()
    checker.feed(text)
    checker.close()
    found = checker.fault
    if found is None:
        return None
    return TemplateFault(code=found.code, line=line + found.line - 1, what=found.what)


class _Reader(HTMLParser):
    """Collects passages; text outside the elements is let go, as white space is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages: list[Passage] = []
        self.foot = ""
        self._element = ""
        self._text: list[str] = []
        self._label = ""
        self._date = ""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._finish()
        told = dict(attrs)
        if tag == "room":
            lines = told.get("lines") or ""
            wanted = int(lines[:3]) if lines.isascii() and lines.isdecimal() else _USUAL_LINES
            self.passages.append(Passage(role=Role.ROOM, text="", lines=min(MOST_LINES, wanted)))
        elif tag in _ROLES or tag in {"dt", "foot"}:
            self._element = tag
            self._date = told.get("date") or ""

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == self._element:
            self._finish()

    @override
    def handle_data(self, data: str) -> None:
        if self._element:
            self._text.append(data)

    def _finish(self) -> None:
        text = " ".join("".join(self._text).split())
        element, self._element = self._element, ""
        self._text.clear()
        if element == "dt":
            self._label = text
        elif element == "foot":
            self.foot = text
        elif element == "sign" or (element and text):
            label = self._date if element == "sign" else self._label if element == "dd" else ""
            self.passages.append(Passage(role=_ROLES[element], text=text, label=label))

    def finish(self) -> None:
        """Take in what the end cut off."""
        self.close()
        self._finish()


def passages(text: str) -> tuple[tuple[Passage, ...], str]:
    """Read a filled template: its passages in order, and what stands at the foot of its pages."""
    reader = _Reader()
    reader.feed(text)
    reader.finish()
    return tuple(reader.passages), reader.foot
