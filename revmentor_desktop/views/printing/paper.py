"""Paper: its sizes and margins, in points."""

from enum import StrEnum

SIDE_MARGIN = 51.0
TOP_MARGIN = 46.0
FOOT_MARGIN = 37.0


class Paper(StrEnum):
    """The papers that we lay out pages for."""

    A4 = "a4"
    LETTER = "letter"
    A4_ACROSS = "a4-across"
    LETTER_ACROSS = "letter-across"

    @property
    def turned(self) -> "Paper":
        """The same sheet lying down."""
        return Paper.LETTER_ACROSS if self in (Paper.LETTER, Paper.LETTER_ACROSS) else Paper.A4_ACROSS

    @property
    def width(self) -> float:
        """The width of the sheet."""
        return _SIZES[self][0]

    @property
    def height(self) -> float:
        """The height of the sheet."""
        return _SIZES[self][1]

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * SIDE_MARGIN

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - TOP_MARGIN - FOOT_MARGIN


_SIZES = {
    Paper.A4: (595.276, 841.89),
    Paper.LETTER: (612.0, 792.0),
    Paper.A4_ACROSS: (841.89, 595.276),
    Paper.LETTER_ACROSS: (792.0, 612.0),
}
