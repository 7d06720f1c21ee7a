"""Takes answers of work off the UI thread that may come when the one who asked is gone."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

T = TypeVar("T")


class LateAnswer(Generic[T]):
    """Hands an answer on, unless its asker was destroyed meanwhile."""

    def __init__(self, asker: QObject, take: Callable[[T], None]) -> None:
        self._take: Callable[[T], None] | None = take
        asker.destroyed.connect(self._on_destroyed)

    def _on_destroyed(self) -> None:
        self._take = None

    def hand_on(self, answer: T) -> None:
        """Give the answer to whoever asked."""
        if self._take is not None:
            self._take(answer)
