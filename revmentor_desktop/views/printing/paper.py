"""Paper: its sizes and margins, in points."""

from enum import StrEnum

SIDE_MARGIN = 51.0
TOP_MARGIN = 46.0
FOOT_MARGIN = 37.0


class Paper(StrEnum):
    """The papers that we lay out pages for."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def width(self) -> float:
        """The width of the sheet."""
        return 612.0 if self is Paper.LETTER else 595.276

    @property
    def height(self) -> float:
        """The height of the sheet."""
        return 792.0 if self is Paper.LETTER else 841.89

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * SIDE_MARGIN

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - TOP_MARGIN - FOOT_MARGIN
