"""The fields of the settings dialogs: dates, numbers, times, choices, lines and paragraphs.

The wheel scrolls the dialog and changes none of them.
"""

from collections.abc import Iterable
from datetime import date, time

from PySide6.QtCore import QDate, QEvent, QObject, Qt, QTime
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.widgets.framed import Text

_PARAGRAPH_LINES = 4


def line(text: str, parent: QWidget | None = None, *, hint: str = "") -> QLineEdit:
    """A field for a line of text."""
    made = QLineEdit(text, parent)
    made.setPlaceholderText(hint)
    made.setCursorPosition(0)
    return made


def paragraph(text: str, parent: QWidget | None = None, *, lines: int = _PARAGRAPH_LINES) -> QPlainTextEdit:
    """A field for several lines of text; Tab leaves it."""
    made = Text(parent)
    made.setPlainText(text)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + 2 * space.S)
    return made


def number(value: int, least: int, most: int, parent: QWidget | None = None) -> QSpinBox:
    """A field for a whole number."""
    made = QSpinBox(parent)
    made.setRange(least, most)
    made.setValue(value)
    _let_scroll(made)
    return made


def choice(choices: Iterable[tuple[str, str]], chosen: str, parent: QWidget | None = None) -> QComboBox:
    """A field that offers codes by their words."""
    made = QComboBox(parent)
    for code, word in choices:
        made.addItem(word, code)
    made.setCurrentIndex(max(0, made.findData(chosen)))
    return made


def chosen(field: QComboBox) -> str:
    """The code that is chosen."""
    return str(field.currentData())


def day(value: date, parent: QWidget | None = None) -> QDateEdit:
    """A field for a date, with a calendar to choose from."""
    made = QDateEdit(QDate(value.year, value.month, value.day), parent)
    made.setDisplayFormat("yyyy-MM-dd")
    made.setCalendarPopup(True)
    _let_scroll(made)
    return made


def day_in(field: QDateEdit) -> date:
    """The date that is chosen."""
    there = field.date()
    return date(there.year(), there.month(), there.day())


def hour(value: time, parent: QWidget | None = None) -> QTimeEdit:
    """A field for a time of day."""
    made = QTimeEdit(QTime(value.hour, value.minute), parent)
    made.setDisplayFormat("HH:mm")
    _let_scroll(made)
    return made


def hour_in(field: QTimeEdit) -> time:
    """The time that is chosen."""
    return time(field.time().hour(), field.time().minute())


def _let_scroll(field: QAbstractSpinBox) -> None:
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_Wheel(field))


class _Wheel(QObject):
    """Passes the wheel on to what the field lies in."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
