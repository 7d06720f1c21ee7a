"""How people name the columns of a list: by their headings, and by letters where those do not do."""

from collections.abc import Sequence

from revmentor_desktop.exchange.lists.cells import letter
from revmentor_desktop.exchange.lists.headings import fold_heading


def column_keys(texts: Sequence[str]) -> list[str]:
    """Name each column: its heading folded, with its letter where the heading is empty or came before.

    People name a column by its heading, a repeated one as `E-post (C)`, one without as `C`.
    """
    seen: set[str] = set()
    keys: list[str] = []
    for index, text in enumerate(texts):
        key = fold_heading(text)
        key = fold_heading(column_name(text, index, repeated=not key or key in seen))
        seen.add(key)
        keys.append(key)
    return keys


def column_name(heading: str, index: int, *, repeated: bool) -> str:
    """Name a column as it is shown."""
    if not heading:
        return letter(index)
    return f"{heading} ({letter(index)})" if repeated else heading
