"""Scrolling a view while something is held near its upper or lower edge."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractItemView

_EDGE = 48
_EVERY = 16
_FASTEST = 24


class EdgeScroll(QObject):
    """Moves a view's scroll bar, the faster the nearer the pointer is to the edge."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._on_time)

    def follow(self, pointer: QPoint) -> None:
        """Take note of where the pointer is in the viewport."""
        height = self._view.viewport().height()
        above, below = _EDGE - pointer.y(), pointer.y() - (height - _EDGE)
        depth = max(0, min(_EDGE, max(above, below)))
        self._step = round(_FASTEST * depth / _EDGE) * (-1 if above > below else 1)
        if self._step and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Stop scrolling."""
        self._timer.stop()

    def _on_time(self) -> None:
        bar = self._view.verticalScrollBar()
        if not self._step or bar.value() + self._step > bar.maximum() + _FASTEST:
            self._timer.stop()
            return
        bar.setValue(bar.value() + self._step)
