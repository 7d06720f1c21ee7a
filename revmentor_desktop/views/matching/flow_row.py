"""Small things in a row that goes on below where there is no more room."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space


class FlowRow(QWidget):
    """Lays its children out from left to right, in as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._members: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, member: QWidget) -> None:
        """Add a widget behind the others."""
        member.setParent(self)
        self._members.append(member)
        self.updateGeometry()

    def drop(self, member: QWidget) -> None:
        """Take a widget out, for good."""
        self._members.remove(member)
        member.hide()
        member.deleteLater()

    def arrange(self) -> None:
        """Lay out anew, after something was shown, hidden or renamed."""
        self.updateGeometry()
        self._place(self.width(), move=True)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    @override
    def sizeHint(self) -> QSize:
        shown = [one.sizeHint() for one in self._members if not one.isHidden()]
        width = sum(one.width() + space.S for one in shown)
        return QSize(width, self._place(max(width, self.width()), move=False))

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((one.sizeHint().width() for one in self._members if not one.isHidden()), default=0)
        return QSize(widest, self._place(max(widest, self.width()), move=False))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _place(self, width: int, *, move: bool) -> int:
        left = top = line = 0
        for member in self._members:
            if member.isHidden():
                continue
            size = member.sizeHint()
            if left and left + size.width() > width:
                left, top, line = 0, top + line + space.S, 0
            if move:
                member.setGeometry(QRect(left, top, min(size.width(), max(1, width)), size.height()))
            left += size.width() + space.S
            line = max(line, size.height())
        return top + line
