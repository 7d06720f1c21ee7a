"""The text of a document template as it is written: even letters, and a caret that goes to a fault."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from revmentor_desktop.wording import document_templates as wording
from revmentor_desktop.wording.catalogue import Words

_LINES = 18
_LETTERS = 92


class TemplateText(QPlainTextEdit):
    """A field for a template; Tab leaves it."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("template_text")
        self.setAccessibleName(words(wording.TEXT))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(parent.font().pointSizeF())
        self.setFont(font)
        self.setTabChangesFocus(True)
        wanted = self.wanted
        self.setMinimumSize(wanted.width() // 2, wanted.height() // 2)

    @property
    def wanted(self) -> QSize:
        """The size at which a template is read with ease."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * _LETTERS, metrics.lineSpacing() * _LINES)

    def go_to_line(self, number: int) -> None:
        """Put the caret at the beginning of a line, counted from 1, where there is one."""
        caret = self.textCursor()
        block = self.document().findBlockByNumber(number - 1)
        if block.isValid():
            caret.setPosition(block.position())
            self.setTextCursor(caret)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
