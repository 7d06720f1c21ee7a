"""Editors of the people table's cells: lines that complete, dates, prose, and choices from a list."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QPoint, QStringListModel, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QCompleter,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.people.cells import read_day

ENDING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
"""The keys that end an edit."""


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
    def event(self, arg__1: QEvent) -> bool:
        if isinstance(arg__1, QKeyEvent) and self._closes_completions(arg__1):
            # Qt would leave the key at that: it is to end the edit as well, as it does without a list.
            QCoreApplication.postEvent(self, arg__1.clone())
            arg__1.accept()
            return True
        return super().event(arg__1)

    def _closes_completions(self, event: QKeyEvent) -> bool:
        """Close the list of completions where it is open and a key ends the edit; tells whether it did."""
        if event.type() is not QEvent.Type.KeyPress or event.key() not in ENDING:
            return False
        popups = [one.popup() for one in self.findChildren(QCompleter)]
        lists = [one for one in popups if one is not None and one.isVisible()]
        for popup in lists:
            popup.hide()
        return bool(lists)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _frame(self, colours(self.palette()).accent)


class CellText(QPlainTextEdit):
    """Lines that edit one cell; Enter confirms, with Shift or Alt it begins another line."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName("cell-editor")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(space.S)

    def text(self) -> str:
        """What stands there."""
        return self.toPlainText()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        _frame(self.viewport(), colours(self.palette()).accent)


class CellDay(CellLine):
    """A line for a date, with a calendar to pick it from (Alt+Down)."""

    def __init__(self, parent: QWidget, name: str, today: date, pick: str) -> None:
        super().__init__(parent, name)
        self._today = today
        self._pick = pick
        self._calendar: QCalendarWidget | None = None
        self.setPlaceholderText(today.isoformat())
        sign = icons.icon(Icon.CALENDAR, colours(self.palette()).muted)
        self._open = self.addAction(sign, QLineEdit.ActionPosition.TrailingPosition)
        self._open.setObjectName("cell-calendar")
        self._open.setText(pick)
        self._open.setToolTip(pick)
        self._open.setShortcut(QKeySequence("Alt+Down"))
        self._open.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._open.triggered.connect(self.open_calendar)

    def open_calendar(self) -> None:
        """Show the calendar at the date that is typed, else at today."""
        calendar = QCalendarWidget(self)
        calendar.setObjectName("cell-calendar-days")
        calendar.setAccessibleName(self._pick)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        weekend = QTextCharFormat()
        weekend.setForeground(colours(self.palette()).muted)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, weekend)
        at = read_day(self.text(), self._today) or self._today
        calendar.setSelectedDate(QDate(at.year, at.month, at.day))
        calendar.activated.connect(self._on_picked)
        calendar.clicked.connect(self._on_picked)
        self._calendar = calendar
        calendar.adjustSize()
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        calendar.show()
        calendar.setFocus()

    def _on_picked(self, day: QDate) -> None:
        self.setText(day.toString(Qt.DateFormat.ISODate))
        self.setModified(True)
        if self._calendar is not None:
            self._calendar.close()
        self.setFocus()


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


def _frame(widget: QWidget, colour: QColor) -> None:
    painter = QPainter(widget)
    painter.setPen(QPen(colour, 2))
    painter.drawRect(widget.rect().adjusted(1, 1, -1, -1))
    painter.end()
