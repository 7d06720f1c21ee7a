"""How wide texts are in the workbook's type, so that columns and rows fit what they hold."""

import unicodedata
from collections.abc import Mapping

_GLYPHS: Mapping[int, str] = {
    191: "'",
    222: "ijl",
    260: "|",
    278: " !,./:;I[\\]ft\u00a0",
    333: "()-`r",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jcksvxyz",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…",
    1015: "@",
}
"""Thousandths of an em by the widths of Helvetica, which Arial and Liberation Sans share."""
_LETTER, _FULL = 556, 1000
_DIGIT = 525
"""What a column's width counts in: the digit that a screen of 96 dots per inch draws 7 dots wide."""
_BOLD = 1.08


class _Widths(dict[str, int]):
    def __missing__(self, letter: str) -> int:
        plain = unicodedata.normalize("NFD", letter)[0]
        wide = unicodedata.east_asian_width(letter) in {"W", "F"}
        width = self[plain] if plain != letter else _FULL if wide else _LETTER
        self[letter] = width
        return width


_WIDTHS = _Widths({letter: width for width, letters in _GLYPHS.items() for letter in letters})


def text_width(text: str, *, bold: bool = False) -> float:
    """Measure the widest line of a text of 10 points, in the characters that columns are measured in."""
    widest = max((sum(map(_WIDTHS.__getitem__, line)) for line in text.split("\n")), default=0)
    return widest * (_BOLD if bold else 1) / _DIGIT


def line_count(text: str, room: float) -> int:
    """Count the lines that a text of 10 points takes in `room` characters, broken between words."""
    return sum(_broken(line, room) for line in text.split("\n"))


def _broken(line: str, room: float) -> int:
    if text_width(line) <= room:
        return 1
    lines, filled, space = 1, 0.0, text_width(" ")
    for word in line.split(" "):
        width = text_width(word)
        if filled and filled + space + width > room:
            lines, filled = lines + 1, 0.0
        filled += width + (space if filled else 0)
        # A word that no line holds is broken wherever the line ends.
        while filled > room:
            lines, filled = lines + 1, filled - room
    return lines
