"""A layout whose widgets follow each other like words, onto the next line where the first is full."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space


class FlowLayout(QLayout):
    """Lays its widgets out in lines; with `fills` those of a line share all of its width."""

    def __init__(self, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = space.S
        self._fills = fills
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._lay(QRect(0, 0, arg__1, 0), moving=False)

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        self._lay(arg__1, moving=True)

    @override
    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, moving: bool) -> int:
        lines: list[list[QLayoutItem]] = [[]]
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = item.sizeHint().width()
            if lines[-1] and x + width > rect.width():
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += width + self._gap
        y = rect.y()
        for line in lines:
            y += self._lay_line(line, rect, y, moving=moving) + self._gap
        return y - self._gap - rect.y()

    def _lay_line(self, line: list[QLayoutItem], rect: QRect, y: int, *, moving: bool) -> int:
        height = max((item.sizeHint().height() for item in line), default=0)
        usual = sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)
        spare = max(0, rect.width() - usual) // len(line) if self._fills and line else 0
        x = rect.x()
        for item in line:
            size = item.sizeHint()
            width = min(size.width() + spare, rect.width())
            if moving:
                top = y + (height - size.height()) // 2
                item.setGeometry(QRect(QPoint(x, top), QSize(width, size.height())))
            x += width + self._gap
        return height
