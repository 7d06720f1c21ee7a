"""What the palette finds: people, pairs, sessions, ideas and commands, ranked by how well they fit."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from revmentor_desktop.domain.text import folded

Index = QModelIndex | QPersistentModelIndex

ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
FINDING_ROLE = int(Qt.ItemDataRole.UserRole) + 3
MOST = 60
"""How many findings are shown; whoever wants more types more."""
_SEARCHED_LETTERS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that can be gone to or done."""

    kind: str
    """`person`, `pair`, `session`, `idea` or `command`."""
    id: str
    title: str
    kind_word: str
    detail: str = ""
    spoken: str = ""
    """What a screen reader says."""
    keys: str = ""
    """The shortcut of a command."""
    sought: str = field(init=False, default="")
    bare: str = field(init=False, default="")

    def __post_init__(self) -> None:
        sought = folded(f"{self.title[:_SEARCHED_LETTERS]} {self.detail[:_SEARCHED_LETTERS]}")
        object.__setattr__(self, "sought", sought)
        object.__setattr__(self, "bare", without_marks(sought))


def without_marks(text: str) -> str:
    """Give folded text without the marks of its letters, so that "asa" finds "åsa"."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def found(findings: Sequence[Finding], query: str, most: int = MOST) -> list[Finding]:
    """Choose the findings that hold every word of the query, the best first.

    A title that begins with the query comes before one with a word that does, before any other; exact
    letters come before those that differ in their marks. Without a query the order given stays.
    """
    typed = folded(query)
    if not typed:
        return list(findings[:most])
    words, bare_words = typed.split(), without_marks(typed).split()
    hits: list[tuple[int, int, Finding]] = []
    for place, one in enumerate(findings):
        if all(word in one.bare for word in bare_words):
            hits.append((_rank(one, typed, words, bare_words), place, one))
    return [one for _, _, one in nsmallest(most, hits, key=lambda hit: hit[:2])]


def _rank(one: Finding, typed: str, words: Iterable[str], bare_words: Iterable[str]) -> int:
    exact = all(word in one.sought for word in words)
    text, sought = (one.sought, words) if exact else (one.bare, bare_words)
    if text.startswith(typed if exact else without_marks(typed)):
        fit = 0
    else:
        fit = 1 if all(text.startswith(word) or f" {word}" in text for word in sought) else 2
    return 2 * fit + (0 if exact else 1)


class FindingsModel(QAbstractListModel):
    """The findings of a query."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: list[Finding] = []

    def show(self, findings: Sequence[Finding]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self._findings = list(findings)
        self.endResetModel()

    def finding(self, place: int) -> Finding | None:
        """The finding in a row."""
        return self._findings[place] if 0 <= place < len(self._findings) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._findings)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.finding(index.row()) if index.isValid() else None
        if one is None:
            return None
        shown = {
            int(Qt.ItemDataRole.DisplayRole): one.title,
            int(Qt.ItemDataRole.AccessibleTextRole): one.spoken or one.title,
            ID_ROLE: one.id,
            FINDING_ROLE: one,
        }
        return shown.get(int(role))
