"""A section of the person's panel: a heading that folds it, and what it holds."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.widgets.lines import laid_out, paint_lines
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.wording import person_panel
from revmentor_desktop.wording.catalogue import Words

_SIGN = 12
_HEAD_LINES = 2
_LINES = 3


class SectionHead(QAbstractButton):
    """The heading: a click, Enter or Space folds and unfolds; its sign points where the lines are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFont(font(Style.STRONG))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        lines = max(len(self._lines(arg__1)), 1)
        return ceil(lines * QFontMetricsF(self.font()).height()) + 2 * space.S

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * 12
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, self.heightForWidth(self.width()))

    def _lines(self, width: int) -> list[str]:
        return laid_out(self.text(), self.font(), width - scaled(_SIGN) - 2 * space.S, _HEAD_LINES)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, 0, self.width(), 0)
        side = scaled(_SIGN)
        sign = QRectF(self.width() - side - space.XS, (self.height() - side) / 2, side, side)
        loud = self.underMouse() or self.hasFocus()
        ink = theme.text if loud else theme.muted
        icons.paint(painter, Icon.DOWN if self.isChecked() else Icon.FORWARD, ink, sign)
        room = QRectF(self.rect()).adjusted(0, space.S, -side - 2 * space.S, 0)
        paint_lines(painter, self._lines(self.width()), self.font(), theme.text, room)
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            frame = QRectF(self.rect()).adjusted(1, space.XS, -1, -space.XS)
            painter.drawRoundedRect(frame, space.CONTROL_RADIUS / 2, space.CONTROL_RADIUS / 2)
        painter.end()


class Section(QWidget):
    """Keeps its place in the panel while others come and go; without anything to tell it is hidden."""

    folded = Signal(str, bool)
    """The section's code, and whether it is hidden now."""

    def __init__(self, code: str, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"person-{code}")
        self._code = code
        self._words = words
        self._told: Sequence[str] = ()
        self.head = SectionHead(self)
        self.head.setObjectName(f"person-{code}-head")
        self.body = QWidget(self)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, space.S)
        self.column.setSpacing(space.S)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(space.XS)
        whole.addWidget(self.head)
        whole.addWidget(self.body)
        self.head.toggled.connect(self._on_toggled)

    def name(self, title: str) -> None:
        """Give the section its title."""
        self.head.setText(title)
        self._say_state()

    def fold(self, *, hidden: bool) -> None:
        """Hide or show what the section holds."""
        self.head.setChecked(not hidden)

    def show_lines(self, lines: Sequence[str], most: int = _LINES) -> None:
        """Tell these lines, each in a paragraph of so many lines; what is told already stays as it is."""
        self.setVisible(bool(lines))
        if tuple(lines) == self._told:
            return
        self._told = tuple(lines)
        self.empty()
        for line in lines:
            self.column.addWidget(Paragraph(line, Style.SMALL, most=most, parent=self.body))

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Hold these widgets instead of what is there."""
        self.setVisible(bool(widgets))
        self._told = ()
        self.empty()
        for widget in widgets:
            self.column.addWidget(widget)

    def empty(self) -> None:
        """Take away what the section holds."""
        while (item := self.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _on_toggled(self, shown: bool) -> None:
        self.body.setVisible(shown)
        self._say_state()
        self.folded.emit(self._code, not shown)

    def _say_state(self) -> None:
        state = person_panel.FOLD if self.head.isChecked() else person_panel.UNFOLD
        self.head.setAccessibleName(self._words(state, section=self.head.text()))
