"""Lines of text in columns."""

from collections.abc import Iterable


def aligned(rows: Iterable[Iterable[str]]) -> list[str]:
    """Set rows in columns, two spaces apart; the last column is left as long as it is."""
    table = [list(row) for row in rows]
    if not table:
        return []
    widths = [max(len(row[place]) for row in table) for place in range(len(table[0]))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in table
    ]
