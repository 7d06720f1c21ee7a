"""The answers of a sign-up as the text of a mail: lines of a heading, a colon and what is answered."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from typing_extensions import override

from revmentor_desktop.domain.forms import Answers, FormField
from revmentor_desktop.exchange.lists.cells import clean
from revmentor_desktop.exchange.lists.headings import read_heading
from revmentor_desktop.exchange.lists.synonyms import Slot

_LONGEST_HEADING = 60
_LONGEST = 20_000
_MOST_LINES = 2_000
_QUOTED = re.compile(r"^(?:\s*[>|]\s?)+")
_LINE = re.compile(r"^\s*(?:[-*•]\s*|\d{1,2}[.)]\s*)?([^:\t]{2,60}?)\s*(?::|\t)\s*(.*)$")
_FAREWELL = re.compile(
    r"^\s*(?:mvh|(?:med )?(?:vänlig|bästa|varma)?a? ?hälsning(?:ar)?|allt gott|"
    r"(?:kind |best |warm )?regards|best wishes|sincerely|cheers)\b[^:]*$",
    re.I,
)
"""After it comes nothing that answers a question."""
_FIELDS: Final = {Slot.MANAGER_EMAIL: FormField.MANAGER} | {
    slot: FormField(slot.value) for slot in Slot if slot.value in set(FormField)
}
_PROSE = frozenset({FormField.CHALLENGE, FormField.NOTES, FormField.WISHES})
"""What goes on over several lines."""
_ENOUGH = 2
"""Answers that a text holds at least, one of them a name or an address: less is any mail."""


def answers_in(text: str) -> Answers:
    """Find the answers in a text; none where it is an ordinary one."""
    found: dict[FormField, str] = {}
    first = last = ""
    going: FormField | None = None
    for heading, said in _lines(text):
        slot = _slot(heading) if heading else None
        if slot is Slot.FIRST_NAME:
            first, going = said, None
        elif slot is Slot.LAST_NAME:
            last, going = said, None
        elif slot is Slot.TOPICS:
            found |= {field: said for field in (FormField.OFFERS, FormField.WANTS) if said}
            going = None
        elif slot in _FIELDS:
            going = _FIELDS[slot]
            if said or going in _PROSE:
                found.setdefault(going, said)
        elif going in _PROSE and going is not None:
            whole = f"{heading}: {said}" if heading else said
            found[going] = f"{found[going]}\n{whole}".strip()
    if first or last:
        found.setdefault(FormField.NAME, f"{first} {last}".strip())
    kept = {field: (said[:_LONGEST],) for field, said in found.items() if said}
    named = FormField.NAME in kept or FormField.EMAIL in kept
    return kept if named and len(kept) >= _ENOUGH else {}


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Give heading and answer, or only an answer, for each line up to a signature."""
    for line in text.splitlines()[:_MOST_LINES]:
        bare = _QUOTED.sub("", line)
        if bare.rstrip() == "--" or _FAREWELL.match(bare):
            return
        parts = _LINE.match(bare)
        if parts is not None:
            yield parts[1].strip(), clean(parts[2])
        else:
            yield "", clean(bare)


def _slot(heading: str) -> Slot | None:
    read = read_heading(heading)
    if len(heading) > _LONGEST_HEADING or read.restricted or read.ignored or not read.clear:
        return None
    return max(read.likeness, key=lambda slot: read.likeness[slot], default=None)


class _Text(HTMLParser):
    """Gathers what a page says, a line for each line of it."""

    _BREAKS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "table", "ul"})
    _UNSEEN = frozenset({"script", "style", "head", "title"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._unseen = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._UNSEEN:
            self._unseen += 1
        elif tag in self._BREAKS:
            self.said.append("\n")
        elif tag in {"td", "th"}:
            self.said.append("\t")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in self._UNSEEN:
            self._unseen = max(0, self._unseen - 1)

    @override
    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.said.append(" ".join(data.split()) if data.strip() else " ")


def text_of_html(page: str) -> str:
    """Give the text of an HTML mail; nothing in it is loaded or run."""
    reader = _Text()
    reader.feed(page)
    reader.close()
    lines = "".join(reader.said).splitlines()
    return "\n".join(line.strip(" \t\xa0") for line in lines)
