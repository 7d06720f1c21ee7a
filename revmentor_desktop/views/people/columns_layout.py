"""How the columns of the people table are laid out: which, in which order, how wide, how many frozen."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from revmentor_desktop.models.people_columns import SHOWN_AT_FIRST, Column

_WIDEST = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsLayout:
    """The columns that are shown, from left to right; a new cohort begins with the first ones."""

    shown: tuple[Column, ...] = SHOWN_AT_FIRST
    widths: Mapping[Column, int] | None = None
    """In pixels, where somebody gave them by hand."""
    frozen: int = 1

    def in_order(self) -> list[Column]:
        """List all columns from left to right; a hidden one comes where it belongs when it is shown."""
        placed = list(self.shown)
        for column in Column:
            if column not in placed:
                placed.insert(placed.index(Column(column - 1)) + 1, column)
        return placed

    def written(self) -> str:
        """Write it down."""
        widths = None if self.widths is None else {column.name: one for column, one in self.widths.items()}
        plain = {"shown": [column.name for column in self.shown], "widths": widths, "frozen": self.frozen}
        return json.dumps(plain)


def read_layout(text: str) -> ColumnsLayout | None:
    """Read what was written down; None where that makes no sense."""
    try:
        plain = json.loads(text)
    except ValueError:
        return None
    if not isinstance(plain, dict) or not isinstance(plain.get("shown"), list):
        return None
    named = {column.name: column for column in Column}
    shown = tuple(dict.fromkeys(named[name] for name in plain["shown"] if name in named))
    if Column.NAME not in shown:
        return None
    frozen = plain.get("frozen")
    return ColumnsLayout(
        shown=shown,
        widths=_widths(plain.get("widths"), named),
        frozen=min(max(frozen, 0), len(shown)) if isinstance(frozen, int) else 1,
    )


def _widths(plain: object, named: Mapping[str, Column]) -> Mapping[Column, int] | None:
    if not isinstance(plain, dict):
        return None
    return {
        named[name]: width
        for name, width in plain.items()
        if name in named and isinstance(width, int) and 0 < width < _WIDEST
    }
