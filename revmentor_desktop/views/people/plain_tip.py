"""Tooltips of what people typed: they read HTML by default, and here it is shown as its letters."""

from html import escape

_LONGEST = 500


def plain_tip(text: str) -> str:
    """Make the tooltip of a text; a very long one ends with an ellipsis."""
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return f"<span>{escape(shown)}</span>"
