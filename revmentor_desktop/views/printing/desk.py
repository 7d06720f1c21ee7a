"""The desk that a page is set on: words, a ruler, and the usual pieces made of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from revmentor_desktop.views.printing.marks import Piece, Rule, Text, beside, stack
from revmentor_desktop.views.printing.typography import Ink, Ruler, Style, Wrapped, plain
from revmentor_desktop.wording.catalogue import Message, Words

_INDENT = 9.0


class _Kept:
    """Pieces of this page and the one before it: what pages share stays, and the rest is let go."""

    __slots__ = ("_before", "_now")

    def __init__(self) -> None:
        self._now: dict[tuple[object, ...], Piece] = {}
        self._before: dict[tuple[object, ...], Piece] = {}

    def get(self, key: tuple[object, ...]) -> Piece | None:
        """Give a piece by what it was made of."""
        found = self._now.get(key)
        if found is None and (found := self._before.get(key)) is not None:
            self._now[key] = found
        return found

    def keep(self, key: tuple[object, ...], piece: Piece) -> Piece:
        """Keep a piece."""
        self._now[key] = piece
        return piece

    def turn(self) -> None:
        """Begin another page."""
        self._before, self._now = self._now, {}


@dataclass(frozen=True, slots=True)
class Desk:
    """What every piece of a page needs: the words, the ruler, the width between the margins."""

    words: Words
    ruler: Ruler
    width: float
    _kept: _Kept = field(default_factory=_Kept, compare=False)
    _said: dict[Message, str] = field(default_factory=dict, compare=False)

    def turn(self) -> None:
        """Begin another page; what it has in common with this one need not be set again."""
        self._kept.turn()

    def said(self, message: Message) -> str:
        """Put a message without places into words; every page says the same ones."""
        found = self._said.get(message)
        if found is None:
            found = self._said[message] = self.words(message)
        return found

    def once(self, key: tuple[object, ...], make: Callable[[], Piece]) -> Piece:
        """Set a piece, or give the one that was set of the same."""
        return self._kept.get(key) or self._kept.keep(key, make())

    def wrap(self, text: str, style: Style, width: float, limit: int) -> Wrapped:
        """Break a text from outside into lines."""
        return self.ruler.wrap(plain(text), style, width, limit)

    def text(self, text: str, style: Style, width: float, limit: int = 1, scale: float = 1.0) -> Piece:
        """Set a text in at most `limit` lines, left aligned."""
        key = (text, style, width, limit, scale)
        found = self._kept.get(key)
        return found or self._kept.keep(key, self._text(text, style, width, limit, scale))

    def _text(self, text: str, style: Style, width: float, limit: int, scale: float) -> Piece:
        lines = self.wrap(text, style, width / scale, limit).lines
        leading = style.face.leading * scale
        marks = [self._line(line, style, scale, number * leading) for number, line in enumerate(lines)]
        return Piece(leading * len(marks), tuple(marks))

    def right(self, text: str, style: Style, width: float, scale: float = 1.0) -> Piece:
        """Set one line, right aligned."""
        lines = self.wrap(text, style, width / scale, 1).lines
        marks = [self._line(line, style, scale) for line in lines]
        return Piece(style.face.leading * scale, tuple(mark.moved(width - mark.width, 0) for mark in marks))

    def _line(self, line: str, style: Style, scale: float, top: float = 0.0) -> Text:
        width = self.ruler.width(line, style) * scale
        return Text(x=0, top=top, width=width, text=line, style=style, scale=scale)

    def paragraphs(self, texts: Sequence[str], style: Style, width: float, limit: int) -> Piece:
        """Set texts below each other in at most `limit` lines in all; more than one get a dash each.

        Every text gets its first line before any gets more; those that find no line of their own
        share the last one.
        """
        texts = [text for text in (plain(text) for text in texts) if text]
        if len(texts) <= 1:
            return stack(*(self.text(text, style, width, limit) for text in texts))
        if len(texts) > limit:
            texts = [*texts[: limit - 1], " – ".join(texts[limit - 1 :])]
        pieces = []
        left = limit
        for number, text in enumerate(texts):
            piece = self.text(text, style, width - _INDENT, max(1, left - (len(texts) - number - 1)))
            left -= round(piece.height / style.face.leading)
            pieces.append(beside((0, self.text("–", style, _INDENT)), (_INDENT, piece)))
        return stack(*pieces)

    def lines(self, count: int, width: float, pitch: float) -> Piece:
        """Rule dotted lines to write on, each at the foot of its pitch."""
        return self.once(("lines", count, width, pitch), partial(self._lines, count, width, pitch))

    def _lines(self, count: int, width: float, pitch: float) -> Piece:
        rules = [
            Rule(x=0, y=(number + 1) * pitch - 0.5, width=width, weight=0.7, ink=Ink.DOTS, dotted=True)
            for number in range(count)
        ]
        return Piece(count * pitch, tuple(rules))

    def rule(self, weight: float = 0.6, ink: Ink = Ink.HAIRLINE) -> Piece:
        """Rule a line from margin to margin."""
        return self.once(("rule", weight, ink), partial(self._rule, weight, ink))

    def _rule(self, weight: float, ink: Ink) -> Piece:
        return Piece(weight, (Rule(x=0, y=weight / 2, width=self.width, weight=weight, ink=ink),))
