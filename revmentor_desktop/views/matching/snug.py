"""Labels that wrap, whatever the words, and take no more height than their lines."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance.type import Style, set_style

_LONG_WORD = re.compile(r"\S{25,}")
_PIECE = re.compile(r"(.{12})")
_BREAK = "\u200b"


class Snug(QLabel):
    """A label of plain text that also breaks words which no line could hold."""

    @override
    def setText(self, text: str) -> None:
        super().setText(_LONG_WORD.sub(_broken, text))


def snug(
    text: str, style: Style = Style.SMALL, *, muted: bool = False, parent: QWidget | None = None
) -> QLabel:
    """Make a label of plain text whose height follows its width."""
    made = Snug(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setText(text)
    set_style(made, style)
    if muted:
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def _broken(word: re.Match[str]) -> str:
    return _PIECE.sub(rf"\1{_BREAK}", word.group())
