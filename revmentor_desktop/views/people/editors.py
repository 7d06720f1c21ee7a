"""Editors of the people table's cells: lines that complete, and choices from a list."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QLineEdit, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font


class OneOfManyCompleter(QCompleter):
    """Completes the last of several words with commas between."""

    @override
    def splitPath(self, path: str) -> list[str]:
        return [path.replace(";", ",").rpartition(",")[2].strip()]

    @override
    def pathFromIndex(self, index: object) -> str:
        chosen = super().pathFromIndex(index)  # type: ignore[arg-type]
        widget = self.widget()
        typed = widget.text() if isinstance(widget, QLineEdit) else ""
        before, comma, _ = typed.replace(";", ",").rpartition(",")
        return f"{before}{comma} {chosen}" if comma else chosen


def complete(line: QLineEdit, known: Sequence[str], *, several: bool = False) -> None:
    """Offer known texts while somebody types; with `several`, for each word between commas."""
    completer = OneOfManyCompleter(line) if several else QCompleter(line)
    completer.setModel(QStringListModel(list(known), completer))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    line.setCompleter(completer)


class CellLine(QLineEdit):
    """A line that edits one cell, framed with the accent."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName("cell-editor")
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setAutoFillBackground(True)
        self.setTextMargins(space.S, 0, space.XS, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _frame(self)


class CellChoice(QComboBox):
    """A list that edits one cell."""

    def __init__(self, parent: QWidget, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent)
        self.setObjectName("cell-editor")
        self.setAccessibleName(name)
        for code, text in choices:
            self.addItem(text, code)


class Refusal(QLabel):
    """Why a typed text cannot stand, right below the line it was typed in."""

    def __init__(self, line: QWidget, text: str) -> None:
        self._around = line.parentWidget() or line
        super().__init__(self._around)
        self.setObjectName("cell-refusal")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(Style.SMALL))
        self.setMargin(space.S)
        self.setText(text)
        self.setAccessibleName(text)
        line.destroyed.connect(self.deleteLater)
        self._stand_by(line)
        self.show()
        self.raise_()

    def _stand_by(self, line: QWidget) -> None:
        self.adjustSize()
        around = self._around.rect()
        self.resize(min(self.width(), around.width()), self.height())
        below = line.geometry().bottomLeft() + QPoint(0, space.XS)
        if below.y() + self.height() > around.bottom():
            below = line.geometry().topLeft() - QPoint(0, self.height() + space.XS)
        self.move(max(0, min(below.x(), around.right() - self.width())), below.y())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.clash)
        painter.setBrush(theme.clash_wash)
        painter.drawRoundedRect(
            self.rect().adjusted(0, 0, -1, -1), space.CONTROL_RADIUS, space.CONTROL_RADIUS
        )
        painter.setFont(self.font())
        room = self.rect().adjusted(space.S, 0, -space.S, 0)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


def _frame(widget: QWidget) -> None:
    painter = QPainter(widget)
    pen = painter.pen()
    pen.setColor(colours(widget.palette()).accent)
    pen.setWidth(2)
    painter.setPen(pen)
    painter.drawRect(widget.rect().adjusted(1, 1, -1, -1))
    painter.end()
